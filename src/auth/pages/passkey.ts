import type { Payload } from 'payload'
import { recordEvent } from '../../core/audit-log.ts'
import { sqlOfPayload } from '../../core/sql.ts'
import { firstRecoveryCodes } from '../factors/factors.ts'
import { clientAddressOf, browserName, deviceOf } from '../http/address.ts'
import { deviceCookie, deviceCookieOptions, deviceCookieValue } from '../http/device-cookie.ts'
import type { FormFields } from '../http/form.ts'
import { addCookie } from '../http/next-auth.ts'
import { returnTo } from '../http/return-to.ts'
import {
  readChallengeCookie,
  setChallengeCookie,
  CHALLENGE_PURPOSES,
  consumeChallenge,
  type ChallengePurpose,
} from '../passkeys/passkey-challenge.ts'
import {
  addPasskey,
  credentialById,
  credentialsOf,
  recordPasskeyUse,
} from '../passkeys/passkeys.ts'
import {
  verifyAuthentication,
  verifyRegistration,
  registrationOptions,
  parseCredentialResponse,
  relyingParty,
  authenticationOptions,
} from '../passkeys/webauthn.ts'
import { consumeAttempts, releaseAttempts, type Attempt } from '../passwords/throttle.ts'
import { currentPerson, currentSession } from '../sessions/current-session.ts'
import { hasRecentAuth } from '../sessions/recent-auth.ts'
import { setSessionCookie } from '../sessions/session-cookie.ts'
import { confirmSession, startSession, type Session } from '../sessions/sessions.ts'
import { recoveryCodesPage } from './factor.ts'
import { readOwnForm } from './own-form.ts'
import { redirectTo } from './page.ts'
import { nextPath } from './reauthenticate.ts'

const isPurpose = (value: string | undefined): value is ChallengePurpose =>
  CHALLENGE_PURPOSES.some((purpose) => purpose === value)
const refuse = (status: number, message: string) =>
  Response.json({ message }, { status, headers: { 'cache-control': 'private, no-store' } })

type Owner = { id: number; email: string; name: string; disabled: boolean }
const ownerOf = async (payload: Payload, userId: number): Promise<Owner | null> =>
  (
    await sqlOfPayload(payload)<Owner>(
      `select id, email, name, coalesce(disabled, false) as disabled from public.users
        where id = $1`,
      [userId],
    )
  )[0] ?? null

/**
 * The session that a purpose needs: none for signing in, one that waits for its factor, or one of
 * somebody who is in. `null` where it is missing.
 */
async function sessionFor(
  request: Request,
  payload: Payload,
  purpose: ChallengePurpose,
): Promise<Session | null> {
  const session = await currentSession(request, payload)
  if (!session) return null
  if (purpose === 'code') return session.pendingStep === 'factor' ? session : null
  if (purpose === 'again') return session.pendingStep === null ? session : null
  // Whoever signs in with the clinic's provider has nothing of their own here that would outlive
  // their account there.
  return session.pendingStep === 'factor' || session.method === 'oidc' || !hasRecentAuth(session)
    ? null
    : session
}

/** POST /sign-in/passkey/options: what the browser is to do, with a challenge of its own. */
export async function passkeyOptions(request: Request, payload: Payload): Promise<Response> {
  const fields = await readOwnForm(request)
  if (fields instanceof Response) return fields
  const purpose = fields.for
  if (!isPurpose(purpose) || relyingParty() === null) return refuse(404, 'There is nothing here.')
  const sql = sqlOfPayload(payload)
  const session = purpose === 'sign-in' ? null : await sessionFor(request, payload, purpose)
  if (purpose !== 'sign-in' && !session) return refuse(401, 'Sign in first.')
  const existing = session ? await credentialsOf(sql, session.userId) : []
  const owner = purpose === 'add' && session ? await ownerOf(payload, session.userId) : null
  const options = owner
    ? await registrationOptions(owner, existing)
    : await authenticationOptions(existing)
  const headers = new Headers({ 'cache-control': 'private, no-store' })
  setChallengeCookie(headers, options.challenge, purpose)
  return Response.json(options, { headers })
}

/**
 * POST /sign-in/passkey: the browser's answer. Signs in, gives the second factor, shows again who
 * it is, or adds a passkey.
 */
export async function submitPasskey(request: Request, payload: Payload): Promise<Response> {
  const fields = await readOwnForm(request)
  if (fields instanceof Response) return fields
  const purpose = fields.for
  if (!isPurpose(purpose) || relyingParty() === null) return redirectTo(request, '/sign-in')
  const challenge = readChallengeCookie(request, purpose)
  return purpose === 'add'
    ? register(request, payload, fields, challenge)
    : authenticate(request, payload, fields, purpose, challenge)
}

