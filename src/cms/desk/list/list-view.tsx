import type { ListViewServerProps } from 'payload'
import type { ReactNode } from 'react'
import { dateInZone, formatShort } from '../../../core/clinic-time.ts'
import { clinicTimeZone } from '../../../core/clinic-zone.ts'
import { sqlOfPayload } from '../../../core/sql.ts'
import { stateLabel } from '../../../core/states.ts'
import { LOCALES } from '../../../i18n/locales.ts'
import type { DeskTranslate } from '../../../i18n/messages/desk.ts'
import { personOf } from '../../access/adapters.ts'
import { mayWriteOriginals } from '../../access/may-write-originals.ts'
import { staffMessages } from '../../messages/staff-messages.ts'
import { formatDay } from '../parts/dates.ts'
import { HelpLink } from '../parts/help-link.tsx'
import { FilterForm } from './filter-form.tsx'
import { listUrl, COLUMNS, parseFilters, type Column, type Filters } from './filters.ts'
import { KeepAddress } from './keep-address.tsx'
import { PAGE_SIZE, readList, type AnswerRow, type ListPage } from './read-list.ts'
import { SavedViews } from './saved-views.tsx'
import { readTopicOptions } from './topic-options.ts'

const languageName = (code: string) => LOCALES.find((each) => each.code === code)?.name ?? code
const countText = (count: number, singular: string, plural: string) =>
  count > 0 ? [`${count} ${count === 1 ? singular : plural}`] : []

const toCheck = ({ flags, notes, links, unreviewed }: AnswerRow) =>
  [
    ...countText(flags, 'flag', 'flags'),
    ...countText(notes, 'note', 'notes'),
    ...countText(links, 'broken link', 'broken links'),
    ...(unreviewed ? ['not reviewed'] : []),
  ].join(', ')

function Due({ day, today }: { day: string; today: string }) {
  return day < today ? (
    <strong className="desk-overdue">Overdue since {formatDay(day)}</strong>
  ) : (
    <>{formatDay(day)}</>
  )
}

type Setting = { t: DeskTranslate; today: string; zone: string }
const CELLS: Record<Column, (row: AnswerRow, setting: Setting) => ReactNode> = {
  language: ({ locale }) => <span lang={locale}>{languageName(locale)}</span>,
  state: ({ state, hidden }, { t }) => (
    <span className={`desk-state desk-state--${hidden ? 'withdrawn' : state}`}>
      {stateLabel(t, state, hidden)}
    </span>
  ),
  topics: ({ topics }) => topics.join(', '),
  due: ({ due }, { today }) => due && <Due day={due} today={today} />,
  flags: toCheck,
  author: ({ author }) => author,
  updated: ({ updatedAt }, { zone }) => (
    <time dateTime={updatedAt}>{formatShort(zone, new Date(updatedAt))}</time>
  ),
}

function AnswersTable({
  rows,
  columns,
  setting,
}: {
  rows: AnswerRow[]
  columns: readonly Column[]
  setting: Setting
}) {
  const shown = COLUMNS.filter(({ value }) => columns.includes(value))
  return (
    <table className="desk-table desk-list">
      <caption className="desk-visually-hidden">Answers</caption>
      <thead>
        <tr>
          <th scope="col">Question</th>
          {shown.map(({ value, label }) => (
            <th key={value} scope="col">
              {label}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={row.id}>
            <th scope="row">
              <a dir="auto" href={`/admin/collections/entries/${row.id}`} lang={row.locale}>
                {row.question || `Number ${row.id}, without a question`}
              </a>
            </th>
            {shown.map(({ value, label }) => {
              const cell = CELLS[value](row, setting)
              return (
                <td data-label={label} key={value}>
                  {cell || <span className="desk-visually-hidden">none</span>}
                </td>
              )
            })}
          </tr>
        ))}
      </tbody>
    </table>
  )
}

function Pages({ filters, listed }: { filters: Filters; listed: ListPage }) {
  const last = Math.ceil(listed.count / PAGE_SIZE)
  if (last <= 1 && filters.page === 1) return null
  return (
    <nav aria-label="Pages of the list" className="desk-pages">
      {filters.page > 1 && (
        <a className="desk-button" href={listUrl({ ...filters, page: filters.page - 1 })}>
          Earlier page
        </a>
      )}
      <span>
        Page {filters.page} of {listed.more ? `more than ${last}` : Math.max(last, 1)}
      </span>
      {(filters.page < last || listed.more) && (
        <a className="desk-button" href={listUrl({ ...filters, page: filters.page + 1 })}>
          Next page
        </a>
      )}
    </nav>
  )
}

/**
 * The list of answers, with search, filters and a choice of columns. It works without JavaScript,
 * and its URL can be bookmarked.
 */
export async function EntriesList({ payload, user, searchParams, i18n }: ListViewServerProps) {
  const t = staffMessages({ i18n })
  const person = personOf({ user: user ?? null })
  if (!person) return null
  const filters = parseFilters(searchParams ?? {})
  const sql = sqlOfPayload(payload)
  const zone = await clinicTimeZone(sql)
  const today = dateInZone(zone, new Date())
  const [listed, topics] = await Promise.all([
    readList(sql, filters, { person, today }),
    readTopicOptions(sql),
  ])
  return (
    <main className="desk desk-view">
      <KeepAddress />
      <div className="desk-title">
        <h1>Answers</h1>
        {mayWriteOriginals(person) && (
          <a className="desk-button desk-button--primary" href="/admin/collections/entries/create">
            Write a new answer
          </a>
        )}
        <HelpLink place="list" />
      </div>
      <SavedViews address={listUrl({ ...filters, page: 1 })} />
      <FilterForm filters={filters} t={t} topics={topics} />
      <p aria-live="polite">
        <strong>
          {listed.more && 'More than '}
          {listed.count.toLocaleString('en-GB')}
        </strong>{' '}
        {listed.count === 1 ? 'answer' : 'answers'}
        {filters.words && ` with “${filters.words}”`}
      </p>
      {listed.rows.length > 0 ? (
        <AnswersTable setting={{ t, today, zone }} columns={filters.columns} rows={listed.rows} />
      ) : (
        <p className="desk-note">
          No answer fits. <a href={listUrl({})}>Show all answers</a>
        </p>
      )}
      <Pages filters={filters} listed={listed} />
    </main>
  )
}
