import type { Row } from '../../../core/row.ts'
import type { Sql } from '../../../core/sql.ts'
import type { State } from '../../../core/states.ts'
import { DEFAULT_LOCALE, LOCALE_CODES, type Locale } from '../../../i18n/locales.ts'
import { OPEN_FLAGS, type Viewer } from './conditions.ts'
import type { Filters } from './filters.ts'
import { languageRanks } from './language-ranks.ts'
import { listQuery, orderOf, sliceOf, type ListQuery, type Slice } from './list-query.ts'

export const ANSWERS_ON_PAGE = 50
/** The largest number that is counted exactly. */
const MAX_COUNTED = 10_000
/** More answers of a language are not read to be sorted: an index has them in order. */
const MAX_SORTED = 1_000

export type Title = Row<'workflow.desk_list', 'question' | 'locale'> & {
  id: Row<'workflow.desk_list'>['entry_id']
}
export type ListedAnswer = Title & {
  state: State
  author: string | null
  updatedAt: string
  /** YYYY-MM-DD. */
  due: string | null
  topics: string[]
  flags: number
  notes: number
  links: number
  unreviewed: boolean
  hidden: boolean
  /** The number of its question, if readers see the answer. */
  number: number | null
  /** Whether readers see some text of it. */
  shown: boolean
}
/** `count` is at most the largest counted; `more` says that there are further rows. */
export type RowCount = { count: number; more: boolean }
/** `similar`: no answer has the words; these have similar ones in their question. */
export type ListPage = RowCount & { similar: boolean; rows: ListedAnswer[] }

async function countRows(
  sql: Sql,
  { from, where, values }: ListQuery,
  atMost = MAX_COUNTED,
): Promise<RowCount> {
  const [row] = await sql<{ count: number }>(
    `select count(*)::int as count from (select 1 from ${from} where ${where}
      limit ${atMost + 1}) counted`,
    values,
  )
  const found = row?.count ?? 0
  return { count: Math.min(found, atMost), more: found > atMost }
}

/**
 * Returns a page of the list, and the number of all answers with these filters. Topics have their
 * titles in `locale`, or in English.
 */
export async function readList(
  sql: Sql,
  filters: Filters,
  viewer: Viewer,
  locale: Locale = DEFAULT_LOCALE,
): Promise<ListPage> {
  const exact = await countRows(sql, listQuery(filters, viewer))
  // Nothing has these words: questions with similar ones may be meant.
  const similar = exact.count === 0 && filters.words !== ''
  const counted = similar ? await countRows(sql, listQuery(filters, viewer, { similar })) : exact
  const ranks = filters.sort === 'mine' ? languageRanks(viewer.person, locale) : [LOCALE_CODES]
  const rows: ListedAnswer[] = []
  let from = (filters.page - 1) * ANSWERS_ON_PAGE
  for (const languages of counted.count > 0 ? ranks : []) {
    const limit = ANSWERS_ON_PAGE - rows.length
    const query = listQuery(filters, viewer, { similar, languages })
    if (query.isEmpty || limit === 0) continue
    const part =
      ranks.length === 1
        ? counted
        : await countRows(sql, query, Math.max(MAX_COUNTED, from + ANSWERS_ON_PAGE))
    const isMany = part.more || (query.isByLanguage && part.count > MAX_SORTED)
    if (part.count > from)
      rows.push(...(await readRows(sql, query, filters, { isMany, from, limit }, locale)))
    from = Math.max(0, from - part.count)
  }
  return { ...counted, similar: similar && counted.count > 0, rows }
}

async function readRows(
  sql: Sql,
  query: ListQuery,
  filters: Filters,
  slice: Slice,
  locale: Locale,
): Promise<ListedAnswer[]> {
  const rows = await sql<
    Omit<ListedAnswer, 'updatedAt' | 'topics'> &
      Row<'workflow.desk_list', 'updated_at'> & { topics: string[] | null }
  >(
    `select l.entry_id as id, l.question, l.locale, l.state, l.updated_at, u.name as author,
      to_char(r.next_review_on, 'YYYY-MM-DD') as due, coalesce(not r.reviewed,
      false) as unreviewed,
      (select array_agg(named.title order by named.title) from (
        select distinct on (t._parent_id) t.title from public.topics_locales t
        where t._parent_id = any(l.topic_ids) and t._locale::text in
          ('en', $${query.values.length + 1}) and t.title <> ''
        order by t._parent_id, t._locale = 'en') named) as topics,
      coalesce((select ${OPEN_FLAGS} + (i.conflict is not null)::int + (i.gone_at is not
        null)::int from workflow.import_items i where i.entry_id = l.entry_id), 0) as flags,
      (select count(*)::int from workflow.notes n where n.entry_id = l.entry_id
        and n.resolved_at is null and n.reply_to is null) as notes,
      r.source_id as number,
      exists (select from portal.hidden h where h.entry_id = l.entry_id) as hidden,
      r.entry_id is not null as shown,
      (select count(*)::int from workflow.outside_links o where o.entry_id = l.entry_id
        and o.failed_since is not null) as links
       from (${sliceOf(query, filters, slice)}) l
       left join portal.entries r on r.entry_id = l.entry_id left
         join public.users u on u.id = l.author_id
      order by ${orderOf(filters)}`,
    [...query.values, locale],
  )
  return rows.map(({ updated_at, topics, ...row }) => ({
    ...row,
    topics: topics ?? [],
    updatedAt: new Date(updated_at).toISOString(),
  }))
}
