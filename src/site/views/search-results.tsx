import type { Locale } from '../../i18n/locales.ts'
import { siteMessages } from '../../i18n/messages/site.ts'
import type { Danger } from '../../published/search/danger/detect-danger.ts'
import type { Piece } from '../../published/search/highlight.ts'
import type { SearchOutcome } from '../../published/search/reader-search.ts'
import type { SearchResult, SearchView } from '../../published/search/search.ts'
import type { Frame, QuestionCard, TopicCard } from '../../published/views.ts'
import { ClinicContacts, FittingHelp, FoldedHelp } from '../components/help-card.tsx'
import { QuestionList } from '../components/question-list.tsx'
import { SearchForm } from '../components/search-form.tsx'
import { teaser } from '../components/teaser.ts'
import { homePath, linkToQuestion } from '../screens/addresses.ts'
import { Topics } from './home.tsx'

/** So few answers that the nearest questions may be what was meant. */
const FEW_RESULTS = 3

type Props = {
  query: string
  sealed: string | null
  danger: Danger | null
  found: SearchView | null
  refused: SearchOutcome['refused']
  topics: TopicCard[]
  frame: Frame
  locale: Locale
}

/** What a search found. When the words sound like danger, help comes first. */
export function SearchResults(props: Props) {
  const { query, sealed, danger, found, refused, topics, frame, locale } = props
  const t = siteMessages(locale)
  return (
    <>
      {danger?.sure ? (
        <section className="help first" id="help" aria-labelledby="crisis-title">
          {/* Without the focus, a screen reader would read the frame of the page first. */}
          {/* eslint-disable-next-line jsx-a11y/no-autofocus */}
          <h1 id="crisis-title" tabIndex={-1} autoFocus>
            {t('search.crisisTitle')}
          </h1>
          <p>{t('search.crisisText')}</p>
          <FittingHelp frame={frame} locale={locale} kinds={danger.kinds} />
        </section>
      ) : (
        <h1>{t('search.title')}</h1>
      )}
      <SearchForm locale={locale} query={query} />
      {danger && !danger.sure && (
        <FoldedHelp frame={frame} locale={locale} kinds={danger.kinds}>
          {t('search.doubtful')}
        </FoldedHelp>
      )}
      {!found && (
        <p className="notice">{t(refused === 'client' ? 'search.tooMany' : 'search.failed')}</p>
      )}
      {found && sealed && (
        <Found found={found} danger={danger} topics={topics} frame={frame} locale={locale} />
      )}
    </>
  )
}

function Found({
  found,
  danger,
  topics,
  frame,
  locale,
}: Pick<Props, 'danger' | 'topics' | 'frame' | 'locale'> & { found: SearchView }) {
  const t = siteMessages(locale)
  const { results, near, elsewhere } = found
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
        <QuestionList questions={elsewhere} locale={locale} />
      </>
    )
  }
  // Somebody who may be in danger is not told to look for other words.
  if (danger)
    return (
      <>
        <QuestionList questions={elsewhere} locale={locale} />
        {!danger.sure && <ClinicContacts frame={frame} locale={locale} />}
        {topics.length > 0 && <Topics topics={topics} locale={locale} />}
        <p>
          <a className="action" href={homePath(locale)}>
            {t('search.all')}
          </a>
        </p>
      </>
    )
  return (
    <>
      <section aria-labelledby="results-title">
        <h2 id="results-title">{t('search.none')}</h2>
        <p>
          {t('search.advice')} <a href={homePath(locale)}>{t('search.all')}</a>
        </p>
        <ClinicContacts frame={frame} locale={locale} level="h3" />
      </section>
      <QuestionList questions={elsewhere} locale={locale} />
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
    <a href={linkToQuestion(locale, result)}>
      <Marked pieces={result.questionPieces} />
    </a>
    <p>{result.extract ? <Marked pieces={result.extract} /> : teaser(result.shortAnswer)}</p>
  </li>
)

const Marked = ({ pieces }: { pieces: Piece[] }) => (
  <>{pieces.map(({ text, hit }, index) => (hit ? <mark key={index}>{text}</mark> : text))}</>
)
