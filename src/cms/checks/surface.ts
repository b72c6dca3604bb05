import { defineRule } from './rule.ts'
import { shorten } from './words.ts'

/** Embeddings, overrides and isolates of the bidirectional algorithm. */
const DIRECTION_CONTROLS = /[\u202a-\u202e\u2066-\u2069]/u

export const hiddenCharacters = defineRule({
  code: 'hidden-characters',
  about: 'surface',
  find: ({ question, lines }, t) =>
    [question, ...lines]
      .filter((line) => DIRECTION_CONTROLS.test(line))
      .slice(0, 1)
      .map((line) => ({
        words: shorten(line, 60),
        message: t('checks.hiddenCharacters'),
        suggestion: t('checks.hiddenCharacters.todo'),
      })),
})

export const questionInside = defineRule({
  code: 'question-inside',
  about: 'surface',
  find: ({ lines }, t) =>
    lines
      .filter((line, index) => index > 0 && /^[^.!?。！？؟]{8,}[?？؟]$/u.test(line))
      .map((line) => ({
        words: shorten(line, 120),
        message: t('checks.questionInside'),
        suggestion: t('checks.questionInside.todo'),
      })),
})
