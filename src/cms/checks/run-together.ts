import { defineRule, type Found } from './rule.ts'
import { findStrayDate } from './stray-date.ts'

/** Names with a capital in the middle. */
const CAMEL_CASE_NAMES =
  /^(YouTube|LinkedIn|WhatsApp|FaceTime|PayPal|TikTok|SnapChat|JavaScript|GitHub|MyChart|BetterHelp|PowerPoint|WordPress|PlayStation|iPhone|iPad|MacBook)/u
const ADDRESS = /:\/\/|@|^www\.|\.(com|org|net|gov|edu|uk|eu|io)\b/iu

/**
 * A small letter and a capital that belong to two words (`counselingExplore`). Enough letters on
 * both sides exclude names such as McDonald.
 */
const JOINED_WORDS = /\p{Ll}{3}(?=\p{Lu}\p{Ll}{2})/gu
/**
 * A sentence that starts without a space after the one before it (`judgment.Develop`). Arabic has
 * no capitals, so any word counts there.
 */
export const JOINED_SENTENCES =
  /(?<=[\p{Ll}\p{Nd})”’"'][.!?]|[.!?][)”’"'])(?=\p{Lu}\p{Ll})|(?<=[\p{Script=Arabic}\p{M}]{3}[.!؟؛])(?=[\p{Script=Arabic}\p{M}]{2})/gu

/** Anything longer without a space is in a script without spaces, or is not text. */
const MAX_WORD_LENGTH = 300

/**
 * Finds where two words or sentences run together: the text around it up to the next spaces, and
 * the index where the second one begins.
 */
export function findRunTogether(text: string): { index: number; word: string }[] {
  const words = Array.from(text.matchAll(/\S+/gu), (match) => ({
    word: match[0],
    at: match.index,
  })).filter(({ word }) => word.length <= MAX_WORD_LENGTH && !ADDRESS.test(word))
  return words.flatMap(({ word, at }) => {
    const joinedWords = CAMEL_CASE_NAMES.test(word.replace(/^[^\p{L}]+/u, ''))
      ? []
      : Array.from(word.matchAll(JOINED_WORDS), (match) => match.index + match[0].length)
    const joinedSentences = Array.from(word.matchAll(JOINED_SENTENCES), (match) => match.index)
    return [...joinedWords, ...joinedSentences]
      .sort((one, other) => one - other)
      .map((index) => ({ index: at + index, word: word.replace(/[.,;:!?]+$/u, '') }))
  })
}

export const runTogether = defineRule({
  code: 'run-together',
  about: 'surface',
  find: ({ lines, question, locale }, t) =>
    [question, ...lines].flatMap((text) => {
      const line = text.slice(0, findStrayDate(text, locale)?.index)
      const seen = new Set<string>()
      return findRunTogether(line).flatMap(({ index, word }): Found[] => {
        if (seen.has(word)) return []
        seen.add(word)
        const at = line.indexOf(word)
        return [
          {
            words: word,
            message: t('checks.runTogether'),
            suggestion: `${word.slice(0, index - at)} ${word.slice(index - at)}`,
          },
        ]
      })
    }),
})
