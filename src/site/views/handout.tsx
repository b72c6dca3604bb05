import { Fragment } from 'react'
import { longDay } from '../../i18n/format.ts'
import { localeFacts, type Locale } from '../../i18n/locales.ts'
import { siteMessages } from '../../i18n/messages/site.ts'
import type { HandoutView } from '../../published/read/handout.ts'
import type { Answer, Frame } from '../../published/views.ts'
import { Breadcrumbs } from '../components/breadcrumbs.tsx'
import { inLanguage, Localized } from '../components/localized.tsx'
import { PrintedAddress } from '../components/printed-address.tsx'
import { textFactsOf } from '../components/text-facts.ts'
import { linkToQuestion } from '../screens/addresses.ts'
import { AnswerBody, ReviewStatus } from './question.tsx'

type Props = { view: HandoutView; frame: Frame; locale: Locale; origin: string }

/** A whole topic to print: contents, every answer with its review and its address. */
export function Handout({ view, frame, locale, origin }: Props) {
  const t = siteMessages(locale)
  const { topic, answers } = view
  return (
    <div className="handout">
      <Breadcrumbs locale={locale} topics={[topic]} />
      <h1>
        <Localized text={topic.title} locale={locale} />
      </h1>
      {topic.description && (
        <p className="intro">
          <Localized text={topic.description} locale={locale} />
        </p>
      )}
      {!topic.checked && <p className="unchecked">{t('frame.unchecked')}</p>}
      <p className="notice unprinted">{t('handout.how')}</p>
      <h2>{t('handout.contents')}</h2>
      <ol className="contents">
        {answers.map((answer) => (
          <li key={answer.slug}>
            <a href={`#${anchorOf(answer)}`} {...inLanguage(answer.lang, locale)}>
              {answer.question}
            </a>
          </li>
        ))}
      </ol>
      {answers.map((answer) => (
        <HandoutAnswer
          key={answer.slug}
          answer={answer}
          frame={frame}
          locale={locale}
          origin={origin}
        />
      ))}
    </div>
  )
}

/** A place in the page. That of a sensitive answer says nothing in the browser's history. */
const anchorOf = ({ number, slug, sensitive }: Answer): string => (sensitive ? `a${number}` : slug)

function HandoutAnswer({
  answer,
  frame,
  locale,
  origin,
}: {
  answer: Answer
  frame: Frame
  locale: Locale
  origin: string
}) {
  const t = siteMessages(locale)
  return (
    <article id={anchorOf(answer)}>
      <h2 lang={answer.lang} dir={localeFacts(answer.lang).dir}>
        {answer.question}
      </h2>
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
      <PrintedAddress
        url={origin + linkToQuestion(locale, answer)}
        clinic={frame.clinicName.text}
      />
    </article>
  )
}
