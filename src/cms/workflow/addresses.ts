import { ValidationError, type PayloadRequest } from 'payload'
import type { Sql } from '../../published/shapes.ts'
import { sqlOf } from './sql.ts'

type Address = { locale: string; slug: string; entryId: number }

/** The address of another entry that already has this one, if there is one. */
const takenBy = async (sql: Sql, { locale, slug, entryId }: Address): Promise<number | null> => {
  const [row] = await sql<{ entry_id: number }>(
    'select entry_id from workflow.addresses where locale = $1 and slug = $2 and entry_id <> $3', [locale, slug, entryId])
  return row?.entry_id ?? null
}

/**
 * Holds an address for a draft, so that its publication can not fail on it. Gives back the entry's earlier reservation.
 * Throws a ValidationError on the field `slug` when another entry has the address, live, reserved or as a redirect.
 */
export async function reserveAddress(req: PayloadRequest, address: Address): Promise<void> {
  const sql = sqlOf(req)
  const rows = await sql(
    `insert into workflow.addresses (locale, slug, entry_id, status) values ($1, $2, $3, 'reserved')
     on conflict (locale, slug) do update set slug = excluded.slug where workflow.addresses.entry_id = excluded.entry_id
     returning entry_id`,
    [address.locale, address.slug, address.entryId],
  )
  if (rows.length === 0) {
    const other = await takenBy(sql, address)
    throw new ValidationError({
      collection: 'entries',
      errors: [{ path: 'slug', label: 'Address', message: `The address “${address.slug}” already belongs to another answer (number ${other ?? 'unknown'}). Choose another one.` }],
      req,
    })
  }
  await sql(`delete from workflow.addresses where entry_id = $1 and status = 'reserved' and not (locale = $2 and slug = $3)`, [
    address.entryId, address.locale, address.slug,
  ])
}

/** Makes an address the entry's live one; the one that was live before keeps leading to it. */
export async function makeAddressLive(sql: Sql, { locale, slug, entryId }: Address): Promise<void> {
  await sql(`update workflow.addresses set status = 'redirect' where entry_id = $1 and status = 'live' and not (locale = $2 and slug = $3)`, [entryId, locale, slug])
  await sql(`update workflow.addresses set status = 'live' where locale = $1 and slug = $2 and entry_id = $3`, [locale, slug, entryId])
}

/** Gives back what a deleted draft had reserved. */
export const releaseAddresses = (sql: Sql, entryId: number) =>
  sql(`delete from workflow.addresses where entry_id = $1 and status = 'reserved'`, [entryId])

/** The first free address that starts with `wanted`: itself, or with a number after it. */
export async function freeAddress(sql: Sql, { locale, slug, entryId }: Address): Promise<string> {
  for (let number = 1; ; number += 1) {
    const candidate = number === 1 ? slug : `${slug.slice(0, 112)}-${number}`
    if ((await takenBy(sql, { locale, slug: candidate, entryId })) === null) return candidate
  }
}
