import { MAIL, type MailKey } from '../registers/mail.ts'
import { translators, type Translate } from './translate.ts'

export type { MailKey }
export type MailTranslate = Translate<MailKey>

/** Mails to staff. */
export const mailMessages = translators<MailKey>(MAIL)
