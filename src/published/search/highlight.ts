import type { Locale } from '../../i18n/locales.ts'
import { fold, searchableText } from '../../i18n/text/fold.ts'
import { segment } from '../../i18n/text/segment.ts'

/** A piece of a text; a `hit` is a word that the reader searched for. */
export type Piece = { text: string; hit: boolean }

/** Splits a text into words of the search and everything between them. */
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
 * The index holds stems, so a word matches a lexeme that it begins with. English stems may end in
 * `i` where the word has `y`.
 */
function matchesLexeme(word: string, lexemes: ReadonlySet<string>): boolean {
  if (lexemes.has(word)) return true
  for (const lexeme of lexemes) {
    const stem = lexeme.length > 4 && lexeme.endsWith('i') ? lexeme.slice(0, -1) : lexeme
    if (stem.length > 3 && word.startsWith(stem) && word.length - stem.length <= 5) return true
  }
  return false
}

/** The sentence of a text with the most different hits; `null` if there is none. */
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
