import type { Locale } from '../../i18n/locales.ts'

/** A range of a text, in UTF-16 code units. */
export type TextRange = { start: number; end: number }

const ARABIC_FORMS: readonly string[] = ['اأإآٱ', 'يىئ', 'وؤ', 'هة']
/** Vowel signs, and the tatweel, which only stretches a word. */
const ARABIC_MARKS = '[\\u064b-\\u065f\\u0670\\u0640]*'
/** The prefixes “and”, “so”, “by”, “like”, “for” and the article are joined to the next word. */
const ARABIC_BEFORE = '(?:[وف]?[بكل]?(?:ال|ل)?)'
const ANY_ENDING = '[\\p{L}\\p{M}]*'
/** An ending that marks plural, case or gender. */
const SHORT_ENDING = '[\\p{L}\\p{M}]{0,3}'
const patterns = new Map<string, RegExp>()

const literal = (character: string): string => {
  if (/['’ʼ]/.test(character)) return "['’ʼ]"
  const forms = ARABIC_FORMS.find((each) => each.includes(character))
  const letter = forms ? `[${forms}]` : character.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&')
  return /\p{Script=Arabic}/u.test(character) ? letter + ARABIC_MARKS : letter
}

function wordPattern(word: string, inflected: boolean): string {
  const open = word.endsWith('*')
  const bare = word.replace(/\*+$/, '')
  const isArabic = /\p{Script=Arabic}/u.test(bare)
  const letters = [
    ...(isArabic
      ? bare.replace(new RegExp(ARABIC_MARKS.slice(0, -1), 'g'), '').replace(/^ال(?=..)/, '')
      : bare),
  ]
    .map(literal)
    .join('')
  return `${isArabic ? ARABIC_BEFORE : ''}${letters}${open ? ANY_ENDING : inflected ? SHORT_ENDING : ''}`
}

function patternOf(wanted: string, locale: Locale, inflected: boolean): RegExp {
  const key = `${locale} ${inflected} ${wanted}`
  const known = patterns.get(key)
  if (known) return known
  const words = wanted
    .normalize('NFC')
    .trim()
    .split(/\s+/u)
    .map((word) => wordPattern(word, inflected))
    .join('\\s+')
  // Chinese has no spaces between words, so there are no word boundaries.
  const edged = /\p{Script=Han}/u.test(wanted)
    ? words
    : `(?<![\\p{L}\\p{N}\\p{M}])${words}(?![\\p{L}\\p{N}\\p{M}])`
  const made = new RegExp(edged, 'giu')
  patterns.set(key, made)
  return made
}

/**
 * Finds a term in a text (NFC). Matches whole words and ignores case, Arabic vowel signs and the
 * kind of apostrophe; an Arabic word may have a prefix, and a Chinese one may stand anywhere.
 * `inflected` allows for short endings.
 */
export function findTerm(
  text: string,
  wanted: string,
  locale: Locale,
  { inflected = false } = {},
): TextRange[] {
  if (!/[\p{L}\p{N}]/u.test(wanted)) return []
  return [...text.matchAll(patternOf(wanted, locale, inflected))].map((found) => ({
    start: found.index,
    end: found.index + found[0].length,
  }))
}
