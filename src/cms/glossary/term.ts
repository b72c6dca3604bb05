import type { Locale } from '../../i18n/locales.ts'

/** A term of the glossary of one language. */
export type Term = {
  id: number
  locale: Locale
  /** The word to use. */
  term: string
  /** Words of the original, in any language, that `term` translates. */
  original: readonly string[]
  /** Words to avoid. A `*` at the end matches any ending. */
  avoid: readonly string[]
  reason: string | null
}
