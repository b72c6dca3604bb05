import { fold } from '../../i18n/fold.ts'
import type { Locale } from '../../i18n/locales.ts'
import { FILLERS, STOP_WORDS } from './words/fillers.ts'
import { THESAURUS } from './words/thesaurus.ts'

/** A folded phrase for a thing, and how surely it means it (0 to 1). */
type Wording = { words: string[]; confidence: number }
/** One thing with the phrases that may mean it. `name` is the same in every language. */
export type ThesaurusGroup = { name: string; wordings: Wording[] }

export const SYNONYM = 0.92
const RELATED = 0.7

const oncePerLocale = <Value>(make: (locale: Locale) => Value) => {
  const made = new Map<Locale, Value>()
  return (locale: Locale): Value => {
    const found = made.get(locale) ?? make(locale)
    made.set(locale, found)
    return found
  }
}

const parseWordings = (list: string, confidence: number, locale: Locale): Wording[] =>
  list
    .split(',')
    .map((phrase) => fold(phrase, locale).split(' ').filter(Boolean))
    .filter((words) => words.length > 0)
    .map((words) => ({ words, confidence }))

export const thesaurusGroups: (locale: Locale) => ThesaurusGroup[] = oncePerLocale((locale) =>
  (THESAURUS[locale] ?? '')
    .trim()
    .split('\n')
    .filter(Boolean)
    .map((line) => {
      const [name = '', phrases = ''] = line.split(/:(.*)/s)
      const [means = '', leads = ''] = phrases.split('|')
      return {
        name: name.trim(),
        wordings: [
          ...parseWordings(means, SYNONYM, locale),
          ...parseWordings(leads, RELATED, locale),
        ],
      }
    }),
)

/** Every word of the thesaurus, folded. */
export const thesaurusWords: (locale: Locale) => string[] = oncePerLocale((locale) => [
  ...new Set(
    thesaurusGroups(locale).flatMap((group) => group.wordings.flatMap(({ words }) => words)),
  ),
])

const wordList = (lists: Partial<Record<Locale, string>>) =>
  oncePerLocale(
    (locale): ReadonlySet<string> =>
      new Set(
        (lists[locale] ?? '')
          .split(/\s+/)
          .flatMap((word) => fold(word, locale).split(' '))
          .filter(Boolean),
      ),
  )

/**
 * Words that say nothing by themselves; PostgreSQL's own lists know more in English, Spanish and
 * French.
 */
export const stopWords = wordList(STOP_WORDS)

/** Words that are not missed where an answer lacks them. */
export const fillers = wordList(FILLERS)
