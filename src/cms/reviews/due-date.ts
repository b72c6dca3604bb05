const DAY = 86_400_000
const WORKDAYS = 5

/** How many reviews are due on a day (YYYY-MM-DD, UTC). */
export type ReviewLoad = ReadonlyMap<string, number>

const dayOf = (time: number) => new Date(time).toISOString().slice(0, 10)
const timeOf = (day: string) => Date.parse(`${day}T00:00:00Z`)
/** Returns the Monday of a day's week (ISO 8601). */
const mondayOf = (time: number) => time - ((new Date(time).getUTCDay() + 6) % 7) * DAY

/** Returns the day `months` later, or the last day of that month if it is shorter. */
export function monthsLater(day: string, months: number): string {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number)
  const last = new Date(Date.UTC(year, month - 1 + months + 1, 0)).getUTCDate()
  return dayOf(Date.UTC(year, month - 1 + months, Math.min(date, last)))
}

/**
 * Returns how many weeks early a review may be due, so that reviews spread evenly: about a sixth of
 * the interval, at least one week.
 */
export const slackWeeks = (months: number): number =>
  Math.max(1, Math.round((months * 52) / 12 / 6))

/**
 * Returns the first and last day on which a text reviewed on `basedOn` may be due again: whole
 * weeks that end before the interval does.
 */
export function dueWindow(basedOn: string, months: number): { from: string; to: string } {
  const latest = timeOf(monthsLater(basedOn, months))
  // The week of the last day counts only if it is complete; else it would hold fewer reviews.
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
 * Returns the day on which a text reviewed on `basedOn` is due again: in the latest of the weeks
 * with the fewest reviews, the earliest of the workdays with the fewest. Reviews spread evenly over
 * the weeks, and none is due after its interval.
 */
export const nextDueOn = (basedOn: string, months: number, dueOn: ReviewLoad): string =>
  leastLoadedDay(dueWindow(basedOn, months), dueOn)

/**
 * Returns the weeks from next Monday on. They are for reviews that are only late because the clinic
 * shortened the interval.
 */
export function catchUpWindow(today: string, months: number): { from: string; to: string } {
  const monday = mondayOf(timeOf(today)) + 7 * DAY
  return {
    from: dayOf(monday),
    to: dayOf(monday + ((slackWeeks(months) - 1) * 7 + WORKDAYS - 1) * DAY),
  }
}

/** Returns the least loaded day between two days, by the rule of `nextDueOn`. */
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

/** Whether a review is so late that readers are told. */
export const isPastGrace = (dueOn: string, graceDays: number, today: string): boolean =>
  timeOf(dueOn) + graceDays * DAY < timeOf(today)
