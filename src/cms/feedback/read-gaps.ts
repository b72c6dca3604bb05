import type { Sql } from '../../core/sql.ts'

/**
 * Feedback on one answer in one language. `openNotHelpful` and `openSeemsWrong` count what came in
 * since somebody last dismissed it.
 */
export type AnswerGap = {
  entryId: number
  locale: string
  question: string
  shown: boolean
  helpful: number
  notHelpful: number
  unclear: number
  incomplete: number
  otherQuestion: number
  seemsWrong: number
  other: number
  openNotHelpful: number
  openSeemsWrong: number
  settledBy: string | null
  settledOn: string | null
}
/** A search that found nothing on at least 3 of the last 90 days. */
export type MissingWords = {
  mark: string
  locale: string
  words: string
  days: number
  times: number
  last: string
}
export type Week = { week: string; helpful: number; notHelpful: number }
export type Gaps = {
  answers: AnswerGap[]
  missing: MissingWords[]
  unnamed: { searches: number; days: number }
  weeks: Week[]
}

const WEEKS = 12
const MAX_ROWS = 100

const RECENT = `week > (now() at time zone 'UTC')::date - ${WEEKS * 7}`
const count = (condition: string) => `count(*) filter (where ${condition})::int`
/** The last weeks' count of a reason. */
const reason = (name: string) => count(`recent and reason = '${name}'`)
/** The helpful votes of the last weeks on the answer of a row `f`. */
const HELPFUL = `from workflow.feedback h
  where h.entry_id = f.entry_id and h.locale = f.locale and h.helpful and h.${RECENT}`
/**
 * What was not helpful is counted from an index that holds only that; helpful votes are then counted
 * for the answers shown.
 */
const COUNTS = (order: string) => `
  with negative as materialized (
    select entry_id, locale, ${count('recent')} as "notHelpful",
           ${reason('unclear')} as unclear, ${reason('incomplete')} as incomplete,
           ${reason('other-question')} as "otherQuestion",
           ${reason('seems-wrong')} as "seemsWrong", ${reason('other')} as other,
           count(*)::int as "allNotHelpful", ${count(`reason = 'seems-wrong'`)} as "allSeemsWrong"
      from (select entry_id, locale, reason, ${RECENT} as recent
              from workflow.feedback where not helpful) every_week
     group by entry_id, locale),
  worst as materialized (
    select f.*, greatest(0, f."allNotHelpful" - coalesce(s.not_helpful, 0)) as "openNotHelpful",
           greatest(0, f."allSeemsWrong" - coalesce(s.seems_wrong, 0)) as "openSeemsWrong",
           s.by_name as "settledBy", s.on_day::text as "settledOn"
      from negative f
      left join workflow.feedback_settled s on s.entry_id = f.entry_id and s.locale = f.locale
     where f."notHelpful" > 0 or exists (select ${HELPFUL})
     order by ${order} limit ${MAX_ROWS}),
  only_helpful as materialized (
    select distinct h.entry_id, h.locale from workflow.feedback h
     where h.helpful and h.${RECENT} and not exists (select from negative n
       where n.entry_id = h.entry_id and n.locale = h.locale)
     order by h.entry_id, h.locale
     limit greatest(0, ${MAX_ROWS} - (select count(*) from worst)))
  select f.*, (select count(*)::int ${HELPFUL}) as helpful from worst f
  union all
  select f.entry_id, f.locale, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, s.by_name, s.on_day::text,
         (select count(*)::int ${HELPFUL})
    from only_helpful f
    left join workflow.feedback_settled s on s.entry_id = f.entry_id and s.locale = f.locale`
const WORST_FIRST =
  '"openSeemsWrong" desc, "openNotHelpful" desc, "notHelpful" desc, entry_id, locale'
const QUESTION = `coalesce((select question from portal.entries e where e.entry_id = f.entry_id), (select question from portal.history h where h.entry_id = f.entry_id order by shown_from desc limit 1), '')`

const CUTOFF = `(now() at time zone 'UTC')::date - 90`
/** What has words, because it was searched on three days; an index holds only that. */
const NAMED = `select mark, locale from workflow.failed_searches
  where words is not null and day > ${CUTOFF}`

const SEARCHES = `
  select mark, locale, max(words) as words, count(*)::int as days, sum(times)::int as times,
    max(day)::text as last from workflow.failed_searches
   where day > ${CUTOFF} and (mark, locale) in (${NAMED})
   group by mark, locale order by days desc, times desc, last desc`

/**
 * SQL for the first `limit` answers with open feedback (`title`, `locale`) and how many there are
 * (`total`), for the start page of the desk.
 */
export const openAnswers = (limit: number): string => `
  select ${QUESTION} as title, f.locale, f.total
    from (select f.entry_id, f.locale, count(*) over ()::int as total, row_number() over (
            order by greatest(0, f.wrong - coalesce(s.seems_wrong, 0)) desc,
              f.no - coalesce(s.not_helpful, 0) desc, f.entry_id, f.locale) as place
            from (select entry_id, locale, count(*)::int as no,
                         count(*) filter (where reason = 'seems-wrong')::int as wrong,
                         max(week) as week
                    from workflow.feedback where not helpful group by entry_id, locale) f
            left join workflow.feedback_settled s
              on s.entry_id = f.entry_id and s.locale = f.locale
           where f.${RECENT}
             and (f.no > coalesce(s.not_helpful, 0) or f.wrong > coalesce(s.seems_wrong, 0))
           order by place limit ${limit}) f
   order by f.place`
/** The same for the searches that found nothing. */
export const openSearches = (limit: number): string =>
  `select words as title, locale, count(*) over ()::int as total from (${SEARCHES}) search
    limit ${limit}`

/** Returns the feedback and failed searches of the last 12 weeks. Nothing identifies a reader. */
export async function readGaps(sql: Sql): Promise<Gaps> {
  const answers = await sql<AnswerGap>(
    `select f.*, f.entry_id as "entryId", ${QUESTION} as question, exists (select
      from portal.entries e where e.entry_id = f.entry_id) as shown
       from (${COUNTS(WORST_FIRST)}) f order by ${WORST_FIRST}`,
  )
  const missing = await sql<MissingWords>(`${SEARCHES} limit ${MAX_ROWS}`)
  const [unnamed] = await sql<Gaps['unnamed']>(
    `select (select count(*)::int from (select from workflow.failed_searches
                where day > ${CUTOFF} group by mark, locale) searched)
              - (select count(*)::int from (${NAMED} group by mark, locale) named) as searches,
            (select count(*)::int from generate_series(1, 91) n
              where exists (select from workflow.failed_searches f
                where f.day = ${CUTOFF} + n and not exists (
                  ${NAMED} and (mark, locale) = (f.mark, f.locale)))) as days`,
  )
  const weeks = await sql<Week>(
    `select week::text, count(*) filter (where helpful)::int as helpful,
      count(*) filter (where not helpful)::int as "notHelpful"
       from workflow.feedback where week > (now() at time zone 'UTC')::date - ${WEEKS * 7}
         group by week order by week desc`,
  )
  return { answers, missing, unnamed: unnamed ?? { searches: 0, days: 0 }, weeks }
}

/** Whether an answer has negative feedback of the last 12 weeks that nobody has dismissed. */
export const hasOpenFeedback = ({
  notHelpful,
  openNotHelpful,
  openSeemsWrong,
}: AnswerGap): boolean => notHelpful > 0 && (openSeemsWrong > 0 || openNotHelpful > 0)
