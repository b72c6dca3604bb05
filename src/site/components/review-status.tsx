import { longDay } from '../../i18n/format.ts'
import { DEFAULT_LOCALE, type Locale } from '../../i18n/locales.ts'
import { siteMessages } from '../../i18n/messages/site.ts'
import type { Answer } from '../../published/views.ts'

/** Who reviewed an answer and when, or that nobody has. */
export function ReviewStatus({ answer, locale }: { answer: Answer; locale: Locale }) {
  const t = siteMessages(locale)
  const { review } = answer
  if (!review)
    return (
      <p className="state unreviewed">
        <StatusIcon mark="M10 6v5M10 13.8v.1" />
        <span>{t('question.notReviewed')}</span>
      </p>
    )
  return (
    <>
      <p className="state reviewed">
        <StatusIcon mark="m6.5 10.4 2.4 2.4 4.7-5.2" />
        <span>
          {t('question.reviewedBy')}{' '}
          <bdi dir="auto" lang={DEFAULT_LOCALE}>
            {[review.by, review.title].filter(Boolean).join(', ')}
          </bdi>
          {' · '}
          <time dateTime={review.on}>{longDay(review.on, locale)}</time>
        </span>
      </p>
      {review.overdue && review.nextOn && (
        <p className="notice">{t('question.overdue', { day: longDay(review.nextOn, locale) })}</p>
      )}
    </>
  )
}

const StatusIcon = ({ mark }: { mark: string }) => (
  <svg
    width="20"
    height="20"
    viewBox="0 0 20 20"
    fill="none"
    stroke="currentColor"
    strokeWidth="1.8"
    strokeLinecap="round"
    strokeLinejoin="round"
    aria-hidden="true"
  >
    <circle cx="10" cy="10" r="8" />
    <path d={mark} />
  </svg>
)
