import { defineRule } from './rule.ts'
import { shorten } from './words.ts'

export const noSource = defineRule({
  code: 'no-source',
  about: 'facts',
  find: ({ question, facts }) =>
    facts.sources?.length
      ? []
      : [
          {
            words: shorten(question, 120),
            message: 'No source is cited.',
            suggestion: 'Add what the answer is based on.',
          },
        ],
})

export const noTopic = defineRule({
  code: 'no-topic',
  about: 'facts',
  find: ({ question, facts }) =>
    facts.topics?.length
      ? []
      : [
          {
            words: shorten(question, 120),
            message: 'The question has no topic.',
            suggestion: 'Choose one in the answer’s form.',
          },
        ],
})
