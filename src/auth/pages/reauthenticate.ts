import type { Payload } from 'payload'
import { recordEvent } from '../../core/audit-log.ts'
import { sqlOfPayload } from '../../core/sql.ts'
import type { SignInKey } from '../../i18n/messages/sign-in.ts'
import { checkCode } from '../factors/check-code.ts'
import { factorsOf, hasFactor } from '../factors/factors.ts'
import { csrfToken } from '../http/csrf.ts'
import { consumeAttempts, releaseAttempts } from '../http/rate-limits.ts'
import { returnTo } from '../http/return-to.ts'
import { findAccount } from '../passwords/credentials.ts'
import { verifyPassword } from '../passwords/passwords.ts'
import { currentPerson, currentSession } from '../sessions/current-session.ts'
import { confirmSession } from '../sessions/sessions.ts'
import { currentPasswordField } from './fields.ts'
import { html } from './markup.ts'
import { readOwnForm } from './own-form.ts'
import { redirectTo, noticeFromQuery, notice, page, pageContext } from './page.ts'
import { passkeyForm } from './passkey-form.ts'

/** Returns where to go afterwards: a sign-in page by its name, others by their path. */
export function nextPath(request: Request): string {
  const query = new URL(request.url).searchParams
  const name = query.get('next')
  if (name === 'done') return '/sign-in/account?say=confirmed' // opened in a tab of its own
  return name === 'factor' || name === 'account'
    ? `/sign-in/${name}`
    : returnTo(query.get('callbackUrl'))
}

/** GET /sign-in/again: asks the person to authenticate again before a sensitive change. */
export async function reauthenticatePage(
  request: Request,
  payload: Payload,
  fault?: SignInKey,
  status = 200,
): Promise<Response> {
  const person = await currentPerson(request, payload)
  const session = await currentSession(request, payload)
  if (!person || !session) return redirectTo(request, '/sign-in')
  const context = pageContext(request)
  const { t } = context
  const headers = new Headers()
  const has = await factorsOf(sqlOfPayload(payload), person.id)
  const where = new URL(request.url).searchParams.get('next')
  const withPassword = html`<form method="post">
    ${currentPasswordField(t('signIn.password'))}
    ${has.app || has.passkey ? html`<label>${t('again.code')}<input class="code" name="code" autocomplete="one-time-code" required maxlength="40" /></label>` : null}
    <button>${t('code.button')}</button>
  </form>`
  const withProvider = () =>
    html`<form method="post" action="/api/auth/signin/oidc?prompt=login">
      <input type="hidden" name="csrfToken" value="${csrfToken(request, headers)}" /><input
        type="hidden"
        name="callbackUrl"
        value="${nextPath(request)}"
      />
      <button>${t('signIn.provider')}</button>
    </form>`
  const body = html`<h1>${t('again.title')}</h1>
    ${fault ? notice(t(fault), true) : noticeFromQuery(context)}
    <p>${t('again.lead')}</p>
    ${has.passkey ? passkeyForm(context, 'again', { label: t('signIn.passkey'), query: where ? { next: where } : { callbackUrl: nextPath(request) }, quiet: false }) : null}
    ${session.method === 'oidc' ? withProvider() : withPassword}`
  return page(context, { title: t('again.title'), body, status, headers, passkeys: has.passkey })
}

/** POST /sign-in/again: checks the password and the second factor. */
export async function submitReauthentication(
  request: Request,
  payload: Payload,
): Promise<Response> {
  const fields = await readOwnForm(request)
  if (fields instanceof Response) return fields
  const person = await currentPerson(request, payload)
  const session = await currentSession(request, payload)
  if (!person || !session) return redirectTo(request, '/sign-in')
  const sql = sqlOfPayload(payload)
  const attempts = [{ limit: 'code' as const, key: `again ${person.id}` }]
  if (!(await consumeAttempts(payload, attempts)).allowed)
    return reauthenticatePage(request, payload, 'error.TooMany', 429)
  const account = await findAccount(sql, person.email)
  const passwordMatches = await verifyPassword(
    account?.passwordHash ?? null,
    (fields.password ?? '').slice(0, 512),
  )
  const checked =
    passwordMatches && (await hasFactor(sql, person.id))
      ? await checkCode(payload, person.id, fields.code ?? '')
      : null
  if (checked && !checked.allowed) return reauthenticatePage(request, payload, 'error.TooMany', 429)
  if (!passwordMatches || checked?.accepted === false) {
    await recordEvent(sql, {
      actor: { id: person.id, name: person.name },
      action: 'sign-in.failed',
      details: { method: 'again' },
    })
    return reauthenticatePage(
      request,
      payload,
      passwordMatches ? 'code.wrong' : 'account.wrong',
      422,
    )
  }
  await releaseAttempts(payload, attempts)
  await confirmSession(sql, session.id)
  return redirectTo(request, nextPath(request))
}
