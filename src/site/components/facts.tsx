import type { ReactNode } from 'react'
import { longDay } from '../../i18n/format.ts'
import { DEFAULT_LOCALE, type Locale } from '../../i18n/locales.ts'
import { siteMessages } from '../../i18n/messages/site.ts'
import type { Answer } from '../../published/views.ts'
import { inLanguage } from './localized.tsx'
import { textFactsOf } from './text-facts.ts'

type Props = { answer: Answer; locale: Locale }

/**
 * Facts, review, dates and sources of an answer: one quiet line that unfolds. On paper it always is.
 */
export const Facts = ({ answer, locale }: Props) => (
  <section className="facts folded" aria-labelledby="facts-title">
    <details>
      <summary>
        <h2 id="facts-title">{siteMessages(locale)('facts.title')}</h2>
        <FactLine answer={answer} locale={locale} />
      </summary>
      <FactList answer={answer} locale={locale} />
    </details>
  </section>
)

/** What its last day is called: of its publication or of a change; `null` for a preview. */
const changeLabel = ({ changedOn, firstPublishedOn }: Answer) =>
  firstPublishedOn && (changedOn === firstPublishedOn ? 'facts.published' : 'facts.changed')

/** What most people want to know of the facts. */
function FactLine({ answer, locale }: Props) {
  const t = siteMessages(locale)
  const { changedOn, sources, originalLang, lang } = answer
  const changed = changeLabel(answer)
  return (
    <span className="line-of-facts">
      {textFactsOf(answer).map(
        ({ label, text, belongsTo }) =>
          text && (
            <span key={label}>
              <bdi {...inLanguage(belongsTo === 'question' ? originalLang : lang, locale)}>
                {text}
              </bdi>
            </span>
          ),
      )}
      {changed && (
        <span>
          {t(changed)} <time dateTime={changedOn}>{longDay(changedOn, locale)}</time>
        </span>
      )}
      <span>
        {sources.length === 0 ? t('facts.noSources') : `${t('facts.sources')} ${sources.length}`}
      </span>
    </span>
  )
}

function FactList({ answer, locale }: Props) {
  const t = siteMessages(locale)
  const { review, sources, changedOn } = answer
  const changed = changeLabel(answer)
  const shared = inLanguage(answer.originalLang, locale)
  return (
    <dl>
      {textFactsOf(answer).map(
        ({ label, text, belongsTo }) =>
          text && (
            <Fact key={label} term={t(label)}>
              <bdi {...(belongsTo === 'question' ? shared : inLanguage(answer.lang, locale))}>
                {text}
              </bdi>
            </Fact>
          ),
      )}
      <Fact term={t(review ? 'facts.reviewed' : 'facts.notYet')}>
        {review ? (
          <>
            <bdi dir="auto" lang={DEFAULT_LOCALE}>
              {[review.by, review.title, review.registration].filter(Boolean).join(', ')}
            </bdi>
            <br />
            <time dateTime={review.on}>{longDay(review.on, locale)}</time>
          </>
        ) : (
          t('facts.notYetMeans')
        )}
      </Fact>
      {review?.nextOn && (
        <Fact term={t(review.overdue ? 'facts.reviewWasDue' : 'facts.nextReview')}>
          <time dateTime={review.nextOn}>{longDay(review.nextOn, locale)}</time>
        </Fact>
      )}
      {changed && (
        <Fact term={t(changed)}>
          <time dateTime={changedOn}>{longDay(changedOn, locale)}</time>
        </Fact>
      )}
      <Fact term={t('facts.sources')}>
        {sources.length === 0 ? (
          t('facts.noSources')
        ) : (
          <ul {...shared}>
            {sources.map((source) => (
              <li key={source.title + source.url}>
                {source.url ? (
                  <a href={source.url} rel="noreferrer">
                    {source.title}
                  </a>
                ) : (
                  source.title
                )}
                {[source.publisher, source.date?.slice(0, 4)]
                  .filter(Boolean)
                  .map((each) => `, ${each}`)}
              </li>
            ))}
          </ul>
        )}
      </Fact>
    </dl>
  )
}

const Fact = ({ term, children }: { term: string; children: ReactNode }) => (
  <div>
    <dt>{term}</dt>
    <dd>{children}</dd>
  </div>
)
