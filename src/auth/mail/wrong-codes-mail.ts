import type { Payload } from 'payload'
import { DEFAULT_LOCALE } from '../../i18n/locales.ts'
import { mailMessages } from '../../i18n/messages/mail.ts'
import { publicUrl } from '../http/settings.ts'
import { isMailConfigured, sendMail } from './mail.ts'

/**
 * Tells a person, in the first of their languages, that somebody knows their password and keeps
 * trying codes. A mail that cannot be sent is logged.
 */
export async function sendWrongCodesMail(payload: Payload, userId: number): Promise<void> {
  if (!isMailConfigured()) return
  try {
    const { email, name, languages } = await payload.findByID({
      collection: 'users',
      id: userId,
      depth: 0,
      overrideAccess: true,
    })
    const t = mailMessages(languages[0] ?? DEFAULT_LOCALE)
    const text = [
      t('letter.greeting', { name }),
      t('letter.wrongCodes', { address: publicUrl() }),
      t('letter.wrongCodesRemedy'),
      `${publicUrl()}/sign-in/forgot`,
    ].join('\n\n')
    await sendMail({ to: email, subject: t('letter.wrongCodesSubject'), text: `${text}\n` })
  } catch (error) {
    payload.logger.error({ err: error }, 'A message could not be sent')
  }
}
