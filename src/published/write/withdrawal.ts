import type { Row } from '../../core/row.ts'
import type { Sql } from '../../core/sql.ts'
import { announceChange, announceChanges } from './announce.ts'
import { endHistory, lastQuestion } from './history.ts'
import { addressesLeadingTo, lockLinks, refreshLinksTo } from './withdrawn-links.ts'

/** `questionMayStay`: whether other answers may go on showing the question as the words of a link. */
export type ReaderWithdrawal = {
  alternativeIds: number[]
  questionMayStay: boolean
  reason: string
  /** The number of the question that says the same: the addresses lead to it from now on. */
  mergedInto?: number
}

/**
 * Removes a text from the read model and leaves a tombstone at each address that led to it. Returns
 * `false` if the text was not there. Runs in the caller's transaction.
 */
export async function projectWithdrawal(
  sql: Sql,
  entryId: number,
  { alternativeIds, questionMayStay, reason, mergedInto }: ReaderWithdrawal,
  now: Date,
): Promise<boolean> {
  const [removed] = await sql<Row<'portal.entries', 'source_id' | 'locale' | 'topic_ids'>>(
    `with shown as (delete from portal.entries where entry_id = $1
       returning source_id, locale, topic_ids),
     hidden as (delete from portal.hidden where entry_id = $1
       returning source_id, locale, topic_ids)
     select * from shown union all select * from hidden`,
    [entryId],
  )
  if (!removed) return false
  await sql(
    `delete from portal.redirects r using workflow.addresses a
      where a.entry_id = $1 and r.locale = a.locale and r.slug = a.slug`,
    [entryId],
  )
  await sql('delete from portal.redirects where entry_id = $1', [entryId])
  await sql(
    `insert into portal.tombstones (locale, slug, entry_id, source_id, withdrawn_at,
       alternative_ids, topic_ids, question_may_stay, question, merged_into)
     select locale, slug, entry_id, $2, $3, $4, $5, $6::boolean,
            case when $6::boolean then (${lastQuestion('a.entry_id')}) end, $7::int
       from workflow.addresses a
      where entry_id = $1 and status in ('live', 'redirect')
     on conflict (locale, slug) do update
        set entry_id = excluded.entry_id, withdrawn_at = excluded.withdrawn_at,
            alternative_ids = excluded.alternative_ids, topic_ids = excluded.topic_ids,
            question_may_stay = excluded.question_may_stay, question = excluded.question,
            merged_into = excluded.merged_into`,
    [
      entryId,
      removed.source_id,
      now,
      alternativeIds,
      removed.topic_ids,
      questionMayStay,
      mergedInto ?? null,
    ],
  )
  await endHistory(sql, [entryId], now, reason)
  await announceChange(sql, { kind: 'withdrawn', entryId })
  return true
}

/**
 * Removes links to withdrawn entries from the texts that readers see. Call it when all of them are
 * withdrawn, as the last lock of the transaction.
 */
export async function hideWithdrawnLinks(sql: Sql, entryIds: readonly number[]): Promise<void> {
  await lockLinks(sql, 'withdrawal')
  const addresses = await sql<Row<'portal.tombstones', 'locale' | 'slug'>>(
    `select locale, slug from portal.tombstones where entry_id = any($1::int[])
      union (${addressesLeadingTo('$1::int[]')})`,
    [entryIds],
  )
  await refreshLinksTo(sql, addresses, 'withdrawn')
}

/**
 * Hides translations because their originals changed for safety: until one is published or shown
 * again, its addresses lead to the original. Returns the ids of those that were shown. Runs in the
 * caller's transaction.
 */
export async function projectHidden(
  sql: Sql,
  entryIds: readonly number[],
  now: Date,
): Promise<number[]> {
  if (entryIds.length === 0) return []
  const rows = await sql<Row<'portal.hidden', 'entry_id'>>(
    `with removed as (
       delete from portal.entries where entry_id = any($1::int[]) and source_id <> entry_id
       returning entry_id, source_id, locale, topic_ids)
     insert into portal.hidden (entry_id, source_id, locale, topic_ids, since)
     select entry_id, source_id, locale, topic_ids, $2::timestamptz from removed order by entry_id
     returning entry_id`,
    [[...entryIds], now],
  )
  const hidden = rows.map(({ entry_id }) => entry_id)
  if (hidden.length === 0) return []
  await sql('delete from portal.redirects where entry_id = any($1::int[])', [hidden])
  await sql(
    `insert into portal.redirects (locale, slug, entry_id)
     select a.locale, a.slug, h.source_id
       from workflow.addresses a join portal.hidden h using (entry_id)
      where a.entry_id = any($1::int[]) and a.status in ('live', 'redirect')
     on conflict (locale, slug) do update set entry_id = excluded.entry_id`,
    [hidden],
  )
  await endHistory(sql, hidden, now, 'The original changed for safety')
  await announceChanges(
    sql,
    hidden.map((entryId) => ({ kind: 'withdrawn', entryId })),
  )
  return hidden
}
