import type { Payload } from 'payload'
import { csrfToken } from '../csrf.ts'
import { currentPerson } from '../current.ts'
import { returnTo } from '../return-to.ts'
import { oidcSettings } from '../oidc/provider.ts'
import { isWord, type Say } from '../words/words.ts'
import { html, type Markup } from './markup.ts'
import { note, page, settingOf } from './page.ts'

/** GET /sign-in: an ordinary form to next-auth's own address. `error` and `say` choose among our own sentences; nothing of the address is shown. */
export async function signInPage(request: Request, payload: Payload): Promise<Response> {
  const setting = settingOf(request)
  const { say } = setting
  const query = new URL(request.url).searchParams
  const callbackUrl = returnTo(query.get('callbackUrl'))
  const person = await currentPerson(request, payload)
  const headers = new Headers()
  const token = csrfToken(request, headers)
  const body = html`<h1>${say('signIn.title')}</h1>
${messageOf(query, say)}
${person ? html`<p>${say('signIn.already', { name: person.name })} <a href="${callbackUrl}">${say('signIn.goOn')}</a></p>` : html`<p class="soft">${say('signIn.lead')}</p>`}
<form method="post" action="/api/auth/callback/credentials">
<input type="hidden" name="csrfToken" value="${token}">
<input type="hidden" name="callbackUrl" value="${callbackUrl}">
<label>${say('signIn.email')}<input type="email" name="email" autocomplete="username" required maxlength="254" autocapitalize="none" spellcheck="false" dir="ltr"></label>
<label>${say('signIn.password')}<input type="password" name="password" autocomplete="current-password" required maxlength="512" dir="ltr"></label>
<button>${say('signIn.button')}</button>
</form>
<p><a href="/sign-in/forgot">${say('signIn.forgot')}</a></p>
${oidcSettings() ? providerForm(token, callbackUrl, say) : null}`
  return page(setting, { title: say('signIn.title'), body, headers })
}

const providerForm = (token: string, callbackUrl: string, say: Say): Markup => html`<p class="or">${say('signIn.or')}</p>
<form method="post" action="/api/auth/signin/oidc">
<input type="hidden" name="csrfToken" value="${token}">
<input type="hidden" name="callbackUrl" value="${callbackUrl}">
<button class="quiet">${say('signIn.provider')}</button>
</form>`

function messageOf(query: URLSearchParams, say: Say): Markup | null {
  const error = query.get('error')
  if (error) return note(say(isWord(`error.${error}`) ? (`error.${error}` as never) : 'error.Unknown'), true)
  const said = `say.${query.get('say') ?? ''}`
  return isWord(said) ? note(say(said)) : null
}
