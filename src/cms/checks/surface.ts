import { defineRule } from './rule.ts'
import { shorten } from './words.ts'

/** Embeddings, overrides and isolates of the bidirectional algorithm. */
const DIRECTION_CONTROLS = /[\u202a-\u202e\u2066-\u2069]/u

export const hiddenCharacters = defineRule({
  code: 'hidden-characters',
  about: 'surface',
  find: ({ question, lines }) =>
    [question, ...lines]
      .filter((line) => DIRECTION_CONTROLS.test(line))
      .slice(0, 1)
      .map((line) => ({
        words: shorten(line, 60),
        message: 'This has invisible characters that change the direction of the text.',
        suggestion: 'Remove them, unless you know why they are there.',
      })),
})

export const questionInside = defineRule({
  code: 'question-inside',
  about: 'surface',
  find: ({ lines }) =>
    lines
      .filter((line, index) => index > 0 && /^[^.!?。！？؟]{8,}[?？؟]$/u.test(line))
      .map((line) => ({
        words: shorten(line, 120),
        message: 'This paragraph of the answer is a question.',
        suggestion: 'If it is a question of its own, mark it: Q: …',
      })),
})
