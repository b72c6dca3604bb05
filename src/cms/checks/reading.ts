import { segment } from '../../i18n/text/segment.ts'
import { longSentences } from '../entries/sentences.ts'
import { MAX_READING_AGE, readingAge } from './reading-age.ts'
import type { Rule } from './rule.ts'
import { shorten } from './words.ts'

export const longSentence: Rule = {
  code: 'long-sentence',
  find: ({ lines, locale }) =>
    longSentences(lines.join('\n'), locale).map((sentence) => ({
      words: shorten(sentence, 120),
      message: `This sentence is long (${segment(sentence, locale, 'word').filter((piece) => /[\p{L}\p{N}]/u.test(piece)).length} words).`,
      suggestion: 'Make two or three of it.',
    })),
}

export const highReadingAge: Rule = {
  code: 'reading-age',
  locales: ['en', 'es'],
  find: ({ lines, locale }) => {
    const age = readingAge(lines.join('\n'), locale)
    return age === null || age <= MAX_READING_AGE
      ? []
      : [
          {
            words: shorten(lines.join(' '), 60),
            message: `The answer reads like a text for people of ${age} years and more; ${MAX_READING_AGE} is the most that most readers manage.`,
            suggestion: 'Use shorter sentences and everyday words.',
          },
        ]
  },
}
