import type { Payload } from 'payload'
import { recordEvent } from '../../core/audit-log.ts'
import { sqlOfPayload } from '../../core/sql.ts'
import { firstRecoveryCodes } from '../factors/factors.ts'
import { addressOf, browserName, deviceOf } from '../http/address.ts'
import { deviceCookie, deviceCookieOptions, deviceMark } from '../http/device-cookie.ts'
import type { Fields } from '../http/form.ts'
import { addCookie } from '../http/next-auth.ts'
import { returnTo } from '../http/return-to.ts'
import {
  challengeOf,
  giveChallenge,
  PURPOSES,
  takeChallenge,
  type Purpose,
} from '../passkeys/passkey-challenge.ts'
import { addPasskey, credentialById, credentialsOf, usedPasskey } from '../passkeys/passkeys.ts'
import {
  checkAnswer,
  checkCreation,
  creationOptions,
  readAnswer,
  relyingParty,
  requestOptions,
} from '../passkeys/webauthn.ts'
import { countAttempts, forgetAttempts, type Attempt } from '../passwords/throttle.ts'
import { currentPerson, currentSession } from '../sessions/current-session.ts'
import { isRecent } from '../sessions/recent-auth.ts'
import { giveSessionCookie } from '../sessions/session-cookie.ts'
import { confirmSession, startSession, type Session } from '../sessions/sessions.ts'
import { codesPage } from './factor.ts'
import { receive } from './own-form.ts'
import { goTo } from './page.ts'
import { nextOf } from './reauthenticate.ts'

const isPurpose = (value: string | undefined): value is Purpose =>
  PURPOSES.some((purpose) => purpose === value)
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
  purpose: Purpose,
): Promise<Session | null> {
  const session = await currentSession(request, payload)
  if (!session) return null
  if (purpose === 'code') return session.awaits === 'factor' ? session : null
  if (purpose === 'again') return session.awaits === null ? session : null
  // Whoever signs in with the clinic's provider has nothing of their own here that would outlive
  // their account there.
  return session.awaits === 'factor' || session.method === 'oidc' || !isRecent(session)
    ? null
    : session
}

/** POST /sign-in/passkey/options: what the browser is to do, with a challenge of its own. */
export async function passkeyOptions(request: Request, payload: Payload): Promise<Response> {
  const fields = await receive(request)
  if (fields instanceof Response) return fields
  const purpose = fields.for
  if (!isPurpose(purpose) || relyingParty() === null) return refuse(404, 'There is nothing here.')
  const sql = sqlOfPayload(payload)
  const session = purpose === 'sign-in' ? null : await sessionFor(request, payload, purpose)
  if (purpose !== 'sign-in' && !session) return refuse(401, 'Sign in first.')
  const existing = session ? await credentialsOf(sql, session.userId) : []
  const owner = purpose === 'add' && session ? await ownerOf(payload, session.userId) : null
  const options = owner ? await creationOptions(owner, existing) : await requestOptions(existing)
  const headers = new Headers({ 'cache-control': 'private, no-store' })
  giveChallenge(headers, options.challenge, purpose)
  return Response.json(options, { headers })
}

/**
 * POST /sign-in/passkey: the browser's answer. Signs in, gives the second factor, shows again who
 * it is, or adds a passkey.
 */
export async function passkeyForm(request: Request, payload: Payload): Promise<Response> {
  const fields = await receive(request)
  if (fields instanceof Response) return fields
  const purpose = fields.for
  if (!isPurpose(purpose) || relyingParty() === null) return goTo(request, '/sign-in')
  const challenge = challengeOf(request, purpose)
  return purpose === 'add'
    ? add(request, payload, fields, challenge)
    : use(request, payload, fields, purpose, challenge)
}

const PAGES = { 'sign-in': '/sign-in', code: '/sign-in/code', again: '/sign-in/again' } as const

