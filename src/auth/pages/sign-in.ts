import type { Payload } from 'payload'
import { sqlOfPayload } from '../../core/sql.ts'
import { csrfToken } from '../http/csrf.ts'
import { chosenLanguage } from '../http/language.ts'
import { returnTo } from '../http/return-to.ts'
import { oidcSettings } from '../oidc/provider.ts'
import { currentPerson } from '../sessions/current-session.ts'
import { html, type Markup } from './markup.ts'
import { noticeFromQuery, page, pageContext, type PageContext } from './page.ts'
import { passkeyForm } from './passkey-form.ts'

/**
 * GET /sign-in: an ordinary form to next-auth's own address. `error` and `say` choose among our own
 * sentences; nothing of the address is shown.
 */
export async function signInPage(request: Request, payload: Payload): Promise<Response> {
  const setting = pageContext(request)
  const { say, to } = setting
  const query = new URL(request.url).searchParams
  const callbackUrl = returnTo(query.get('callbackUrl'))
  // A database that is away must not look like somebody who is signed out.
  await sqlOfPayload(payload)('select 1')
  const person = await currentPerson(request, payload)
  const headers = new Headers()
  const token = csrfToken(request, headers)
  const body = html`<h1>${say('signIn.title')}</h1>
    ${noticeFromQuery(setting)}
    ${person ? html`<p>${say('signIn.already', { name: person.name })} <a href="${callbackUrl}">${say('signIn.goOn')}</a></p>` : html`<p class="soft">${say('signIn.lead')}</p>`}
    <form method="post" action="/api/auth/callback/credentials">
      <input type="hidden" name="csrfToken" value="${token}" />
      ${hiddenFields(setting, callbackUrl)}
      <label
        >${say('signIn.email')}<input
          type="email"
          name="email"
          autocomplete="username"
          required
          maxlength="254"
          autocapitalize="none"
          spellcheck="false"
          dir="ltr"
      /></label>
      <label
        >${say('signIn.password')}<input
          type="password"
          name="password"
          autocomplete="current-password"
          required
          maxlength="512"
          dir="ltr"
      /></label>
      <button>${say('signIn.button')}</button>
    </form>
    <p><a href="${to('/sign-in/forgot')}">${say('signIn.forgot')}</a></p>
    <div class="ways">
      <p class="or">${say('signIn.or')}</p>
      ${passkeyForm(setting, 'sign-in', { label: say('signIn.passkey'), query: { callbackUrl } })}
      ${oidcSettings() ? providerForm(setting, token, callbackUrl) : null}
    </div>`
  return page(setting, { title: say('signIn.title'), body, headers, passkeys: true })
}

/** Where to go afterwards, and in which language to say it if that does not work. */
const hiddenFields = ({ request }: PageContext, callbackUrl: string): Markup => {
  const lang = chosenLanguage(new URL(request.url).searchParams.get('lang'))
  return html`<input
      type="hidden"
      name="callbackUrl"
      value="${callbackUrl}"
    />${lang ? html`<input type="hidden" name="lang" value="${lang}" />` : null}`
}

const providerForm = (setting: PageContext, token: string, callbackUrl: string): Markup =>
  html`<form method="post" action="/api/auth/signin/oidc">
    <input type="hidden" name="csrfToken" value="${token}" />
    ${hiddenFields(setting, callbackUrl)}
    <button class="quiet">${setting.say('signIn.provider')}</button>
  </form>`
