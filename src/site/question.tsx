import type { ReactNode } from 'react'
import { localeFacts, type Locale } from '../i18n/locales.ts'
import { longDay, nameOf, translator } from '../i18n/translate.ts'
import type { Answer, QuestionView } from '../published/views.ts'
import { questionPath } from './addresses.ts'
import { withCallouts } from './callouts.ts'
import { Crumbs } from './crumbs.tsx'
import { markOpening } from './opening.ts'
import { inLanguage } from './phrase.tsx'
import { QuestionList } from './question-list.tsx'

/** `ask`: the form "did this help?", where there is one. */
type Props = { view: QuestionView; fallback: boolean; locale: Locale; ask?: ReactNode }

/** One answer. What is said about it is in the reader's language; the answer itself is in its own, whole. */
export function Question({ view, fallback, locale, ask }: Props) {
  const t = translator(locale)
  const { answer, topics, related } = view
  return (
    <>
      <Crumbs locale={locale} topics={topics} />
      {fallback && <p className="notice">{t('question.fallback', { language: nameOf('language', answer.lang, locale) })}</p>}
      {answer.stale && (
        <p className="notice">
          {t('question.stale', { language: nameOf('language', view.original?.locale ?? answer.lang, locale) })}
          {view.original && <>{' '}<a href={questionPath(view.original.locale, view.original.slug)} hrefLang={view.original.locale}>{t('question.readOriginal')}</a></>}
        </p>
      )}
      <article>
        <h1 lang={answer.lang} dir={localeFacts(answer.lang).dir}>{answer.question}</h1>
        <ReviewState answer={answer} locale={locale} />
        <AnswerBody answer={answer} />
        <Facts answer={answer} locale={locale} />
      </article>
      {ask}
      <Neighbours view={view} locale={locale} />
      {related.length > 0 && (
        <section className="related" aria-labelledby="related-title">
          <h2 id="related-title">{t('question.related')}</h2>
          <QuestionList questions={related} locale={locale} />
        </section>
      )}
    </>
  )
}

function Neighbours({ view, locale }: { view: QuestionView; locale: Locale }) {
  const t = translator(locale)
  const { previous, next } = view.neighbours
  if (!previous && !next) return null
  return (
    <nav className="neighbours" aria-label={t('question.inTopic')}>
      {previous && <a href={questionPath(locale, previous.slug)} rel="prev"><span>{t('question.previous')}</span><bdi {...inLanguage(previous.lang, locale)}>{previous.question}</bdi></a>}
      {next && <a href={questionPath(locale, next.slug)} rel="next"><span>{t('question.next')}</span><bdi {...inLanguage(next.lang, locale)}>{next.question}</bdi></a>}
    </nav>
  )
}

/** The answer itself, whole and in its own language: the short answer first, where it stands in the text or before it. */
export const AnswerBody = ({ answer }: { answer: Answer }) => (
  <div className="answer" lang={answer.lang} dir={localeFacts(answer.lang).dir}>
    {!answer.shortAnswerDerived && <p className="lead">{answer.shortAnswer}</p>}
    <div dangerouslySetInnerHTML={{ __html: withCallouts(answer.shortAnswerDerived ? markOpening(answer.html, answer.shortAnswer) : answer.html, answer.lang) }} />
  </div>
)

export function ReviewState({ answer, locale }: { answer: Answer; locale: Locale }) {
  const t = translator(locale)
  const { review } = answer
  if (!review) return <p className="state unreviewed"><Dot /><span>{t('question.notReviewed')}</span></p>
  return (
    <p className="state reviewed">
      <Tick />
      <span>
        {t('question.reviewedBy')} <bdi dir="auto" lang={answer.lang}>{[review.by, review.title].filter(Boolean).join(', ')}</bdi>
        {' · '}<time dateTime={review.on}>{longDay(review.on, locale)}</time>
      </span>
    </p>
  )
}

/** What a careful reader wants to know about an answer. */
function Facts({ answer, locale }: { answer: Answer; locale: Locale }) {
  const t = translator(locale)
  const { review, jurisdiction, sources, changedOn, firstPublishedOn } = answer
  const own = { lang: answer.lang }
  return (
    <section className="facts" aria-labelledby="facts-title">
      <h2 id="facts-title">{t('facts.title')}</h2>
      <dl>
        {jurisdiction && <Fact term={t('facts.applies')}><bdi {...own}>{jurisdiction}</bdi></Fact>}
        <Fact term={t('facts.reviewed')}>
          {review ? (
            <>
              <bdi dir="auto" {...own}>{[review.by, review.title, review.registration].filter(Boolean).join(', ')}</bdi>
              <br /><time dateTime={review.on}>{longDay(review.on, locale)}</time>
            </>
          ) : t('facts.notYet')}
        </Fact>
        {review?.nextOn && <Fact term={t('facts.nextReview')}><time dateTime={review.nextOn}>{longDay(review.nextOn, locale)}</time></Fact>}
        <Fact term={changedOn === firstPublishedOn ? t('facts.published') : t('facts.changed')}><time dateTime={changedOn}>{longDay(changedOn, locale)}</time></Fact>
        <Fact term={t('facts.sources')}>
          {sources.length === 0 ? t('facts.noSources') : (
            <ul {...own}>
              {sources.map((source) => (
                <li key={source.title + source.url}>
                  {source.url ? <a href={source.url} rel="noreferrer">{source.title}</a> : source.title}
                  {[source.publisher, source.date?.slice(0, 4)].filter(Boolean).map((each) => `, ${each}`)}
                </li>
              ))}
            </ul>
          )}
        </Fact>
      </dl>
    </section>
  )
}

const Fact = ({ term, children }: { term: string; children: ReactNode }) => <div><dt>{term}</dt><dd>{children}</dd></div>

const Tick = () => (
  <svg width="20" height="20" viewBox="0 0 20 20" fill="none" stroke="currentColor" strokeWidth="1.8" strokeLinecap="round" strokeLinejoin="round" aria-hidden="true">
    <circle cx="10" cy="10" r="8" /><path d="m6.5 10.4 2.4 2.4 4.7-5.2" />
  </svg>
)

const Dot = () => (
  <svg width="20" height="20" viewBox="0 0 20 20" fill="none" stroke="currentColor" strokeWidth="1.8" strokeLinecap="round" aria-hidden="true">
    <circle cx="10" cy="10" r="8" /><path d="M10 6v5M10 13.8v.1" />
  </svg>
)
