import type { Row } from '../../core/row.ts'
import type { Locale } from '../../i18n/locales.ts'
import type { QuestionCard, QuestionOutcome, Withdrawn } from '../views.ts'
import { readSql } from './pool.ts'
import { readCardsByIds } from './question-cards.ts'
import { readSameTopics } from './related.ts'

/** The columns of `portal.tombstones` that say what was withdrawn. */
export const WITHDRAWN_COLUMNS = `locale, portal.day_of(withdrawn_at)::text as withdrawn_on,
  case when question_may_stay then question end as question`
export type WithdrawnRow = Row<'portal.tombstones', 'locale' | 'question'> & {
  withdrawn_on: string
}

export const toWithdrawn = ({ locale, withdrawn_on, question }: WithdrawnRow): Withdrawn => ({
  on: withdrawn_on,
  question: question ? { text: question, lang: locale } : null,
})

const MAX_STEPS = 8

/**
 * For each question, the number of the one that it leads to over as many mergers as it takes: the
 * first that is public, or else the last, which was withdrawn or never public. A question that was
 * not merged leads to itself.
 */
export async function readMerged(numbers: readonly number[]): Promise<Map<number, number>> {
  const rows = await readSql<{ number: number; into: number }>(
    `with recursive way (number, into_number, steps) as (
       select number, number, 0 from unnest($1::int[]) number
       union
       select way.number, t.merged_into, way.steps + 1
         from way join portal.tombstones t on t.entry_id = way.into_number
        where t.merged_into is not null and way.steps < ${MAX_STEPS}
          and not exists (select from portal.entries e where e.entry_id = way.into_number))
     select distinct on (number) number, into_number as "into" from way
      order by number, steps desc`,
    [numbers],
  )
  return new Map(rows.map(({ number, into }) => [number, into]))
}

/** The tombstone of a question, in a language if it had one there. */
export const readTombstoneOf = (number: number, locale: Locale): Promise<Tombstone | undefined> =>
  readTombstone('source_id = $1 order by (locale = $2) desc, (entry_id = source_id) desc limit 1', [
    number,
    locale,
  ])

export type Tombstone = Row<
  'portal.tombstones',
  'source_id' | 'alternative_ids' | 'topic_ids' | 'merged_into'
> &
  WithdrawnRow

export async function readTombstone(
  condition: string,
  values: unknown[],
): Promise<Tombstone | undefined> {
  const [row] = await readSql<Tombstone>(
    `select source_id, alternative_ids, topic_ids, merged_into, ${WITHDRAWN_COLUMNS}
       from portal.tombstones where ${condition}`,
    values,
  )
  return row
}

export const goneOutcome = async (
  tombstone: Tombstone,
  locale: Locale,
): Promise<QuestionOutcome> => ({
  kind: 'gone',
  withdrawn: toWithdrawn(tombstone),
  alternatives: await readAlternatives(tombstone, locale),
})

/**
 * The original of a withdrawn translation and the alternatives that staff named, or else questions
 * of the same topics.
 */
async function readAlternatives(
  { source_id, alternative_ids, topic_ids }: Tombstone,
  locale: Locale,
): Promise<QuestionCard[]> {
  const named = await readCardsByIds(locale, [...new Set([source_id, ...alternative_ids])])
  return named.length > 0
    ? named
    : readSameTopics(locale, { topicIds: topic_ids, sourceId: source_id })
}
