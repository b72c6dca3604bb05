import type { Rule } from './rule.ts'
import { shorten } from './words.ts'

const HIDDEN = /[\u202a-\u202e\u2066-\u2069]/u

export const hiddenCharacters: Rule = {
  code: 'hidden-characters',
  find: ({ question, lines }) =>
    [question, ...lines]
      .filter((line) => HIDDEN.test(line))
      .slice(0, 1)
      .map((line) => ({
        words: shorten(line, 60),
        message: 'There are invisible characters here that turn the direction of the text.',
        suggestion: 'Take them out, unless you know why they are there.',
      })),
}

export const questionInside: Rule = {
  code: 'question-inside',
  find: ({ lines }) =>
    lines
      .filter((line, index) => index > 0 && /^[^.!?。！？؟]{8,}[?？؟]$/u.test(line))
      .map((line) => ({
        words: shorten(line, 120),
        message: 'This paragraph of the answer is a question.',
        suggestion: 'If it is a question of its own, mark it: Q: …',
      })),
}
