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
const COUNTS = `
  select f.*, greatest(0, f."allNotHelpful" - coalesce(s.not_helpful, 0)) as "openNotHelpful",
    greatest(0, f."allSeemsWrong" - coalesce(s.seems_wrong, 0)) as "openSeemsWrong",
         s.by_name as "settledBy", s.on_day::text as "settledOn"
    from (select entry_id, locale, count(*) filter (where recent
      and helpful)::int as helpful, count(*) filter (where recent
      and not helpful)::int as "notHelpful",
                 count(*) filter (where recent
                   and reason = 'unclear')::int as unclear, count(*) filter (where recent
                   and reason = 'incomplete')::int as incomplete,
                 count(*) filter (where recent
                   and reason = 'other-question')::int as "otherQuestion",
                   count(*) filter (where recent and reason = 'seems-wrong')::int as "seemsWrong",
                 count(*) filter (where recent and reason = 'other')::int as other,
                 count(*) filter (where not helpful)::int as "allNotHelpful",
                   count(*) filter (where reason = 'seems-wrong')::int as "allSeemsWrong"
            from (select *, ${RECENT} as recent from workflow.feedback) every_week
           group by entry_id, locale) f
    left join workflow.feedback_settled s on s.entry_id = f.entry_id and s.locale = f.locale
   where f.helpful + f."notHelpful" > 0`
const WORST_FIRST =
  '"openSeemsWrong" desc, "openNotHelpful" desc, "notHelpful" desc, entry_id, locale'
const QUESTION = `coalesce((select question from portal.entries e where e.entry_id = f.entry_id), (select question from portal.history h where h.entry_id = f.entry_id order by shown_from desc limit 1), '')`

const SEARCHES = `
  select mark, locale, max(words) as words, count(*)::int as days, sum(times)::int as times,
    max(day)::text as last from workflow.failed_searches
   where day > (now() at time zone 'UTC')::date - 90 group by mark, locale
     having max(words) is not null order by days desc, times desc, last desc`

/** SQL for the answers with open feedback (`title`, `locale`), for the start page of the desk. */
export const OPEN_ANSWERS = `
  select ${QUESTION} as title, f.locale
    from (select entry_id, locale, count(*)::int as no,
      count(*) filter (where reason = 'seems-wrong')::int as wrong, max(week) as week
      from workflow.feedback where not helpful group by entry_id, locale) f
    left join workflow.feedback_settled s on s.entry_id = f.entry_id and s.locale = f.locale
   where f.${RECENT} and (f.no > coalesce(s.not_helpful, 0) or f.wrong > coalesce(s.seems_wrong, 0))
   order by greatest(0, f.wrong - coalesce(s.seems_wrong, 0)) desc, f.no - coalesce(s.not_helpful,
     0) desc, f.entry_id, f.locale`
/** SQL for the searches that found nothing (`title`, `locale`), for the start page of the desk. */
export const OPEN_SEARCHES = `select words as title, locale from (${SEARCHES}) search`

/** Returns the feedback and failed searches of the last 12 weeks. Nothing identifies a reader. */
export async function readGaps(sql: Sql): Promise<Gaps> {
  const answers = await sql<AnswerGap>(
    `select f.*, f.entry_id as "entryId", ${QUESTION} as question, exists (select
      from portal.entries e where e.entry_id = f.entry_id) as shown
       from (${COUNTS} order by ${WORST_FIRST} limit ${MAX_ROWS}) f order by ${WORST_FIRST}`,
  )
  const missing = await sql<MissingWords>(`${SEARCHES} limit ${MAX_ROWS}`)
  const [unnamed] = await sql<Gaps['unnamed']>(
    `select count(distinct (mark, locale))::int as searches, count(distinct day)::int as days
      from workflow.failed_searches f
      where day > (now() at time zone 'UTC')::date - 90 and not exists (select
        from workflow.failed_searches w where w.mark = f.mark and w.locale = f.locale
        and w.words is not null)`,
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
