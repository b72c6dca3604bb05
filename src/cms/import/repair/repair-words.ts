import type { Locale } from '../../../i18n/locales.ts'
import { findMissingApostrophes, possessiveAfter } from '../../checks/apostrophe.ts'
import { findRunTogether } from '../../checks/run-together.ts'
import { plain, type Span } from '../../entries/blocks.ts'
import type { RecordRepair } from './record.ts'

export const addApostrophes = (text: string, locale: Locale, record: RecordRepair): string =>
  findMissingApostrophes(text, locale).reduceRight((repaired, { index, word, correction }) => {
    const next = possessiveAfter(text, index + word.length, locale)
    const words = `${word}${next}`
    if (!record({ code: 'apostrophe', words, before: words, after: `${correction}${next}` }))
      return repaired
    return repaired.slice(0, index) + correction + repaired.slice(index + word.length)
  }, text)

/**
 * Adds a space after each sentence that has none. Words that run together within a sentence are
 * only flagged.
 */
export function separateSentences(spans: readonly Span[], record: RecordRepair): Span[] {
  const text = plain(spans)
  return findRunTogether(text).reduceRight(
    (repaired, { index, word }) => {
      if (!/[.!?؟؛)”’"']/u.test(text[index - 1] ?? '')) return repaired
      const at = index - text.slice(0, index).search(/\S+$/u)
      const after = `${word.slice(0, at)} ${word.slice(at)}`
      return record({ code: 'sentence-space', words: word, before: word, after })
        ? withSpaceAt(repaired, index)
        : repaired
    },
    [...spans],
  )
}

/**
 * Adds a space before the character at `index` of all text, in the style of the words before it.
 */
function withSpaceAt(spans: readonly Span[], index: number): Span[] {
  let from = 0
  return spans.map((span) => {
    const at = index - from
    from += span.text.length
    return at > 0 && at <= span.text.length
      ? { ...span, text: `${span.text.slice(0, at)} ${span.text.slice(at)}` }
      : span
  })
}
