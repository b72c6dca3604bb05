import { parseCookies, type Payload } from 'payload'
import { recordEvent } from '../../core/audit-log.ts'
import { sqlOfPayload } from '../../core/sql.ts'
import { clientAddressOf, deviceOf } from '../http/address.ts'
import {
  deviceCookie,
  deviceCookieOptions,
  deviceCookieValue,
  verifyDeviceCookie,
} from '../http/device-cookie.ts'
import type { FormFields } from '../http/form.ts'
import { runNextAuth } from '../http/next-auth.ts'
import {
  consumeAttempts,
  releaseAttempts,
  signInAttempts,
  type RateLimited,
} from '../http/rate-limits.ts'
import { addCookie } from '../http/set-cookie.ts'
import { publicUrl } from '../http/settings.ts'
import { htmlRedirect } from '../pages/html-redirect.ts'
import {
  accountKey,
  findAccountByEmail,
  signInWithPassword,
  type PasswordSignIn,
} from '../passwords/password-sign-in.ts'
import type { PendingStep } from '../sessions/sessions.ts'
import { authOptions, SIGN_IN_PAGE } from './options.ts'
import { jsonMessage, signInPath, toResponse, wantsJson, wantsPage } from './responses.ts'

type Attempt = PasswordSignIn | { error: Error }

/** Handles the form of the sign-in page: next-auth's sign-in with a password, within the limits. */
export async function handlePasswordSignIn(
  request: Request,
  segments: string[],
  fields: FormFields,
  payload: Payload,
): Promise<Response> {
  const held: { attempt: Attempt | null } = { attempt: null }
  // next-auth calls this only for a form with a valid CSRF token, so that a page of another site
  // cannot use up anybody's attempts. It would put the message of an error into a URL.
  const signIn = async () => {
    held.attempt = await attemptSignIn(request, fields, payload).catch((error: unknown) => ({
      error: error instanceof Error ? error : new Error(String(error)),
    }))
    return 'session' in held.attempt ? held.attempt.session : null
  }
  const result = await runNextAuth(request, segments, fields, authOptions(payload, signIn))
  const { attempt } = held
  if (attempt && 'error' in attempt) throw attempt.error
  if (attempt && 'limited' in attempt)
    return tooManyAttempts(request, fields, payload, attempt.limited)
  if (attempt && 'missing' in attempt) return factorMissing(attempt.missing)
  if (attempt?.session) {
    const { userId, pendingStep } = attempt.session
    if (pendingStep === null)
      addCookie(result.headers, deviceCookie(), deviceCookieValue(userId), deviceCookieOptions())
    else {
      const url = publicUrl() + signInPath(pendingStep === 'factor' ? '/code' : '/factor', fields)
      if (result.redirect) result.redirect = url
      else result.body = { url }
    }
  }
  return toResponse(request, result, fields)
}

async function attemptSignIn(
  request: Request,
  fields: FormFields,
  payload: Payload,
): Promise<Attempt> {
  const account = await findAccountByEmail(payload, fields.email)
  const device = verifyDeviceCookie(
    parseCookies(request.headers).get(deviceCookie()),
    account?.userId ?? null,
  )
  const attempts = signInAttempts(
    accountKey(fields.email),
    clientAddressOf(request.headers),
    device,
  )
  const limited = await consumeAttempts(payload, attempts)
  if (!limited.allowed) return { limited }
  const result = await signInWithPassword(payload, fields, account, {
    device: deviceOf(request.headers),
    pages: !wantsJson(request, fields),
  })
  // Not before the second factor: a password alone proves nothing.
  if ('session' in result && result.session?.pendingStep === null)
    await releaseAttempts(payload, attempts)
  return result
}

/** Tells a script what to do about the second factor that its sign-in lacks. */
const factorMissing = (step: NonNullable<PendingStep>): Response =>
  step === 'factor'
    ? jsonMessage(
        401,
        'This account has a second factor: send its one-time code, or a recovery code, as “code” beside the password.',
      )
    : jsonMessage(
        403,
        `This account must have a second factor and has none. Sign in at ${publicUrl()}${SIGN_IN_PAGE} to set one up, or get one for a script on the server: npm run user -- reset EMAIL --password-stdin --totp --json. Then send its one-time code as “code” beside the password.`,
      )

async function tooManyAttempts(
  request: Request,
  fields: FormFields,
  payload: Payload,
  { seconds, first }: RateLimited,
): Promise<Response> {
  // Only the first refusal is logged, so that a flood does not fill the log.
  if (first)
    await recordEvent(sqlOfPayload(payload), {
      actor: { id: null, name: 'unknown' },
      action: 'sign-in.refused',
      details: { reason: 'too many attempts' },
    })
  const headers = { 'retry-after': String(seconds) }
  if (wantsJson(request, fields) || !wantsPage(request))
    return jsonMessage(429, 'Too many attempts. Wait, then try again.', headers)
  // A `Location` header would lose the status.
  return htmlRedirect(
    signInPath('', fields, { error: 'TooMany' }),
    new Headers({ ...headers, 'cache-control': 'private, no-store' }),
    429,
  )
}
