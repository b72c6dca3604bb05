import type { Locale } from '../../i18n/locales.ts'
import { readSql } from '../read/pool.ts'
import { CARD_COLUMNS, onePerQuestion, toCard, type CardRow } from '../read/question-cards.ts'
import type { QuestionCard } from '../views.ts'

const MAX_FOUND = 20
/** How many questions with a code are considered; those in the reader's language come first. */
const MAX_CARRYING = 30

/** An answer that was found by its codes. `changedAt` is in ISO 8601. */
export type CodedCard = QuestionCard & { changedAt: string }
type Found = CardRow & { changed_at: Date }

/**
 * The answers that carry one of some codes, by their keys (`keysOf`), of which the first is the
 * code itself and the others its parents: those of the first key that any answer has.
 */
export async function readByCode(locale: Locale, keys: readonly string[]): Promise<CodedCard[]> {
  if (keys.length === 0) return []
  const carries = (key: string) =>
    `cardinality(o.codes) > 0 and o.entry_id = o.source_id
       and portal.code_keys(o.codes) @> array[${key}]`
  const rows = await readSql<Found>(
    `with carrying as materialized (
       select o.entry_id from portal.entries o
        where ${carries(`(
          select given.key from unnest($2::text[]) with ordinality as given(key, at)
           where exists (select from portal.entries o where ${carries('given.key')})
           order by given.at limit 1)`)}
        limit ${MAX_CARRYING})
     select ${CARD_COLUMNS}, e.changed_at
       from carrying c
      cross join lateral (
        select * from portal.entries
         where source_id = c.entry_id and (locale = $1 or entry_id = source_id)
         order by (locale = $1) desc limit 1) e
      order by (e.locale = $1) desc, e.source_id limit ${MAX_FOUND}`,
    [locale, keys],
  )
  return rows.map(withDate)
}

/** The same of given answers, in their order. */
export async function readCodedCards(
  locale: Locale,
  numbers: readonly number[],
): Promise<CodedCard[]> {
  const rows = await readSql<Found>(
    onePerQuestion(`${CARD_COLUMNS}, e.changed_at`, 'e.source_id = any($2::integer[])'),
    [locale, numbers.slice(0, MAX_FOUND)],
  )
  return numbers.flatMap((number) => rows.filter((row) => row.source_id === number)).map(withDate)
}

const withDate = (row: Found): CodedCard => ({
  ...toCard(row),
  changedAt: row.changed_at.toISOString(),
})
