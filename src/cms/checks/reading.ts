import { countWords, longSentences } from '../entries/sentences.ts'
import { MAX_READING_AGE, readingAge } from './reading-age.ts'
import { defineRule } from './rule.ts'
import { shorten } from './words.ts'

export const longSentence = defineRule({
  code: 'long-sentence',
  about: 'content',
  find: ({ lines, locale }, t) =>
    longSentences(lines.join('\n'), locale).map((sentence) => ({
      words: shorten(sentence, 120),
      message: t('checks.longSentence', { count: countWords(sentence, locale) }),
      suggestion: t('checks.longSentence.todo'),
    })),
})

export const highReadingAge = defineRule({
  code: 'reading-age',
  about: 'content',
  find: ({ lines, locale }, t) => {
    const age = readingAge(lines.join('\n'), locale)
    return age === null || age <= MAX_READING_AGE
      ? []
      : [
          {
            words: shorten(lines.join(' '), 60),
            message: t('checks.readingAge', { age, most: MAX_READING_AGE }),
            suggestion: t('checks.readingAge.todo'),
          },
        ]
  },
})
