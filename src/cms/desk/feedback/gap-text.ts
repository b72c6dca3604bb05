import { DEFAULT_LOCALE, isLocale, localeFacts } from '../../../i18n/locales.ts'
import type { AnswerGap } from '../../feedback/read-gaps.ts'

/** The name and direction of a language; English for an unknown one. */
export const languageOf = (locale: string) =>
  localeFacts(isLocale(locale) ? locale : DEFAULT_LOCALE)

/** Says how many readers chose each reason, the most frequent first. */
export const reasonsText = ({
  unclear,
  incomplete,
  otherQuestion,
  seemsWrong,
  other,
}: AnswerGap): string =>
  (
    [
      [seemsWrong, 'seems wrong'],
      [unclear, 'hard to understand'],
      [incomplete, 'something missing'],
      [otherQuestion, 'had another question'],
      [other, 'something else'],
    ] as const
  )
    .filter(([count]) => count > 0)
    .sort(([a], [b]) => b - a)
    .map(([count, words]) => `${count} ${words}`)
    .join(', ')
