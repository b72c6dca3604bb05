import type { Payload } from 'payload'
import { renderSVG } from 'uqr'
import type { Row } from '../../core/row.ts'
import { sqlOfPayload } from '../../core/sql.ts'
import type { SignInKey } from '../../i18n/messages/sign-in.ts'
import { beginEnrolment, confirmEnrolment, type Enrolment } from '../factors/factors.ts'
import { returnTo } from '../http/return-to.ts'
import { relyingParty } from '../passkeys/webauthn.ts'
import { currentSession } from '../sessions/current-session.ts'
import { hasRecentAuth } from '../sessions/recent-auth.ts'
import type { Session } from '../sessions/sessions.ts'
import { finishEnrolment } from './finish-enrolment.ts'
import { html, Markup } from './markup.ts'
import { readOwnForm } from './own-form.ts'
import { redirectTo, noticeFromQuery, notice, page, pageContext, type PageContext } from './page.ts'
import { passkeyForm } from './passkey-form.ts'

/** Returns the session if it may set up a second factor now, or else a redirect. */
async function enrollingSession(request: Request, payload: Payload): Promise<Session | Response> {
  const session = await currentSession(request, payload)
  if (!session || session.pendingStep === 'factor')
    return redirectTo(request, `/sign-in?callbackUrl=%2Fadmin`)
  if (hasRecentAuth(session)) return session
  return redirectTo(request, session.pendingStep ? '/sign-in' : '/sign-in/again?next=factor')
}

const nameAndEmail = async (
  payload: Payload,
  userId: number,
): Promise<Row<'public.users', 'name' | 'email'>> =>
  (
    await sqlOfPayload(payload)<Row<'public.users', 'name' | 'email'>>(
      'select name, email from public.users where id = $1',
      [userId],
    )
  )[0] ?? { name: '', email: '' }

/**
 * GET /sign-in/factor: the forms that set up a passkey or an authenticator app.
 */
export async function factorPage(
  request: Request,
  payload: Payload,
  fault?: SignInKey,
): Promise<Response> {
  const session = await enrollingSession(request, payload)
  if (session instanceof Response) return session
  const enrolment = await beginEnrolment(
    sqlOfPayload(payload),
    session.userId,
    (await nameAndEmail(payload, session.userId)).email,
  )
  const passkeys = relyingParty() !== null && session.method !== 'oidc'
  if (!enrolment && !passkeys) return redirectTo(request, '/sign-in/account')
  const context = pageContext(request)
  const { t } = context
  const name = html`<label
    >${t('passkey.name')}<input name="name" maxlength="60" aria-describedby="name-hint" /><span
      class="hint"
      id="name-hint"
      >${t('passkey.nameHint')}</span
    ></label
  >`
  const wanted = new URL(request.url).searchParams.get('callbackUrl')
  const query: Record<string, string> = wanted ? { callbackUrl: returnTo(wanted) } : {}
  const options = {
    label: t('passkey.add'),
    fields: name,
    heading: t('passkey.title'),
    lead: t('passkey.lead'),
    query,
    quiet: false,
  }
  const body = html`<h1>${t('factor.title')}</h1>
    ${fault ? notice(t(fault), true) : noticeFromQuery(context)}
    <p>${t('factor.lead')}</p>
    ${session.pendingStep ? html`<p>${t('factor.required')}</p>` : null}
    ${passkeys ? passkeyForm(context, 'add', options) : null}
    ${enrolment ? authenticatorAppForm(context, enrolment) : null}
    ${session.pendingStep ? html`<form method="post" action="${context.to('/sign-in/out')}"><button class="quiet">${t('code.stop')}</button></form>` : html`<p><a href="${context.to('/sign-in/account')}">${t('account.back')}</a></p>`}`
  return page(context, { title: t('factor.title'), body, status: fault ? 422 : 200, passkeys })
}

const authenticatorAppForm = ({ t }: PageContext, enrolment: Enrolment): Markup =>
  html`<h2>${t('factor.app')}</h2>
    <p>${t('factor.appLead')} ${t('factor.noPhone')}</p>
    ${enrolmentSteps(enrolment, t('factor.scan'), t('factor.key'), t('factor.open'))}
    <form method="post">
      <label
        >${t('factor.confirm')}<input
          class="code"
          name="code"
          autocomplete="one-time-code"
          inputmode="numeric"
          required
          maxlength="12"
      /></label>
      <button>${t('code.button')}</button>
    </form>`

// Safe as HTML: the library draws the URI as shapes and copies no text.
const qrCode = (uri: string): Markup => new Markup(renderSVG(uri, { border: 2 }))

const enrolmentSteps = (
  { uri, secret }: Enrolment,
  scan: string,
  key: string,
  open: string,
): Markup =>
  html`<p>${scan}</p>
    <div class="qr" role="img" aria-label="${scan}">${qrCode(uri)}</div>
    <p><a href="${uri}">${open}</a></p>
    <p>${key}<br /><code dir="ltr">${(secret.match(/.{1,4}/g) ?? []).join(' ')}</code></p>`

/** POST /sign-in/factor: confirms an authenticator app with its first code. */
export async function submitFactor(request: Request, payload: Payload): Promise<Response> {
  const fields = await readOwnForm(request)
  if (fields instanceof Response) return fields
  const session = await enrollingSession(request, payload)
  if (session instanceof Response) return session
  const sql = sqlOfPayload(payload)
  const codes = await confirmEnrolment(sql, session.userId, fields.code ?? '')
  if (!codes) return factorPage(request, payload, 'code.wrong')
  const { name } = await nameAndEmail(payload, session.userId)
  return finishEnrolment(request, payload, session, { kind: 'app', name, codes })
}
