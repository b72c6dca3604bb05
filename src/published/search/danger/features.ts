import { foldLetters } from '../../../i18n/text/fold.ts'
import { meaningsOf } from './meanings.ts'
import { unmask } from './unmask.ts'

/** How many features the classifier tells apart. A power of two. */
export const BUCKETS = 1 << 19
/** In characters, of parts of words. */
const PART_LENGTHS = [3, 4, 5]
/** In words: a longer text is of the last group. */
const LENGTHS = [2, 4, 8, Infinity]
/** Words beyond these say no more; a query has at most 200 characters. */
const MAX_WORDS = 60
const MAX_DIGITS = 3

const HAN = /\p{Script=Han}/u
/** A Latin letter with an accent or a tone. */
const ACCENTED = /(?=\p{Script=Latin})\P{ASCII}/u

/**
 * What the classifier knows of a text, as numbers below `BUCKETS`: its words, pairs of words,
 * parts of words, so that endings and typing errors change little, and what its words mean.
 */
export function featuresOf(text: string): number[] {
  const found = new Set<number>()
  const add = (feature: string) => found.add(bucketOf(feature))
  const words = wordsOf(text)
  words.forEach((word, index) => {
    add(`w ${word}`)
    const [next, second, third] = words.slice(index + 1, index + 4)
    if (next !== undefined) add(`p ${word} ${next}`)
    if (second !== undefined) {
      add(`s ${word} ${second}`)
      add(`t ${word} ${next} ${second}`)
    }
    if (third !== undefined) add(`u ${word} ${third}`)
    // Four Chinese characters are about two words.
    if (third !== undefined && HAN.test(word)) add(`q ${word} ${next} ${second} ${third}`)
    if (!HAN.test(word)) partsOf(word).forEach((part) => add(`c ${part}`))
  })
  addForm(text, words, add)
  addMeanings(meaningsOf(unmask(text)), add)
  // With their accents and tones, which tell Vietnamese and French words apart, where they are typed.
  const exact = split(text.normalize('NFC').toLowerCase())
  exact.forEach((word, index) => {
    const next = exact[index + 1]
    if (ACCENTED.test(word)) add(`e ${word}`)
    if (next !== undefined && ACCENTED.test(word + next)) add(`f ${word} ${next}`)
  })
  return [...found]
}

/** How a text begins and ends, how long it is, and whether it is a question. */
function addForm(text: string, words: readonly string[], add: (feature: string) => void) {
  const [first, second] = words
  if (first === undefined) return
  add(`b ${first}`)
  if (second !== undefined) add(`b ${first} ${second}`)
  add(`z ${words.at(-1)}`)
  add(`l ${LENGTHS.find((length) => words.length <= length)}`)
  if (/[?？؟]/.test(text)) add('?')
}

/**
 * What a text is about, which is the same in every language: each group, those that follow each
 * other, and each two wherever they stand.
 */
function addMeanings(meanings: readonly string[][], add: (feature: string) => void) {
  meanings.slice(0, MAX_WORDS).forEach((groups, index) => {
    const [next = [], second = []] = meanings.slice(index + 1, index + 3)
    const later = new Set(meanings.slice(index + 1, MAX_WORDS).flat())
    for (const group of groups) {
      add(`m ${group}`)
      for (const other of later) add(`o ${[group, other].sort().join(' ')}`)
      for (const other of next) {
        add(`n ${group} ${other}`)
        for (const third of second) add(`v ${group} ${other} ${third}`)
      }
    }
  })
}

/** The parts of a word, with marks for its beginning and its end. */
function partsOf(word: string): string[] {
  const letters = [...`<${word}>`]
  return PART_LENGTHS.flatMap((length) =>
    Array.from({ length: Math.max(0, letters.length - length + 1) }, (_, start) =>
      letters.slice(start, start + length).join(''),
    ),
  )
}

/** The words of a text, without accents; each Chinese character is a word. */
const wordsOf = (text: string): string[] => split(foldLetters(unmask(text)))

const split = (text: string): string[] =>
  (text.match(/\p{Script=Han}|(?:(?!\p{Script=Han})[\p{L}\p{M}\p{N}'])+/gu) ?? [])
    .map((word) => word.replaceAll("'", ''))
    // Numbers and codes tell nothing.
    .filter((word) => word !== '' && (word.match(/\d/g)?.length ?? 0) < MAX_DIGITS)
    .slice(0, MAX_WORDS)

/**
 * FNV-1a, 32 bits, over UTF-16 code units (http://www.isthe.com/chongo/tech/comp/fnv/), mixed at the
 * end because only the lower bits are used.
 */
function bucketOf(feature: string): number {
  let hash = 0x811c9dc5
  for (let index = 0; index < feature.length; index += 1)
    hash = Math.imul(hash ^ feature.charCodeAt(index), 0x01000193)
  hash = Math.imul(hash ^ (hash >>> 15), 0x2c1b3c6d)
  return (hash ^ (hash >>> 12)) & (BUCKETS - 1)
}
