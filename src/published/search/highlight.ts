import type { Locale } from '../../i18n/locales.ts'
import { betweenBlocks, endsAsSentence, introduces } from '../answer-text.ts'
import { cutSentences, cutWords, type Cut } from './cut-texts.ts'

/** A piece of a text; a `hit` is a word that the reader searched for. */
export type Piece = { text: string; hit: boolean }

/** Whether a word, in the form in which words are compared, is one that a reader searched for. */
export type Hits = (word: string) => boolean

const MIN_STEM = 4
/** How many letters a word may have after the lexeme with which it begins. */
const MAX_ENDING = 5

/**
 * The words of these lexemes. The index holds stems, so a word matches a lexeme that it begins with.
 * English stems may end in `i` where the word has `y`.
 */
export function hitsOf(lexemes: readonly string[]): Hits {
  const stems = new Map<string, string[]>()
  for (const lexeme of lexemes) {
    const stem = lexeme.length > MIN_STEM && lexeme.endsWith('i') ? lexeme.slice(0, -1) : lexeme
    if (stem.length < MIN_STEM) continue
    const start = stem.slice(0, MIN_STEM)
    stems.set(start, [...(stems.get(start) ?? []), stem])
  }
  const begins = (word: string): boolean =>
    (stems.get(word.slice(0, MIN_STEM)) ?? []).some(
      (stem) => word.startsWith(stem) && word.length - stem.length <= MAX_ENDING,
    )
  // The answers to a question have many words in common.
  const known = new Map(lexemes.map((lexeme) => [lexeme, true]))
  return (word) => {
    const found = known.get(word) ?? begins(word)
    known.set(word, found)
    return found
  }
}

/** Splits a published text into words of the search and everything between them. */
export const highlight = (text: string, hits: Hits, locale: Locale): Piece[] =>
  mark(cutWords(text, locale), hits)

function mark(cuts: readonly Cut[], hits: Hits): Piece[] {
  const pieces: Piece[] = []
  for (const { text, folded } of cuts) {
    const hit = folded !== null && hits(folded)
    const last = pieces.at(-1)
    if (last && last.hit === hit) last.text += text
    else pieces.push({ text, hit })
  }
  return pieces
}

/**
 * The sentence of a published text with the most different hits; `null` if there is none. What is no
 * sentence, such as an item of a list, comes with what introduces it, or else with what follows it.
 */
export function extract(text: string, hits: Hits, locale: Locale): Piece[] | null {
  const sentences = cutSentences(text, locale)
  let best = -1
  let most = 0
  sentences.forEach((cuts, index) => {
    const found = countHits(cuts, hits)
    if (found > most) [best, most] = [index, found]
  })
  return best < 0 ? null : mark(withContext(sentences, best), hits)
}

const textOf = (cuts: readonly Cut[] = []): string => cuts.map(({ text }) => text).join('')
const between = (text: string): Cut => ({ text, folded: null, plain: '' })

function withContext(sentences: readonly (readonly Cut[])[], at: number): readonly Cut[] {
  const own = sentences[at] ?? []
  const text = textOf(own)
  if (endsAsSentence(text)) return own
  for (let index = at - 1; index >= 0 && !introduces(text); index -= 1) {
    const before = sentences[index] ?? []
    if (introduces(textOf(before)))
      return [...before, between(index === at - 1 ? ' ' : ' … '), ...own]
    if (endsAsSentence(textOf(before))) break
  }
  const next = sentences[at + 1]
  return next ? [...own, between(betweenBlocks(text)), ...next] : own
}

/** How many different hits a sentence has. Words that follow each other without a space are one. */
function countHits(cuts: readonly Cut[], hits: Hits): number {
  const found = new Set<string>()
  let current = ''
  for (const { folded, plain } of cuts) {
    if (folded !== null && hits(folded)) {
      current += ` ${plain}`
      continue
    }
    if (current !== '') found.add(current)
    current = ''
  }
  return current === '' ? found.size : found.add(current).size
}
