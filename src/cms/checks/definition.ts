import { CHECKS } from '../../i18n/registers/checks.ts'
import { defineRule } from './rule.ts'
import { sentencesOf, shorten } from './words.ts'

export const definition = defineRule({
  code: 'definition',
  about: 'content',
  find: ({ lines, locale }, t) => {
    const words = CHECKS[locale]?.definitions
    if (!words) return []
    return sentencesOf(lines, locale)
      .filter((sentence) => words.phrases.test(sentence) && !words.attribution.test(sentence))
      .slice(0, 1)
      .map((sentence) => ({
        words: shorten(sentence, 120),
        message: t('checks.definition'),
        suggestion: t('checks.definition.todo'),
      }))
  },
})
