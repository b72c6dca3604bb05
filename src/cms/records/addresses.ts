import { ValidationError, type PayloadRequest } from 'payload'
import { sqlOf } from '../../core/request-sql.ts'
import type { Sql } from '../../core/sql.ts'

type Address = { locale: string; slug: string; entryId: number }

/** The address of another entry that already has this one, if there is one. */
const ownerOfAddress = async (
  sql: Sql,
  { locale, slug, entryId }: Address,
): Promise<number | null> => {
  const [row] = await sql<{ entry_id: number }>(
    'select entry_id from workflow.addresses where locale = $1 and slug = $2 and entry_id <> $3',
    [locale, slug, entryId],
  )
  return row?.entry_id ?? null
}

/**
 * Holds an address for a draft, so that its publication can not fail on it. Gives back the entry's
 * earlier reservation. Throws a ValidationError on the field `slug` when another entry has the
 * address, live, reserved or as a redirect.
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
    const other = await ownerOfAddress(sql, address)
    throw new ValidationError({
      collection: 'entries',
      errors: [
        {
          path: 'slug',
          label: 'Address',
          message: `The address “${address.slug}” already belongs to another answer (number ${other ?? 'unknown'}). Choose another one.`,
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

/** Makes an address the entry's live one; the one that was live before keeps leading to it. */
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

/** Gives back what a deleted draft had reserved. */
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
 * different; as many statements as the longest run of taken numbers has digits.
 */
export async function freeAddresses(
  sql: Sql,
  locale: string,
  wanted: readonly string[],
): Promise<string[]> {
  const taken = new Set<string>()
  const asked = new Map<string, { until: number; next: number }>()
  const named = (slug: string, number: number) =>
    number === 1 ? slug : `${slug.slice(0, 112)}-${number}`
  const learn = async (slugs: readonly string[]) => {
    const candidates = slugs.flatMap((slug) => {
      const { until = 0, next = 1 } = asked.get(slug) ?? {}
      const further = until === 0 ? 1 : until * 10
      asked.set(slug, { until: further, next })
      return Array.from({ length: further - until }, (_, index) => named(slug, until + 1 + index))
    })
    const rows = await sql<{ slug: string }>(
      `select slug from workflow.addresses where locale = $1
        and slug in (select jsonb_array_elements_text($2::jsonb))`,
      [locale, JSON.stringify(candidates)],
    )
    for (const { slug } of rows) taken.add(slug)
  }
  await learn([...new Set(wanted)])
  const free: string[] = []
  for (const slug of wanted) {
    for (;;) {
      const at = asked.get(slug) ?? { until: 0, next: 1 }
      while (at.next <= at.until && taken.has(named(slug, at.next))) at.next += 1
      if (at.next <= at.until) {
        free.push(named(slug, at.next))
        taken.add(named(slug, at.next))
        break
      }
      await learn([slug])
    }
  }
  return free
}

/**
 * Holds the addresses of new entries. Throws as `reserveAddress` does, for the first that somebody
 * else has taken meanwhile.
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
  const held = new Set(rows.map(({ slug }) => slug))
  for (const address of addresses) if (!held.has(address.slug)) await reserveAddress(req, address)
}

/** Makes live what new entries hold. */
export const makeNewAddressesLive = (sql: Sql, entryIds: readonly number[]) =>
  sql(
    `update workflow.addresses set status = 'live' where status = 'reserved'
      and entry_id in (select jsonb_array_elements_text($1::jsonb)::int)`,
    [JSON.stringify(entryIds)],
  )
