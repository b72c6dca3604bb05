import { foldLetters } from '../../../i18n/text/fold.ts'
import { unmask } from './unmask.ts'

/** How many features the classifier tells apart. A power of two. */
export const BUCKETS = 1 << 16
/** In characters, of parts of words. */
const [SHORTEST_PART, LONGEST_PART] = [3, 5]
/** Words beyond these say no more; a query has at most 200 characters. */
const MAX_WORDS = 60
const MAX_DIGITS = 3

/** A Latin letter with an accent or a tone. */
const ACCENTED = /(?=\p{Script=Latin})\P{ASCII}/u

/**
 * What the classifier knows of a text, as numbers below `BUCKETS`: its words, pairs of words, and
 * parts of words, so that endings and typing errors change little. The same in every language.
 */
export function featuresOf(text: string): number[] {
  const words = wordsOf(text)
  const found = new Set<number>()
  const add = (feature: string) => found.add(bucketOf(feature))
  words.forEach((word, index) => {
    add(`w ${word}`)
    const [next, afterNext] = [words[index + 1], words[index + 2]]
    if (next !== undefined) add(`p ${word} ${next}`)
    if (afterNext !== undefined) add(`s ${word} ${afterNext}`)
    if (next !== undefined && afterNext !== undefined) add(`t ${word} ${next} ${afterNext}`)
    const letters = [...`<${word}>`]
    for (let length = SHORTEST_PART; length <= LONGEST_PART; length += 1)
      for (let start = 0; start + length <= letters.length; start += 1)
        add(`c ${letters.slice(start, start + length).join('')}`)
  })
  // With their accents and tones, which tell Vietnamese and French words apart, where they are typed.
  const exact = split(text.normalize('NFC').toLowerCase())
  exact.forEach((word, index) => {
    const next = exact[index + 1]
    if (ACCENTED.test(word)) add(`e ${word}`)
    if (next !== undefined && ACCENTED.test(word + next)) add(`f ${word} ${next}`)
  })
  return [...found]
}

/** The words of a text, without accents; each Chinese character is a word. */
const wordsOf = (text: string): string[] => split(foldLetters(unmask(text)))

const split = (text: string): string[] =>
  (text.match(/\p{Script=Han}|(?:(?!\p{Script=Han})[\p{L}\p{M}\p{N}'])+/gu) ?? [])
    .map((word) => word.replaceAll("'", ''))
    // Numbers and codes tell nothing.
    .filter((word) => word !== '' && (word.match(/\d/g)?.length ?? 0) < MAX_DIGITS)
    .slice(0, MAX_WORDS)

/** FNV-1a, 32 bits, over UTF-16 code units (http://www.isthe.com/chongo/tech/comp/fnv/). */
function bucketOf(feature: string): number {
  let hash = 0x811c9dc5
  for (let index = 0; index < feature.length; index += 1)
    hash = Math.imul(hash ^ feature.charCodeAt(index), 0x01000193)
  return (hash ^ (hash >>> 16)) & (BUCKETS - 1)
}
