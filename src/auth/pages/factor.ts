import type { Payload } from 'payload'
import { renderSVG } from 'uqr'
import { recordEvent } from '../../core/audit-log.ts'
import { sqlOfPayload } from '../../core/sql.ts'
import type { SignInKey } from '../../i18n/messages/sign-in.ts'
import { beginEnrolment, confirmEnrolment, type Enrolment } from '../factors/factors.ts'
import { returnTo } from '../http/return-to.ts'
import { relyingParty } from '../passkeys/webauthn.ts'
import { currentSession } from '../sessions/current-session.ts'
import { hasRecentAuth } from '../sessions/recent-auth.ts'
import { confirmSession, type Session } from '../sessions/sessions.ts'
import { html, Markup } from './markup.ts'
import { readOwnForm } from './own-form.ts'
import { redirectTo, noticeFromQuery, notice, page, pageContext, type PageContext } from './page.ts'
import { passkeyForm } from './passkey-form.ts'

const HERE = '/sign-in/factor'

/** The session that may set a second factor up now, or where to go first. */
async function enrollingSession(request: Request, payload: Payload): Promise<Session | Response> {
  const session = await currentSession(request, payload)
  if (!session || session.pendingStep === 'factor')
    return redirectTo(request, `/sign-in?callbackUrl=%2Fadmin`)
  return hasRecentAuth(session) ? session : redirectTo(request, `/sign-in/again?next=factor`)
}

const nameAndEmail = async (
  payload: Payload,
  userId: number,
): Promise<{ name: string; email: string }> =>
  (
    await sqlOfPayload(payload)<{ name: string; email: string }>(
      'select name, email from public.users where id = $1',
      [userId],
    )
  )[0] ?? { name: '', email: '' }

/**
 * GET /sign-in/factor: sets up a passkey or one-time codes, because the clinic asks for it or
 * because the person wants to.
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
  const setting = pageContext(request)
  const { say } = setting
  const name = html`<label
    >${say('passkey.name')}<input name="name" maxlength="60" aria-describedby="name-hint" /><span
      class="hint"
      id="name-hint"
      >${say('passkey.nameHint')}</span
    ></label
  >`
  const wanted = new URL(request.url).searchParams.get('callbackUrl')
  const query: Record<string, string> = wanted ? { callbackUrl: returnTo(wanted) } : {}
  const options = {
    label: say('passkey.add'),
    fields: name,
    heading: say('passkey.title'),
    lead: say('passkey.lead'),
    query,
    quiet: false,
  }
  const body = html`<h1>${say('factor.title')}</h1>
    ${fault ? notice(say(fault), true) : noticeFromQuery(setting)}
    <p>${say('factor.lead')}</p>
    ${passkeys ? passkeyForm(setting, 'add', options) : null}
    ${enrolment ? authenticatorAppForm(setting, enrolment) : null}
    ${session.pendingStep ? null : html`<p><a href="${setting.to('/sign-in/account')}">${say('account.back')}</a></p>`}`
  return page(setting, { title: say('factor.title'), body, status: fault ? 422 : 200, passkeys })
}

const authenticatorAppForm = ({ say }: PageContext, enrolment: Enrolment): Markup =>
  html`<h2>${say('factor.app')}</h2>
    <p>${say('factor.appLead')}</p>
    ${enrolmentSteps(enrolment, say('factor.scan'), say('factor.key'), say('factor.open'))}
    <form method="post">
      <label
        >${say('factor.confirm')}<input
          class="code"
          name="code"
          autocomplete="one-time-code"
          inputmode="numeric"
          required
          maxlength="12"
      /></label>
      <button>${say('code.button')}</button>
    </form>`

// The picture is made of numbers only: the library draws it, and no text of ours goes into it.
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

/** POST /sign-in/factor: the first code confirms it; the recovery codes are shown once. */
export async function submitFactor(request: Request, payload: Payload): Promise<Response> {
  const fields = await readOwnForm(request)
  if (fields instanceof Response) return fields
  const session = await enrollingSession(request, payload)
  if (session instanceof Response) return session
  const sql = sqlOfPayload(payload)
  const codes = await confirmEnrolment(sql, session.userId, fields.code ?? '')
  if (!codes) return factorPage(request, payload, 'code.wrong')
  const { name } = await nameAndEmail(payload, session.userId)
  const actor = { id: session.userId, name }
  await recordEvent(sql, { actor, action: 'factor.added', details: { kind: 'app' } })
  if (session.pendingStep)
    await recordEvent(sql, {
      actor,
      action: 'sign-in.succeeded',
      details: { method: session.method, factor: true },
    })
  await confirmSession(sql, session.id)
  return recoveryCodesPage(
    request,
    codes,
    returnTo(new URL(request.url).searchParams.get('callbackUrl')),
  )
}

/** Shows new recovery codes, this once. */
export function recoveryCodesPage(
  request: Request,
  codes: readonly string[],
  next: string,
): Response {
  // The page can not be shown again, so its language links lead to the page before it.
  const setting = pageContext(
    new Request(new URL(`${HERE}${new URL(request.url).search}`, request.url), {
      headers: request.headers,
    }),
  )
  const { say } = setting
  const body = html`<h1>${say('codes.title')}</h1>
    <p>${say('codes.lead')}</p>
    <ul class="codes">
      ${codes.map((code) => html`<li><code>${code}</code></li>`)}
    </ul>
    <p><a class="button" href="${setting.to(next)}">${say('codes.done')}</a></p>`
  return page(setting, { title: say('codes.title'), body })
}
