import type { Payload } from 'payload'
import { deviceOf } from '../http/address.ts'
import { FormError, readSignInForm } from '../http/form.ts'
import { runNextAuth } from '../http/next-auth.ts'
import { isTrustedRequest } from '../http/origin.ts'
import { unavailablePage } from '../pages/unavailable-page.ts'
import { isDatabaseDown } from '../rest/database-errors.ts'
import { CLEAR_SITE_DATA } from '../sessions/session-cookie.ts'
import { authOptions } from './options.ts'
import { handlePasswordSignIn } from './password-handler.ts'
import { jsonMessage, toResponse, wantsPage } from './responses.ts'

const ACTIONS = {
  GET: ['csrf', 'providers', 'session', 'signin', 'callback', 'signout', 'error'],
  POST: ['signin', 'callback', 'signout'],
} as const

/**
 * Handles all requests under /api/auth: next-auth's endpoints, behind our checks of origin, form and
 * rate limits. The other endpoints of next-auth (logs, session updates, mail pages) are not
 * available.
 */
export async function handleAuth(
  request: Request,
  segments: string[],
  payload: Payload,
): Promise<Response> {
  const [action = '', provider] = segments
  const isPassword = action === 'callback' && provider === 'credentials'
  const allowed: readonly string[] =
    request.method === 'GET' || request.method === 'POST' ? ACTIONS[request.method] : []
  if (segments.length > 2 || !allowed.includes(action)) return jsonMessage(404, 'Not found.')
  if (request.method === 'GET' && isPassword)
    return jsonMessage(405, 'Use the form on the sign-in page.', { allow: 'POST' })
  if (new URL(request.url).search.length > 4_000)
    return jsonMessage(414, 'The address is too long.')
  const options = () => authOptions(payload, async () => null, deviceOf(request.headers))
  try {
    if (request.method === 'GET')
      return toResponse(request, await runNextAuth(request, segments, undefined, options()))
    if (!isTrustedRequest(request.headers))
      return jsonMessage(403, 'This request comes from another site.')
    const fields = await readSignInForm(request)
    if (isPassword) return await handlePasswordSignIn(request, segments, fields, payload)
    const result = await runNextAuth(request, segments, fields, options())
    if (action === 'signout') result.headers.set('clear-site-data', CLEAR_SITE_DATA)
    return toResponse(request, result, fields)
  } catch (error) {
    if (error instanceof FormError) return jsonMessage(error.status, error.message)
    payload.logger.error({ err: error }, 'Sign-in failed')
    if (wantsPage(request)) return unavailablePage(request, error)
    return jsonMessage(
      503,
      isDatabaseDown(error)
        ? 'The database is not available. Try again in a minute.'
        : 'Signing in does not work right now. Try again in a minute.',
    )
  }
}
