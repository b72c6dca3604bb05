import type { AdminViewServerProps } from 'payload'
import type { Person } from '../../../core/person.ts'
import { sqlOf } from '../../../core/request-sql.ts'
import { LOCALE_CODES, type Locale } from '../../../i18n/locales.ts'
import { mayActOnEntry } from '../../access/adapters.ts'
import { COLLECTIONS } from '../../access/table.ts'
import {
  coverageAddress,
  coverageFilterFrom,
  filterCoverage,
  languagesShown,
  type CoverageFilter,
} from '../../translations/coverage-filter.ts'
import { coverage } from '../../translations/coverage.ts'
import { readTopicOptions } from '../list/topic-options.ts'
import { DeskView } from '../parts/desk-view.tsx'
import { CoverageCounts } from './coverage-counts.tsx'
import { CoverageForm } from './coverage-form.tsx'
import { CoverageTable } from './coverage-table.tsx'

const PAGE_SIZE = 50

function Pages({ filter, count }: { filter: CoverageFilter; count: number }) {
  const last = Math.max(1, Math.ceil(count / PAGE_SIZE))
  if (last === 1 && filter.page === 1) return null
  return (
    <nav aria-label="Pages of the list" className="desk-pages">
      {filter.page > 1 && (
        <a
          className="desk-button"
          href={coverageAddress({ ...filter, page: Math.min(filter.page - 1, last) })}
        >
          Earlier page
        </a>
      )}
      <span>
        Page {filter.page} of {last}
      </span>
      {filter.page < last && (
        <a className="desk-button" href={coverageAddress({ ...filter, page: filter.page + 1 })}>
          Next page
        </a>
      )}
    </nav>
  )
}

async function Coverage({ props, person }: { props: AdminViewServerProps; person: Person }) {
  const filter = coverageFilterFrom(props.searchParams ?? {})
  const { req } = props.initPageResult
  const sql = sqlOf(req)
  const all = await coverage(req, sql)
  const topics = await readTopicOptions(sql)
  const may = LOCALE_CODES.filter((locale) =>
    mayActOnEntry(person, COLLECTIONS.entries.create, { locale, translationOf: 1 }),
  )
  const mine = person.languages.filter((locale): locale is Locale => may.includes(locale))
  const { answers, counts, severities } = filterCoverage(all, filter, mine)
  const locales = languagesShown(filter, mine)
  return (
    <>
      <CoverageCounts counts={counts} filter={filter} />
      <CoverageForm
        counts={counts}
        filter={filter}
        locales={locales}
        severities={severities}
        topics={topics}
      />
      <p aria-live="polite">
        <strong>{answers.length}</strong> {answers.length === 1 ? 'answer' : 'answers'}
      </p>
      {answers.length > 0 ? (
        <CoverageTable
          answers={answers.slice((filter.page - 1) * PAGE_SIZE, filter.page * PAGE_SIZE)}
          locales={locales}
          may={may}
        />
      ) : (
        <p className="desk-note">
          No answer fits this choice. <a href={coverageAddress({})}>Show all answers</a>
        </p>
      )}
      <Pages count={answers.length} filter={filter} />
    </>
  )
}

/** The translation status of every answer in every language. */
export const CoverageView = (props: AdminViewServerProps) => (
  <DeskView help="coverage" canView={() => true} props={props} title="Translations">
    {(person) => <Coverage person={person} props={props} />}
  </DeskView>
)
