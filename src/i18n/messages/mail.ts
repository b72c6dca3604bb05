import { MAIL, type MailKey } from '../registers/mail.ts'
import { translators } from './translate.ts'

export type { MailKey }

/** Mails to staff. */
export const mailMessages = translators<MailKey>(MAIL)
