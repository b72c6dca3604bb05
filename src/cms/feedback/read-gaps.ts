import type { Row } from '../../core/row.ts'
import type { Sql } from '../../core/sql.ts'

/**
 * Feedback on one answer in one language. `openNotHelpful` and `openSeemsWrong` count what came in
 * since somebody last dismissed it.
 */
export type AnswerGap = Row<'workflow.feedback_totals', 'locale'> & {
  entryId: Row<'workflow.feedback_totals'>['entry_id']
  question: string
  shown: boolean
  helpful: number
  notHelpful: number
  unclear: number
  incomplete: number
  otherQuestion: number
  seemsWrong: number
  other: number
  openNotHelpful: Row<'workflow.feedback_totals'>['open_not_helpful']
  openSeemsWrong: Row<'workflow.feedback_totals'>['open_seems_wrong']
  settledBy: Row<'workflow.feedback_settled'>['by_name'] | null
  settledOn: string | null
}
/** A search that found nothing on at least 3 of the last 90 days. */
export type MissingWords = Row<'workflow.failed_searches', 'mark' | 'locale'> & {
  words: NonNullable<Row<'workflow.failed_searches'>['words']>
  days: number
  times: number
  last: string
}
export type Week = Row<'workflow.feedback_week_totals', 'helpful'> & {
  week: string
  notHelpful: Row<'workflow.feedback_week_totals'>['not_helpful']
}
export type Gaps = {
  answers: AnswerGap[]
  missing: MissingWords[]
  unnamed: { searches: number; days: number }
  weeks: Week[]
}

const WEEKS = 12
const MAX_ROWS = 100

/** The day after which a week counts. */
const SINCE = `((now() at time zone 'UTC')::date - ${WEEKS * 7})`
const count = (condition: string) => `count(*) filter (where ${condition})::int`
const reason = (name: string) => count(`reason = '${name}'`)
const WORST_FIRST =
  'open_seems_wrong desc, open_not_helpful desc, not_helpful desc, entry_id, locale'
/** The worst answers by what is counted with each verdict; and then what the last weeks have of each. */
const ANSWERS = `
  select f.entry_id as "entryId", f.locale, counted.*, f.open_not_helpful as "openNotHelpful",
         f.open_seems_wrong as "openSeemsWrong", s.by_name as "settledBy",
         s.on_day::text as "settledOn"
    from (select * from workflow.feedback_totals where last_week > ${SINCE}
           order by ${WORST_FIRST} limit ${MAX_ROWS}) f
    cross join lateral (
      select ${count('helpful')} as helpful, ${count('not helpful')} as "notHelpful",
             ${reason('unclear')} as unclear, ${reason('incomplete')} as incomplete,
             ${reason('other-question')} as "otherQuestion",
             ${reason('seems-wrong')} as "seemsWrong", ${reason('other')} as other
        from workflow.feedback
       where entry_id = f.entry_id and locale = f.locale and week > ${SINCE}) counted
    left join workflow.feedback_settled s on s.entry_id = f.entry_id and s.locale = f.locale
   order by f.open_seems_wrong desc, f.open_not_helpful desc, f.not_helpful desc, f.entry_id,
     f.locale`
/** The question of an answer, also of one that readers no longer see. */
const questionOf = (id: string) => `coalesce(
  (select question from portal.entries e where e.entry_id = ${id}),
  (select question from portal.history h where h.entry_id = ${id} order by shown_from desc limit 1),
  '')`

const CUTOFF = `(now() at time zone 'UTC')::date - 90`
/** What has words, because it was searched on three days; an index holds only that. */
const NAMED = `select mark, locale from workflow.failed_searches
  where words is not null and day > ${CUTOFF}`

const SEARCHES = `
  select mark, locale, max(words) as words, count(*)::int as days, sum(times)::int as times,
    max(day)::text as last from workflow.failed_searches
   where day > ${CUTOFF} and (mark, locale) in (${NAMED})
   group by mark, locale order by days desc, times desc, last desc`

const OPEN_ANSWERS = `workflow.feedback_totals f
  where (open_not_helpful > 0 or open_seems_wrong > 0) and last_no_week > ${SINCE}`

/**
 * SQL for the first `limit` answers with open feedback (`title`, `locale`) and how many there are
 * (`total`, at most one more than `most`), for the start page of the desk.
 */
export const openAnswers = (limit: number, most: number): string => `
  select ${questionOf('f.entry_id')} as title, f.locale,
         (select count(*)::int from (select from ${OPEN_ANSWERS} limit ${most + 1}) open) as total
    from (select * from ${OPEN_ANSWERS} order by ${WORST_FIRST} limit ${limit}) f
   order by f.open_seems_wrong desc, f.open_not_helpful desc, f.not_helpful desc, f.entry_id,
     f.locale`
/** The same for the searches that found nothing. */
export const openSearches = (limit: number, most: number): string =>
  `select words as title, locale,
          least(count(*) over (), ${most + 1})::int as total
     from (${SEARCHES}) search limit ${limit}`

/** Returns the feedback and failed searches of the last 12 weeks. Nothing identifies a reader. */
export async function readGaps(sql: Sql): Promise<Gaps> {
  const answers = await sql<AnswerGap>(
    `select f.*, ${questionOf('f."entryId"')} as question, exists (
       select from portal.entries e where e.entry_id = f."entryId") as shown
       from (${ANSWERS}) f`,
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
    `select week::text, helpful, not_helpful as "notHelpful"
       from workflow.feedback_week_totals where week > ${SINCE} order by week desc`,
  )
  return { answers, missing, unnamed: unnamed ?? { searches: 0, days: 0 }, weeks }
}

/** Whether an answer has negative feedback of the last 12 weeks that nobody has dismissed. */
export const hasOpenFeedback = ({
  notHelpful,
  openNotHelpful,
  openSeemsWrong,
}: AnswerGap): boolean => notHelpful > 0 && (openSeemsWrong > 0 || openNotHelpful > 0)
