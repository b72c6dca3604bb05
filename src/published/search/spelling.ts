import { withoutArabicParticle } from '../../i18n/arabic-stemmer.ts'
import type { Locale } from '../../i18n/locales.ts'
import { editDistance, maxEdits } from './edit-distance.ts'
import { phoneticKey } from './phonetics.ts'
import type { Alternative, SpellingModel } from './terms.ts'

const SHARED_CHARACTERS_WEIGHT = 0.55
const SAME_SOUND_WEIGHT = 0.9
const EDIT_WEIGHT = 0.85

/** Every word means itself and nothing else. */
export const EXACT: SpellingModel = { readingsOf: (term) => [{ term, weight: 1 }] }

/**
 * What a lexeme may be without what is written onto it: Arabic particles; French words that lost an
 * apostrophe (`jaime`, `sentendre`).
 */
const WITHOUT_PREFIX: Partial<Record<Locale, (lexeme: string) => string[]>> = {
  ar: withoutArabicParticle,
  fr: (lexeme) =>
    /^(?:[cdjlmnst]|qu)(?=[aeiouh]..)/.test(lexeme) ? [lexeme.replace(/^(?:qu|.)/, '')] : [],
}

/**
 * A lexeme that is known means itself; one that is not, those that sound alike, or the nearest in
 * spelling, or else itself.
 */
export function spellingModel(locale: Locale, lexemes: readonly string[]): SpellingModel {
  const known = new Set(lexemes)
  const sounds = new Map<string, string[]>()
  const byLength = new Map<number, { term: string; letters: number }[]>()
  for (const lexeme of known) {
    push(sounds, phoneticKey(lexeme, locale), lexeme)
    push(byLength, lexeme.length, { term: lexeme, letters: letterMask(lexeme) })
  }
  const parts = locale === 'zh' ? sharingCharacters(known) : null
  const nearest = (lexeme: string): Alternative[] => {
    const most = maxEdits(lexeme.length)
    if (most === 0) return []
    const lengths = Array.from({ length: 2 * most + 1 }, (_, index) => lexeme.length - most + index)
    const letters = letterMask(lexeme)
    const found = lengths
      .flatMap((length) => byLength.get(length) ?? [])
      .filter((each) => countBits(each.letters ^ letters) <= 2 * most)
      .map(({ term }) => ({ term, slips: editDistance(lexeme, term, most) }))
      .filter(({ slips }) => slips <= most)
    const fewest = Math.min(...found.map(({ slips }) => slips))
    return found
      .filter(({ slips }) => slips === fewest)
      .map(({ term, slips }) => ({ term, weight: EDIT_WEIGHT ** slips }))
  }
  const alike = (lexeme: string): Alternative[] => {
    const sound = phoneticKey(lexeme, locale)
    return sound.length < 2
      ? []
      : (sounds.get(sound) ?? []).map((term) => ({ term, weight: SAME_SOUND_WEIGHT }))
  }
  return {
    readingsOf: (lexeme) => {
      if (known.has(lexeme)) return [{ term: lexeme, weight: 1 }]
      const bare = (WITHOUT_PREFIX[locale]?.(lexeme) ?? []).filter((each) => known.has(each))
      if (bare.length > 0) return bare.map((term) => ({ term, weight: SAME_SOUND_WEIGHT }))
      const near = parts ? parts(lexeme) : [...alike(lexeme), ...nearest(lexeme)]
      return near.length > 0 ? near : [{ term: lexeme, weight: 1 }]
    },
  }
}

/**
 * Which letters a word has, one bit for each (some share one): a slip changes at most two of them,
 * which spares the comparing of most words.
 */
const letterMask = (word: string): number => {
  let letters = 0
  for (let at = 0; at < word.length; at += 1) letters |= 1 << (word.charCodeAt(at) & 31)
  return letters
}

function countBits(number: number): number {
  let count = 0
  for (let left = number; left !== 0; left &= left - 1) count += 1
  return count
}

const push = <Key, Value>(map: Map<Key, Value[]>, key: Key, value: Value) => {
  const list = map.get(key)
  if (list) list.push(value)
  else map.set(key, [value])
}

/**
 * In Chinese a word may be cut otherwise in the question than in the answer: words that hold it,
 * are held by it, or share two characters.
 */
function sharingCharacters(known: ReadonlySet<string>): (lexeme: string) => Alternative[] {
  const holding = new Map<string, string[]>()
  for (const term of known)
    if (term.length > 1)
      for (const part of new Set([...term, ...bigrams(term)])) push(holding, part, term)
  return (lexeme) =>
    [
      ...new Set(
        (lexeme.length === 1 ? [lexeme] : bigrams(lexeme)).flatMap(
          (part) => holding.get(part) ?? [],
        ),
      ),
    ].map((term) => ({ term, weight: SHARED_CHARACTERS_WEIGHT }))
}

const bigrams = (word: string): string[] =>
  Array.from({ length: Math.max(word.length - 1, 0) }, (_, index) => word.slice(index, index + 2))
