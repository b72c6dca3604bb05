import type { Locale } from '../../i18n/locales.ts'
import { siteMessages } from '../../i18n/messages/site.ts'
import type { Frame, QuestionCard } from '../../published/views.ts'
import { Lines } from '../components/lines.tsx'
import { inLanguage, Localized } from '../components/localized.tsx'
import { NoAnswersYet } from '../components/no-answers-yet.tsx'
import { PrintedAddress } from '../components/printed-address.tsx'
import { SearchForm } from '../components/search-form.tsx'
import { linkToMarking, sessionListPath, sessionPath } from '../screens/addresses.ts'
import type { Screen } from '../screens/screens.ts'

type Props = Omit<Extract<Screen, { kind: 'session' }>, 'kind'> & {
  frame: Frame
  locale: Locale
  origin: string
}

/**
 * What a client wants to bring to a session, to print: the marked answers with room for notes. The
 * form sends the marks to the page's own address, where alone they are kept: what leads to more to
 * mark takes them along.
 */
export function SessionScreen({ marked, others, list, topics, frame, locale, origin }: Props) {
  const t = siteMessages(locale)
  const cards = [...marked, ...(others ?? [])]
  const isEmpty = list === 'first' && cards.length === 0
  return (
    <div className="handout session">
      <h1>{t('session.title')}</h1>
      {!isEmpty && (
        <p className="intro unprinted">{t(marked.length > 0 ? 'session.lead' : 'session.none')}</p>
      )}
      {marked.map((card) => (
        <article key={card.number}>
          <h2 {...inLanguage(card.lang, locale)}>
            <a href={linkToMarking(locale, marked, card)}>{card.question}</a>
          </h2>
          <p {...inLanguage(card.lang, locale)}>{card.shortAnswer}</p>
          <Lines title={t('session.notes')} count={3} />
        </article>
      ))}
      {marked.length > 0 && (
        <article>
          <h2>{t('session.ask')}</h2>
          <Lines title={null} count={6} />
        </article>
      )}
      {isEmpty ? (
        <NoAnswersYet frame={frame} locale={locale} />
      ) : (
        <MoreToMark {...{ marked, cards, list, topics, locale }} failed={others === null} />
      )}
      {marked.length > 0 && (
        <PrintedAddress url={origin + sessionPath(locale, marked)} clinic={frame.clinicName.text} />
      )}
    </div>
  )
}

type MoreProps = Pick<Props, 'marked' | 'list' | 'topics' | 'locale'> & {
  cards: QuestionCard[]
  failed: boolean
}

/** The search, the topics and what they lead to: `cards`, the marked ones first. */
function MoreToMark({ marked, cards, list, topics, failed, locale }: MoreProps) {
  const t = siteMessages(locale)
  return (
    <section className="marks" id="more">
      <h2>{t('session.more')}</h2>
      <SearchForm action={sessionPath(locale, marked)} locale={locale} />
      {topics.length > 0 && (
        <nav aria-label={t('home.topics')}>
          <ul>
            {topics.map((topic) => (
              <li key={topic.id}>
                <a href={`${sessionListPath(locale, marked, { topic: topic.id })}#more`}>
                  <Localized text={topic.title} locale={locale} />
                </a>
              </li>
            ))}
          </ul>
        </nav>
      )}
      {list === 'found' && cards.length === marked.length && (
        <p className="notice">{t(failed ? 'search.failed' : 'search.none')}</p>
      )}
      {cards.length > 0 && (
        <form action={sessionPath(locale)} method="get">
          <fieldset className="reasons">
            <legend>{t('session.mark')}</legend>
            {cards.map((card) => (
              <div key={card.number} className="mark">
                <label>
                  <input
                    type="checkbox"
                    name="n"
                    value={card.number}
                    defaultChecked={marked.includes(card)}
                  />
                  <span {...inLanguage(card.lang, locale)}>{card.question}</span>
                </label>
                <a className="action" href={linkToMarking(locale, marked, card)}>
                  {t('session.read')}
                  <span className="unseen" {...inLanguage(card.lang, locale)}>
                    : {card.question}
                  </span>
                </a>
              </div>
            ))}
          </fieldset>
          <button className="button">{t('session.show')}</button>
        </form>
      )}
    </section>
  )
}
