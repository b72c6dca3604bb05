import type { Finding, Rule } from './rule.ts'
import { findStrayDate } from './stray-date.ts'

/** Names that have a capital in the middle. */
const NAMES =
  /^(YouTube|LinkedIn|WhatsApp|FaceTime|PayPal|TikTok|SnapChat|JavaScript|GitHub|MyChart|BetterHelp|PowerPoint|WordPress|PlayStation|iPhone|iPad|MacBook)/u
const ADDRESS = /:\/\/|@|^www\.|\.(com|org|net|gov|edu|uk|eu|io)\b/iu

/**
 * A small letter and a capital that belong to two words (`counselingExplore`): enough letters on
 * both sides to be no name like McDonald.
 */
const JOINED_WORDS = /\p{Ll}{3}(?=\p{Lu}\p{Ll}{2})/gu
/**
 * A sentence that starts without a space after the one before it (`judgment.Develop`); Arabic has
 * no capitals, so there a word of letters counts.
 */
export const JOINED_SENTENCES =
  /(?<=[\p{Ll}\p{Nd})”’"'][.!?]|[.!?][)”’"'])(?=\p{Lu}\p{Ll})|(?<=[\p{Script=Arabic}\p{M}]{3}[.!؟؛])(?=[\p{Script=Arabic}\p{M}]{2})/gu

/** What goes on longer without a space is written in a script that has none, or is no text. */
const MAX_WORD_LENGTH = 300

/**
 * The places of a text where two words or sentences run together: what stands before and after, and
 * where the second begins.
 */
export function findRunTogether(text: string): { index: number; word: string }[] {
  const words = Array.from(text.matchAll(/\S+/gu), (match) => ({
    word: match[0],
    at: match.index,
  })).filter(({ word }) => word.length <= MAX_WORD_LENGTH && !ADDRESS.test(word))
  return words.flatMap(({ word, at }) => {
    const [bare, shown] = [word.replace(/^[^\p{L}]+/u, ''), word.replace(/[.,;:!?]+$/u, '')]
    const ends = NAMES.test(bare)
      ? []
      : Array.from(word.matchAll(JOINED_WORDS), (match) => match.index + match[0].length)
    const starts = Array.from(word.matchAll(JOINED_SENTENCES), (match) => match.index)
    return [...ends, ...starts]
      .sort((one, other) => one - other)
      .map((index) => ({ index: at + index, word: shown }))
  })
}

export const runTogether: Rule = {
  code: 'run-together',
  find: ({ lines, question, locale }) =>
    [question, ...lines].flatMap((whole) => {
      const line = whole.slice(0, findStrayDate(whole, locale)?.index)
      const seen = new Set<string>()
      return findRunTogether(line).flatMap(({ index, word }): Omit<Finding, 'code'>[] => {
        if (seen.has(word)) return []
        seen.add(word)
        const at = line.indexOf(word)
        return [
          {
            words: word,
            message: 'Words or sentences run together here.',
            suggestion: `${word.slice(0, index - at)} ${word.slice(index - at)}`,
          },
        ]
      })
    }),
}