const PAGES = { 'sign-in': '/sign-in', code: '/sign-in/code', again: '/sign-in/again' } as const

async function authenticate(
  request: Request,
  payload: Payload,
  fields: FormFields,
  purpose: keyof typeof PAGES,
  challenge: string | null,
): Promise<Response> {
  const sql = sqlOfPayload(payload)
  const query = new URL(request.url).searchParams
  const back = (error: string) => {
    const kept = [...query].filter(([name]) => name === 'callbackUrl' || name === 'next')
    return redirectTo(
      request,
      `${PAGES[purpose]}?${new URLSearchParams([['error', error], ...kept]).toString()}`,
    )
  }
  const session = purpose === 'sign-in' ? null : await sessionFor(request, payload, purpose)
  if (!challenge || (purpose !== 'sign-in' && !session)) return back('Expired')
  const attempts: Attempt[] = session
    ? [{ kind: 'code', key: `${purpose} ${session.userId}` }]
    : [{ kind: 'address', key: clientAddressOf(request.headers) }]
  if (!(await consumeAttempts(payload, attempts)).allowed) return back('TooMany')
  const answer = parseCredentialResponse(fields.answer)
  const known = answer && (await credentialById(sql, answer.id))
  const owner =
    known && (!session || session.userId === known.userId)
      ? await ownerOf(payload, known.userId)
      : null
  const counter =
    answer && known && owner && !owner.disabled
      ? await verifyAuthentication(answer, challenge, owner.id, known.credential)
      : null
  if (counter === null || !answer || !owner || !(await consumeChallenge(sql, challenge))) {
    await recordEvent(sql, {
      actor: { id: owner?.id ?? null, name: owner?.name ?? 'unknown' },
      action: 'sign-in.failed',
      details: { method: 'passkey' },
    })
    return back('Passkey')
  }
  await releaseAttempts(payload, attempts)
  await recordPasskeyUse(sql, answer.id, counter)
  const actor = { id: owner.id, name: owner.name }
  if (purpose !== 'again')
    await recordEvent(sql, {
      actor,
      action: 'sign-in.succeeded',
      details: session ? { method: session.method, factor: true } : { method: 'passkey' },
    })
  if (session) {
    await confirmSession(sql, session.id)
    return redirectTo(
      request,
      purpose === 'again' ? nextPath(request) : returnTo(query.get('callbackUrl')),
    )
  }
  const headers = new Headers()
  await setSessionCookie(
    headers,
    await startSession(sql, {
      userId: owner.id,
      method: 'passkey',
      device: deviceOf(request.headers),
    }),
  )
  addCookie(headers, deviceCookie(), deviceCookieValue(owner.id), deviceCookieOptions())
  return redirectTo(request, returnTo(query.get('callbackUrl')), headers)
}

async function register(
  request: Request,
  payload: Payload,
  { answer: raw, name }: FormFields,
  challenge: string | null,
): Promise<Response> {
  const session = await sessionFor(request, payload, 'add')
  if (!session)
    return redirectTo(
      request,
      (await currentPerson(request, payload)) ? '/sign-in/again?next=factor' : '/sign-in',
    )
  const sql = sqlOfPayload(payload)
  const owner = await ownerOf(payload, session.userId)
  const answer = parseCredentialResponse(raw)
  const credential = answer && challenge ? await verifyRegistration(answer, challenge) : null
  const label = name?.trim() || browserName(deviceOf(request.headers)) || 'Passkey'
  const added =
    credential &&
    challenge &&
    owner &&
    (await consumeChallenge(sql, challenge)) &&
    (await addPasskey(sql, owner.id, credential, label))
  if (!added) return redirectTo(request, '/sign-in/factor?error=Passkey')
  const actor = { id: owner.id, name: owner.name }
  await recordEvent(sql, { actor, action: 'factor.added', details: { kind: 'passkey' } })
  if (session.pendingStep)
    await recordEvent(sql, {
      actor,
      action: 'sign-in.succeeded',
      details: { method: session.method, factor: true },
    })
  await confirmSession(sql, session.id)
  const codes = await firstRecoveryCodes(sql, owner.id)
  const next = session.pendingStep
    ? returnTo(new URL(request.url).searchParams.get('callbackUrl'))
    : '/sign-in/account'
  return codes ? recoveryCodesPage(request, codes, next) : redirectTo(request, next)
}
