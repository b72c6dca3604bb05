import { createHash } from 'node:crypto'
import { parseCookies } from 'payload'
import { z } from 'zod'
import type { Sql } from '../../core/sql.ts'
import { cookieOptions, isSecure } from '../http/cookies.ts'
import { encrypt, decrypt } from '../http/encryption.ts'
import { addCookie } from '../http/set-cookie.ts'

/**
 * What a challenge is for. A response to a challenge of one page is not accepted on another.
 */
export const CHALLENGE_PURPOSES = ['sign-in', 'code', 'again', 'add'] as const
export type ChallengePurpose = (typeof CHALLENGE_PURPOSES)[number]

const CHALLENGE_SECONDS = 300
const ENCRYPTION_PURPOSE = 'passkey-challenge'
const cookie = (): string => `${isSecure() ? '__Host-' : ''}attune.challenge`

const shape = z.object({
  challenge: z.string(),
  purpose: z.enum(CHALLENGE_PURPOSES),
  until: z.number(),
})

/** Stores a challenge in an encrypted cookie for five minutes. */
export function setChallengeCookie(
  headers: Headers,
  challenge: string,
  purpose: ChallengePurpose,
  now = Date.now(),
): void {
  const content: z.infer<typeof shape> = {
    challenge,
    purpose,
    until: now + CHALLENGE_SECONDS * 1000,
  }
  addCookie(headers, cookie(), encrypt(JSON.stringify(content), ENCRYPTION_PURPOSE), {
    ...cookieOptions(),
    sameSite: 'strict',
    maxAge: CHALLENGE_SECONDS,
  })
}

/**
 * Returns the challenge in a request's cookie; `null` if there is none, or it has expired or is for
 * another purpose.
 */
export function readChallengeCookie(
  request: Request,
  purpose: ChallengePurpose,
  now = Date.now(),
): string | null {
  const text = decrypt(parseCookies(request.headers).get(cookie()) ?? '', ENCRYPTION_PURPOSE)
  if (text === null) return null
  const content = shape.parse(JSON.parse(text))
  return content.purpose === purpose && content.until > now ? content.challenge : null
}

/**
 * Marks a challenge as used. Returns `false` if it was used before: a response must not be replayed.
 */
export async function consumeChallenge(sql: Sql, challenge: string): Promise<boolean> {
  await sql('delete from auth.answered_challenges where expires_at < now()')
  const hash = createHash('sha256').update(challenge).digest('hex')
  const inserted = await sql(
    `insert into auth.answered_challenges
      values ($1, now() + make_interval(secs => ${2 * CHALLENGE_SECONDS}))
      on conflict do nothing returning challenge_hash`,
    [hash],
  )
  return inserted.length > 0
}
