import { LOCALE_CODES } from '../i18n/locales.ts'
import { edits } from './edits.ts'
import { foldLetters } from './fold.ts'
import { CRISIS } from './words/crisis.ts'

const words = (text: string): string[] => foldLetters(text).split(/[^\p{L}\p{N}]+/u).filter(Boolean)

const PHRASES = LOCALE_CODES.flatMap((locale) =>
  (CRISIS[locale] ?? '').split(/[\n,]/).map((line) => line.trim()).filter(Boolean).map((line) => ({
    spaceless: locale === 'zh', open: line.endsWith('*'), words: words(line), letters: foldLetters(line.replace('*', '')),
  })))

/** Short words are too easily mistaken for one another (`die` and `did`), unless the words around them speak for them (`kil myself`). */
const slips = (word: string, alone: boolean) => (word.length < (alone ? 5 : 4) ? 0 : word.length < 9 ? 1 : 2)

/** Whether a search sounds as if somebody may be in danger, misspelt or not, in any of our languages. It leaves no trace. */
export function soundsLikeCrisis(query: string): boolean {
  const typed = words(query)
  const letters = foldLetters(query).replace(/\s/g, '')
  return PHRASES.some((phrase) => (phrase.spaceless ? letters.includes(phrase.letters) : appears(phrase.words, phrase.open, typed)))
}

const appears = (phrase: string[], open: boolean, typed: string[]): boolean =>
  typed.some((_, start) => start + phrase.length <= typed.length && phrase.every((word, index) => {
    const written = typed[start + index] ?? ''
    const last = open && index === phrase.length - 1
    const begin = last ? written.slice(0, Math.max(word.length, 1)) : written
    return begin === word || (written[0] === word[0] && meantFor(begin, word, phrase.length === 1)) || (last && meantFor(written, word, phrase.length === 1))
  }))

const meantFor = (written: string, word: string, alone: boolean) => {
  const most = slips(word, alone)
  return most > 0 && edits(written, word, most) <= most
}