async function use(
  request: Request,
  payload: Payload,
  fields: Fields,
  purpose: keyof typeof PAGES,
  challenge: string | null,
): Promise<Response> {
  const sql = sqlOfPayload(payload)
  const query = new URL(request.url).searchParams
  const back = (error: string) => {
    const kept = [...query].filter(([name]) => name === 'callbackUrl' || name === 'next')
    return goTo(
      request,
      `${PAGES[purpose]}?${new URLSearchParams([['error', error], ...kept]).toString()}`,
    )
  }
  const session = purpose === 'sign-in' ? null : await sessionFor(request, payload, purpose)
  if (!challenge || (purpose !== 'sign-in' && !session)) return back('Expired')
  const attempts: Attempt[] = session
    ? [{ kind: 'code', key: `${purpose} ${session.userId}` }]
    : [{ kind: 'address', key: addressOf(request.headers) }]
  if (!(await countAttempts(payload, attempts)).allowed) return back('TooMany')
  const answer = readAnswer(fields.answer)
  const known = answer && (await credentialById(sql, answer.id))
  const owner =
    known && (!session || session.userId === known.userId)
      ? await ownerOf(payload, known.userId)
      : null
  const counter =
    answer && known && owner && !owner.disabled
      ? await checkAnswer(answer, challenge, owner.id, known.credential)
      : null
  if (counter === null || !answer || !owner || !(await takeChallenge(sql, challenge))) {
    await recordEvent(sql, {
      actor: { id: owner?.id ?? null, name: owner?.name ?? 'unknown' },
      action: 'sign-in.failed',
      details: { method: 'passkey' },
    })
    return back('Passkey')
  }
  await forgetAttempts(payload, attempts)
  await usedPasskey(sql, answer.id, counter)
  const actor = { id: owner.id, name: owner.name }
  if (purpose !== 'again')
    await recordEvent(sql, {
      actor,
      action: 'sign-in.succeeded',
      details: session ? { method: session.method, factor: true } : { method: 'passkey' },
    })
  if (session) {
    await confirmSession(sql, session.id)
    return goTo(request, purpose === 'again' ? nextOf(request) : returnTo(query.get('callbackUrl')))
  }
  const headers = new Headers()
  await giveSessionCookie(
    headers,
    await startSession(sql, {
      userId: owner.id,
      method: 'passkey',
      device: deviceOf(request.headers),
    }),
  )
  addCookie(headers, deviceCookie(), deviceMark(owner.id), deviceCookieOptions())
  return goTo(request, returnTo(query.get('callbackUrl')), headers)
}

async function add(
  request: Request,
  payload: Payload,
  { answer: raw, name }: Fields,
  challenge: string | null,
): Promise<Response> {
  const session = await sessionFor(request, payload, 'add')
  if (!session)
    return goTo(
      request,
      (await currentPerson(request, payload)) ? '/sign-in/again?next=factor' : '/sign-in',
    )
  const sql = sqlOfPayload(payload)
  const owner = await ownerOf(payload, session.userId)
  const answer = readAnswer(raw)
  const credential = answer && challenge ? await checkCreation(answer, challenge) : null
  const label = name?.trim() || browserName(deviceOf(request.headers)) || 'Passkey'
  const added =
    credential &&
    challenge &&
    owner &&
    (await takeChallenge(sql, challenge)) &&
    (await addPasskey(sql, owner.id, credential, label))
  if (!added) return goTo(request, '/sign-in/factor?error=Passkey')
  const actor = { id: owner.id, name: owner.name }
  await recordEvent(sql, { actor, action: 'factor.added', details: { kind: 'passkey' } })
  if (session.awaits)
    await recordEvent(sql, {
      actor,
      action: 'sign-in.succeeded',
      details: { method: session.method, factor: true },
    })
  await confirmSession(sql, session.id)
  const codes = await firstRecoveryCodes(sql, owner.id)
  const next = session.awaits
    ? returnTo(new URL(request.url).searchParams.get('callbackUrl'))
    : '/sign-in/account'
  return codes ? codesPage(request, codes, next) : goTo(request, next)
}
