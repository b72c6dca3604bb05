import type { Sql } from '../../core/sql.ts'
import { MAX_HOLDING, MAX_NEAR } from '../near-bounds.ts'

/**
 * The questions whose pages may list a question as a neighbour or as related, by its number: those
 * that stand near it in the lists of its topics, and those of its topics that share a rare word with
 * it. `readNeighbours` and `readSameTopics` look the other way.
 */
export async function readNear(
  sql: Sql,
  numbers: readonly number[],
): Promise<Map<number, number[]>> {
  if (numbers.length === 0) return new Map()
  const rows = await sql<{ number: number; near: number[] }>(
    `select number, array_agg(distinct near) as near
       from (${NEAR_IN_LISTS} union all ${SHARING_WORDS}) pairs
      where near <> number group by number`,
    [[...numbers]],
  )
  return new Map(rows.map(({ number, near }) => [number, near]))
}

const inList = (condition: string, order: string, limit: number) => `
  (select c.source_id from portal.topic_cards c
    where c.topic_id = own.topic_id and c.locale = own.locale and ${condition}
    order by ${order} limit ${limit})`

const NEAR_IN_LISTS = `
  select own.source_id as number, card.source_id as near
    from portal.topic_cards own
   cross join lateral (
     ${inList('(c.fallback, c.source_id) > (own.fallback, own.source_id)', 'c.fallback, c.source_id', 1)}
     union all
     ${inList('(c.fallback, c.source_id) < (own.fallback, own.source_id)', 'c.fallback desc, c.source_id desc', 1)}
     union all
     select near.source_id from unnest(array[false, true]) class, lateral (
       ${inList('c.fallback = class and c.source_id > own.source_id', 'c.source_id', MAX_NEAR)}
       union all
       ${inList('c.fallback = class and c.source_id < own.source_id', 'c.source_id desc', MAX_NEAR)}
     ) near) card
   where own.source_id = any($1::int[])`

const SHARING_WORDS = `
  select own.source_id, e.source_id
    from (select o.source_id, o.topic_ids, string_agg(
              '''' || replace(replace(w.word, '\\', '\\\\'), '''', '''''') || '''', ' | ')::tsquery
              as rare
            from portal.entries o
           cross join unnest(tsvector_to_array(ts_filter(o.doc, '{a}'))) held
            join portal.words w on w.locale = o.locale and w.word = held
           where o.source_id = any($1::int[]) and w.answers between 2 and ${MAX_HOLDING}
           group by o.entry_id) own
    join portal.entries e
      on e.topic_ids && own.topic_ids and ts_filter(e.doc, '{a}') @@ own.rare`
