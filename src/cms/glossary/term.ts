import type { Locale } from '../../i18n/locales.ts'

/**
 * A word of one language's glossary: which one to use, for which words of an original, which ones
 * not to use, and why.
 */
export type Term = {
  id: number
  locale: Locale
  term: string
  /** Words of an original, in any language, that `term` stands for. */
  original: readonly string[]
  /** Words not to use. A `*` at the end of a word stands for any ending. */
  avoid: readonly string[]
  reason: string | null
}
