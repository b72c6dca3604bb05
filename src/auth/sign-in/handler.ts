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
import { FormError, readForm, type FormFields } from '../http/form.ts'
import { chosenLanguage, inLanguage } from '../http/language.ts'
import { addCookie, runNextAuth, type HttpResult } from '../http/next-auth.ts'
import { isTrustedRequest } from '../http/origin.ts'
import { returnTo } from '../http/return-to.ts'
import { publicUrl } from '../http/settings.ts'
import { htmlRedirect } from '../pages/html-redirect.ts'
import { unavailablePage } from '../pages/unavailable-page.ts'
import {
  findAccountByEmail,
  accountKey,
  signInWithPassword,
  type StartedSession,
} from '../passwords/password-sign-in.ts'
import { consumeAttempts, releaseAttempts, signInAttempts } from '../passwords/throttle.ts'
import { isDatabaseDown } from '../rest/database-errors.ts'
import { authOptions, SIGN_IN_PAGE } from './options.ts'

const ACTIONS = {
  GET: ['csrf', 'providers', 'session', 'signin', 'callback', 'signout', 'error'],
  POST: ['signin', 'callback', 'signout'],
} as const

const jsonMessage = (
  status: number,
  message: string,
  headers: Record<string, string> = {},
): Response =>
  Response.json(
    { message },
    { status, headers: { 'cache-control': 'private, no-store', ...headers } },
  )

/**
 * Everything under /api/auth: next-auth's own addresses, behind our checks of origin, form and
 * pace. What next-auth offers beyond that (its log endpoint, session updates, mail pages) is not
 * there.
 */
export async function handleAuth(
  request: Request,
  segments: string[],
  payload: Payload,
): Promise<Response> {
  const [action = '', provider] = segments
  const allowed: readonly string[] =
    request.method === 'GET' || request.method === 'POST' ? ACTIONS[request.method] : []
  if (segments.length > 2 || !allowed.includes(action))
    return jsonMessage(404, 'There is nothing here.')
  if (request.method === 'GET' && action === 'callback' && provider === 'credentials')
    return jsonMessage(405, 'Send the form of the sign-in page.', { allow: 'POST' })
  if (new URL(request.url).search.length > 4_000)
    return jsonMessage(414, 'That address is too long.')
  try {
    if (request.method === 'GET')
      return toResponse(
        request,
        await runNextAuth(
          request,
          segments,
          undefined,
          authOptions(payload, async () => null, deviceOf(request.headers)),
        ),
      )
    if (!isTrustedRequest(request.headers))
      return jsonMessage(403, 'This request comes from another site.')
    const fields = await readForm(request)
    if (action === 'callback' && provider === 'credentials')
      return await passwordSignIn(request, segments, fields, payload)
    return toResponse(
      request,
      await runNextAuth(
        request,
        segments,
        fields,
        authOptions(payload, async () => null, deviceOf(request.headers)),
      ),
      fields,
    )
  } catch (error) {
    if (error instanceof FormError) return jsonMessage(error.status, error.message)
    payload.logger.error({ err: error }, 'Sign-in failed')
    if (wantsPage(request)) return unavailablePage(request, error)
    return jsonMessage(
      503,
      isDatabaseDown(error)
        ? 'The database does not answer just now. Please try again in a minute.'
        : 'Signing in does not work just now. Please try again in a minute.',
    )
  }
}

const wantsPage = (request: Request): boolean =>
  request.headers.get('accept')?.includes('text/html') === true

