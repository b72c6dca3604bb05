import type { Payload } from 'payload'
import { sqlOfPayload } from '../../core/sql.ts'
import { csrfToken } from '../http/csrf.ts'
import { chosenLanguage } from '../http/language.ts'
import { returnTo } from '../http/return-to.ts'
import { oidcSettings } from '../oidc/provider.ts'
import { currentPerson, currentSession } from '../sessions/current-session.ts'
import { hasRecentAuth } from '../sessions/recent-auth.ts'
import { currentPasswordField, emailField } from './fields.ts'
import { html, type Markup } from './markup.ts'
import { noticeFromQuery, page, pageContext, redirectTo, type PageContext } from './page.ts'
import { passkeyForm } from './passkey-form.ts'

/**
 * GET /sign-in: a plain form that posts to next-auth's endpoint.
 */
export async function signInPage(request: Request, payload: Payload): Promise<Response> {
  const context = pageContext(request)
  const { t, to } = context
  const query = new URL(request.url).searchParams
  const callbackUrl = returnTo(query.get('callbackUrl'))
  // Throws if the database is down, which must not look like somebody who is signed out.
  await sqlOfPayload(payload)('select 1')
  const step = await pendingStepPath(request, payload)
  if (step && !query.has('error')) return redirectTo(request, step)
  const person = await currentPerson(request, payload)
  const headers = new Headers()
  const token = csrfToken(request, headers)
  const body = html`<h1>${t('signIn.title')}</h1>
    ${noticeFromQuery(context)}
    ${person ? html`<p>${t('signIn.already', { name: person.name })} <a href="${callbackUrl}">${t('signIn.goOn')}</a></p>` : html`<p class="soft">${t('signIn.lead')}</p>`}
    <form method="post" action="/api/auth/callback/credentials">
      <input type="hidden" name="csrfToken" value="${token}" />
      ${hiddenFields(context, callbackUrl)} ${emailField(context)}
      ${currentPasswordField(t('signIn.password'))}
      <button>${t('signIn.button')}</button>
    </form>
    <p><a href="${to('/sign-in/forgot')}">${t('signIn.forgot')}</a></p>
    <div class="ways">
      <p class="or">${t('signIn.or')}</p>
      ${passkeyForm(context, 'sign-in', { label: t('signIn.passkey'), query: { callbackUrl } })}
      ${oidcSettings() ? providerForm(context, token, callbackUrl) : null}
    </div>`
  return page(context, { title: t('signIn.title'), body, headers, passkeys: true })
}

/**
 * Returns the path of the page on which somebody goes on who has given the right password, or `null`.
 * Setting up a second factor needs a recent sign-in.
 */
async function pendingStepPath(request: Request, payload: Payload): Promise<string | null> {
  const session = await currentSession(request, payload)
  if (!session?.pendingStep) return null
  if (session.pendingStep === 'enrolment' && !hasRecentAuth(session)) return null
  const callbackUrl = returnTo(new URL(request.url).searchParams.get('callbackUrl'))
  const page = session.pendingStep === 'factor' ? 'code' : 'factor'
  return `/sign-in/${page}?${new URLSearchParams({ callbackUrl }).toString()}`
}

/** The page to go to after signing in, and the language of error messages. */
const hiddenFields = ({ request }: PageContext, callbackUrl: string): Markup => {
  const lang = chosenLanguage(new URL(request.url).searchParams.get('lang'))
  return html`<input
      type="hidden"
      name="callbackUrl"
      value="${callbackUrl}"
    />${lang ? html`<input type="hidden" name="lang" value="${lang}" />` : null}`
}

const providerForm = (context: PageContext, token: string, callbackUrl: string): Markup =>
  html`<form method="post" action="/api/auth/signin/oidc">
    <input type="hidden" name="csrfToken" value="${token}" />
    ${hiddenFields(context, callbackUrl)}
    <button class="quiet">${context.t('signIn.provider')}</button>
  </form>`
