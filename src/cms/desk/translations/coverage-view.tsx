import type { AdminViewServerProps } from 'payload'
import type { Person } from '../../../core/person.ts'
import { sqlOf } from '../../../core/request-sql.ts'
import { LOCALE_CODES, localeFacts, type Locale } from '../../../i18n/locales.ts'
import { mayActOnEntry } from '../../access/adapters.ts'
import { COLLECTIONS } from '../../access/table.ts'
import {
  coverageAddress,
  coverageFilterFrom,
  filterCoverage,
  languagesShown,
  type StateCounts,
  type CoverageFilter,
} from '../../translations/coverage-filter.ts'
import { coverage } from '../../translations/coverage.ts'
import { TRANSLATION_STATES } from '../../translations/status-labels.ts'
import { DeskView } from '../parts/desk-view.tsx'
import { CoverageForm, type Topic } from './coverage-form.tsx'
import { CoverageTable } from './coverage-table.tsx'

const PAGE_SIZE = 50

/**
 * How many answers stand where, in one language; answers written in that language are not counted.
 */
function CountsTable({ counts, filter }: { counts: StateCounts; filter: CoverageFilter }) {
  const shown = LOCALE_CODES.filter((locale) =>
    Object.values(counts.get(locale) ?? {}).some((count) => count > 0),
  )
  return (
    <table className="desk-table desk-list desk-counts">
      <caption>How many answers, by language</caption>
      <thead>
        <tr>
          <th scope="col">Language</th>
          {TRANSLATION_STATES.map(({ value, label }) => (
            <th key={value} scope="col">
              {label}
            </th>
          ))}
          <th scope="col">For translators’ tools</th>
        </tr>
      </thead>
      <tbody>
        {shown.map((locale) => (
          <tr key={locale}>
            <th scope="row">
              <a href={coverageAddress({ ...filter, language: locale, page: 1 })} lang={locale}>
                {localeFacts(locale).name}
              </a>
            </th>
            {TRANSLATION_STATES.map(({ value, label }) => {
              const count = counts.get(locale)?.[value] ?? 0
              return (
                <td data-label={label} key={value}>
                  {count > 0 ? (
                    <a
                      href={coverageAddress({
                        ...filter,
                        language: locale,
                        state: value,
                        severity: null,
                        page: 1,
                      })}
                    >
                      {count}
                      <span className="desk-said">
                        {' '}
                        {label.toLowerCase()} in{' '}
                        <span lang={locale}>{localeFacts(locale).name}</span>
                      </span>
                    </a>
                  ) : (
                    <span className="desk-none">0</span>
                  )}
                </td>
              )
            })}
            <td data-label="For translators’ tools">
              <a href={`/admin/exchange?language=${locale}`}>
                Translation files
                <span className="desk-said">
                  {' '}
                  in <span lang={locale}>{localeFacts(locale).name}</span>
                </span>
              </a>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

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
  const [all, topics] = [
    await coverage(req, sql),
    await sql<Topic>(
      `select _parent_id as id, title from public.topics_locales where _locale = 'en'
        order by title`,
    ),
  ]
  const may = LOCALE_CODES.filter((locale) =>
    mayActOnEntry(person, COLLECTIONS.entries.create, { locale, translationOf: 1 }),
  )
  const mine = person.languages.filter((locale): locale is Locale => may.includes(locale))
  const { answers, counts, severities } = filterCoverage(all, filter, mine)
  const locales = languagesShown(filter, mine)
  return (
    <>
      <CountsTable counts={counts} filter={filter} />
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

/** Every answer and where it stands in every language. */
export const CoverageView = (props: AdminViewServerProps) => (
  <DeskView help="coverage" canView={() => true} props={props} title="Translations">
    {(person) => <Coverage person={person} props={props} />}
  </DeskView>
)
