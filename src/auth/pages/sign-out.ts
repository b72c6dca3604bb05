import type { Payload } from 'payload'
import { recordEvent } from '../../core/audit-log.ts'
import { sqlOfPayload } from '../../core/sql.ts'
import { sessionIdOf } from '../http/cookies.ts'
import { isTrustedRequest } from '../http/origin.ts'
import { publicUrl } from '../http/settings.ts'
import { endSessionUrl, oidcSettings } from '../oidc/provider.ts'
import { clearSessionCookie } from '../sessions/session-cookie.ts'
import { endSession } from '../sessions/sessions.ts'
import { htmlRedirect } from './html-redirect.ts'
import { html } from './markup.ts'
import { redirectTo, page, pageContext } from './page.ts'

const AFTER = '/sign-in?say=signed-out'

/** GET /sign-in/out: asks, because a link must not sign anybody out. */
export function signOutPage(request: Request): Response {
  const setting = pageContext(request)
  const { say } = setting
  const body = html`<h1>${say('out.title')}</h1>
    <p>${say('out.lead')}</p>
    <form method="post"><button>${say('out.button')}</button></form>`
  return page(setting, { title: say('out.title'), body })
}

/** POST /sign-in/out: ends the session and forgets its cookie. */
export async function submitSignOut(request: Request, payload: Payload): Promise<Response> {
  if (!isTrustedRequest(request.headers))
    return new Response('This request comes from another site.', { status: 403 })
  return signOutAndRedirect(request, payload)
}

/**
 * Ends the session of a request, here and with the clinic's provider, and goes where the sign-in
 * says so.
 */
export async function signOutAndRedirect(request: Request, payload: Payload): Promise<Response> {
  const headers = new Headers()
  const ended = await signOut(request.headers, payload)
  clearSessionCookie(headers)
  const oidc = ended?.idToken ? oidcSettings() : null
  const provider =
    oidc && (await endSessionUrl(oidc, ended?.idToken ?? null, `${publicUrl()}${AFTER}`))
  return provider ? htmlRedirect(provider, headers) : redirectTo(request, AFTER, headers)
}

/** Ends the session that these headers name, whichever way of signing out was taken. */
export async function signOut(
  headers: Headers,
  payload: Payload,
): Promise<{ idToken: string | null } | null> {
  const sql = sqlOfPayload(payload)
  const id = await sessionIdOf(headers)
  const ended = id ? await endSession(sql, id) : null
  if (!ended) return null
  const [person] = await sql<{ name: string }>('select name from public.users where id = $1', [
    ended.userId,
  ])
  await recordEvent(sql, {
    actor: { id: ended.userId, name: person?.name ?? '' },
    action: 'sign-out',
  })
  return ended
}
