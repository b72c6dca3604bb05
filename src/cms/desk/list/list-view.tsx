import type { ListViewServerProps } from 'payload'
import type { ReactNode } from 'react'
import { dateInZone, formatShort } from '../../../core/clinic-time.ts'
import { clinicTimeZone } from '../../../core/clinic-zone.ts'
import { sqlOfPayload } from '../../../core/sql.ts'
import { stateLabel } from '../../../core/states.ts'
import { deskTag, seriesOf } from '../../../i18n/format.ts'
import { LOCALES } from '../../../i18n/locales.ts'
import type { DeskTranslate } from '../../../i18n/messages/desk.ts'
import { personOf } from '../../access/adapters.ts'
import { mayWriteOriginals } from '../../access/may-write-originals.ts'
import { rich } from '../../messages/rich.tsx'
import { staffMessages } from '../../messages/staff-messages.ts'
import { formatDay } from '../parts/dates.ts'
import { HelpLink } from '../parts/help-link.tsx'
import { GiveButton } from '../tray/give-button.tsx'
import { FilterForm } from './filter-form.tsx'
import { listUrl, COLUMNS, parseFilters, type Column, type Filters } from './filters.ts'
import { KeepAddress } from './keep-address.tsx'
import { PAGE_SIZE, readList, type AnswerRow, type ListPage } from './read-list.ts'
import { SavedViews } from './saved-views.tsx'
import { readTopicOptions } from './topic-options.ts'

const languageName = (code: string) => LOCALES.find((each) => each.code === code)?.name ?? code
type Setting = { t: DeskTranslate; today: string; zone: string }
const toCheck = ({ flags, notes, links, unreviewed }: AnswerRow, { t }: Setting) =>
  seriesOf(
    [
      ...(flags > 0 ? [t('list.check.flags', { count: flags })] : []),
      ...(notes > 0 ? [t('list.check.notes', { count: notes })] : []),
      ...(links > 0 ? [t('list.check.links', { count: links })] : []),
      ...(unreviewed ? [t('list.check.unreviewed')] : []),
    ],
    t.locale,
  )

function Due({ day, today, t }: { day: string; today: string; t: DeskTranslate }) {
  const words = formatDay(day, t.locale)
  return day < today ? (
    <strong className="desk-overdue">{t('list.overdueSince', { day: words })}</strong>
  ) : (
    <>{words}</>
  )
}

const CELLS: Record<Column, (row: AnswerRow, setting: Setting) => ReactNode> = {
  language: ({ locale }) => <span lang={locale}>{languageName(locale)}</span>,
  state: ({ state, hidden }, { t }) => (
    <span className={`desk-state desk-state--${hidden ? 'withdrawn' : state}`}>
      {stateLabel(t, state, hidden)}
    </span>
  ),
  topics: ({ topics }, { t }) => seriesOf(topics, t.locale),
  due: ({ due }, { today, t }) => due && <Due day={due} t={t} today={today} />,
  flags: toCheck,
  author: ({ author }) => author,
  updated: ({ updatedAt }, { zone, t }) => (
    <time dateTime={updatedAt}>{formatShort(zone, new Date(updatedAt), t.locale)}</time>
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
  const { t } = setting
  const shown = COLUMNS.filter((value) => columns.includes(value))
  return (
    <table className="desk-table desk-list">
      <caption className="desk-visually-hidden">{t('fields.plural')}</caption>
      <thead>
        <tr>
          <th scope="col">{t('list.question')}</th>
          {shown.map((value) => (
            <th key={value} scope="col">
              {t(`list.column.${value}`)}
            </th>
          ))}
          <th scope="col">{t('tray.give')}</th>
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={row.id}>
            <th scope="row">
              <a dir="auto" href={`/admin/collections/entries/${row.id}`} lang={row.locale}>
                {row.question || t('parts.noQuestion', { id: row.id })}
              </a>
            </th>
            {shown.map((value) => {
              const cell = CELLS[value](row, setting)
              return (
                <td data-label={t(`list.column.${value}`)} key={value}>
                  {cell || <span className="desk-visually-hidden">{t('list.none')}</span>}
                </td>
              )
            })}
            <td data-label={t('tray.give')}>
              {row.number === null ? (
                <span className="desk-visually-hidden">{t('list.none')}</span>
              ) : (
                <GiveButton
                  item={{ number: row.number, question: row.question, lang: row.locale }}
                />
              )}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

type PagesProps = { filters: Filters; listed: ListPage; t: DeskTranslate }
function Pages({ filters, listed, t }: PagesProps) {
  const last = Math.ceil(listed.count / PAGE_SIZE)
  if (last <= 1 && filters.page === 1) return null
  return (
    <nav aria-label={t('parts.pages.label')} className="desk-pages">
      {filters.page > 1 && (
        <a className="desk-button" href={listUrl({ ...filters, page: filters.page - 1 })}>
          {t('parts.pages.earlier')}
        </a>
      )}
      <span>
        {t(listed.more ? 'list.pageOfMore' : 'parts.pages.at', {
          page: filters.page,
          last: Math.max(last, 1),
        })}
      </span>
      {(filters.page < last || listed.more) && (
        <a className="desk-button" href={listUrl({ ...filters, page: filters.page + 1 })}>
          {t('parts.pages.next')}
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
    readList(sql, filters, { person, today }, t.locale),
    readTopicOptions(sql, t.locale),
  ])
  const number = listed.count.toLocaleString(deskTag(t.locale))
  return (
    <main className="desk desk-view">
      <KeepAddress />
      <div className="desk-title">
        <h1>{t('fields.plural')}</h1>
        {mayWriteOriginals(person) && (
          <a className="desk-button desk-button--primary" href="/admin/collections/entries/create">
            {t('today.write')}
          </a>
        )}
        <HelpLink place="list" />
      </div>
      <SavedViews address={listUrl({ ...filters, page: 1 })} />
      <FilterForm filters={filters} t={t} topics={topics} />
      <p aria-live="polite">
        {rich(t, filters.words ? 'list.countWithWords' : 'list.count', {
          number: <strong>{listed.more ? t('list.moreThan', { number }) : number}</strong>,
          count: listed.count,
          words: filters.words,
        })}
      </p>
      {listed.rows.length > 0 ? (
        <AnswersTable setting={{ t, today, zone }} columns={filters.columns} rows={listed.rows} />
      ) : (
        <p className="desk-note">
          {t('list.empty')} <a href={listUrl({})}>{t('list.showAll')}</a>
        </p>
      )}
      <Pages filters={filters} listed={listed} t={t} />
    </main>
  )
}
