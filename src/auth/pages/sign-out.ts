import type { Payload } from 'payload'
import { recordEvent } from '../../core/audit-log.ts'
import { sqlOfPayload } from '../../core/sql.ts'
import { sessionIdOf } from '../http/cookies.ts'
import { isTrustedRequest } from '../http/origin.ts'
import { publicUrl } from '../http/settings.ts'
import { endSessionUrl, oidcSettings } from '../oidc/provider.ts'
import { actorOf } from '../sessions/actor.ts'
import { clearBrowser } from '../sessions/session-cookie.ts'
import { endSession } from '../sessions/sessions.ts'
import { htmlRedirect } from './html-redirect.ts'
import { html } from './markup.ts'
import { redirectTo, page, pageContext } from './page.ts'

const SIGNED_OUT_PAGE = '/sign-in?say=signed-out'

/** GET /sign-in/out: asks first, because a link must not sign anybody out. */
export function signOutPage(request: Request): Response {
  const context = pageContext(request)
  const { t } = context
  const body = html`<h1>${t('out.title')}</h1>
    <p>${t('out.lead')}</p>
    <form method="post"><button>${t('out.button')}</button></form>`
  return page(context, { title: t('out.title'), body })
}

/** POST /sign-in/out: ends the session and deletes its cookie. */
export async function submitSignOut(request: Request, payload: Payload): Promise<Response> {
  if (!isTrustedRequest(request.headers))
    return new Response('This request comes from another site.', { status: 403 })
  return signOutAndRedirect(request, payload)
}

/**
 * Ends the session of a request, here and at the clinic's provider, and redirects to the sign-in
 * page.
 */
export async function signOutAndRedirect(request: Request, payload: Payload): Promise<Response> {
  const headers = new Headers()
  const ended = await signOut(request.headers, payload)
  clearBrowser(headers)
  const oidc = ended?.idToken ? oidcSettings() : null
  const provider =
    oidc && (await endSessionUrl(oidc, ended?.idToken ?? null, `${publicUrl()}${SIGNED_OUT_PAGE}`))
  return provider ? htmlRedirect(provider, headers) : redirectTo(request, SIGNED_OUT_PAGE, headers)
}

/** Ends the session that a request's headers name. Returns `null` if there was none. */
export async function signOut(
  headers: Headers,
  payload: Payload,
): Promise<{ idToken: string | null } | null> {
  const sql = sqlOfPayload(payload)
  const id = await sessionIdOf(headers)
  const ended = id ? await endSession(sql, id) : null
  if (!ended) return null
  await recordEvent(sql, { actor: await actorOf(sql, ended.userId), action: 'sign-out' })
  return ended
}
