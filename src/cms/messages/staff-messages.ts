import { DEFAULT_LOCALE, isLocale, type Locale } from '../../i18n/locales.ts'
import { deskMessages } from '../../i18n/messages/desk-languages.ts'
import type { DeskTranslate } from '../../i18n/messages/desk.ts'

/** A request of Payload's, or the props of one of its server components. */
type Asking = { i18n?: { language: string } }

/**
 * The language in which staff are served: the one of Payload's own words, which follows the
 * person's choice on their account page.
 */
export const staffLocale = ({ i18n }: Asking): Locale =>
  isLocale(i18n?.language) ? i18n.language : DEFAULT_LOCALE

/** The desk's messages in the language of a request. */
export const staffMessages = (asking: Asking): DeskTranslate => deskMessages(staffLocale(asking))
