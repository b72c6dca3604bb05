import type { Locale } from '../../../i18n/locales.ts'
import type { DeskTranslate } from '../../../i18n/messages/desk.ts'
import type { LanguagesOfPairs } from '../parse/other-languages.ts'
import type { Pair } from '../read/pair.ts'
import type { ImportFlag } from '../repair/import-flag.ts'

type Languages = { otherLanguages?: LanguagesOfPairs; locale: Locale }

const nameOf = (code: string): string =>
  new Intl.DisplayNames('en', { type: 'language' }).of(code) ?? code

/** The flag of a pair that seems to be in another language; `null` for the others. */
export function otherLanguageFlag(
  pair: Pair,
  { otherLanguages, locale }: Languages,
  t: DeskTranslate,
): ImportFlag | null {
  const other = otherLanguages?.get(pair)
  if (!other) return null
  const values = { language: nameOf(other.code), expected: nameOf(locale) }
  return {
    code: 'other-language',
    line: pair.firstLine,
    words: pair.question,
    message: t(other.isWhole ? 'imports.language.document' : 'imports.language.pair', values),
    suggestion: t('imports.language.suggestion'),
  }
}
