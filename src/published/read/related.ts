import type { Row } from '../../core/row.ts'
import type { Locale } from '../../i18n/locales.ts'
import { MAX_HOLDING, MAX_NEAR } from '../near-bounds.ts'
import type { QuestionCard } from '../views.ts'
import { readSql } from './pool.ts'
import { readCardsByIds } from './question-cards.ts'

export const MAX_RELATED = 5
/** How many topics of a question are looked at. */
const MAX_TOPICS = 3
/** How many rare words of the question are looked up. */
const MAX_WORDS = 3

/** The questions beside this one in its topics. */
const side = (comparison: '<' | '>', direction: 'desc' | 'asc') => `
  select near.source_id, near.question
    from unnest(($2::integer[])[1:${MAX_TOPICS}]) topic, unnest(array[false, true]) other,
      lateral (select source_id, question from portal.topic_cards
        where topic_id = topic and locale = $1 and fallback = other and source_id ${comparison} $3
        order by source_id ${direction} limit ${MAX_NEAR}) near`

/**
 * The questions of its topics that hold one of its rarest words, in its own language. `offset 0`: few
 * answers hold such a word, and thousands may have the topic, so the words come first.
 */
const SHARING_WORDS = `
  select sharing.source_id, sharing.question
    from (select e.source_id, e.question, e.topic_ids
            from portal.entries e
           where e.locale = $6 and (e.locale = $1 or e.entry_id = e.source_id)
             and ts_filter(e.doc, '{a}') @@ (
               select string_agg(
                   '''' || replace(replace(word, '\\', '\\\\'), '''', '''''') || '''',
                   ' | ')::tsquery
                 from (select w.word
                         from portal.entries own
                        cross join unnest(tsvector_to_array(ts_filter(own.doc, '{a}'))) held
                         join portal.words w on w.locale = own.locale and w.word = held
                        where own.entry_id = $5 and w.answers between 2 and ${MAX_HOLDING}
                        order by w.answers, w.word limit ${MAX_WORDS}) rare)
          offset 0) sharing
   where sharing.topic_ids && $2::integer[]`

/** `own`: the text whose words are compared. */
type Asking = {
  topicIds: readonly number[]
  sourceId: number
  own?: { entryId: number; locale: Locale; question: string }
}

/**
 * Other questions of the same topics: of those that stand near it in the lists or share rare words
 * with it, the ones that are most similar to it.
 */
export async function readSameTopics(
  locale: Locale,
  { topicIds, sourceId, own }: Asking,
): Promise<QuestionCard[]> {
  const rows = await readSql<Row<'portal.entries', 'source_id'>>(
    `select source_id
       from (${side('<', 'desc')} union all ${side('>', 'asc')} union all ${SHARING_WORDS}) cards
      where source_id <> $3
      group by source_id
      order by max(similarity(question, $4)) desc, source_id limit ${MAX_RELATED}`,
    [locale, topicIds, sourceId, own?.question ?? '', own?.entryId ?? 0, own?.locale ?? locale],
  )
  return readCardsByIds(
    locale,
    rows.map((row) => row.source_id),
  )
}
