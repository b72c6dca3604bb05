import { countWords, longSentences } from '../entries/sentences.ts'
import { MAX_READING_AGE, readingAge } from './reading-age.ts'
import { defineRule } from './rule.ts'
import { shorten } from './words.ts'

export const longSentence = defineRule({
  code: 'long-sentence',
  about: 'content',
  find: ({ lines, locale }) =>
    longSentences(lines.join('\n'), locale).map((sentence) => ({
      words: shorten(sentence, 120),
      message: `This sentence is long (${countWords(sentence, locale)} words).`,
      suggestion: 'Split it into two or three.',
    })),
})

export const highReadingAge = defineRule({
  code: 'reading-age',
  about: 'content',
  find: ({ lines, locale }) => {
    const age = readingAge(lines.join('\n'), locale)
    return age === null || age <= MAX_READING_AGE
      ? []
      : [
          {
            words: shorten(lines.join(' '), 60),
            message: `The answer reads like a text for people aged ${age} and over. Most readers manage up to ${MAX_READING_AGE}.`,
            suggestion: 'Use shorter sentences and everyday words.',
          },
        ]
  },
})
