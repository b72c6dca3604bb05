import { LOCALE_CODES, type Locale } from '../../../i18n/locales.ts'
import { SEARCH } from '../../../i18n/registers/search.ts'
import { foldLetters } from '../../../i18n/text/fold.ts'

export type CrisisPhrase = {
  words: string[]
  /** Whether the last word is only the beginning of a word. */
  isPrefix: boolean
  /** The words without spaces. */
  joined: string
  spaced: boolean
  maxEdits: 1 | 2
  wordBetween: boolean
}

/** Replaces a doubled letter by a single one, because doubling one is a common typing error. */
export const collapseDoubles = (text: string): string =>
  text.replace(/(?!\p{Script=Han})(\p{L})\1+/gu, '$1')

/** The words of a text in the form in which crisis phrases are compared. */
export const crisisWords = (text: string): string[] =>
  collapseDoubles(foldLetters(text))
    .split(/[^\p{L}\p{N}]+/u)
    .filter(Boolean)

/** The phrases that a list stands for. */
export const parsePhrases = (list: string): string[] => [
  ...new Set(
    list
      .split(',')
      .map((phrase) => phrase.trim().replace(/\s+/g, ' '))
      .filter(Boolean)
      .flatMap(expandChoices),
  ),
]

function expandChoices(pattern: string): string[] {
  const [whole, choices = ''] = /\{([^{}]*)\}/.exec(pattern) ?? []
  if (whole === undefined) return [pattern]
  return choices.split('|').flatMap((choice) => expandChoices(pattern.replace(whole, choice)))
}

/** A phrase of a language in the form in which it is compared. */
export function crisisPhrase(phrase: string, locale: Locale): CrisisPhrase {
  const { spaced, crisis } = SEARCH[locale]
  const { maxEdits, wordBetween } = crisis
  const words = crisisWords(phrase)
  return {
    words,
    isPrefix: phrase.endsWith('*'),
    joined: collapseDoubles(words.join('')),
    spaced: spaced && !/\p{Script=Han}/u.test(phrase),
    maxEdits,
    wordBetween,
  }
}

type PhraseLists = {
  unspaced: CrisisPhrase[]
  /** Those of several words, without the spaces between them. */
  runTogether: Set<string>
  runTogetherLengths: number[]
  /** Spaced phrases by their first letter, which must be right even if others are wrong, and first word. */
  byFirstLetter: Map<string | undefined, Map<string, CrisisPhrase[]>>
  /** Each with a space before and after it. */
  harmlessPhrases: string[]
  harmlessWords: Set<string>
}

function makeLists(): PhraseLists {
  const phrases = LOCALE_CODES.flatMap((locale) =>
    Object.values(SEARCH[locale].crisis.phrases)
      .flatMap(parsePhrases)
      .map((phrase) => crisisPhrase(phrase, locale)),
  )
  const runTogether = new Set(
    phrases
      .filter(({ spaced, words, joined }) => spaced && words.length > 1 && joined.length > 6)
      .map(({ joined }) => joined),
  )
  const byFirstLetter: PhraseLists['byFirstLetter'] = new Map()
  for (const phrase of phrases.filter(({ spaced }) => spaced)) {
    const [first = ''] = phrase.words
    const byWord = byFirstLetter.get(first[0]) ?? new Map<string, CrisisPhrase[]>()
    byFirstLetter.set(first[0], byWord)
    byWord.set(first, [...(byWord.get(first) ?? []), phrase])
  }
  return {
    unspaced: phrases.filter(({ spaced }) => !spaced),
    runTogether,
    runTogetherLengths: [...new Set([...runTogether].map(({ length }) => length))],
    byFirstLetter,
    harmlessPhrases: LOCALE_CODES.flatMap((locale) =>
      parsePhrases(SEARCH[locale].crisis.harmlessPhrases),
    ).map((phrase) => ` ${crisisWords(phrase).join(' ')} `),
    harmlessWords: new Set(
      LOCALE_CODES.flatMap((locale) => crisisWords(SEARCH[locale].crisis.harmlessWords)),
    ),
  }
}

let lists: PhraseLists | undefined
/** The phrases of all languages. Made when they are first needed, which takes a tenth of a second. */
export const phraseLists = (): PhraseLists => (lists ??= makeLists())

/** Whether a word holds a phrase without the spaces between its words. */
export function holdsPhrase(word: string): boolean {
  const { runTogether, runTogetherLengths } = phraseLists()
  return runTogetherLengths.some((length) => {
    for (let start = 0; start + length <= word.length; start += 1)
      if (runTogether.has(word.slice(start, start + length))) return true
    return false
  })
}
