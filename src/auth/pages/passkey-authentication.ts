import type { Payload } from 'payload'
import { recordEvent } from '../../core/audit-log.ts'
import { networkOf } from '../../core/network.ts'
import { sqlOfPayload } from '../../core/sql.ts'
import { clearWrongCodes } from '../factors/check-code.ts'
import { clientAddressOf, deviceOf } from '../http/address.ts'
import { deviceCookie, deviceCookieOptions, deviceCookieValue } from '../http/device-cookie.ts'
import { consumeAttempts, releaseAttempts, type Attempt } from '../http/rate-limits.ts'
import { returnTo } from '../http/return-to.ts'
import { addCookie } from '../http/set-cookie.ts'
import { consumeChallenge, type ChallengePurpose } from '../passkeys/passkey-challenge.ts'
import { credentialById, recordPasskeyUse } from '../passkeys/passkeys.ts'
import { parseAuthentication, verifyAuthentication } from '../passkeys/webauthn.ts'
import { rememberBrowser } from '../passwords/remember-browser.ts'
import { setSessionCookie } from '../sessions/session-cookie.ts'
import { confirmSession, startSession, type Session } from '../sessions/sessions.ts'
import { redirectTo } from './page.ts'
import { ownerOf, sessionFor } from './passkey-owner.ts'
import { nextPath } from './reauthenticate.ts'

type Purpose = Exclude<ChallengePurpose, 'add'>

const PAGES = { 'sign-in': '/sign-in', code: '/sign-in/code', again: '/sign-in/again' } as const

/**
 * Signs in with a passkey, or confirms the session: as its second factor (`code`) or as a new
 * authentication (`again`). `raw` is the browser's response to the challenge.
 */
export async function authenticateWithPasskey(
  request: Request,
  payload: Payload,
  raw: string | undefined,
  purpose: Purpose,
  challenge: string | null,
): Promise<Response> {
  const sql = sqlOfPayload(payload)
  const session = purpose === 'sign-in' ? null : await sessionFor(request, payload, purpose)
  if (!challenge || (purpose !== 'sign-in' && !session)) return back(request, purpose, 'Expired')
  const attempts: Attempt[] = session
    ? [{ limit: 'code', key: `${purpose} ${session.userId}` }]
    : [{ limit: 'address', key: networkOf(clientAddressOf(request.headers)) }]
  if (!(await consumeAttempts(payload, attempts)).allowed) return back(request, purpose, 'TooMany')
  const { owner, passkey } = await verify(payload, raw, challenge, session)
  if (!owner || !passkey || !(await consumeChallenge(sql, challenge))) {
    await recordEvent(sql, {
      actor: { id: owner?.id ?? null, name: owner?.name ?? 'unknown' },
      action: 'sign-in.failed',
      details: { method: 'passkey' },
    })
    return back(request, purpose, 'Passkey')
  }
  await releaseAttempts(payload, attempts)
  await clearWrongCodes(payload, owner.id)
  await recordPasskeyUse(sql, passkey.id, passkey.counter)
  if (purpose !== 'again')
    await recordEvent(sql, {
      actor: { id: owner.id, name: owner.name },
      action: 'sign-in.succeeded',
      details: session ? { method: session.method, factor: true } : { method: 'passkey' },
    })
  const wanted = new URL(request.url).searchParams.get('callbackUrl')
  if (session) {
    await confirmSession(sql, session.id)
    if (purpose === 'again') return redirectTo(request, nextPath(request))
    const headers = await rememberBrowser(request, payload, owner.id)
    return redirectTo(request, returnTo(wanted), headers)
  }
  const headers = await startPasskeySession(request, payload, owner.id)
  return redirectTo(request, returnTo(wanted), headers)
}

/** Redirects to the page that the form came from, with a message. */
function back(request: Request, purpose: Purpose, error: string): Response {
  const kept = [...new URL(request.url).searchParams].filter(
    ([name]) => name === 'callbackUrl' || name === 'next',
  )
  const query = new URLSearchParams([['error', error], ...kept])
  return redirectTo(request, `${PAGES[purpose]}?${query.toString()}`)
}

/**
 * Returns the passkey with its new counter, if the response is valid for the challenge and the
 * person may use it. Returns the passkey's owner also if the response is not valid.
 */
async function verify(
  payload: Payload,
  raw: string | undefined,
  challenge: string,
  session: Session | null,
) {
  const response = parseAuthentication(raw)
  const known = response && (await credentialById(sqlOfPayload(payload), response.id))
  if (!known || (session && session.userId !== known.userId)) return { owner: null, passkey: null }
  const owner = await ownerOf(payload, known.userId)
  if (!owner || owner.disabled) return { owner, passkey: null }
  const counter = await verifyAuthentication(response, challenge, owner.id, known.credential)
  return { owner, passkey: counter === null ? null : { id: response.id, counter } }
}

/** Starts a session and returns headers with its cookies. */
async function startPasskeySession(
  request: Request,
  payload: Payload,
  userId: number,
): Promise<Headers> {
  const headers = new Headers()
  const sessionId = await startSession(sqlOfPayload(payload), {
    userId,
    method: 'passkey',
    device: deviceOf(request.headers),
  })
  await setSessionCookie(headers, sessionId)
  addCookie(headers, deviceCookie(), deviceCookieValue(userId), deviceCookieOptions())
  return headers
}
