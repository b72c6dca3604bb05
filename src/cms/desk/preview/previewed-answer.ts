import { dateInZone } from '../../../core/time/clinic-time.ts'
import type { Field } from '../../../fields/field.ts'
import { pageValues } from '../../../fields/published-values.ts'
import { DEFAULT_LOCALE } from '../../../i18n/locales.ts'
import type { PublishedText } from '../../../published/shapes.ts'
import type { Answer } from '../../../published/views.ts'

/**
 * An answer as its page would be given it, with days in the clinic's time zone. It has no day of
 * publication.
 */
export function previewedAnswer(
  text: PublishedText,
  zone: string,
  fields?: readonly Field[],
): Answer {
  const { review } = text
  return {
    lang: text.locale,
    originalLang: text.entryId === text.sourceId ? text.locale : DEFAULT_LOCALE,
    number: text.sourceId,
    slug: text.slug,
    question: text.question,
    shortAnswer: text.shortAnswer,
    shortAnswerDerived: text.shortAnswerDerived,
    html: text.answerHtml,
    text: text.answerText,
    ...pageValues(text, fields),
    stale: text.staleSeverity !== null,
    review: review && {
      by: review.by,
      title: review.title,
      registration: review.registration,
      on: dateInZone(zone, review.at),
      nextOn: review.nextOn,
      overdue: false,
    },
    firstPublishedOn: null,
    changedOn: dateInZone(zone, new Date()),
  }
}
