import type { Locale } from '../../i18n/locales.ts'
import { SEARCH } from '../../i18n/registers/search.ts'

/** A key that a lexeme shares with lexemes that sound alike or have the same root. */
export const phoneticKey = (lexeme: string, locale: Locale): string =>
  SEARCH[locale].phonetics.reduce(
    (key, [pattern, replacement]) => key.replace(pattern, replacement),
    lexeme,
  )
