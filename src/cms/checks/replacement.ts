import type { Finding } from './rule.ts'

export type TextReplacement = { words: string; replacement: string }

/**
 * What would answer a finding for certain: other words in the place of these. `null` where only a
 * person can say what is right.
 */
export function replacementFor({ code, words, suggestion }: Finding): TextReplacement | null {
  if (words.endsWith('…')) return null
  if (code === 'apostrophe' || code === 'run-together') return { words, replacement: suggestion }
  if (code === 'unfinished' && suggestion === `${words}.`) return { words, replacement: suggestion }
  if (code === 'stray-date') return { words, replacement: '' }
  return null
}

const isLetter = (character: string | undefined): boolean =>
  character !== undefined && /[\p{L}\p{M}\p{N}]/u.test(character)

/**
 * Where some words stand in a text as words of their own, and not within others (“quil” in
 * “tranquille”); -1 where they do not.
 */
export function findWholeWords(text: string, words: string): number {
  for (let at = text.indexOf(words); at >= 0 && words !== ''; at = text.indexOf(words, at + 1)) {
    const inside =
      (isLetter(words[0]) && isLetter(text[at - 1])) ||
      (isLetter(words.at(-1)) && isLetter(text[at + words.length]))
    if (!inside) return at
  }
  return -1
}

/** A plain text with a change made once; `null` where its words do not stand there. */
export function applyReplacement(
  text: string,
  { words, replacement }: TextReplacement,
): string | null {
  const at = findWholeWords(text, words)
  return at < 0 ? null : text.slice(0, at) + replacement + text.slice(at + words.length)
}
