import type { ReactNode } from 'react'
import { stateLabel } from '../../../core/states.ts'
import { seriesOf } from '../../../i18n/format.ts'
import { LOCALES } from '../../../i18n/locales.ts'
import type { DeskTranslate } from '../../../i18n/messages/desk.ts'
import { ClinicTime } from '../parts/clinic-dates.tsx'
import { formatDay } from '../parts/dates.ts'
import { GiveButton } from '../tray/give-button.tsx'
import { listUrl, COLUMNS, type Column, type Filters, type Sort } from './filters.ts'
import type { ListedAnswer } from './read-list.ts'
import { SelectAllBox, SelectBox } from './selection.tsx'

const languageName = (code: string) => LOCALES.find((each) => each.code === code)?.name ?? code
type Setting = { t: DeskTranslate; today: string }
const toCheck = ({ flags, notes, links, unreviewed }: ListedAnswer, { t }: Setting) =>
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

const CELLS: Record<Column, (row: ListedAnswer, setting: Setting) => ReactNode> = {
  language: ({ locale }) => <span lang={locale}>{languageName(locale)}</span>,
  state: ({ state, hidden, shown }, { t }) => (
    <span className={`desk-state desk-state--${hidden ? 'withdrawn' : state}`}>
      {stateLabel(t, state, { hidden, shown })}
    </span>
  ),
  topics: ({ topics }, { t }) => seriesOf(topics, t.locale),
  due: ({ due }, { today, t }) => due && <Due day={due} t={t} today={today} />,
  flags: toCheck,
  author: ({ author }) => author,
  updated: ({ updatedAt }) => <ClinicTime at={updatedAt} />,
}

/** The columns by which the list can be put in order. */
const SORTED_BY: Partial<Record<Column | 'question', Sort>> = {
  question: 'question',
  language: 'language',
  state: 'state',
  due: 'due',
  updated: 'updated',
}

/** A heading that puts the list in its order, and turns the order round when pressed again. */
function Heading({
  column,
  filters,
  t,
}: {
  column: Column | 'question'
  filters: Filters
  t: DeskTranslate
}) {
  const sort = SORTED_BY[column]
  const label = column === 'question' ? t('list.question') : t(`list.column.${column}`)
  if (!sort) return <th scope="col">{label}</th>
  const current = filters.sort === sort
  const down = (sort === 'updated') !== filters.reverse
  return (
    <th aria-sort={current ? (down ? 'descending' : 'ascending') : undefined} scope="col">
      <a
        className="desk-sort"
        href={listUrl({ ...filters, sort, reverse: current && !filters.reverse, page: 1 })}
      >
        {label}
        {current && <span aria-hidden="true">{down ? ' ↓' : ' ↑'}</span>}
      </a>
    </th>
  )
}

/** The answers of a page of the list, one a row. */
export function AnswersTable({
  rows,
  filters,
  setting,
}: {
  rows: ListedAnswer[]
  filters: Filters
  setting: Setting
}) {
  const { t } = setting
  const shown = COLUMNS.filter((value) => filters.columns.includes(value))
  return (
    <table className="desk-table desk-list">
      <caption className="desk-visually-hidden">{t('fields.plural')}</caption>
      <thead>
        <tr>
          <th scope="col">
            <SelectAllBox />
          </th>
          <Heading column="question" filters={filters} t={t} />
          {shown.map((value) => (
            <Heading column={value} filters={filters} key={value} t={t} />
          ))}
          <th scope="col">{t('tray.give')}</th>
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={row.id}>
            <td className="desk-list__select">
              <SelectBox id={row.id} question={row.question} />
            </td>
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
