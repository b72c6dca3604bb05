import { createHash, randomBytes } from 'node:crypto'
import type { Sql } from '../../core/sql.ts'
import { publicUrl } from '../http/settings.ts'

export type LinkPurpose = 'invitation' | 'reset' | 'first-sign-in'

const HOURS: Record<LinkPurpose, number> = { invitation: 7 * 24, reset: 1, 'first-sign-in': 24 }

export type Link = { url: string; expiresAt: Date }

const hashOf = (token: string): string => createHash('sha256').update(token).digest('hex')

/**
 * A new single-use link for a person. Only the hash of its token is kept. A new one ends those of
 * the same purpose before it, but for the first sign-in: two starts at once print two, and either
 * may be used.
 */
export async function createLink(sql: Sql, userId: number, purpose: LinkPurpose): Promise<Link> {
  const token = randomBytes(32).toString('base64url')
  if (purpose !== 'first-sign-in')
    await sql('update auth.links set used_at = now() where user_id = $1 and used_at is null', [
      userId,
    ])
  const [row] = await sql<{ expires_at: Date }>(
    `insert into auth.links (token_hash, user_id, purpose, expires_at)
      values ($1, $2, $3, now() + make_interval(hours => $4::integer)) returning expires_at`,
    [hashOf(token), userId, purpose, HOURS[purpose]],
  )
  if (!row) throw new Error('The link was not written.')
  return { url: `${publicUrl()}/sign-in/link/${token}`, expiresAt: new Date(row.expires_at) }
}

const IS_OPEN = `l.token_hash = $1 and l.used_at is null and l.expires_at > now() and u.disabled is not true`

export type OpenLink = { userId: number; purpose: LinkPurpose; email: string; name: string }

/** What an unused link opens; looking does not use it (mail scanners open every link). */
export async function readLink(sql: Sql, token: string): Promise<OpenLink | null> {
  const [link] = await sql<OpenLink>(
    `select l.user_id as "userId", l.purpose, u.email, u.name from auth.links l
      join public.users u on u.id = l.user_id where ${IS_OPEN}`,
    [hashOf(token)],
  )
  return link ?? null
}

/**
 * Uses a link up, and every other open link of the same person with it. Of several at once, one
 * succeeds; the others get `null`: they wait for the person's row, and then find no open link.
 */
export async function consumeLink(sql: Sql, token: string): Promise<OpenLink | null> {
  const used = await sql<OpenLink & { asked: boolean }>(
    `with asked as (select u.id, u.email, u.name from auth.links l
      join public.users u on u.id = l.user_id where ${IS_OPEN} for update of u)
     update auth.links l set used_at = now() from asked where l.user_id = asked.id
       and l.used_at is null
     returning l.token_hash = $1 as asked, l.user_id as "userId", l.purpose, asked.email,
       asked.name`,
    [hashOf(token)],
  )
  const link = used.find((each) => each.asked)
  return link
    ? { userId: link.userId, purpose: link.purpose, email: link.email, name: link.name }
    : null
}

export const revokeLinks = (sql: Sql, userId: number): Promise<object[]> =>
  sql('update auth.links set used_at = now() where user_id = $1 and used_at is null', [userId])
