import { ValidationError, type PayloadRequest } from 'payload'
import { sqlOf } from '../../core/request-sql.ts'
import type { Row } from '../../core/row.ts'
import type { Sql } from '../../core/sql.ts'
import { staffMessages } from '../messages/staff-messages.ts'
import { answerNames } from './answer-names.ts'

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

const takenError = async (req: PayloadRequest, address: Address): Promise<ValidationError> => {
  const t = staffMessages(req)
  const sql = sqlOf(req)
  const other = await ownerOfAddress(sql, address)
  const { slug } = address
  return new ValidationError({
    collection: 'entries',
    errors: [
      {
        path: 'slug',
        label: t('fields.slug'),
        message:
          other === null
            ? t('records.addressTaken', { slug })
            : t('records.addressTakenBy', { slug, question: await answerNames(sql, [other], t) }),
      },
    ],
    req,
  })
}

const ADDRESSES = 'jsonb_to_recordset($1::jsonb) n (locale text, slug text, "entryId" int)'

/**
 * Reserves addresses for the texts of entries (each once), so that their publication cannot fail on
 * them, and releases those that the entries had reserved before. Throws a ValidationError on the
 * field `slug` if another entry has one of them.
 */
export async function reserveAddresses(
  req: PayloadRequest,
  addresses: readonly Address[],
): Promise<void> {
  if (addresses.length === 0) return
  const sql = sqlOf(req)
  const rows = await sql<Row<'workflow.addresses', 'entry_id'>>(
    `insert into workflow.addresses as a (locale, slug, entry_id, status)
     select locale, slug, "entryId", 'reserved' from ${ADDRESSES}
     on conflict (locale, slug) do update set slug = excluded.slug
       where a.entry_id = excluded.entry_id
     returning entry_id`,
    [JSON.stringify(addresses)],
  )
  const reserved = new Set(rows.map(({ entry_id }) => entry_id))
  const taken = addresses.find(({ entryId }) => !reserved.has(entryId))
  if (taken) throw await takenError(req, taken)
  await sql(
    `delete from workflow.addresses a using ${ADDRESSES} where a.entry_id = n."entryId"
      and a.status = 'reserved' and not (a.locale = n.locale and a.slug = n.slug)`,
    [JSON.stringify(addresses)],
  )
}

/** Makes addresses the entries' live ones. Those that were live before become redirects. */
export async function makeAddressesLive(sql: Sql, addresses: readonly Address[]): Promise<void> {
  const rows = [JSON.stringify(addresses)]
  await sql(
    `update workflow.addresses a set status = 'redirect' from ${ADDRESSES}
      where a.entry_id = n."entryId" and a.status = 'live'
        and not (a.locale = n.locale and a.slug = n.slug)`,
    rows,
  )
  await sql(
    `update workflow.addresses a set status = 'live' from ${ADDRESSES}
      where a.locale = n.locale and a.slug = n.slug and a.entry_id = n."entryId"`,
    rows,
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

/** Makes the reserved addresses of new entries live. */
export const makeNewAddressesLive = (sql: Sql, entryIds: readonly number[]) =>
  sql(
    `update workflow.addresses set status = 'live' where status = 'reserved'
      and entry_id in (select jsonb_array_elements_text($1::jsonb)::int)`,
    [JSON.stringify(entryIds)],
  )
