import type { Rule } from './rule.ts'
import { shorten } from './words.ts'

export const noSource: Rule = {
  code: 'no-source',
  find: ({ question, facts }) =>
    facts.sources?.length
      ? []
      : [
          {
            words: shorten(question, 120),
            message: 'No source is cited.',
            suggestion: 'Add what the answer rests on.',
          },
        ],
}

export const noTopic: Rule = {
  code: 'no-topic',
  find: ({ question, facts }) =>
    facts.topics?.length
      ? []
      : [
          {
            words: shorten(question, 120),
            message: 'The question has no topic.',
            suggestion: 'Choose one with the answer.',
          },
        ],
}
