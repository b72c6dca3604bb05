import type { Locale } from '../../../../i18n/locales.ts'
import { fold } from '../../../../i18n/text/fold.ts'

/** The form in which questions are compared: without case, accents and punctuation. */
export const questionKey = (question: string, locale: Locale): string => fold(question, locale)
