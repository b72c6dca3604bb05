import { seriesOf } from '../../../i18n/format.ts'
import { DEFAULT_LOCALE, isLocale, localeFacts } from '../../../i18n/locales.ts'
import type { DeskTranslate } from '../../../i18n/messages/desk.ts'
import type { AnswerGap } from '../../feedback/read-gaps.ts'

/** The name and direction of a language; English for an unknown one. */
export const namedLanguage = (locale: string) =>
  localeFacts(isLocale(locale) ? locale : DEFAULT_LOCALE)

const REASONS = ['seemsWrong', 'unclear', 'incomplete', 'otherQuestion', 'other'] as const

/** Says how many readers chose each reason, the most frequent first. */
export const reasonsText = (gap: AnswerGap, t: DeskTranslate): string =>
  seriesOf(
    REASONS.filter((reason) => gap[reason] > 0)
      .sort((a, b) => gap[b] - gap[a])
      .map((reason) => t(`feedback.reason.${reason}`, { count: gap[reason] })),
    t.locale,
  )
