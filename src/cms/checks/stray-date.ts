import { LOCALES, type Locale } from '../../i18n/locales.ts'
import type { Rule, CheckInput } from './rule.ts'

/** Calendars whose names of months documents use; Arabic has two sets of them. */
const NAMED_BY: Partial<Record<Locale, readonly string[]>> = {
  en: ['en-US'],
  ar: ['ar-EG', 'ar-SY'],
}
const YEAR = '((?:19|20)\\d{2})'

type Months = { names: Map<string, number>; pattern: string }

/** The months of a language, long and short, from CLDR. */
function monthsOf(locale: Locale): Months {
  const names = new Map<string, number>()
  for (const tag of NAMED_BY[locale] ?? [locale])
    for (const month of ['long', 'short'] as const)
      for (let index = 0; index < 12; index += 1) {
        const parts = new Intl.DateTimeFormat(`${tag}-u-nu-latn`, {
          month,
          day: 'numeric',
          timeZone: 'UTC',
        }).formatToParts(Date.UTC(2020, index, 15))
        const name = parts
          .find(({ type }) => type === 'month')
          ?.value.toLowerCase()
          .replace(/\.$/, '')
        if (name && /^[^\d]+$/u.test(name) && /\p{L}/u.test(name)) names.set(name, index + 1)
      }
  if (locale === 'en') names.set('sept', 9)
  return {
    names,
    pattern: [...names.keys()].sort((one, other) => other.length - one.length).join('|') || '(?!)',
  }
}

/**
 * A date in the forms of a language, with groups y, m and d; English documents and machines are
 * read in every language.
 */
const formsOf = (month: string): string[] => [
  `(?:${month})\\.? \\d{1,2},? ${YEAR}`,
  `\\d{1,2}(?:\\.|er)?(?: de)? (?:${month})\\.?,?(?: de| del)? ${YEAR}`,
  `${YEAR}-\\d{2}-\\d{2}`,
  `${YEAR} ?年 ?\\d{1,2} ?月 ?\\d{1,2} ?日`,
  `(?:ngày )?\\d{1,2} tháng \\d{1,2},? năm ${YEAR}`,
]
const KNOWN = new Map(
  LOCALES.map(({ code }) => {
    const months = monthsOf(code)
    const english = code === 'en' ? months : monthsOf('en')
    const names = new Map([...english.names, ...months.names])
    const forms = formsOf(`${months.pattern}|${english.pattern}`).map((form) =>
      form.replaceAll(YEAR, '(?:19|20)\\d{2}'),
    )
    return [
      code,
      {
        names,
        pattern: new RegExp(`(?<=[.!?…。！？؟]["'”’»」）)]?)\\s*(${forms.join('|')})\\.?$`, 'iu'),
      },
    ] as const
  }),
)

export type StrayDate = { index: number; words: string; /** YYYY-MM-DD */ day: string }

/**
 * The date at the end of a text that belongs to no sentence of it: what a web page showed beside
 * the text. `null` where there is none.
 */
export function findStrayDate(text: string, locale: Locale): StrayDate | null {
  const known = KNOWN.get(locale)
  const latin = text.replace(/[\u0660-\u0669]/g, (digit) => String(digit.charCodeAt(0) - 0x0660))
  const found = known?.pattern.exec(latin)
  if (!known || !found?.[1]) return null
  const day = dayOf(found[1], known.names)
  const at = found.index + found[0].indexOf(found[1])
  return day === null
    ? null
    : { index: found.index, words: text.slice(at, at + found[1].length), day }
}

function dayOf(words: string, names: ReadonlyMap<string, number>): string | null {
  const name = [...names.keys()]
    .filter((each) => words.toLowerCase().includes(each))
    .sort((one, other) => other.length - one.length)[0]
  const numbers = words.match(/\d+/g)?.map(Number) ?? []
  const year = numbers.find((number) => number > 1000)
  const others = numbers.filter((number) => number <= 1000)
  const [month, date] = name
    ? [names.get(name), others[0]]
    : /^\d{4}/.test(words)
      ? others
      : [others[1], others[0]]
  const time = Date.UTC(year ?? NaN, (month ?? NaN) - 1, date)
  if (Number.isNaN(time) || new Date(time).getUTCDate() !== date) return null
  return new Date(time).toISOString().slice(0, 10)
}

/** The last paragraph of an answer; `null` where it ends with a list or a heading. */
export const lastParagraph = ({ answer, lines }: CheckInput): string | null =>
  answer.at(-1)?.kind === 'paragraph' ? (lines.at(-1) ?? null) : null

export const strayDateRule: Rule = {
  code: 'stray-date',
  find: (looked) => {
    const date = findStrayDate(lastParagraph(looked) ?? '', looked.locale)
    return date
      ? [
          {
            words: date.words,
            message: 'A date stands at the end that belongs to no sentence.',
            suggestion: `Take it out of the answer; the text seems to be from ${date.day}.`,
          },
        ]
      : []
  },
}
