import { isSignInKey } from '../../i18n/messages/sign-in.ts'
import { authSettings } from '../http/settings.ts'
import { html } from './markup.ts'
import { page, pageContext } from './page.ts'

/**
 * GET /sign-in/no-access: the provider vouches for somebody whom the desk does not let in. Says
 * what to ask the administrator for.
 */
export function noAccessPage(request: Request): Response {
  const setting = pageContext(request)
  const { say, to } = setting
  const reason = `noAccess.${new URL(request.url).searchParams.get('reason') ?? ''}`
  const body = html`<h1>${say('noAccess.title')}</h1>
    <p>
      ${say(isSignInKey(reason) ? reason : 'noAccess.unknown', { claim: authSettings().OIDC_ROLE_CLAIM ?? '' })}
    </p>
    <p><a class="button quiet" href="${to('/sign-in')}">${say('link.toSignIn')}</a></p>`
  return page(setting, { title: say('noAccess.title'), body, status: 403 })
}
