import { html, type Markup } from './markup.ts'
import type { PageContext } from './page.ts'

export const emailField = ({ t }: PageContext): Markup =>
  html`<label
    >${t('signIn.email')}<input
      type="email"
      name="email"
      autocomplete="username"
      required
      maxlength="254"
      autocapitalize="none"
      spellcheck="false"
      dir="ltr"
  /></label>`

export const currentPasswordField = (label: string, name = 'password'): Markup =>
  html`<label
    >${label}<input
      type="password"
      name="${name}"
      autocomplete="current-password"
      required
      maxlength="512"
      dir="ltr"
  /></label>`

export const newPasswordField = ({ t }: PageContext): Markup =>
  html`<label
    >${t('link.password')}<input
      type="password"
      name="password"
      autocomplete="new-password"
      required
      maxlength="512"
      dir="ltr"
      aria-describedby="hint"
    /><span class="hint" id="hint">${t('link.hint')}</span></label
  >`
