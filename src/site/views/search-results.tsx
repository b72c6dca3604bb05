import type { Locale } from '../../i18n/locales.ts'
import { siteMessages } from '../../i18n/messages/site.ts'
import type { Piece } from '../../published/search/highlight.ts'
import type { SearchOutcome } from '../../published/search/reader-search.ts'
import type { SearchResult, SearchView } from '../../published/search/search.ts'
import type { Frame, QuestionCard, TopicCard } from '../../published/views.ts'
import { Contacts, urgentContacts } from '../components/help-card.tsx'
import { QuestionList } from '../components/question-list.tsx'
import { SearchForm } from '../components/search-form.tsx'
import { teaser } from '../components/teaser.ts'
import { homePath, questionPath } from '../screens/addresses.ts'
import { Topics } from './home.tsx'

/** So few answers that the nearest questions may be what was meant. */
const FEW_RESULTS = 3

type Props = {
  query: string
  crisis: boolean
  found: SearchView | null
  refused: SearchOutcome['refused']
  topics: TopicCard[]
  frame: Frame
  locale: Locale
}

/** What a search found. When the words sound like danger, help comes first. */
export function SearchResults({ query, crisis, found, refused, topics, frame, locale }: Props) {
  const t = siteMessages(locale)
  return (
    <>
      <h1>{t('search.title')}</h1>
      {crisis && (
        <section className="help first" aria-labelledby="crisis-title">
          <h2 id="crisis-title">{t('search.crisisTitle')}</h2>
          <p>{t('search.crisisText')}</p>
          <Contacts contacts={urgentContacts(frame)} locale={locale} />
        </section>
      )}
      <SearchForm locale={locale} query={query} />
      {!found && (
        <p className="notice">{t(refused === 'client' ? 'search.tooMany' : 'search.failed')}</p>
      )}
      {found && query && <Found found={found} topics={topics} locale={locale} />}
    </>
  )
}

function Found({
  found,
  topics,
  locale,
}: {
  found: SearchView
  topics: TopicCard[]
  locale: Locale
}) {
  const t = siteMessages(locale)
  const { results, near } = found
  if (results.length > 0) {
    return (
      <>
        <section aria-labelledby="results-title">
          <h2 id="results-title">{t('search.count', { count: results.length })}</h2>
          <ol className="cards">
            {results.map((result) => (
              <Result key={result.slug} result={result} locale={locale} />
            ))}
          </ol>
        </section>
        {results.length < FEW_RESULTS && <Near questions={near} locale={locale} />}
      </>
    )
  }
  return (
    <>
      <section aria-labelledby="results-title">
        <h2 id="results-title">{t('search.none')}</h2>
        <p>
          {t('search.advice')} <a href={homePath(locale)}>{t('search.all')}</a>
        </p>
        <p>
          {t('search.askPerson')} <a href="#help">{t('frame.helpNow')}</a>
        </p>
      </section>
      <Near questions={near} locale={locale} />
      {topics.length > 0 && <Topics topics={topics} locale={locale} />}
    </>
  )
}

const Near = ({ questions, locale }: { questions: QuestionCard[]; locale: Locale }) =>
  questions.length === 0 ? null : (
    <>
      <h2>{siteMessages(locale)('search.near')}</h2>
      <QuestionList questions={questions} locale={locale} />
    </>
  )

const Result = ({ result, locale }: { result: SearchResult; locale: Locale }) => (
  <li>
    <a href={questionPath(locale, result.slug)}>
      <Marked pieces={result.questionPieces} />
    </a>
    <p>{result.extract ? <Marked pieces={result.extract} /> : teaser(result.shortAnswer)}</p>
  </li>
)

const Marked = ({ pieces }: { pieces: Piece[] }) => (
  <>{pieces.map(({ text, hit }, index) => (hit ? <mark key={index}>{text}</mark> : text))}</>
)
