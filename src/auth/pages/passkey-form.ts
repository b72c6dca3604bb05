import type { ChallengePurpose } from '../passkeys/passkey-challenge.ts'
import { relyingParty } from '../passkeys/webauthn.ts'
import { html, type Markup } from './markup.ts'
import type { PageContext } from './page.ts'

type Options = {
  label: string
  query?: Record<string, string>
  fields?: Markup
  lead?: string
  heading?: string
  quiet?: boolean
}

/**
 * Renders the form that sends a passkey's response. It is hidden until the script finds that the
 * browser supports passkeys. Returns `null` if the clinic's host does not.
 */
export function passkeyForm(
  { t, to }: PageContext,
  purpose: ChallengePurpose,
  { label, query = {}, fields, lead, heading, quiet = true }: Options,
): Markup | null {
  const host = relyingParty()
  if (host === null) return null
  const search = new URLSearchParams(query).toString()
  return html`<form method="post" action="${to(`/sign-in/passkey${search ? `?${search}` : ''}`)}" data-passkey="${purpose}" data-host="${host}" hidden>
${heading ? html`<h2>${heading}</h2>` : null}${lead ? html`<p>${lead}</p>` : null}
<input type="hidden" name="for" value="${purpose}"><input type="hidden" name="answer" value="">
${fields}<button${quiet ? html` class="quiet"` : null}>${label}</button>
<p class="say bad" role="alert" hidden>${t('passkey.stopped')}</p>
</form>`
}
