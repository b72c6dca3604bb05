import { isSignInKey } from '../../i18n/messages/sign-in.ts'
import { authSettings } from '../http/settings.ts'
import { html } from './markup.ts'
import { page, pageContext } from './page.ts'

/**
 * GET /sign-in/no-access: for somebody whom the provider authenticated but who has no access to the
 * desk. Says what to ask the administrator for.
 */
export function noAccessPage(request: Request): Response {
  const context = pageContext(request)
  const { t, to } = context
  const reason = `noAccess.${new URL(request.url).searchParams.get('reason') ?? ''}`
  const body = html`<h1>${t('noAccess.title')}</h1>
    <p>
      ${t(isSignInKey(reason) ? reason : 'noAccess.unknown', { claim: authSettings().OIDC_ROLE_CLAIM ?? '' })}
    </p>
    <p><a class="button quiet" href="${to('/sign-in')}">${t('link.toSignIn')}</a></p>`
  return page(context, { title: t('noAccess.title'), body, status: 403 })
}
