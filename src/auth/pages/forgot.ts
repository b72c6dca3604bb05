import { randomInt } from 'node:crypto'
import type { Payload } from 'payload'
import { networkOf } from '../../core/network.ts'
import { maySignOff } from '../../core/signing-roles.ts'
import { sqlOfPayload } from '../../core/sql.ts'
import { isAddressSettled } from '../holds/holds.ts'
import { clientAddressOf } from '../http/address.ts'
import { consumeAttempts } from '../http/rate-limits.ts'
import { sendLinkMail } from '../links/link-mail.ts'
import { isMailConfigured } from '../mail/mail.ts'
import { findAccountByEmail, accountKey } from '../passwords/password-sign-in.ts'
import { createLinkFor } from '../people/people.ts'
import { emailField } from './fields.ts'
import { html } from './markup.ts'
import { readOwnForm } from './own-form.ts'
import { notice, page, pageContext } from './page.ts'

/** GET /sign-in/forgot */
export function forgotPage(request: Request, sent = false, status = 200): Response {
  const context = pageContext(request)
  const { t, to } = context
  const form = html`<p>${t('forgot.lead')}</p>
    <form method="post">
      ${emailField(context)}
      <button>${t('forgot.button')}</button>
    </form>`
  const body = html`<h1>${t('forgot.title')}</h1>
    ${status === 429 ? notice(t('error.TooMany'), true) : null}
    ${sent ? notice(t('forgot.sent')) : isMailConfigured() ? form : html`<p>${t('forgot.noMail')}</p>`}
    <p><a href="${to('/sign-in')}">${t('link.toSignIn')}</a></p>`
  return page(context, { title: t('forgot.title'), body, status })
}

/**
 * POST /sign-in/forgot: sends the same response to everybody, and looks for the account afterwards.
 */
export async function submitForgot(request: Request, payload: Payload): Promise<Response> {
  const fields = await readOwnForm(request)
  if (fields instanceof Response) return fields
  if (!isMailConfigured()) return forgotPage(request)
  const limited = await consumeAttempts(payload, [
    { limit: 'mail-address', key: networkOf(clientAddressOf(request.headers)) },
  ])
  if (!limited.allowed) return forgotPage(request, false, 429)
  // After a random delay, so that the work for an existing account does not slow down any response.
  setTimeout(
    () =>
      void sendResetLink(payload, fields.email).catch((error: unknown) =>
        payload.logger.error({ err: error }, 'A message could not be sent'),
      ),
    100 + randomInt(400),
  )
  return forgotPage(request, true)
}

async function sendResetLink(payload: Payload, email: string | undefined): Promise<void> {
  const account = await findAccountByEmail(payload, email)
  if (!account || account.disabled) return
  // Counted by account, so that nobody can flood a colleague's mailbox.
  const limited = await consumeAttempts(payload, [{ limit: 'mail', key: accountKey(email) }])
  if (!limited.allowed) return
  const person = await payload.findByID({
    collection: 'users',
    id: account.userId,
    depth: 0,
    overrideAccess: true,
  })
  // The person who changed the address reads what is sent there.
  const sql = sqlOfPayload(payload)
  const settled = await isAddressSettled(sql, account.userId, new Date())
  if (maySignOff(person) && !settled) return
  const link = await createLinkFor(
    sql,
    { id: null, name: 'forgotten password' },
    account.userId,
    'reset',
  )
  await sendLinkMail(
    sql,
    { email: account.email, name: account.name, languages: person.languages },
    'reset',
    link,
  )
}