async function passwordSignIn(
  request: Request,
  segments: string[],
  fields: FormFields,
  payload: Payload,
): Promise<Response> {
  let signedIn: StartedSession | null = null
  let refusedFor = 0
  let firstRefusal = false // a flood must not fill the log
  let fault: unknown = null // next-auth would put what is thrown into an address
  const attempt = async () => {
    // Only called for a form with a right csrf token, so that a foreign page can not use up
    // anybody's attempts.
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
    const verdict = await consumeAttempts(payload, attempts)
    if (!verdict.allowed) {
      refusedFor = verdict.seconds
      firstRefusal = verdict.first
      return null
    }
    signedIn = await signInWithPassword(payload, fields, account, deviceOf(request.headers))
    if (signedIn) await releaseAttempts(payload, attempts)
    return signedIn
  }
  const signIn = () => attempt().catch((error: unknown) => ((fault = error), null))
  const answer = await runNextAuth(request, segments, fields, authOptions(payload, signIn))
  if (fault !== null) throw fault as Error
  // written inside the callback, which TypeScript does not follow
  const done = signedIn as StartedSession | null
  if (refusedFor > 0) {
    if (firstRefusal)
      await recordEvent(sqlOfPayload(payload), {
        actor: { id: null, name: 'unknown' },
        action: 'sign-in.refused',
        details: { reason: 'too many attempts' },
      })
    return tooManyAttempts(request, fields, refusedFor)
  }
  if (done) {
    addCookie(answer.headers, deviceCookie(), deviceCookieValue(done.userId), deviceCookieOptions())
    if (done.pendingStep) {
      const path = inLanguage(
        `${SIGN_IN_PAGE}/${done.pendingStep === 'factor' ? 'code' : 'factor'}?callbackUrl=${encodeURIComponent(returnTo(fields.callbackUrl))}`,
        chosenLanguage(fields.lang),
      )
      const page = `${publicUrl()}${path}`
      if (answer.redirect) answer.redirect = page
      else answer.body = { url: page }
    }
  }
  return toResponse(request, answer, fields)
}

function tooManyAttempts(request: Request, fields: FormFields, seconds: number): Response {
  const headers = { 'retry-after': String(seconds) }
  if (fields.json === 'true' || !wantsPage(request)) {
    return jsonMessage(429, 'Too many attempts. Please wait and try again.', headers)
  }
  const page = inLanguage(
    `${SIGN_IN_PAGE}?error=TooMany&callbackUrl=${encodeURIComponent(returnTo(fields.callbackUrl))}`,
    chosenLanguage(fields.lang),
  )
  // A redirect would lose the status.
  return htmlRedirect(page, new Headers({ ...headers, 'cache-control': 'private, no-store' }), 429)
}

/**
 * next-auth's answer as a response. Ways inside the product are given as paths, so that they hold
 * under whichever of its names it was opened.
 */
function toResponse(request: Request, answer: HttpResult, fields: FormFields = {}): Response {
  const headers = new Headers(answer.headers)
  headers.set('cache-control', 'private, no-store')
  headers.set('referrer-policy', 'same-origin')
  if (!answer.redirect) {
    const body =
      typeof answer.body === 'string' || answer.body === null
        ? answer.body
        : JSON.stringify(answer.body)
    return new Response(body, { status: answer.status, headers })
  }
  const target = answer.redirect.startsWith(`${publicUrl()}/`)
    ? answer.redirect.slice(publicUrl().length)
    : answer.redirect
  if (
    /^https?:/.test(target) &&
    target !== publicUrl() &&
    request.method === 'POST' &&
    wantsPage(request)
  )
    return htmlRedirect(target, headers)
  headers.set(
    'location',
    signInError(target, fields) ?? (target === publicUrl() ? returnTo(null) : target),
  )
  return new Response(null, { status: 302, headers })
}

/**
 * next-auth reports a failure by way of two more redirects; this goes to the page at once and keeps
 * where the person wanted to go.
 */
function signInError(target: string, fields: FormFields): string | null {
  if (!target.startsWith('/api/auth/error?') && !target.startsWith('/api/auth/signin?')) return null
  const query = new URLSearchParams(target.slice(target.indexOf('?')))
  const error = query.get('error') ?? (query.has('csrf') ? 'Expired' : null)
  if (!error) return null
  return inLanguage(
    `${SIGN_IN_PAGE}?${new URLSearchParams({ error, callbackUrl: returnTo(fields.callbackUrl) }).toString()}`,
    chosenLanguage(fields.lang),
  )
}
