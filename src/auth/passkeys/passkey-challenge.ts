import { createHash } from 'node:crypto'
import { parseCookies } from 'payload'
import type { Sql } from '../../core/sql.ts'
import { cookieOptions, isSecure } from '../http/cookies.ts'
import { encrypt, decrypt } from '../http/encryption.ts'
import { addCookie } from '../http/next-auth.ts'

/**
 * What an answer to a challenge may be used for: an answer given to one page is worth nothing on
 * another.
 */
export const CHALLENGE_PURPOSES = ['sign-in', 'code', 'again', 'add'] as const
export type ChallengePurpose = (typeof CHALLENGE_PURPOSES)[number]

const CHALLENGE_SECONDS = 300
const SEALED_FOR = 'passkey-challenge'
const cookie = (): string => `${isSecure() ? '__Host-' : ''}attune.challenge`

type Sealed = { challenge: string; purpose: ChallengePurpose; until: number }

/** Gives the browser a challenge to bring back. */
export function setChallengeCookie(
  headers: Headers,
  challenge: string,
  purpose: ChallengePurpose,
  now = Date.now(),
): void {
  const sealed: Sealed = { challenge, purpose, until: now + CHALLENGE_SECONDS * 1000 }
  addCookie(headers, cookie(), encrypt(JSON.stringify(sealed), SEALED_FOR), {
    ...cookieOptions(),
    sameSite: 'strict',
    maxAge: CHALLENGE_SECONDS,
  })
}

/**
 * The challenge that a browser brings back for this purpose; `null` for none, an old one, or one
 * for something else.
 */
export function readChallengeCookie(
  request: Request,
  purpose: ChallengePurpose,
  now = Date.now(),
): string | null {
  const text = decrypt(parseCookies(request.headers).get(cookie()) ?? '', SEALED_FOR)
  if (text === null) return null
  const sealed = JSON.parse(text) as Sealed
  return sealed.purpose === purpose && sealed.until > now ? sealed.challenge : null
}

/**
 * Marks a challenge as answered. `false` when it was before: a copied answer does not count again.
 */
export async function consumeChallenge(sql: Sql, challenge: string): Promise<boolean> {
  await sql('delete from auth.answered_challenges where expires_at < now()')
  const hash = createHash('sha256').update(challenge).digest('hex')
  const taken = await sql(
    `insert into auth.answered_challenges values ($1, now() + make_interval(secs => ${2 * CHALLENGE_SECONDS}))
      on conflict do nothing returning challenge_hash`,
    [hash],
  )
  return taken.length > 0
}
