import { arabicStem } from './arabic-stemmer.ts'
import type { Locale } from './locales.ts'
import { segment } from './segment.ts'

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

/**
 * A text in the form in which questions and searches are compared: lower case, no accents, one form
 * for each Arabic letter that readers write in several, no vowel signs or tatweel, Arabic-Indic
 * digits as Latin ones, words separated by single spaces.
 */
export function fold(text: string, locale: Locale): string {
  return segment(foldLetters(text), locale, 'word')
    .filter((piece) => /[\p{L}\p{N}]/u.test(piece))
    .join(' ')
}

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
 * A text as PostgreSQL's parser should see it: folded words only, in Arabic their stems. Left to
 * itself it would take `client/therapist` for the name of a file, and find no words at all where
 * the script has no spaces.
 */
export const searchableText = (text: string, locale: Locale): string => {
  const folded = fold(text, locale)
  return locale === 'ar' ? folded.split(' ').map(arabicStem).join(' ') : folded
}
