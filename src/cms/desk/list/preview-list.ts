import type { Sql } from '../../../core/sql.ts'
import type { Locale } from '../../../i18n/locales.ts'
import type { Viewer } from './conditions.ts'
import { parseFilters, type Filters } from './filters.ts'
import { languageRanks } from './language-ranks.ts'
import { listQuery, sliceOf, type ListQuery } from './list-query.ts'
import type { RowCount, Title } from './read-list.ts'

/** The largest number that is counted on pages that show many numbers. */
const MAX_PREVIEW_COUNTED = 1_000

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
  const all = await findIds(sql, listQuery(filters, viewer))
  const counted = {
    count: Math.min(all.length, MAX_PREVIEW_COUNTED),
    more: all.length > MAX_PREVIEW_COUNTED,
  }
  const first: Title[] = []
  for (const part of all.length > 0 ? languageRanks(viewer.person, reads) : []) {
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
          order by ${read.order}`,
        read.values,
      )),
    )
  }
  return { ...counted, first }
}

/** Returns the ids of the answers, in no order: one more than are counted, if there are more. */
async function findIds(sql: Sql, { from, where, values }: ListQuery): Promise<number[]> {
  // In one row: the driver makes an object of each, and the first page asks for many such lists.
  const [row] = await sql<{ ids: string | null }>(
    `select string_agg(found.id::text, ',') as ids from (select l.entry_id as id from ${from}
       where ${where} limit ${MAX_PREVIEW_COUNTED + 1}) found`,
    values,
  )
  return row?.ids?.split(',').map(Number) ?? []
}
