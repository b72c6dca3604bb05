import type { Locale } from '../../i18n/locales.ts'
import { segment } from '../../i18n/text/segment.ts'

/** The first sentence of a text, which is its short answer until somebody writes one. */
export function firstSentence(text: string, locale: Locale): string {
  for (const sentence of segment(text, locale, 'sentence'))
    if (sentence.trim() !== '') return sentence.trim()
  return ''
}
