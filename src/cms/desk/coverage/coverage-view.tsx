import type { AdminViewServerProps } from 'payload'
import type { Person } from '../../../core/person.ts'
import { sqlOf } from '../../../core/request-sql.ts'
import { LOCALE_CODES, type Locale } from '../../../i18n/locales.ts'
import type { DeskTranslate } from '../../../i18n/messages/desk.ts'
import { mayTranslateInto } from '../../access/may-write.ts'
import { rich } from '../../messages/rich.tsx'
import { staffMessages } from '../../messages/staff-messages.ts'
import {
  coverageAddress,
  coverageFilterFrom,
  languagesShown,
  type CoverageFilter,
} from '../../translations/coverage-filter.ts'
import { coveragePage, ORIGINALS_ON_PAGE } from '../../translations/coverage-page.ts'
import { coverage } from '../../translations/coverage.ts'
import { refreshStandings } from '../../translations/standings.ts'
import { hasAnswers, NoAnswers } from '../empty/no-answers.tsx'
import { readTopicOptions } from '../list/topic-options.ts'
import { DeskView } from '../parts/desk-view.tsx'
import { CoverageCounts } from './coverage-counts.tsx'
import { CoverageForm } from './coverage-form.tsx'
import { CoverageTable } from './coverage-table.tsx'

type PagesProps = { filter: CoverageFilter; count: number; t: DeskTranslate }
function Pages({ filter, count, t }: PagesProps) {
  const last = Math.max(1, Math.ceil(count / ORIGINALS_ON_PAGE))
  if (last === 1 && filter.page === 1) return null
  return (
    <nav aria-label={t('parts.pages.label')} className="desk-pages">
      {filter.page > 1 && (
        <a
          className="desk-button"
          href={coverageAddress({ ...filter, page: Math.min(filter.page - 1, last) })}
        >
          {t('parts.pages.earlier')}
        </a>
      )}
      <span>{t('parts.pages.at', { page: filter.page, last })}</span>
      {filter.page < last && (
        <a className="desk-button" href={coverageAddress({ ...filter, page: filter.page + 1 })}>
          {t('parts.pages.next')}
        </a>
      )}
    </nav>
  )
}

async function Coverage({ props, person }: { props: AdminViewServerProps; person: Person }) {
  const t = staffMessages(props)
  const filter = coverageFilterFrom(props.searchParams ?? {})
  const { req } = props.initPageResult
  const sql = sqlOf(req)
  if (!(await hasAnswers(sql))) return <NoAnswers person={person} t={t} />
  const topics = await readTopicOptions(sql, t.locale)
  const may = LOCALE_CODES.filter((locale) => mayTranslateInto(person, locale))
  const mine = person.languages.filter((locale): locale is Locale => may.includes(locale))
  await refreshStandings(req, sql)
  const { ids, count, counts, severities } = await coveragePage(sql, filter, mine)
  const answers = await coverage(req, sql, ids)
  const locales = languagesShown(filter, mine)
  return (
    <>
      <CoverageCounts counts={counts} filter={filter} t={t} />
      <CoverageForm
        counts={counts}
        filter={filter}
        locales={locales}
        severities={severities}
        t={t}
        topics={topics}
      />
      <p aria-live="polite">
        {rich(t, 'list.count', {
          number: <strong>{count}</strong>,
          count,
        })}
      </p>
      {answers.length > 0 ? (
        <CoverageTable answers={answers} locales={locales} may={may} t={t} />
      ) : (
        <p className="desk-note">
          {t('coverage.empty')} <a href={coverageAddress({})}>{t('list.showAll')}</a>
        </p>
      )}
      <Pages count={count} filter={filter} t={t} />
    </>
  )
}

/** The translation status of every answer in every language. */
export const CoverageView = (props: AdminViewServerProps) => (
  <DeskView
    isList
    help="coverage"
    canView={() => true}
    props={props}
    title={staffMessages(props)('admin.view.coverage')}
  >
    {(person) => <Coverage person={person} props={props} />}
  </DeskView>
)
