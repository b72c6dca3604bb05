import { createTransport } from 'nodemailer'
import { authSettings } from '../http/settings.ts'

export type MailMessage = {
  to: string
  subject: string
  text: string
  /** Stays the same when the same letter goes again. */ messageId?: string
}

/** Whether this clinic has set up mail. */
export const isMailConfigured = (): boolean => Boolean(authSettings().SMTP_URL)

/** Sends a letter in plain text. Throws where the mail server does not take it. */
export async function sendMail({ to, subject, text, messageId }: MailMessage): Promise<void> {
  const { SMTP_URL, MAIL_FROM, PUBLIC_URL } = authSettings()
  if (!SMTP_URL) throw new Error('SMTP_URL is not set.')
  const transport = createTransport({
    url: SMTP_URL,
    connectionTimeout: 10_000,
    greetingTimeout: 10_000,
    socketTimeout: 20_000,
  } as never)
  try {
    // The stored address, as an object: nothing in it can add a second one.
    await transport.sendMail({
      from: MAIL_FROM ?? `Attune <no-reply@${new URL(PUBLIC_URL).hostname}>`,
      to: { name: '', address: to },
      subject,
      text,
      messageId,
      headers: { 'Auto-Submitted': 'auto-generated' },
    })
  } finally {
    transport.close()
  }
}
