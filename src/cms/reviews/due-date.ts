const DAY = 86_400_000
const WORKDAYS = 5

/** Days as YYYY-MM-DD (UTC). `dueOn`: how many reviews are due on a day already. */
export type ReviewLoad = ReadonlyMap<string, number>

const dayOf = (time: number) => new Date(time).toISOString().slice(0, 10)
const timeOf = (day: string) => Date.parse(`${day}T00:00:00Z`)
/** The Monday of a day's week (ISO 8601). */
const mondayOf = (time: number) => time - ((new Date(time).getUTCDay() + 6) % 7) * DAY

/** The same day `months` later; the last day of the month where that one is shorter. */
export function monthsLater(day: string, months: number): string {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number)
  const last = new Date(Date.UTC(year, month - 1 + months + 1, 0)).getUTCDate()
  return dayOf(Date.UTC(year, month - 1 + months, Math.min(date, last)))
}

/**
 * How many weeks a review may be brought forward, so that the weeks fill evenly: about a sixth of
 * its interval, at least one.
 */
export const slackWeeks = (months: number): number =>
  Math.max(1, Math.round((months * 52) / 12 / 6))

/**
 * The days between which the review of a text last reviewed on `basedOn` may fall due: whole weeks,
 * none after the interval has passed.
 */
export function dueWindow(basedOn: string, months: number): { from: string; to: string } {
  const latest = timeOf(monthsLater(basedOn, months))
  // A week that is not whole before the last day would be a week with fewer places.
  const lastMonday =
    mondayOf(latest) + (WORKDAYS - 1) * DAY <= latest
      ? mondayOf(latest)
      : mondayOf(latest) - 7 * DAY
  return {
    from: dayOf(lastMonday - (slackWeeks(months) - 1) * 7 * DAY),
    to: dayOf(lastMonday + (WORKDAYS - 1) * DAY),
  }
}

/**
 * The day on which a text last reviewed on `basedOn` is due again: in the week of its window with
 * the fewest reviews, the latest such week; in it the workday with the fewest, the earliest such
 * day. So no week of a window gets more than its share, and a review comes never later than its
 * interval.
 */
export const nextDueOn = (basedOn: string, months: number, dueOn: ReviewLoad): string =>
  leastLoadedDay(dueWindow(basedOn, months), dueOn)

/**
 * The weeks from the next Monday on, for what would be late already only because the clinic has
 * shortened an interval.
 */
export function catchUpWindow(today: string, months: number): { from: string; to: string } {
  const monday = mondayOf(timeOf(today)) + 7 * DAY
  return {
    from: dayOf(monday),
    to: dayOf(monday + ((slackWeeks(months) - 1) * 7 + WORKDAYS - 1) * DAY),
  }
}

/** The day of the emptiest week between two days, by the rule of `nextDueOn`. */
export function leastLoadedDay(
  { from, to }: { from: string; to: string },
  dueOn: ReviewLoad,
): string {
  const countOf = (time: number) => dueOn.get(dayOf(time)) ?? 0
  let best = { week: timeOf(from), load: Infinity }
  for (let week = timeOf(from); week <= timeOf(to); week += 7 * DAY) {
    let load = 0
    for (let day = 0; day < 7; day += 1) load += countOf(week + day * DAY)
    if (load <= best.load) best = { week, load }
  }
  const days = Array.from({ length: WORKDAYS }, (_, index) => best.week + index * DAY)
  return dayOf(days.reduce((least, day) => (countOf(day) < countOf(least) ? day : least)))
}

/** Whether a review due on a day is so late on another day that readers are told. */
export const isPastGrace = (dueOn: string, graceDays: number, today: string): boolean =>
  timeOf(dueOn) + graceDays * DAY < timeOf(today)
