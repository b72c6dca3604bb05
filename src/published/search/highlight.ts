import { fold, searchableText } from '../../i18n/fold.ts'
import type { Locale } from '../../i18n/locales.ts'
import { segment } from '../../i18n/segment.ts'

/** A piece of a text; `hit` pieces are what the reader asked about. */
export type Piece = { text: string; hit: boolean }

/** Cuts a text into pieces that are words of the search and pieces that are not. */
export function highlight(text: string, lexemes: ReadonlySet<string>, locale: Locale): Piece[] {
  const pieces: Piece[] = []
  for (const word of segment(text, locale, 'word')) {
    const hit = /[\p{L}\p{N}]/u.test(word) && matchesLexeme(searchableText(word, locale), lexemes)
    const last = pieces.at(-1)
    if (last && last.hit === hit) last.text += word
    else pieces.push({ text: word, hit })
  }
  return pieces
}

/**
 * The index holds stems, so a word is one of them if it begins with it; `y` and `i` change places
 * in English stems.
 */
function matchesLexeme(word: string, lexemes: ReadonlySet<string>): boolean {
  if (lexemes.has(word)) return true
  for (const lexeme of lexemes) {
    const stem = lexeme.length > 4 && lexeme.endsWith('i') ? lexeme.slice(0, -1) : lexeme
    if (stem.length > 3 && word.startsWith(stem) && word.length - stem.length <= 5) return true
  }
  return false
}

/**
 * The sentence of a text that speaks most about what was asked, as long as a reader takes in at a
 * glance. `null` if none does.
 */
export function extract(
  text: string,
  lexemes: ReadonlySet<string>,
  locale: Locale,
): Piece[] | null {
  let best: { pieces: Piece[]; hits: number } | null = null
  for (const sentence of segment(text.replace(/\n/g, ' '), locale, 'sentence')) {
    const pieces = highlight(sentence.trim(), lexemes, locale)
    const hits = new Set(
      pieces.filter((piece) => piece.hit).map((piece) => fold(piece.text, locale)),
    ).size
    if (hits > (best?.hits ?? 0)) best = { pieces, hits }
  }
  return best?.pieces ?? null
}
