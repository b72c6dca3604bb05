import { randomInt } from 'node:crypto'
import type { Payload } from 'payload'
import { sqlOfPayload } from '../../core/sql.ts'
import { addressOf } from '../http/address.ts'
import { sendLink } from '../links/link-mail.ts'
import { canMail } from '../mail/mail.ts'
import { accountFor, accountKey } from '../passwords/password-sign-in.ts'
import { countAttempts } from '../passwords/throttle.ts'
import { linkFor } from '../people/people.ts'
import { html } from './markup.ts'
import { receive } from './own-form.ts'
import { note, page, settingOf } from './page.ts'

/** GET /sign-in/forgot */
export function forgotPage(request: Request, sent = false, status = 200): Response {
  const setting = settingOf(request)
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
    ${status === 429 ? note(say('error.TooMany'), true) : null}
    ${sent ? note(say('forgot.sent')) : canMail() ? form : html`<p>${say('forgot.noMail')}</p>`}
    <p><a href="${to('/sign-in')}">${say('link.toSignIn')}</a></p>`
  return page(setting, { title: say('forgot.title'), body, status })
}

/**
 * POST /sign-in/forgot: the same answer at once for everybody; whether there is somebody to write
 * to is found out afterwards.
 */
export async function forgotForm(request: Request, payload: Payload): Promise<Response> {
  const fields = await receive(request)
  if (fields instanceof Response) return fields
  if (!canMail()) return forgotPage(request)
  const verdict = await countAttempts(payload, [
    { kind: 'mail-address', key: addressOf(request.headers) },
  ])
  if (!verdict.allowed) return forgotPage(request, false, 429)
  // A while later, and never after the same while, so that the work for those who exist shows in
  // nobody's answer.
  setTimeout(
    () =>
      void write(payload, fields.email).catch((error: unknown) =>
        payload.logger.error(
          { reason: error instanceof Error ? error.message : '' },
          'A letter could not be sent',
        ),
      ),
    100 + randomInt(400),
  )
  return forgotPage(request, true)
}

async function write(payload: Payload, email: string | undefined): Promise<void> {
  const account = await accountFor(payload, email)
  if (!account || account.disabled) return
  // By account alone: it costs nobody access, and keeps anybody from filling a colleague's letter
  // box.
  const verdict = await countAttempts(payload, [{ kind: 'mail', key: accountKey(email) }])
  if (!verdict.allowed) return
  const person = await payload.findByID({
    collection: 'users',
    id: account.userId,
    depth: 0,
    overrideAccess: true,
  })
  const link = await linkFor(
    sqlOfPayload(payload),
    { id: null, name: 'forgotten password' },
    account.userId,
    'reset',
  )
  await sendLink(
    { email: account.email, name: account.name, languages: person.languages as never },
    'reset',
    link,
  )
}
