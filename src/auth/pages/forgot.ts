import { randomInt } from 'node:crypto'
import type { Payload } from 'payload'
import { sqlOfPayload } from '../../core/sql.ts'
import { clientAddressOf } from '../http/address.ts'
import { sendLinkMail } from '../links/link-mail.ts'
import { isMailConfigured } from '../mail/mail.ts'
import { findAccountByEmail, accountKey } from '../passwords/password-sign-in.ts'
import { consumeAttempts } from '../passwords/throttle.ts'
import { createLinkFor } from '../people/people.ts'
import { html } from './markup.ts'
import { readOwnForm } from './own-form.ts'
import { notice, page, pageContext } from './page.ts'

/** GET /sign-in/forgot */
export function forgotPage(request: Request, sent = false, status = 200): Response {
  const setting = pageContext(request)
  const { say, to } = setting
  const form = html`<p>${say('forgot.lead')}</p>
    <form method="post">
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
      <button>${say('forgot.button')}</button>
    </form>`
  const body = html`<h1>${say('forgot.title')}</h1>
    ${status === 429 ? notice(say('error.TooMany'), true) : null}
    ${sent ? notice(say('forgot.sent')) : isMailConfigured() ? form : html`<p>${say('forgot.noMail')}</p>`}
    <p><a href="${to('/sign-in')}">${say('link.toSignIn')}</a></p>`
  return page(setting, { title: say('forgot.title'), body, status })
}

/**
 * POST /sign-in/forgot: the same answer at once for everybody; whether there is somebody to write
 * to is found out afterwards.
 */
export async function submitForgot(request: Request, payload: Payload): Promise<Response> {
  const fields = await readOwnForm(request)
  if (fields instanceof Response) return fields
  if (!isMailConfigured()) return forgotPage(request)
  const verdict = await consumeAttempts(payload, [
    { kind: 'mail-address', key: clientAddressOf(request.headers) },
  ])
  if (!verdict.allowed) return forgotPage(request, false, 429)
  // A while later, and never after the same while, so that the work for those who exist shows in
  // nobody's answer.
  setTimeout(
    () =>
      void sendResetLink(payload, fields.email).catch((error: unknown) =>
        payload.logger.error(
          { reason: error instanceof Error ? error.message : '' },
          'A letter could not be sent',
        ),
      ),
    100 + randomInt(400),
  )
  return forgotPage(request, true)
}

async function sendResetLink(payload: Payload, email: string | undefined): Promise<void> {
  const account = await findAccountByEmail(payload, email)
  if (!account || account.disabled) return
  // By account alone: it costs nobody access, and keeps anybody from filling a colleague's letter
  // box.
  const verdict = await consumeAttempts(payload, [{ kind: 'mail', key: accountKey(email) }])
  if (!verdict.allowed) return
  const person = await payload.findByID({
    collection: 'users',
    id: account.userId,
    depth: 0,
    overrideAccess: true,
  })
  const link = await createLinkFor(
    sqlOfPayload(payload),
    { id: null, name: 'forgotten password' },
    account.userId,
    'reset',
  )
  await sendLinkMail(
    { email: account.email, name: account.name, languages: person.languages as never },
    'reset',
    link,
  )
}
