import type { FormFields } from '../http/form.ts'
import { chosenLanguage, withLanguage } from '../http/language.ts'
import type { NextAuthResponse } from '../http/next-auth.ts'
import { returnTo } from '../http/return-to.ts'
import { publicUrl } from '../http/settings.ts'
import { htmlRedirect } from '../pages/html-redirect.ts'
import { SIGN_IN_PAGE } from './options.ts'

export const jsonMessage = (
  status: number,
  message: string,
  headers: Record<string, string> = {},
): Response =>
  Response.json(
    { message },
    { status, headers: { 'cache-control': 'private, no-store', ...headers } },
  )

/** Whether a request comes from a browser that shows the response as a page. */
export const wantsPage = (request: Request): boolean =>
  request.headers.get('accept')?.includes('text/html') === true

/** Whether a form comes from a script that expects JSON and cannot go on to another page. */
export const wantsJson = (request: Request, { json }: FormFields): boolean =>
  json === 'true' ||
  request.headers.get('content-type')?.startsWith('application/json') === true ||
  request.headers.get('accept')?.startsWith('application/json') === true

/** Returns the path of a sign-in page with parameters, in the language that the form names. */
export const signInPath = (
  page: '' | '/code' | '/factor',
  fields: FormFields,
  query: Record<string, string> = {},
): string => {
  const search = new URLSearchParams({ ...query, callbackUrl: returnTo(fields.callbackUrl) })
  return withLanguage(`${SIGN_IN_PAGE}${page}?${search.toString()}`, chosenLanguage(fields.lang))
}

/**
 * Converts next-auth's result to a response. Redirects inside the portal get a path, so that they
 * work under each of its host names.
 */
export function toResponse(
  request: Request,
  result: NextAuthResponse,
  fields: FormFields = {},
): Response {
  const headers = new Headers(result.headers)
  headers.set('cache-control', 'private, no-store')
  headers.set('referrer-policy', 'same-origin')
  if (!result.redirect) {
    const body =
      typeof result.body === 'string' || result.body === null
        ? result.body
        : JSON.stringify(result.body)
    return new Response(body, { status: result.status, headers })
  }
  const target = result.redirect.startsWith(`${publicUrl()}/`)
    ? result.redirect.slice(publicUrl().length)
    : result.redirect
  const isElsewhere = /^https?:/.test(target) && target !== publicUrl()
  if (isElsewhere && request.method === 'POST' && wantsPage(request))
    return htmlRedirect(target, headers)
  headers.set(
    'location',
    signInErrorPath(target, fields) ?? (target === publicUrl() ? returnTo(null) : target),
  )
  return new Response(null, { status: 302, headers })
}

/**
 * Returns the sign-in page with the error of one of next-auth's error pages; `null` for other
 * targets. next-auth itself gets there by two more redirects and forgets the page to go to.
 */
function signInErrorPath(target: string, fields: FormFields): string | null {
  if (!target.startsWith('/api/auth/error?') && !target.startsWith('/api/auth/signin?')) return null
  const query = new URLSearchParams(target.slice(target.indexOf('?')))
  const error = query.get('error') ?? (query.has('csrf') ? 'Expired' : null)
  return error ? signInPath('', fields, { error }) : null
}
