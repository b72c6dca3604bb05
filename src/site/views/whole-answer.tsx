import { Fragment, type ReactNode } from 'react'
import { longDay } from '../../i18n/format.ts'
import { localeFacts, type Locale } from '../../i18n/locales.ts'
import { siteMessages } from '../../i18n/messages/site.ts'
import type { Answer } from '../../published/views.ts'
import { ReviewStatus } from '../components/review-status.tsx'
import { textFactsOf } from '../components/text-facts.ts'
import { AnswerBody } from './question.tsx'

type Props = {
  answer: Answer
  /** Its id in the page. */
  anchor: string
  locale: Locale
  /** What stands under the question, before its review. */
  notices?: ReactNode
  children?: ReactNode
}

/** One answer among others on a page: the question as a heading, the text, its review and facts. */
export function WholeAnswer({ answer, anchor, locale, notices, children }: Props) {
  const t = siteMessages(locale)
  return (
    <article id={anchor}>
      <h2 lang={answer.lang} dir={localeFacts(answer.lang).dir}>
        {answer.question}
      </h2>
      {notices}
      <ReviewStatus answer={answer} locale={locale} />
      <AnswerBody answer={answer} locale={locale} />
      <p className="small">
        {textFactsOf(answer).map(
          ({ label, text }) =>
            text && (
              <Fragment key={label}>
                {t(label)}: <bdi lang={answer.lang}>{text}</bdi>.{' '}
              </Fragment>
            ),
        )}
        {t('facts.changed')}: {longDay(answer.changedOn, locale)}.
        {answer.review?.nextOn && (
          <>
            {' '}
            {t(answer.review.overdue ? 'facts.reviewWasDue' : 'facts.nextReview')}:{' '}
            {longDay(answer.review.nextOn, locale)}.
          </>
        )}
      </p>
      {children}
    </article>
  )
}
