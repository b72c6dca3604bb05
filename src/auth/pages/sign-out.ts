import type { Payload } from 'payload'
import { recordEvent } from '../../core/audit-log.ts'
import { sqlOfPayload } from '../../core/sql.ts'
import { sessionIdOf } from '../http/cookies.ts'
import { comesFromUs } from '../http/origin.ts'
import { publicUrl } from '../http/settings.ts'
import { endSessionUrl, oidcSettings } from '../oidc/provider.ts'
import { dropSessionCookie } from '../sessions/session-cookie.ts'
import { endSession } from '../sessions/sessions.ts'
import { onwards } from './html-redirect.ts'
import { html } from './markup.ts'
import { goTo, page, settingOf } from './page.ts'

const AFTER = '/sign-in?say=signed-out'

/** GET /sign-in/out: asks, because a link must not sign anybody out. */
export function outPage(request: Request): Response {
  const setting = settingOf(request)
  const { say } = setting
  const body = html`<h1>${say('out.title')}</h1>
    <p>${say('out.lead')}</p>
    <form method="post"><button>${say('out.button')}</button></form>`
  return page(setting, { title: say('out.title'), body })
}

/** POST /sign-in/out: ends the session and forgets its cookie. */
export async function outForm(request: Request, payload: Payload): Promise<Response> {
  if (!comesFromUs(request.headers))
    return new Response('This request comes from another site.', { status: 403 })
  return leave(request, payload)
}

/**
 * Ends the session of a request, here and with the clinic's provider, and goes where the sign-in
 * says so.
 */
export async function leave(request: Request, payload: Payload): Promise<Response> {
  const headers = new Headers()
  const ended = await signOut(request.headers, payload)
  dropSessionCookie(headers)
  const oidc = ended?.idToken ? oidcSettings() : null
  const provider =
    oidc && (await endSessionUrl(oidc, ended?.idToken ?? null, `${publicUrl()}${AFTER}`))
  return provider ? onwards(provider, headers) : goTo(request, AFTER, headers)
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
