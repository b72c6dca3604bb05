import { DEFAULT_LOCALE, LOCALE_CODES, type Locale } from '../../../../../i18n/locales.ts'
import { localeOfTag } from '../../../../translations/units/locale-of-tag.ts'
import type { ColumnNames } from './csv-columns.ts'
import type { TableRecord } from './csv-records.ts'

const LETTERS = Array.from('abcdefghijklmnopqrstuvwxyz')
/** Languages and scripts that have more letters in their code. */
const LONG_CODES = ['zh-Hans', 'zh-Hant', 'yue', 'fil', 'hmn', 'haw', 'ckb', 'prs', 'kmr']

let tagsByName: ReadonlyMap<string, string> | undefined

/** The codes of languages by their names in each of our languages and in their own. */
function loadNames(): ReadonlyMap<string, string> {
  const codes = [...LETTERS.flatMap((one) => LETTERS.map((two) => one + two)), ...LONG_CODES]
  const nameIn = (language: string, code: string) =>
    new Intl.DisplayNames(language, { type: 'language', fallback: 'none' }).of(code)
  const namers = LOCALE_CODES.map(
    (locale) => new Intl.DisplayNames(locale, { type: 'language', fallback: 'none' }),
  )
  return new Map(
    codes.flatMap((code) =>
      [...namers.map((namer) => namer.of(code)), nameIn(code, code)].flatMap((name) =>
        name ? [[name.toLowerCase(), code] as const] : [],
      ),
    ),
  )
}

/** The language tag that a cell means by a code (`es-MX`, `es_mx`) or a name (`Español (México)`). */
function tagOf(text: string): string | null {
  tagsByName ??= loadNames()
  const name = text.trim().toLowerCase()
  const [, plain = name, inBrackets = ''] = /^(.*?)\s*[(（](.*?)[)）]$/.exec(name) ?? []
  const byName =
    tagsByName.get(name) ?? tagsByName.get(`${inBrackets} ${plain}`) ?? tagsByName.get(plain)
  if (byName) return byName
  const tag = name.replaceAll('_', '-')
  if (!/^[a-z]{2,3}(-[a-z\d]{2,8})*$/.test(tag)) return null
  const { language } = new Intl.Locale(tag)
  const isKnown = new Intl.DisplayNames('en', { type: 'language', fallback: 'none' }).of(language)
  return isKnown ? tag : null
}

/**
 * Whether a row is in a language, by its cell that names its languages; `null` if the cell names
 * none.
 */
export function isInLanguage(cell: string, locale: Locale): boolean | null {
  const tags = cell
    .split(/[,;|/]/)
    .filter((part) => part.trim())
    .map(tagOf)
  if (tags.length === 0 || tags.includes(null)) return null
  return tags.some((tag) => tag !== null && localeOfTag(tag) === locale)
}

/**
 * The column that says the language of each row; `null` for none, and for a column of that name
 * that names no language in any row.
 */
export function languageColumn(
  indexOf: ReadonlyMap<string, number>,
  rows: readonly TableRecord[],
  { language: given }: ColumnNames,
): number | null {
  const at = indexOf.get('language')
  if (at === undefined) return null
  const said = rows.map(({ cells }) => cells[at]?.trim() ?? '').filter(Boolean)
  const isSaid = said.some((cell) => isInLanguage(cell, DEFAULT_LOCALE) !== null)
  return isSaid || given !== undefined ? at : null
}
