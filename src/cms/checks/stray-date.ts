import { LOCALES, type Locale } from '../../i18n/locales.ts'
import { CHECKS } from '../../i18n/registers/checks.ts'
import { defineRule, type CheckInput } from './rule.ts'

/** The names of a language's months in lower case, long and short, with their numbers from 1. */
function monthNames(locale: Locale): Map<string, number> {
  const { calendars = [locale], months = {} } = CHECKS[locale]?.dates ?? {}
  const names = new Map<string, number>()
  for (const tag of calendars)
    for (const month of ['long', 'short'] as const)
      for (let index = 0; index < 12; index += 1) {
        const name = new Intl.DateTimeFormat(`${tag}-u-nu-latn`, {
          month,
          day: 'numeric',
          timeZone: 'UTC',
        })
          .formatToParts(Date.UTC(2020, index, 15))
          .find(({ type }) => type === 'month')
          ?.value.toLowerCase()
          .replace(/\.$/, '')
        if (name && /^[^\d]+$/u.test(name) && /\p{L}/u.test(name)) names.set(name, index + 1)
      }
  for (const [name, number] of Object.entries(months)) names.set(name, number)
  return names
}

const YEAR = '(?:19|20)\\d{2}'
const alternatives = (words: Iterable<string>): string =>
  [...words].sort((one, other) => other.length - one.length).join('|') || '(?!)'
/** The words around the parts of a date, and other forms of one, of all languages. */
const DATE_WORDS = Object.values(CHECKS).flatMap(({ dates }) => dates ?? [])
const optional = (words: readonly string[], before: string) =>
  words.length > 0 ? `(?:${before}(?:${words.join('|')}))?` : ''
const AFTER_DAY = `(?:\\.|${alternatives(DATE_WORDS.flatMap(({ dayEndings = [] }) => dayEndings))})?`
const BEFORE_MONTH = optional(
  DATE_WORDS.flatMap(({ beforeMonth = [] }) => beforeMonth),
  ' ',
)
const BEFORE_YEAR = optional(
  DATE_WORDS.flatMap(({ beforeYear = [] }) => beforeYear),
  ' ',
)
const OTHER_FORMS = DATE_WORDS.flatMap(({ forms = [] }) => forms)

/** All forms of a date, with the months of one language. */
const datePatterns = (month: string): string[] => [
  `(?:${month})\\.? \\d{1,2},? ${YEAR}`,
  `\\d{1,2}${AFTER_DAY}${BEFORE_MONTH} (?:${month})\\.?,?${BEFORE_YEAR} ${YEAR}`,
  `${YEAR}-\\d{2}-\\d{2}`,
  ...OTHER_FORMS.map((form) => form.replaceAll('YEAR', YEAR)),
]

type DateMatcher = { months: ReadonlyMap<string, number>; pattern: RegExp }
/** English dates are found in every language: documents and exports have them. */
const MATCHERS = new Map(
  LOCALES.map(({ code }): [Locale, DateMatcher] => {
    const own = monthNames(code)
    const english = monthNames('en')
    const month = `${alternatives(own.keys())}|${alternatives(english.keys())}`
    return [
      code,
      {
        months: new Map([...english, ...own]),
        pattern: new RegExp(
          `(?<=[.!?…。！？؟]["'”’»」）)]?)\\s*(${datePatterns(month).join('|')})\\.?$`,
          'iu',
        ),
      },
    ]
  }),
)

/** A date; `day` is YYYY-MM-DD, `index` includes the space before the words. */
export type StrayDate = { index: number; words: string; day: string }

/**
 * Finds the date at the end of a text that is not part of a sentence: what a web page showed next
 * to the text. `null` if there is none.
 */
export function findStrayDate(text: string, locale: Locale): StrayDate | null {
  const matcher = MATCHERS.get(locale)
  const latin = text.replace(/[\u0660-\u0669]/g, (digit) => String(digit.charCodeAt(0) - 0x0660))
  const match = matcher?.pattern.exec(latin)
  if (!matcher || !match?.[1]) return null
  const day = parseDay(match[1], matcher.months)
  const at = match.index + match[0].indexOf(match[1])
  return day === null
    ? null
    : { index: match.index, words: text.slice(at, at + match[1].length), day }
}

/** The day as YYYY-MM-DD; `null` for one that does not exist. */
function parseDay(words: string, months: ReadonlyMap<string, number>): string | null {
  const name = [...months.keys()]
    .filter((each) => words.toLowerCase().includes(each))
    .sort((one, other) => other.length - one.length)[0]
  const numbers = words.match(/\d+/g)?.map(Number) ?? []
  const year = numbers.find((number) => number > 1000)
  const others = numbers.filter((number) => number <= 1000)
  const [month, date] = name
    ? [months.get(name), others[0]]
    : /^\d{4}/.test(words)
      ? others
      : [others[1], others[0]]
  const time = Date.UTC(year ?? NaN, (month ?? NaN) - 1, date)
  if (Number.isNaN(time) || new Date(time).getUTCDate() !== date) return null
  return new Date(time).toISOString().slice(0, 10)
}

/** The last paragraph of an answer; `null` if it ends with a list or a heading. */
export const lastParagraph = ({ answer, lines }: CheckInput): string | null =>
  answer.at(-1)?.kind === 'paragraph' ? (lines.at(-1) ?? null) : null

export const strayDateRule = defineRule({
  code: 'stray-date',
  about: 'surface',
  find: (input, t) => {
    const date = findStrayDate(lastParagraph(input) ?? '', input.locale)
    return date
      ? [
          {
            words: date.words,
            message: t('checks.strayDate'),
            suggestion: t('checks.strayDate.todo', { day: date.day }),
          },
        ]
      : []
  },
})
