import type { Locale } from '../../i18n/locales.ts'
import { SEARCH } from '../../i18n/registers/search.ts'
import { fold } from '../../i18n/text/fold.ts'

/** A folded phrase, and how likely it means the thing that its group stands for (0 to 1). */
export type ThesaurusPhrase = { words: string[]; confidence: number }
/** One thing with the phrases that may mean it. `name` is the same in every language. */
export type ThesaurusGroup = { name: string; wordings: ThesaurusPhrase[] }

export const SYNONYM = 0.92
const RELATED = 0.7

const oncePerLocale = <Result>(make: (locale: Locale) => Result) => {
  const made = new Map<Locale, Result>()
  return (locale: Locale): Result => {
    const found = made.get(locale) ?? make(locale)
    made.set(locale, found)
    return found
  }
}

const parseWordings = (list: string, confidence: number, locale: Locale): ThesaurusPhrase[] =>
  list
    .split(',')
    .map((phrase) => fold(phrase, locale).split(' ').filter(Boolean))
    .filter((words) => words.length > 0)
    .map((words) => ({ words, confidence }))

export const thesaurusGroups: (locale: Locale) => ThesaurusGroup[] = oncePerLocale((locale) =>
  SEARCH[locale].thesaurus
    .trim()
    .split(/\n(?! )/)
    .filter(Boolean)
    .map((line) => {
      const [name = '', phrases = ''] = line.split(/:(.*)/s)
      const [synonyms = '', related = ''] = phrases.split('|')
      return {
        name,
        wordings: [
          ...parseWordings(synonyms, SYNONYM, locale),
          ...parseWordings(related, RELATED, locale),
        ],
      }
    }),
)

/** The words of all phrases, folded. */
export const thesaurusWords: (locale: Locale) => string[] = oncePerLocale((locale) => [
  ...new Set(
    thesaurusGroups(locale).flatMap((group) => group.wordings.flatMap(({ words }) => words)),
  ),
])

const wordList = (list: 'stopWords' | 'optionalWords') =>
  oncePerLocale((locale): ReadonlySet<string> => {
    const words = SEARCH[locale][list].split(/\s+/)
    return new Set(words.flatMap((word) => fold(word, locale).split(' ')).filter(Boolean))
  })

/** Words that are not searched for, besides PostgreSQL's own stop words. */
export const stopWords = wordList('stopWords')

/** Words that a good answer may lack. */
export const optionalWords = wordList('optionalWords')
