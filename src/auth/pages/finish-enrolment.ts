import type { Payload } from 'payload'
import { recordEvent } from '../../core/audit-log.ts'
import { sqlOfPayload } from '../../core/sql.ts'
import { returnTo } from '../http/return-to.ts'
import { rememberBrowser } from '../passwords/remember-browser.ts'
import { confirmSession, type Session } from '../sessions/sessions.ts'
import { html } from './markup.ts'
import { page, pageContext, redirectTo } from './page.ts'

/** `codes`: new recovery codes, if the person had none. */
type AddedFactor = { kind: 'app' | 'passkey'; name: string; codes: readonly string[] | null }

/**
 * Records a second factor that was just added, and completes a sign-in that waited for it. Shows the
 * recovery codes, or leads on.
 */
export async function finishEnrolment(
  request: Request,
  payload: Payload,
  session: Session,
  { kind, name, codes }: AddedFactor,
): Promise<Response> {
  const sql = sqlOfPayload(payload)
  const actor = { id: session.userId, name }
  await recordEvent(sql, { actor, action: 'factor.added', details: { kind } })
  if (session.pendingStep)
    await recordEvent(sql, {
      actor,
      action: 'sign-in.succeeded',
      details: { method: session.method, factor: true },
    })
  await confirmSession(sql, session.id)
  const next = session.pendingStep
    ? returnTo(new URL(request.url).searchParams.get('callbackUrl'))
    : '/sign-in/account'
  const headers = session.pendingStep
    ? await rememberBrowser(request, payload, session.userId)
    : new Headers()
  if (!codes) return redirectTo(request, next, headers)
  const response = recoveryCodesPage(request, codes, next)
  for (const cookie of headers.getSetCookie()) response.headers.append('set-cookie', cookie)
  return response
}

/** Shows new recovery codes, which cannot be shown again. */
export function recoveryCodesPage(
  request: Request,
  codes: readonly string[],
  next: string,
): Response {
  // This page cannot be loaded again, so its language links lead to the page before it.
  const context = pageContext(
    new Request(new URL(`/sign-in/factor${new URL(request.url).search}`, request.url), {
      headers: request.headers,
    }),
  )
  const { t } = context
  const body = html`<h1>${t('codes.title')}</h1>
    <p>${t('codes.lead')}</p>
    <ul class="codes">
      ${codes.map((code) => html`<li><code>${code}</code></li>`)}
    </ul>
    <p><a class="button" href="${context.to(next)}">${t('codes.done')}</a></p>`
  return page(context, { title: t('codes.title'), body })
}
