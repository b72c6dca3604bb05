import { createHash, randomBytes } from 'node:crypto'
import { recordEvent } from '../../core/audit-log.ts'
import type { Person } from '../../core/person.ts'
import type { Row } from '../../core/row.ts'
import type { Sql } from '../../core/sql.ts'
import type { Moment } from '../../core/tables.ts'

/** In days. */
export const MAX_LINK_DAYS = 30
/** What one link can bring back; more is not a review any more. */
const MAX_COMMENTS = 30

const TOKEN = /^[A-Za-z0-9_-]{43}$/
/** The database has no token, so that nobody who reads it can open a link. */
const hashOf = (token: string): string => createHash('sha256').update(token).digest('hex')

/** A link as staff see it: without its token, which is shown once. Dates are ISO. */
export type DraftLink = Row<'workflow.draft_links', 'comments'> & {
  id: number
  by: Row<'workflow.draft_links'>['by_name']
  madeAt: string
  expiresAt: string
}

/** The links of an answer that work now, newest first. */
export async function draftLinksOf(sql: Sql, entryId: number): Promise<DraftLink[]> {
  const rows = await sql<Omit<DraftLink, 'madeAt' | 'expiresAt'> & { made: Moment; ends: Moment }>(
    `select id::int as id, by_name as by, made_at as made, expires_at as ends, comments
       from workflow.draft_links
      where entry_id = $1 and revoked_at is null and expires_at > clock_timestamp()
      order by id desc`,
    [entryId],
  )
  return rows.map(({ made, ends, ...link }) => ({
    ...link,
    madeAt: new Date(made).toISOString(),
    expiresAt: new Date(ends).toISOString(),
  }))
}

type NewLink = { entryId: number; locale: string; days: number; person: Person }

/** Makes a link to the newest version of an answer. Returns its token, which nothing else has. */
export async function makeDraftLink(
  sql: Sql,
  { entryId, locale, days, person }: NewLink,
): Promise<string> {
  const token = randomBytes(32).toString('base64url')
  await sql(
    `insert into workflow.draft_links (token_hash, entry_id, version_id, by_id, by_name, expires_at)
     select $1, $2::int, max(id), $3::int, $4, clock_timestamp() + make_interval(days => $5::int)
       from public._entries_v where parent_id = $2::int`,
    [hashOf(token), entryId, person.id, person.name, days],
  )
  await recordEvent(sql, {
    actor: person,
    action: 'draft-link.made',
    entryId,
    locale,
    details: { days },
  })
  return token
}

/** Ends a link at once. Returns `false` if the answer has no such link that works. */
export async function revokeDraftLink(
  sql: Sql,
  { entryId, locale, link, person }: Omit<NewLink, 'days'> & { link: number },
): Promise<boolean> {
  const rows = await sql(
    `update workflow.draft_links set revoked_at = clock_timestamp()
      where id = $1::bigint and entry_id = $2 and revoked_at is null returning id`,
    [link, entryId],
  )
  if (rows.length === 0) return false
  await recordEvent(sql, { actor: person, action: 'draft-link.revoked', entryId, locale })
  return true
}

/** What a link leads to. */
export type OpenedLink = {
  id: number
  entryId: Row<'workflow.draft_links'>['entry_id']
  versionId: Row<'workflow.draft_links'>['version_id']
  byId: Row<'workflow.draft_links'>['by_id']
  takesComments: boolean
}

/** What a token leads to; `null` for one that never was, expired or was revoked. */
export async function openDraftLink(sql: Sql, token: string): Promise<OpenedLink | null> {
  if (!TOKEN.test(token)) return null
  const [row] = await sql<OpenedLink>(
    `select id::int as id, entry_id as "entryId", version_id as "versionId", by_id as "byId",
            comments < ${MAX_COMMENTS} as "takesComments"
       from workflow.draft_links
      where token_hash = $1 and revoked_at is null and expires_at > clock_timestamp()`,
    [hashOf(token)],
  )
  return row ?? null
}

/** Counts a comment that comes by a link. Returns `false` if there are too many. */
export const countComment = async (sql: Sql, link: number): Promise<boolean> =>
  (
    await sql(
      `update workflow.draft_links set comments = comments + 1
        where id = $1::bigint and comments < ${MAX_COMMENTS} returning id`,
      [link],
    )
  ).length > 0
