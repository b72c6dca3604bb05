import type { Locale } from '../../i18n/locales.ts'
import { segment } from '../../i18n/text/segment.ts'

/**
 * A pattern for whole words in any script; `\b` knows only the letters from a to z. `source` is a
 * pattern of alternatives.
 */
export const wholeWords = (source: string, flags = 'iu'): RegExp =>
  new RegExp(`(?<![\\p{L}\\p{M}\\p{N}])(?:${source})(?![\\p{L}\\p{M}\\p{N}])`, flags)

export const sentencesOf = (lines: readonly string[], locale: Locale): string[] =>
  lines
    .flatMap((line) => segment(line, locale, 'sentence'))
    .map((sentence) => sentence.trim())
    .filter(Boolean)

export function shorten(words: string, length = 80): string {
  const flat = words.replace(/\s+/gu, ' ').trim()
  return flat.length <= length ? flat : `${[...flat].slice(0, length - 1).join('')}…`
}
