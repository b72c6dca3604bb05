import type { Locale } from '../../i18n/locales.ts'
import { fold } from '../../i18n/text/fold.ts'
import { cutSentences, cutWords, type Cut } from './cut-texts.ts'

/** A piece of a text; a `hit` is a word that the reader searched for. */
export type Piece = { text: string; hit: boolean }

/** The lexemes that a reader searched for, in the form in which words are compared with them. */
export type Hits = {
  lexemes: ReadonlySet<string>
  /** Lexemes with which a word may begin, by their first letters. */
  stems: ReadonlyMap<string, readonly string[]>
}

const MIN_STEM = 4
/** How many letters a word may have after the lexeme with which it begins. */
const MAX_ENDING = 5

/**
 * The index holds stems, so a word matches a lexeme that it begins with. English stems may end in
 * `i` where the word has `y`.
 */
export function hitsOf(lexemes: readonly string[]): Hits {
  const stems = new Map<string, string[]>()
  for (const lexeme of lexemes) {
    const stem = lexeme.length > MIN_STEM && lexeme.endsWith('i') ? lexeme.slice(0, -1) : lexeme
    if (stem.length < MIN_STEM) continue
    const start = stem.slice(0, MIN_STEM)
    stems.set(start, [...(stems.get(start) ?? []), stem])
  }
  return { lexemes: new Set(lexemes), stems }
}

const isHit = (word: string, { lexemes, stems }: Hits): boolean =>
  lexemes.has(word) ||
  (stems.get(word.slice(0, MIN_STEM)) ?? []).some(
    (stem) => word.startsWith(stem) && word.length - stem.length <= MAX_ENDING,
  )

/** Splits a published text into words of the search and everything between them. */
export const highlight = (text: string, hits: Hits, locale: Locale): Piece[] =>
  mark(cutWords(text, locale), hits)

function mark(cuts: readonly Cut[], hits: Hits): Piece[] {
  const pieces: Piece[] = []
  for (const { text, folded } of cuts) {
    const hit = folded !== null && isHit(folded, hits)
    const last = pieces.at(-1)
    if (last && last.hit === hit) last.text += text
    else pieces.push({ text, hit })
  }
  return pieces
}

/** The sentence of a published text with the most different hits; `null` if there is none. */
export function extract(text: string, hits: Hits, locale: Locale): Piece[] | null {
  let best: { pieces: Piece[]; found: number } | null = null
  for (const cuts of cutSentences(text, locale)) {
    const pieces = mark(cuts, hits)
    const found = new Set(
      pieces.filter((piece) => piece.hit).map((piece) => fold(piece.text, locale)),
    ).size
    if (found > (best?.found ?? 0)) best = { pieces, found }
  }
  return best?.pieces ?? null
}
