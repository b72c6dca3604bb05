import type { Locale } from '../locales.ts'
import { STEMMER } from '../registers/stemmer.ts'
import { segment } from './segment.ts'

/** One letter for each group of Arabic letters that people do not tell apart when they type. */
const ARABIC_LETTERS: Record<string, string> = {
  أ: 'ا',
  إ: 'ا',
  آ: 'ا',
  ٱ: 'ا',
  ى: 'ي',
  ئ: 'ي',
  ؤ: 'و',
  ة: 'ه',
}

/** Folds a text as `foldLetters` does and separates its words by single spaces. */
export function fold(text: string, locale: Locale): string {
  return segment(foldLetters(text), locale, 'word')
    .filter((piece) => /[\p{L}\p{N}]/u.test(piece))
    .join(' ')
}

/**
 * A text in the form in which words are compared: lower case, without accents, vowel signs and
 * tatweel, with plain apostrophes, one form for each Arabic letter, and Latin digits.
 */
export function foldLetters(text: string): string {
  return text
    .normalize('NFKD')
    .toLowerCase()
    .replace(/đ/g, 'd')
    .replace(/[’ʼ`´]/g, "'")
    .replace(/[\p{M}\u0640]/gu, '')
    .replace(/[أإآٱىئؤة]/g, (letter) => ARABIC_LETTERS[letter] ?? letter)
    .replace(/[\u0660-\u0669]/g, (digit) => String(digit.charCodeAt(0) - 0x0660))
    .normalize('NFC')
}

/**
 * A text as PostgreSQL's parser should see it: folded words, or their stems in a language with a
 * stemmer of its own. On plain text the parser would take `client/therapist` for a file name, and
 * find no words in scripts without spaces.
 */
export const searchableText = (text: string, locale: Locale): string => {
  const folded = fold(text, locale)
  const stem = STEMMER[locale]
  return stem ? folded.split(' ').map(stem).join(' ') : folded
}

/** `searchableText` of one word, which is only split again if folding has made more of it. */
export function searchableWord(word: string, locale: Locale): string {
  const folded = foldLetters(word)
  if (!/^[\p{L}\p{N}]+$/u.test(folded)) return searchableText(word, locale)
  return STEMMER[locale]?.(folded) ?? folded
}
