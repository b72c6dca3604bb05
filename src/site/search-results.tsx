import type { Locale } from '../i18n/locales.ts'
import { translator } from '../i18n/translate.ts'
import type { QuestionCard } from '../published/views.ts'
import { homePath } from './addresses.ts'
import { QuestionList } from './question-list.tsx'
import { SearchForm } from './search-form.tsx'

type Props = { query: string; results: QuestionCard[]; failed: boolean; locale: Locale }

export function SearchResults({ query, results, failed, locale }: Props) {
  const t = translator(locale)
  return (
    <>
      <h1>{t('search.title')}</h1>
      <SearchForm locale={locale} query={query} />
      {failed && <p className="notice">{t('search.failed')}</p>}
      {!failed && query && (
        <section aria-labelledby="results-title">
          <h2 id="results-title">{results.length > 0 ? t('search.count', { count: results.length }) : t('search.none')}</h2>
          {results.length > 0 ? <QuestionList questions={results} locale={locale} /> : <p>{t('search.advice')} <a href={homePath(locale)}>{t('search.all')}</a></p>}
        </section>
      )}
    </>
  )
}
