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

const PHRASES: CrisisPhrase[] = LOCALE_CODES.flatMap((locale) =>
  Object.values(SEARCH[locale].crisis.phrases)
    .flatMap(parsePhrases)
    .map((phrase) => crisisPhrase(phrase, locale)),
)

export const UNSPACED_PHRASES = PHRASES.filter(({ spaced }) => !spaced)

const RUN_TOGETHER = new Set(
  PHRASES.filter(
    ({ spaced, words, joined }) => spaced && words.length > 1 && joined.length > 6,
  ).map(({ joined }) => joined),
)
const RUN_TOGETHER_LENGTHS = [...new Set([...RUN_TOGETHER].map(({ length }) => length))]

/** Whether a word holds a phrase without the spaces between its words. */
export const holdsPhrase = (word: string): boolean =>
  RUN_TOGETHER_LENGTHS.some((length) => {
    for (let start = 0; start + length <= word.length; start += 1)
      if (RUN_TOGETHER.has(word.slice(start, start + length))) return true
    return false
  })

/** Spaced phrases by their first letter, which must be right even if others are wrong, and first word. */
export const PHRASES_BY_FIRST_LETTER = new Map<string | undefined, Map<string, CrisisPhrase[]>>()
for (const phrase of PHRASES.filter(({ spaced }) => spaced)) {
  const [first = ''] = phrase.words
  const byWord = PHRASES_BY_FIRST_LETTER.get(first[0]) ?? new Map<string, CrisisPhrase[]>()
  PHRASES_BY_FIRST_LETTER.set(first[0], byWord)
  byWord.set(first, [...(byWord.get(first) ?? []), phrase])
}

/** Each with a space before and after it. */
export const HARMLESS_PHRASES = LOCALE_CODES.flatMap((locale) =>
  parsePhrases(SEARCH[locale].crisis.harmlessPhrases),
).map((phrase) => ` ${crisisWords(phrase).join(' ')} `)

export const HARMLESS_WORDS = new Set(
  LOCALE_CODES.flatMap((locale) => crisisWords(SEARCH[locale].crisis.harmlessWords)),
)
