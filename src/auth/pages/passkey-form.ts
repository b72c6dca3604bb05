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
 * The form that a passkey's answer is sent with: hidden until the script finds that this browser
 * can, and nothing at all where this clinic's address can not.
 */
export function passkeyForm(
  { say, to }: PageContext,
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
<p class="say bad" role="alert" hidden>${say('passkey.stopped')}</p>
</form>`
}
