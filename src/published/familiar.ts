import type { Locale } from '../i18n/locales.ts'
import type { Alternative } from './concepts.ts'
import { withoutParticle } from './arabic.ts'
import { edits, slipsAllowed } from './edits.ts'
import { soundOf } from './sounds.ts'

const PART = 0.55
const SOUND = 0.9
const SLIP = 0.85

/** The lexemes that answers and the thesaurus hold, and what an unknown one may mean by them. */
export type Familiar = { meaningsOf: (lexeme: string) => Alternative[] }

/** A lexeme that is known means itself; one that is not, those that sound alike, or the nearest in spelling, or else itself. */
export function familiarWords(locale: Locale, lexemes: readonly string[]): Familiar {
  const known = new Set(lexemes)
  const sounds = new Map<string, string[]>()
  const byLength = new Map<number, string[]>()
  for (const lexeme of known) {
    push(sounds, soundOf(lexeme, locale), lexeme)
    push(byLength, lexeme.length, lexeme)
  }
  const nearest = (lexeme: string): Alternative[] => {
    const most = slipsAllowed(lexeme.length)
    if (most === 0) return []
    const lengths = Array.from({ length: 2 * most + 1 }, (_, index) => lexeme.length - most + index)
    const found = lengths.flatMap((length) => byLength.get(length) ?? []).map((term) => ({ term, slips: edits(lexeme, term, most) })).filter(({ slips }) => slips <= most)
    const fewest = Math.min(...found.map(({ slips }) => slips))
    return found.filter(({ slips }) => slips === fewest).map(({ term, slips }) => ({ term, weight: SLIP ** slips }))
  }
  const alike = (lexeme: string): Alternative[] => {
    const sound = soundOf(lexeme, locale)
    return sound.length < 2 ? [] : (sounds.get(sound) ?? []).map((term) => ({ term, weight: SOUND }))
  }
  return {
    meaningsOf: (lexeme) => {
      if (known.has(lexeme)) return [{ term: lexeme, weight: 1 }]
      const bare = locale === 'ar' ? withoutParticle(lexeme).filter((each) => known.has(each)) : []
      if (bare.length > 0) return bare.map((term) => ({ term, weight: SOUND }))
      const near = locale === 'zh' ? partsOf(lexeme, known) : [...alike(lexeme), ...nearest(lexeme)]
      return near.length > 0 ? near : [{ term: lexeme, weight: 1 }]
    },
  }
}

const push = <Key>(map: Map<Key, string[]>, key: Key, value: string) => {
  const list = map.get(key)
  if (list) list.push(value)
  else map.set(key, [value])
}

/** In Chinese a word may be cut otherwise in the question than in the answer: words that hold it, are held by it, or share two characters. */
function partsOf(lexeme: string, known: ReadonlySet<string>): Alternative[] {
  const pairs = Array.from({ length: Math.max(lexeme.length - 1, 0) }, (_, index) => lexeme.slice(index, index + 2))
  return [...known]
    .filter((term) => term.length > 1 && (term.includes(lexeme) || lexeme.includes(term) || pairs.some((pair) => term.includes(pair))))
    .map((term) => ({ term, weight: PART }))
}
