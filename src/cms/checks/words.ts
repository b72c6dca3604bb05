import type { Locale } from '../../i18n/locales.ts'
import { segment } from '../../i18n/text/segment.ts'

export const sentencesOf = (lines: readonly string[], locale: Locale): string[] =>
  lines
    .flatMap((line) => segment(line, locale, 'sentence'))
    .map((sentence) => sentence.trim())
    .filter(Boolean)

/** Collapses white space, and cuts to at most `length` characters with an ellipsis. */
export function shorten(words: string, length = 80): string {
  const collapsed = words.replace(/\s+/gu, ' ').trim()
  return collapsed.length <= length ? collapsed : `${[...collapsed].slice(0, length - 1).join('')}…`
}
