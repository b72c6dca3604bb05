import { RISK_TIERS, type RiskTier } from '../../core/risk-tiers.ts'
import type { Row } from '../../core/row.ts'
import type { Sql } from '../../core/sql.ts'
import { catchUpWindow, dueWindow, leastLoadedDay, type ReviewLoad } from './due-date.ts'

export type ReviewDate = Row<'workflow.review_dates', 'months'> & { basedOn: string; dueOn: string }

/** Returns the clinic's months between reviews by risk tier, from Settings or the defaults. */
export async function reviewMonths(sql: Sql): Promise<Record<RiskTier, number>> {
  const [row] = await sql<{
    high: Row<'public.settings'>['reviews_high']
    medium: Row<'public.settings'>['reviews_medium']
    low: Row<'public.settings'>['reviews_low']
  }>(
    `select reviews_high as high, reviews_medium as medium, reviews_low as low from public.settings
      limit 1`,
  )
  const months: Record<RiskTier, number> = { high: 0, medium: 0, low: 0 }
  for (const { value, reviewMonths: fallback } of RISK_TIERS)
    months[value] = Number(row?.[value] ?? fallback)
  return months
}

/** Returns when an answer is due for review and why. `null` if nobody has reviewed it. */
export const reviewDateOf = async (sql: Sql, entryId: number): Promise<ReviewDate | null> =>
  (await reviewDatesOf(sql, [entryId])).get(entryId) ?? null

/** The same for many answers, by id. */
export async function reviewDatesOf(
  sql: Sql,
  entryIds: readonly number[],
): Promise<Map<number, ReviewDate>> {
  const rows = await sql<ReviewDate & { id: Row<'workflow.review_dates'>['entry_id'] }>(
    `select entry_id as id, based_on::text as "basedOn", months, due_on::text as "dueOn"
       from workflow.review_dates where entry_id = any($1::int[])`,
    [[...entryIds]],
  )
  return new Map(rows.map(({ id, ...date }) => [id, date]))
}

type ReviewBasis = {
  entryId: number
  basedOn: string
  months: number
  /** The due day is never before this day. */
  notBefore?: string
}

const windowOf = ({ basedOn, months, notBefore }: ReviewBasis) => {
  const own = dueWindow(basedOn, months)
  return notBefore !== undefined && own.from < notBefore ? catchUpWindow(notBefore, months) : own
}

/**
 * Sets the day on which an answer is due for review, in the least loaded week before its interval
 * ends. Returns the day (YYYY-MM-DD).
 */
export async function setReviewDate(sql: Sql, base: ReviewBasis): Promise<string> {
  const window = windowOf(base)
  const dueOn = leastLoadedDay(window, await loadBetween(sql, window, [base.entryId]))
  await writeDates(sql, [{ ...base, dueOn }])
  return dueOn
}

/** Sets the due days of many answers, one after the other, with two statements in all. */
export async function setReviewDates(sql: Sql, bases: readonly ReviewBasis[]): Promise<void> {
  const windows = bases.map(windowOf)
  const [from, to] = [
    windows.map((window) => window.from).sort()[0],
    windows
      .map((window) => window.to)
      .sort()
      .at(-1),
  ]
  if (!from || !to) return
  const load = new Map(
    await loadBetween(
      sql,
      { from, to },
      bases.map(({ entryId }) => entryId),
    ),
  )
  const dated = bases.map((base, place) => {
    const dueOn = leastLoadedDay(windows[place] ?? windowOf(base), load)
    load.set(dueOn, (load.get(dueOn) ?? 0) + 1)
    return { ...base, dueOn }
  })
  await writeDates(sql, dated)
}

const writeDates = (sql: Sql, rows: readonly (ReviewBasis & { dueOn: string })[]) =>
  sql(
    `insert into workflow.review_dates (entry_id, based_on, months, due_on)
     select "entryId", "basedOn", months, "dueOn"
       from jsonb_to_recordset($1::jsonb) r ("entryId" int, "basedOn" date, months int,
       "dueOn" date)
     on conflict (entry_id) do update
       set based_on = excluded.based_on, months = excluded.months, due_on = excluded.due_on`,
    [JSON.stringify(rows)],
  )

async function loadBetween(
  sql: Sql,
  { from, to }: { from: string; to: string },
  except: readonly number[],
): Promise<ReviewLoad> {
  const rows = await sql<{ day: string; count: number }>(
    `select due_on::text as day, count(*)::int as count from workflow.review_dates
      where due_on between $1::date and $2::date + 2
        and entry_id not in (select jsonb_array_elements_text($3::jsonb)::int) group by due_on`,
    [from, to, JSON.stringify(except)],
  )
  return new Map(rows.map(({ day, count }) => [day, count]))
}

type PublishedReview = {
  entryId: number
  tier: RiskTier
  signedOn: string
  /** Whether the text says something else than what was reviewed before. */
  contentChanged: boolean
}

/**
 * Updates the review dates after a publication. Changed content moves one, a typo fix does not, and
 * another risk tier changes the interval.
 */
export async function updateReviewDates(
  sql: Sql,
  reviews: readonly PublishedReview[],
): Promise<void> {
  if (reviews.length === 0) return
  const dates = await reviewDatesOf(
    sql,
    reviews.map(({ entryId }) => entryId),
  )
  const monthsOf = await reviewMonths(sql)
  await setReviewDates(
    sql,
    reviews.flatMap(({ entryId, tier, signedOn, contentChanged: moves }): ReviewBasis[] => {
      const before = dates.get(entryId)
      const months = monthsOf[tier]
      if (!before || (moves && signedOn > before.basedOn))
        return [{ entryId, basedOn: signedOn, months }]
      return before.months === months ? [] : [{ entryId, basedOn: before.basedOn, months }]
    }),
  )
}
