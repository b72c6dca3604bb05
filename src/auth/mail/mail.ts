import { createTransport } from 'nodemailer'
import { parseConnectionUrl } from 'nodemailer/lib/shared/index.js'
import { countEvent } from '../../core/counters.ts'
import { authSettings } from '../http/settings.ts'

export type MailMessage = {
  to: string
  subject: string
  text: string
  /** Set it to a stable value if the same message can be sent twice. */
  messageId?: string
}

/** Whether the settings name a mail server. */
export const isMailConfigured = (): boolean => Boolean(authSettings().SMTP_URL)

function openTransport(url: string) {
  return createTransport({
    // With `url`, nodemailer would ignore every other option.
    ...parseConnectionUrl(url),
    connectionTimeout: 10_000,
    greetingTimeout: 10_000,
    socketTimeout: 20_000,
    // A message is text: nothing in it may be fetched or read from a file.
    disableUrlAccess: true,
    disableFileAccess: true,
  })
}

/** Throws if the mail server in the settings does not respond, or refuses the login. */
export async function verifyMailServer(): Promise<void> {
  const { SMTP_URL } = authSettings()
  if (!SMTP_URL) return
  const transport = openTransport(SMTP_URL)
  try {
    await transport.verify()
  } finally {
    transport.close()
  }
}

/** Sends a message in plain text. Throws if the mail server refuses it. */
export async function sendMail({ to, subject, text, messageId }: MailMessage): Promise<void> {
  const { SMTP_URL, MAIL_FROM, PUBLIC_URL } = authSettings()
  if (!SMTP_URL) throw new Error('SMTP_URL is not set.')
  const transport = openTransport(SMTP_URL)
  try {
    // As an object, so that nothing in the address can add a second recipient.
    await transport.sendMail({
      from: MAIL_FROM ?? `Attune <no-reply@${new URL(PUBLIC_URL).hostname}>`,
      to: { name: '', address: to },
      subject,
      text,
      messageId,
      headers: { 'Auto-Submitted': 'auto-generated' },
    })
  } catch (error) {
    countEvent('mail_failures')
    throw error
  } finally {
    transport.close()
  }
}
