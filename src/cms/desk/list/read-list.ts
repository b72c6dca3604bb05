import type { Row } from '../../../core/row.ts'
import type { Sql } from '../../../core/sql.ts'
import type { State } from '../../../core/states.ts'
import { DEFAULT_LOCALE, type Locale } from '../../../i18n/locales.ts'
import { OPEN_FLAGS, type Viewer } from './conditions.ts'
import type { Filters } from './filters.ts'
import { languageRanks } from './language-ranks.ts'
import { listQuery, sliceOf, type ListQuery, type Slice } from './list-query.ts'

export const ANSWERS_ON_PAGE = 50
/** The largest number that is counted exactly, and the one of similar words, which take longer. */
const MAX_COUNTED = { same: 10_000, similar: 1_000 }
/**
 * More answers are not read to be sorted if an index has them in order, or if words have to be looked
 * for in them.
 */
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
  atMost = MAX_COUNTED.same,
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
  const counted = similar
    ? await countRows(sql, listQuery(filters, viewer, { similar }), MAX_COUNTED.similar)
    : exact
  const ranks = filters.sort === 'mine' ? languageRanks(viewer.person, locale) : []
  const query = listQuery(filters, viewer, { similar, ranks })
  const isMany = counted.more || (query.isByLanguage && counted.count > MAX_SORTED)
  const slice = { isMany, from: (filters.page - 1) * ANSWERS_ON_PAGE, limit: ANSWERS_ON_PAGE }
  // Comparing the spelling again for each language takes longer than sorting what was found.
  const isByRank = ranks.length > 0 && (isMany || !similar)
  const readParts = async (): Promise<Part[]> => {
    if (!counted.more && counted.count <= slice.from) return []
    if (!isByRank) return [{ query, slice }]
    const queries = ranks.map((languages) => listQuery(filters, viewer, { similar, languages }))
    return partsByRank(sql, queries, slice, filters.words ? MAX_SORTED : MAX_COUNTED.same)
  }
  const rows: ListedAnswer[] = []
  for (const part of await readParts()) rows.push(...(await readRows(sql, part, filters, locale)))
  return { ...counted, similar: similar && counted.count > 0, rows }
}

type Part = { query: ListQuery; slice: Slice }

/** The parts of a page of very many answers, for each of which an index has the order. */
async function partsByRank(
  sql: Sql,
  queries: readonly ListQuery[],
  { from, limit }: Slice,
  maxSorted: number,
): Promise<Part[]> {
  const parts: Part[] = []
  const end = from + limit
  let before = 0
  for (const query of queries) {
    if (query.isEmpty || before >= end) continue
    const { count, more } = await countRows(sql, query, Math.max(maxSorted, end))
    const isMany = more || (query.isByLanguage && count > MAX_SORTED)
    const start = Math.max(from, before)
    if (before + count > from)
      parts.push({ query, slice: { isMany, from: start - before, limit: end - start } })
    before += count
  }
  return parts
}

async function readRows(
  sql: Sql,
  { query, slice }: Part,
  filters: Filters,
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
      order by ${query.order}`,
    [...query.values, locale],
  )
  return rows.map(({ updated_at, topics, ...row }) => ({
    ...row,
    topics: topics ?? [],
    updatedAt: new Date(updated_at).toISOString(),
  }))
}
