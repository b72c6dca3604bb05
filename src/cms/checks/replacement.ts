import type { Finding } from './check-text.ts'
import { repairCodePage } from './code-page.ts'

export type TextReplacement = { words: string; replacement: string }

/**
 * Returns the change that certainly corrects a finding; `null` if only a person can decide what is
 * right.
 */
export function replacementFor({ code, words, suggestion }: Finding): TextReplacement | null {
  if (words.endsWith('…')) return null
  if (code === 'apostrophe' || code === 'run-together') return { words, replacement: suggestion }
  if (code === 'unfinished' && suggestion === `${words}.`) return { words, replacement: suggestion }
  if (code === 'code-page') return { words, replacement: repairCodePage(words) }
  if (code === 'stray-date') return { words, replacement: '' }
  return null
}

const isLetter = (character: string | undefined): boolean =>
  character !== undefined && /[\p{L}\p{M}\p{N}]/u.test(character)

/**
 * Returns the index of some words in a text, but not within other words (“quil” in “tranquille”);
 * -1 if there is none.
 */
export function findWholeWords(text: string, words: string): number {
  for (let at = text.indexOf(words); at >= 0 && words !== ''; at = text.indexOf(words, at + 1)) {
    const isInside =
      (isLetter(words[0]) && isLetter(text[at - 1])) ||
      (isLetter(words.at(-1)) && isLetter(text[at + words.length]))
    if (!isInside) return at
  }
  return -1
}

/** Returns a plain text with the first occurrence replaced; `null` if there is none. */
export function applyReplacement(
  text: string,
  { words, replacement }: TextReplacement,
): string | null {
  const at = findWholeWords(text, words)
  return at < 0 ? null : text.slice(0, at) + replacement + text.slice(at + words.length)
}
