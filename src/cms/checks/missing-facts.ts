import { defineRule } from './rule.ts'
import { shorten } from './words.ts'

export const noSource = defineRule({
  code: 'no-source',
  about: 'facts',
  find: ({ question, facts }, t) =>
    facts.sources?.length
      ? []
      : [
          {
            words: shorten(question, 120),
            message: t('checks.noSource'),
            suggestion: t('checks.noSource.todo'),
          },
        ],
})

export const noTopic = defineRule({
  code: 'no-topic',
  about: 'facts',
  find: ({ question, facts }, t) =>
    facts.topics?.length
      ? []
      : [
          {
            words: shorten(question, 120),
            message: t('checks.noTopic'),
            suggestion: t('checks.noTopic.todo'),
          },
        ],
})
