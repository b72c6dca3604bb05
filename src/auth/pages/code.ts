import type { Payload } from 'payload'
import { recordEvent } from '../../core/audit-log.ts'
import { sqlOfPayload } from '../../core/sql.ts'
import type { SignInKey } from '../../i18n/messages/sign-in.ts'
import { checkCode } from '../factors/check-code.ts'
import { factorsOf } from '../factors/factors.ts'
import { returnTo } from '../http/return-to.ts'
import { rememberBrowser } from '../passwords/remember-browser.ts'
import { actorOf } from '../sessions/actor.ts'
import { currentSession } from '../sessions/current-session.ts'
import { confirmSession, type Session } from '../sessions/sessions.ts'
import { html } from './markup.ts'
import { readOwnForm } from './own-form.ts'
import { redirectTo, noticeFromQuery, notice, page, pageContext } from './page.ts'
import { passkeyForm } from './passkey-form.ts'

const callbackPath = (request: Request): string =>
  returnTo(new URL(request.url).searchParams.get('callbackUrl'))
const isAwaitingCode = (session: Session | null): session is Session =>
  session?.pendingStep === 'factor'

/** GET /sign-in/code: asks for the second factor after the password. */
export async function codePage(
  request: Request,
  payload: Payload,
  fault?: SignInKey,
  status = 200,
): Promise<Response> {
  const session = await currentSession(request, payload)
  if (!isAwaitingCode(session)) return redirectTo(request, '/sign-in')
  const context = pageContext(request)
  const { t, to } = context
  const has = await factorsOf(sqlOfPayload(payload), session.userId)
  const body = html`<h1>${t('code.title')}</h1>
${fault ? notice(t(fault), true) : noticeFromQuery(context)}
${has.passkey ? passkeyForm(context, 'code', { label: t('signIn.passkey'), query: { callbackUrl: callbackPath(request) }, quiet: false }) : null}
<p>${t(has.app ? 'code.lead' : 'code.recovery')}</p>
<form method="post">
<label>${t('code.label')}<input class="code" name="code" autocomplete="one-time-code" inputmode="text" autocapitalize="none" spellcheck="false" required maxlength="40"${has.passkey ? null : html` autofocus`}></label>
<button${has.passkey ? html` class="quiet"` : null}>${t('code.button')}</button>
</form>
<form method="post" action="${to('/sign-in/out')}"><button class="quiet">${t('code.stop')}</button></form>`
  return page(context, { title: t('code.title'), body, status, passkeys: has.passkey })
}

/** POST /sign-in/code: accepts a one-time code or a recovery code, within a rate limit. */
export async function submitCode(request: Request, payload: Payload): Promise<Response> {
  const fields = await readOwnForm(request)
  if (fields instanceof Response) return fields
  const session = await currentSession(request, payload)
  if (!isAwaitingCode(session)) return redirectTo(request, '/sign-in?error=Expired')
  const sql = sqlOfPayload(payload)
  const checked = await checkCode(payload, session.userId, fields.code ?? '')
  if (!checked.allowed) return codePage(request, payload, 'error.TooMany', 429)
  const actor = await actorOf(sql, session.userId)
  if (!checked.accepted) {
    await recordEvent(sql, { actor, action: 'sign-in.failed', details: { method: 'code' } })
    return codePage(request, payload, 'code.wrong', 422)
  }
  await confirmSession(sql, session.id)
  await recordEvent(sql, {
    actor,
    action: 'sign-in.succeeded',
    details: { method: session.method, factor: true },
  })
  const headers = await rememberBrowser(request, payload, session.userId)
  return redirectTo(request, callbackPath(request), headers)
}
