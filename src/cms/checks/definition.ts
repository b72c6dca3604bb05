import { CHECKS } from '../../i18n/registers/checks.ts'
import { defineRule } from './rule.ts'
import { sentencesOf, shorten } from './words.ts'

export const definition = defineRule({
  code: 'definition',
  about: 'content',
  find: ({ lines, locale }) => {
    const words = CHECKS[locale]?.definitions
    if (!words) return []
    return sentencesOf(lines, locale)
      .filter((sentence) => words.phrases.test(sentence) && !words.attribution.test(sentence))
      .slice(0, 1)
      .map((sentence) => ({
        words: shorten(sentence, 120),
        message: 'This quotes a definition without saying whose it is.',
        suggestion: 'Say whose definition it is and cite it, or use the clinic’s own words.',
      }))
  },
})
