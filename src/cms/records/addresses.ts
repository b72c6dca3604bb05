import { ValidationError, type PayloadRequest } from 'payload'
import { sqlOf } from '../../core/request-sql.ts'
import type { Row } from '../../core/row.ts'
import type { Sql } from '../../core/sql.ts'
import { staffMessages } from '../messages/staff-messages.ts'

type Address = { locale: string; slug: string; entryId: number }

/** The id of another entry that has an address, live, reserved or as a redirect; else null. */
const ownerOfAddress = async (
  sql: Sql,
  { locale, slug, entryId }: Address,
): Promise<number | null> => {
  const [row] = await sql<Row<'workflow.addresses', 'entry_id'>>(
    'select entry_id from workflow.addresses where locale = $1 and slug = $2 and entry_id <> $3',
    [locale, slug, entryId],
  )
  return row?.entry_id ?? null
}

/**
 * Reserves an address for a draft, so that its publication cannot fail on it, and releases the one
 * that the entry had reserved before. Throws a ValidationError on the field `slug` if another entry
 * has the address.
 */
export async function reserveAddress(req: PayloadRequest, address: Address): Promise<void> {
  const sql = sqlOf(req)
  const rows = await sql(
    `insert into workflow.addresses (locale, slug, entry_id, status) values ($1, $2, $3, 'reserved')
     on conflict (locale, slug) do update set slug = excluded.slug
       where workflow.addresses.entry_id = excluded.entry_id
     returning entry_id`,
    [address.locale, address.slug, address.entryId],
  )
  if (rows.length === 0) {
    const t = staffMessages(req)
    const other = await ownerOfAddress(sql, address)
    const { slug } = address
    throw new ValidationError({
      collection: 'entries',
      errors: [
        {
          path: 'slug',
          label: t('fields.slug'),
          message:
            other === null
              ? t('records.addressTaken', { slug })
              : t('records.addressTakenBy', { slug, id: other }),
        },
      ],
      req,
    })
  }
  await sql(
    `delete from workflow.addresses where entry_id = $1 and status = 'reserved' and not (locale = $2
      and slug = $3)`,
    [address.entryId, address.locale, address.slug],
  )
}

/** Makes an address the entry's live one. The one that was live before becomes a redirect. */
export async function makeAddressLive(sql: Sql, { locale, slug, entryId }: Address): Promise<void> {
  await sql(
    `update workflow.addresses set status = 'redirect' where entry_id = $1 and status = 'live'
      and not (locale = $2 and slug = $3)`,
    [entryId, locale, slug],
  )
  await sql(
    `update workflow.addresses set status = 'live' where locale = $1 and slug = $2
      and entry_id = $3`,
    [locale, slug, entryId],
  )
}

/** Releases the address that a deleted draft had reserved. */
export const releaseAddresses = (sql: Sql, entryId: number) =>
  sql(`delete from workflow.addresses where entry_id = $1 and status = 'reserved'`, [entryId])

/** The first free address that starts with `wanted`: itself, or with a number after it. */
export async function freeAddress(sql: Sql, { locale, slug, entryId }: Address): Promise<string> {
  for (let number = 1; ; number += 1) {
    const candidate = number === 1 ? slug : `${slug.slice(0, 112)}-${number}`
    if ((await ownerOfAddress(sql, { locale, slug: candidate, entryId })) === null) return candidate
  }
}

/**
 * For each wanted address of new entries, the first free one as `freeAddress` finds it, all
 * different. Takes as many statements as the longest run of taken numbers has digits.
 */
export async function freeAddresses(
  sql: Sql,
  locale: string,
  wanted: readonly string[],
): Promise<string[]> {
  const taken = new Set<string>()
  const searched = new Map<string, { until: number; next: number }>()
  const named = (slug: string, number: number) =>
    number === 1 ? slug : `${slug.slice(0, 112)}-${number}`
  const lookUp = async (slugs: readonly string[]) => {
    const candidates = slugs.flatMap((slug) => {
      const { until = 0, next = 1 } = searched.get(slug) ?? {}
      const further = until === 0 ? 1 : until * 10
      searched.set(slug, { until: further, next })
      return Array.from({ length: further - until }, (_, index) => named(slug, until + 1 + index))
    })
    const rows = await sql<Row<'workflow.addresses', 'slug'>>(
      `select slug from workflow.addresses where locale = $1
        and slug in (select jsonb_array_elements_text($2::jsonb))`,
      [locale, JSON.stringify(candidates)],
    )
    for (const { slug } of rows) taken.add(slug)
  }
  await lookUp([...new Set(wanted)])
  const free: string[] = []
  for (const slug of wanted) {
    for (;;) {
      const at = searched.get(slug) ?? { until: 0, next: 1 }
      while (at.next <= at.until && taken.has(named(slug, at.next))) at.next += 1
      if (at.next <= at.until) {
        free.push(named(slug, at.next))
        taken.add(named(slug, at.next))
        break
      }
      await lookUp([slug])
    }
  }
  return free
}

/**
 * Reserves the addresses of new entries. Throws as `reserveAddress` does, for the first one that
 * another entry has taken in the meantime.
 */
export async function reserveAddresses(
  req: PayloadRequest,
  addresses: readonly Address[],
): Promise<void> {
  const rows = await sqlOf(req)<{ slug: string }>(
    `insert into workflow.addresses (locale, slug, entry_id, status)
     select locale, slug, "entryId", 'reserved'
       from jsonb_to_recordset($1::jsonb) a (locale text, slug text, "entryId" int)
     on conflict (locale, slug) do nothing returning slug`,
    [JSON.stringify(addresses)],
  )
  const reserved = new Set(rows.map(({ slug }) => slug))
  for (const address of addresses)
    if (!reserved.has(address.slug)) await reserveAddress(req, address)
}

/** Makes the reserved addresses of new entries live. */
export const makeNewAddressesLive = (sql: Sql, entryIds: readonly number[]) =>
  sql(
    `update workflow.addresses set status = 'live' where status = 'reserved'
      and entry_id in (select jsonb_array_elements_text($1::jsonb)::int)`,
    [JSON.stringify(entryIds)],
  )
