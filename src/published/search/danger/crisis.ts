import { editDistance } from '../../../core/edit-distance.ts'
import {
  collapseDoubles,
  crisisWords,
  holdsPhrase,
  phraseLists,
  type CrisisPhrase,
} from './crisis-phrases.ts'
import { unmask } from './unmask.ts'

/**
 * Whether somebody who searches for this may be in danger, in any of the languages and in spite of
 * typing errors. Stores nothing.
 */
export function isCrisisQuery(query: string): boolean {
  const words = wordsOfQuery(query)
  const joined = collapseDoubles(words.join(''))
  return (
    phraseLists().unspaced.some((phrase) => joined.includes(phrase.joined)) ||
    words.some((word) => word.length > 7 && holdsPhrase(word)) ||
    saysSpacedPhrase(words)
  )
}

/** Whether words say a phrase of the lists; only those are compared that a word may begin. */
function saysSpacedPhrase(words: string[]): boolean {
  const begun = new Map<string, CrisisPhrase[]>()
  for (const typed of words) if (!begun.has(typed)) begun.set(typed, phrasesBegunBy(typed))
  return words.some((typed, start) =>
    begun.get(typed)?.some((phrase) => startsAt(words, start, phrase)),
  )
}

const phrasesBegunBy = (typed: string): CrisisPhrase[] =>
  [...(phraseLists().byFirstLetter.get(typed[0]) ?? [])].flatMap(([word, phrases]) =>
    mayBe(typed, word) ? phrases : [],
  )

/** The words of a query in the form in which phrases are compared, as they are meant (`unmask`). */
export const wordsAsMeant = (query: string): string[] => crisisWords(unmask(query))

/** Whether the words of a query say a phrase, in spite of typing errors. */
export const saysPhrase = (words: string[], phrase: CrisisPhrase): boolean =>
  phrase.spaced
    ? containsPhrase(words, phrase)
    : collapseDoubles(words.join('')).includes(phrase.joined)

/**
 * The words of a query without its harmless phrases. Recognizes words typed with signs (`su1cide`)
 * or letter by letter.
 */
function wordsOfQuery(query: string): string[] {
  const words = wordsAsMeant(query)
  return phraseLists()
    .harmlessPhrases.reduce((text, phrase) => text.replaceAll(phrase, '  '), ` ${words.join(' ')} `)
    .split(' ')
    .filter(Boolean)
}

const containsPhrase = (typed: string[], phrase: CrisisPhrase): boolean =>
  typed.some((_, start) => startsAt(typed, start, phrase))

function startsAt(typed: string[], start: number, phrase: CrisisPhrase): boolean {
  const mayHaveWordBetween =
    phrase.wordBetween && phrase.words.length > 1 && phrase.joined.length > 8
  let at = start
  let spare = mayHaveWordBetween ? 1 : 0
  return phrase.words.every((word, index) => {
    const isPrefix = phrase.isPrefix && index === phrase.words.length - 1
    if (index > 0 && spare > 0 && !matchesWord(typed[at], word, isPrefix, phrase)) {
      spare -= 1
      at += 1
    }
    at += 1
    return matchesWord(typed[at - 1], word, isPrefix, phrase)
  })
}

function matchesWord(
  typed: string | undefined,
  word: string,
  isPrefix: boolean,
  phrase: CrisisPhrase,
): boolean {
  if (typed === undefined) return false
  if (typed === word || (isPrefix && typed.startsWith(word))) return true
  const max = maxEdits(word, phrase)
  if (max === 0 || typed[0] !== word[0] || phraseLists().harmlessWords.has(typed)) return false
  const lengths = isPrefix ? [word.length - 1, word.length, word.length + 1] : [typed.length]
  return lengths.some((length) => editDistance(typed.slice(0, length), word, max) <= max)
}

/** Whether a word may match the first of a phrase. Most phrases need no closer look then. */
function mayBe(typed: string, word: string): boolean {
  const max = mostEdits(word)
  return (
    typed.startsWith(word) ||
    [typed.length, word.length - 1, word.length, word.length + 1].some(
      (length) => editDistance(typed.slice(0, length), word, max) <= max,
    )
  )
}

const mostEdits = (word: string): 1 | 2 => (word.length < 9 ? 1 : 2)

/** A single word must be longer than a word of a phrase to be recognized with a typing error. */
function maxEdits(word: string, { words, joined, maxEdits: max }: CrisisPhrase): number {
  if (word.length < (words.length === 1 ? 6 : joined.length < 9 ? 4 : 3)) return 0
  return Math.min(mostEdits(word), max)
}
