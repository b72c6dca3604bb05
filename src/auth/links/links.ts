import { createHash, randomBytes } from 'node:crypto'
import type { Row } from '../../core/row.ts'
import type { Sql } from '../../core/sql.ts'
import { publicUrl } from '../http/settings.ts'

export type LinkPurpose = Row<'auth.links', 'purpose'>['purpose']

const HOURS: Record<LinkPurpose, number> = { invitation: 7 * 24, reset: 1, 'first-sign-in': 24 }

export type Link = { url: string; expiresAt: Date }

/** Who had a link made (a person's id), and whether it was shown to them. */
type LinkOrigin = Row<'auth.links', 'seen'> & { madeBy: Row<'auth.links'>['made_by'] }
const UNSEEN: LinkOrigin = { madeBy: null, seen: false }

const hashOf = (token: string): string => createHash('sha256').update(token).digest('hex')

/**
 * Creates a single-use link for a person. Only the hash of its token is stored. It revokes the open
 * links of the person, except for the first sign-in: two starts at the same time print two links,
 * and either of them must work.
 */
export async function createLink(
  sql: Sql,
  userId: number,
  purpose: LinkPurpose,
  { madeBy, seen } = UNSEEN,
): Promise<Link> {
  const token = randomBytes(32).toString('base64url')
  if (purpose !== 'first-sign-in') await revokeLinks(sql, userId)
  const [row] = await sql<Row<'auth.links', 'expires_at'>>(
    `insert into auth.links (token_hash, user_id, purpose, expires_at, made_by, seen)
      values ($1, $2, $3, now() + make_interval(hours => $4::integer), $5, $6)
      returning expires_at`,
    [hashOf(token), userId, purpose, HOURS[purpose], madeBy, seen],
  )
  if (!row) throw new Error('The link was not written.')
  return { url: `${publicUrl()}/sign-in/link/${token}`, expiresAt: new Date(row.expires_at) }
}

const IS_OPEN = `l.token_hash = $1 and l.used_at is null and l.expires_at > now()
  and u.disabled is not true`

export type OpenLink = Row<'auth.links', 'purpose'> &
  Row<'public.users', 'email' | 'name'> & { userId: Row<'auth.links'>['user_id'] }

/** Returns an open link. Does not use it up, because mail scanners open every link. */
export async function readLink(sql: Sql, token: string): Promise<OpenLink | null> {
  const [link] = await sql<OpenLink>(
    `select l.user_id as "userId", l.purpose, u.email, u.name from auth.links l
      join public.users u on u.id = l.user_id where ${IS_OPEN}`,
    [hashOf(token)],
  )
  return link ?? null
}

export type UsedLink = OpenLink & LinkOrigin

/**
 * Uses up a link, and all other open links of the same person. Of several calls at the same time, one
 * gets the link: the others wait for the person's row, then find no open link and return `null`.
 */
export async function consumeLink(sql: Sql, token: string): Promise<UsedLink | null> {
  const used = await sql<UsedLink & { requested: boolean }>(
    `with owner as (select u.id, u.email, u.name from auth.links l
      join public.users u on u.id = l.user_id where ${IS_OPEN} for update of u)
     update auth.links l set used_at = now() from owner where l.user_id = owner.id
       and l.used_at is null
     returning l.token_hash = $1 as requested, l.user_id as "userId", l.purpose,
       l.made_by as "madeBy", l.seen, owner.email, owner.name`,
    [hashOf(token)],
  )
  const link = used.find((each) => each.requested)
  if (!link) return null
  const { userId, purpose, email, name, madeBy, seen } = link
  return { userId, purpose, email, name, madeBy, seen }
}

/** Revokes all open links of a person. */
export const revokeLinks = (sql: Sql, userId: number): Promise<object[]> =>
  sql('update auth.links set used_at = now() where user_id = $1 and used_at is null', [userId])
