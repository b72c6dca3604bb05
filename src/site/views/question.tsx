import type { ReactNode } from 'react'
import { nameOf } from '../../i18n/format.ts'
import { localeFacts, type Locale } from '../../i18n/locales.ts'
import { siteMessages } from '../../i18n/messages/site.ts'
import type { Answer, QuestionView } from '../../published/views.ts'
import { bodyHtml } from '../components/body-html.ts'
import { Breadcrumbs } from '../components/breadcrumbs.tsx'
import { Changes } from '../components/changes.tsx'
import { Facts } from '../components/facts.tsx'
import { Listen } from '../components/listen.tsx'
import { inLanguage } from '../components/localized.tsx'
import { QuestionList } from '../components/question-list.tsx'
import { ReviewStatus } from '../components/review-status.tsx'
import { handoutPath, linkToMarking, linkToQuestion, sessionPath } from '../screens/addresses.ts'

type Props = {
  view: QuestionView
  fallback: boolean
  /** What is marked for a session already. */
  marked?: { number: number }[]
  locale: Locale
  /** “Did this help?”, where it is asked. */
  feedbackForm?: ReactNode
}

/**
 * One answer. What is said about it is in the reader's language; the answer itself is in its own,
 * whole.
 */
export function Question({ view, fallback, marked = [], locale, feedbackForm }: Props) {
  const t = siteMessages(locale)
  const { answer, topics, neighbours } = view
  // The next and the previous question stand just above.
  const related = view.related.filter(
    ({ number }) => number !== neighbours.next?.number && number !== neighbours.previous?.number,
  )
  return (
    <>
      <Breadcrumbs locale={locale} topics={topics} />
      {fallback && (
        <p className="notice">
          {t('question.fallback', { language: nameOf('language', answer.lang, locale) })}
        </p>
      )}
      {answer.stale && (
        <p className="notice">
          {t('question.stale', {
            language: nameOf('language', view.original?.locale ?? answer.lang, locale),
          })}
          {view.original && (
            <>
              {' '}
              <a
                href={linkToQuestion(view.original.locale, { ...answer, slug: view.original.slug })}
                hrefLang={view.original.locale}
              >
                {t('question.readOriginal')}
              </a>
            </>
          )}
        </p>
      )}
      <article>
        <h1 lang={answer.lang} dir={localeFacts(answer.lang).dir}>
          {answer.question}
        </h1>
        <ReviewStatus answer={answer} locale={locale} />
        {view.recording && <Listen recording={view.recording} locale={locale} />}
        <AnswerBody answer={answer} locale={locale} hasContents />
        <Facts answer={answer} locale={locale} />
        <Changes changes={view.changes} lang={answer.lang} locale={locale} />
      </article>
      {feedbackForm}
      <form className="printing" action={sessionPath(locale)} method="get">
        {marked.length > 0 ? (
          <a className="action" href={sessionPath(locale, marked)}>
            {t('session.marked')}
          </a>
        ) : (
          topics[0] && (
            <a className="action" href={handoutPath(locale, topics[0].slug)}>
              {t('topic.handout')}
            </a>
          )
        )}
        {marked.map(({ number }) => (
          <input key={number} type="hidden" name="n" value={number} />
        ))}
        {marked.every(({ number }) => number !== answer.number) && (
          <button className="quiet" name="n" value={answer.number}>
            {t('question.bring')}
          </button>
        )}
        <button type="button" className="quiet waiting" data-print="">
          {t('question.print')}
        </button>
      </form>
      <Neighbours {...{ view, locale, marked }} />
      {related.length > 0 && (
        <section className="related" aria-labelledby="related-title">
          <h2 id="related-title">{t('question.related')}</h2>
          <QuestionList questions={related} {...{ locale, marked }} />
        </section>
      )}
    </>
  )
}

function Neighbours({ view, locale, marked }: Required<Pick<Props, 'view' | 'locale' | 'marked'>>) {
  const t = siteMessages(locale)
  const { previous, next } = view.neighbours
  if (!previous && !next) return null
  return (
    <nav className="neighbours" aria-label={t('question.inTopic')}>
      {previous && (
        <a href={linkToMarking(locale, marked, previous)} rel="prev">
          <span>{t('question.previous')}</span>
          <bdi {...inLanguage(previous.lang, locale)}>{previous.question}</bdi>
        </a>
      )}
      {next && (
        <a href={linkToMarking(locale, marked, next)} rel="next">
          <span>{t('question.next')}</span>
          <bdi {...inLanguage(next.lang, locale)}>{next.question}</bdi>
        </a>
      )}
    </nav>
  )
}

/** `hasContents`: whether an answer with several headings begins with links to them. */
type BodyProps = { answer: Answer; locale: Locale; hasContents?: boolean }

/**
 * The answer itself, whole and in its own language: the short answer first, where it stands in the
 * text or before it.
 */
export const AnswerBody = ({ answer, locale, hasContents = false }: BodyProps) => {
  const own = { lang: answer.lang, dir: localeFacts(answer.lang).dir }
  return (
    <>
      {!answer.shortAnswerDerived && (
        <div className="brief">
          <p className="label">{siteMessages(locale)('question.inShort')}</p>
          <p className="lead" {...own}>
            {answer.shortAnswer}
          </p>
        </div>
      )}
      <div
        className="answer"
        {...own}
        dangerouslySetInnerHTML={{
          __html: bodyHtml(answer, locale, hasContents),
        }}
      />
    </>
  )
}
