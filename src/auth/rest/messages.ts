import { DEFAULT_LOCALE, isLocale } from '../../i18n/locales.ts'
import { deskMessages } from '../../i18n/messages/desk-languages.ts'
import type { DeskTranslate } from '../../i18n/messages/desk.ts'

/**
 * Returns the desk's messages in the language of Payload's request. A request that failed early has
 * no language yet, and gets the default one.
 */
export const messagesFor = ({ i18n }: { i18n?: { language: string } }): DeskTranslate =>
  deskMessages(isLocale(i18n?.language) ? i18n.language : DEFAULT_LOCALE)
