import type { Row } from '../../../core/row.ts'
import type { Sql } from '../../../core/sql.ts'
import type { State } from '../../../core/states.ts'
import { DEFAULT_LOCALE, LOCALE_CODES, type Locale } from '../../../i18n/locales.ts'
import { OPEN_FLAGS, type Viewer } from './conditions.ts'
import { parseFilters, type Filters } from './filters.ts'
import { listQuery, orderOf, sliceOf, type ListQuery } from './list-query.ts'

export const PAGE_SIZE = 50
/** The largest number that is counted exactly. */
const MAX_COUNTED = 10_000
/** The same on pages that show many numbers. */
const MAX_PREVIEW_COUNTED = 1_000

export type Title = Row<'workflow.desk_list', 'question' | 'locale'> & {
  id: Row<'workflow.desk_list'>['entry_id']
}
export type AnswerRow = Title & {
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
export type ListPage = RowCount & { similar: boolean; rows: AnswerRow[] }

async function countRows(sql: Sql, { from, where, values }: ListQuery): Promise<RowCount> {
  const [row] = await sql<{ count: number }>(
    `select count(*)::int as count from (select 1 from ${from} where ${where}
      limit ${MAX_COUNTED + 1}) counted`,
    values,
  )
  const found = row?.count ?? 0
  return { count: Math.min(found, MAX_COUNTED), more: found > MAX_COUNTED }
}

/**
 * Returns the number of answers with these filters, at most 1,000, and the first `limit`, for other
 * pages. `reads` is the language of the desk: answers in it come first, then those in the person's
 * other languages.
 */
export async function previewList(
  sql: Sql,
  filters: Filters,
  viewer: Viewer,
  { limit, reads }: { limit: number; reads: Locale },
): Promise<RowCount & { first: Title[] }> {
  const { languages } = viewer.person
  const ranks = [
    languages.filter((each) => each === reads),
    languages.filter((each) => each !== reads),
    LOCALE_CODES.filter((each) => !languages.includes(each)),
  ]
  const all = await findIds(sql, listQuery(filters, viewer))
  const counted = {
    count: Math.min(all.length, MAX_PREVIEW_COUNTED),
    more: all.length > MAX_PREVIEW_COUNTED,
  }
  const first: Title[] = []
  for (const part of all.length > 0 ? ranks : []) {
    const query = listQuery(filters, viewer, { languages: part })
    if (query.isEmpty || first.length === limit) continue
    // Each is counted for itself: where a language has few, all would be looked through for them.
    const ids = counted.more ? await findIds(sql, query) : all
    if (ids.length === 0) continue
    const isMany = ids.length > MAX_PREVIEW_COUNTED
    const few = { ...parseFilters({}), ids, sort: filters.sort }
    const read = isMany ? query : listQuery(few, viewer, { languages: part })
    const slice = { isMany, from: 0, limit: limit - first.length }
    first.push(
      ...(await sql<Title>(
        `select l.entry_id as id, l.question, l.locale from (${sliceOf(read, filters, slice)}) l
          order by ${orderOf(filters)}`,
        read.values,
      )),
    )
  }
  return { ...counted, first }
}

/** Returns the ids of the answers, in no order: one more than are counted, if there are more. */
async function findIds(sql: Sql, { from, where, values }: ListQuery): Promise<number[]> {
  const rows = await sql<Pick<Title, 'id'>>(
    `select l.entry_id as id from ${from} where ${where} limit ${MAX_PREVIEW_COUNTED + 1}`,
    values,
  )
  return rows.map(({ id }) => id)
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
  const query = listQuery(filters, viewer, { similar })
  const counted = similar ? await countRows(sql, query) : exact
  const slice = {
    isMany: counted.more,
    from: (filters.page - 1) * PAGE_SIZE,
    limit: PAGE_SIZE,
  }
  const rows =
    counted.count === 0
      ? []
      : await sql<
          Omit<AnswerRow, 'updatedAt' | 'topics'> &
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
  return {
    ...counted,
    similar: similar && counted.count > 0,
    rows: rows.map(({ updated_at, topics, ...row }) => ({
      ...row,
      topics: topics ?? [],
      updatedAt: new Date(updated_at).toISOString(),
    })),
  }
}
