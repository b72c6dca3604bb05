import type { Sql } from '../../published/shapes.ts'
import { RISK_TIERS, type RiskTier } from '../workflow/risk-tiers.ts'
import { catchUpWindow, dueWindow, emptiestDay, type Load } from './due-date.ts'

export type ReviewDate = { basedOn: string; months: number; dueOn: string }

/** The clinic's months between reviews, by risk tier. */
export async function reviewMonths(sql: Sql): Promise<Record<RiskTier, number>> {
  const [row] = await sql<Record<RiskTier, string | number>>('select reviews_high as high, reviews_medium as medium, reviews_low as low from public.settings limit 1')
  return Object.fromEntries(RISK_TIERS.map(({ value, reviewMonths: months }) => [value, Number(row?.[value] ?? months)])) as Record<RiskTier, number>
}

/** When an answer is due, and on which review that rests. `null` while nobody has reviewed it. */
export async function reviewDateOf(sql: Sql, entryId: number): Promise<ReviewDate | null> {
  const [row] = await sql<ReviewDate>(
    `select based_on::text as "basedOn", months, due_on::text as "dueOn" from workflow.review_dates where entry_id = $1`, [entryId])
  return row ?? null
}

type Base = { entryId: number; basedOn: string; months: number; /** Then the day is never before this one. */ notBefore?: string }

/** Sets the day on which an answer is due, in the emptiest week that its interval leaves. Answers that day. */
export async function setReviewDate(sql: Sql, { entryId, basedOn, months, notBefore }: Base): Promise<string> {
  const own = dueWindow(basedOn, months)
  const window = notBefore !== undefined && own.from < notBefore ? catchUpWindow(notBefore, months) : own
  const dueOn = emptiestDay(window, await loadBetween(sql, window, entryId))
  await sql(
    `insert into workflow.review_dates (entry_id, based_on, months, due_on) values ($1, $2, $3, $4)
     on conflict (entry_id) do update set based_on = excluded.based_on, months = excluded.months, due_on = excluded.due_on`, [entryId, basedOn, months, dueOn])
  return dueOn
}

async function loadBetween(sql: Sql, { from, to }: { from: string; to: string }, except: number): Promise<Load> {
  const rows = await sql<{ day: string; count: number }>(
    `select due_on::text as day, count(*)::int as count from workflow.review_dates where due_on between $1::date and $2::date + 2 and entry_id <> $3 group by due_on`, [from, to, except])
  return new Map(rows.map(({ day, count }) => [day, count]))
}

type Published = { entryId: number; tier: RiskTier; /** The day of the signature, and whether the text says something else than what was reviewed before. */ signedOn: string; moves: boolean }

/** Keeps the review date in step with a publication: a new content moves it, a typo fix does not, another risk tier has another interval. */
export async function followPublishedReview(sql: Sql, { entryId, tier, signedOn, moves }: Published): Promise<void> {
  const before = await reviewDateOf(sql, entryId)
  const months = (await reviewMonths(sql))[tier]
  if (!before || (moves && signedOn > before.basedOn)) await setReviewDate(sql, { entryId, basedOn: signedOn, months })
  else if (before.months !== months) await setReviewDate(sql, { entryId, basedOn: before.basedOn, months })
}
