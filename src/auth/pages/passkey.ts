import type { Payload } from 'payload'
import { sqlOfPayload } from '../../core/sql.ts'
import {
  CHALLENGE_PURPOSES,
  readChallengeCookie,
  setChallengeCookie,
  type ChallengePurpose,
} from '../passkeys/passkey-challenge.ts'
import { credentialsOf } from '../passkeys/passkeys.ts'
import { authenticationOptions, registrationOptions, relyingParty } from '../passkeys/webauthn.ts'
import { readOwnForm } from './own-form.ts'
import { redirectTo } from './page.ts'
import { authenticateWithPasskey } from './passkey-authentication.ts'
import { ownerOf, sessionFor } from './passkey-owner.ts'
import { registerPasskey } from './passkey-registration.ts'

const isPurpose = (value: string | undefined): value is ChallengePurpose =>
  CHALLENGE_PURPOSES.some((purpose) => purpose === value)
const refuse = (status: number, message: string) =>
  Response.json({ message }, { status, headers: { 'cache-control': 'private, no-store' } })

/** POST /sign-in/passkey/options: returns WebAuthn options with a new challenge. */
export async function passkeyOptions(request: Request, payload: Payload): Promise<Response> {
  const fields = await readOwnForm(request)
  if (fields instanceof Response) return fields
  const purpose = fields.for
  if (!isPurpose(purpose) || relyingParty() === null) return refuse(404, 'Not found.')
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
 * POST /sign-in/passkey: the browser's response. Signs in, serves as the second factor,
 * authenticates again, or adds a passkey.
 */
export async function submitPasskey(request: Request, payload: Payload): Promise<Response> {
  const fields = await readOwnForm(request)
  if (fields instanceof Response) return fields
  const purpose = fields.for
  if (!isPurpose(purpose) || relyingParty() === null) return redirectTo(request, '/sign-in')
  const challenge = readChallengeCookie(request, purpose)
  return purpose === 'add'
    ? registerPasskey(request, payload, fields, challenge)
    : authenticateWithPasskey(request, payload, fields.answer, purpose, challenge)
}
