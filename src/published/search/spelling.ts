import { editDistance, maxEdits } from '../../core/edit-distance.ts'
import type { Locale } from '../../i18n/locales.ts'
import { SEARCH } from '../../i18n/registers/search.ts'
import { phoneticKey } from './phonetics.ts'
import type { Alternative, SpellingModel } from './terms.ts'

/** The weights of readings that differ from the word as typed. */
const SHARED_CHARACTERS_WEIGHT = 0.55
const SAME_SOUND_WEIGHT = 0.9
const WEIGHT_PER_EDIT = 0.85

/** A short word that may be a misspelling of more words than these is one that nobody knows. */
const MAX_READINGS = 3
const SHORT_WORD = 5

/** Every word stands for itself only. */
export const EXACT: SpellingModel = { readingsOf: (term) => [{ term, weight: 1 }] }

/**
 * The same model for one query: at most `max` different words that nobody knows are corrected, which
 * takes long with many words, and each of them once. Others stand for themselves.
 */
export function correctingAtMost(
  max: number,
  { readingsOf }: SpellingModel,
  isKnown: (lexeme: string) => boolean,
): SpellingModel {
  const corrected = new Map<string, Alternative[]>()
  return {
    readingsOf: (lexeme) => {
      if (isKnown(lexeme)) return readingsOf(lexeme)
      const before = corrected.get(lexeme)
      if (before) return before
      if (corrected.size >= max) return EXACT.readingsOf(lexeme)
      const readings = readingsOf(lexeme)
      corrected.set(lexeme, readings)
      return readings
    },
  }
}

/**
 * A known lexeme stands for itself. An unknown one stands for a known one that something is written
 * onto; or else for those that sound alike and those that are nearest in spelling; or else for
 * itself.
 */
export function spellingModel(locale: Locale, lexemes: readonly string[]): SpellingModel {
  const known = new Set(lexemes)
  const similar = SEARCH[locale].spaced ? similarSpelling(locale, known) : sharingCharacters(known)
  return {
    readingsOf: (lexeme) => {
      if (known.has(lexeme)) return [{ term: lexeme, weight: 1 }]
      const bare = withoutAttachments(lexeme, locale).filter((each) => known.has(each))
      if (bare.length > 0) return bare.map((term) => ({ term, weight: SAME_SOUND_WEIGHT }))
      const readings = similar(lexeme)
      return readings.length > 0 ? readings : [{ term: lexeme, weight: 1 }]
    },
  }
}

const withoutAttachments = (lexeme: string, locale: Locale): string[] =>
  SEARCH[locale].attachments
    .map((pattern) => lexeme.replace(pattern, ''))
    .filter((each) => each !== lexeme)

/** Readings by sound and spelling, of words that spaces separate. */
function similarSpelling(
  locale: Locale,
  known: ReadonlySet<string>,
): (lexeme: string) => Alternative[] {
  const byKey = new Map<string, string[]>()
  const byLength = new Map<number, { term: string; letters: number }[]>()
  for (const term of known) {
    push(byKey, phoneticKey(term, locale), term)
    push(byLength, term.length, { term, letters: letterMask(term) })
  }
  const nearest = (lexeme: string): Alternative[] => {
    const max = maxEdits(lexeme.length)
    if (max === 0) return []
    const letters = letterMask(lexeme)
    let shortest = max
    let found: string[] = []
    for (let length = lexeme.length - max; length <= lexeme.length + max; length += 1)
      for (const each of byLength.get(length) ?? []) {
        if (countBits(each.letters ^ letters) > 2 * shortest) continue
        const distance = editDistance(lexeme, each.term, shortest)
        if (distance > shortest) continue
        if (distance < shortest) found = []
        shortest = distance
        found.push(each.term)
      }
    return found.map((term) => ({ term, weight: WEIGHT_PER_EDIT ** shortest }))
  }
  const soundingAlike = (lexeme: string): Alternative[] => {
    const key = phoneticKey(lexeme, locale)
    return key.length < 2
      ? []
      : (byKey.get(key) ?? []).map((term) => ({ term, weight: SAME_SOUND_WEIGHT }))
  }
  return (lexeme) => {
    const readings = [...soundingAlike(lexeme), ...nearest(lexeme)]
    const different = new Set(readings.map(({ term }) => term)).size
    return different > MAX_READINGS && lexeme.length <= SHORT_WORD ? [] : readings
  }
}

/**
 * The letters of a word as bits (some letters share one). An edit changes at most two of them, so
 * most words are ruled out without comparing their spelling.
 */
const letterMask = (word: string): number => {
  let letters = 0
  for (let at = 0; at < word.length; at += 1) letters |= 1 << (word.charCodeAt(at) & 31)
  return letters
}

/** https://graphics.stanford.edu/~seander/bithacks.html#CountBitsSetParallel */
function countBits(number: number): number {
  const pairs = number - ((number >>> 1) & 0x55555555)
  const fours = (pairs & 0x33333333) + ((pairs >>> 2) & 0x33333333)
  return Math.imul((fours + (fours >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24
}

const push = <Key, Item>(map: Map<Key, Item[]>, key: Key, item: Item) => {
  const list = map.get(key)
  if (list) list.push(item)
  else map.set(key, [item])
}

/**
 * Readings without spaces between words: the question may be segmented differently from the answer,
 * so a word stands for words that contain it or share two characters with it.
 */
function sharingCharacters(known: ReadonlySet<string>): (lexeme: string) => Alternative[] {
  const containing = new Map<string, string[]>()
  for (const term of known)
    if (term.length > 1)
      for (const part of new Set([...term, ...bigrams(term)])) push(containing, part, term)
  return (lexeme) => {
    const parts = lexeme.length === 1 ? [lexeme] : bigrams(lexeme)
    const terms = new Set(parts.flatMap((part) => containing.get(part) ?? []))
    return [...terms].map((term) => ({ term, weight: SHARED_CHARACTERS_WEIGHT }))
  }
}

const bigrams = (word: string): string[] =>
  Array.from({ length: Math.max(word.length - 1, 0) }, (_, index) => word.slice(index, index + 2))
