import type { Sql } from '../../core/sql.ts'
import type { Locale } from '../../i18n/locales.ts'

/**
 * With fewer answers in a language, each process counts their words itself, which takes
 * milliseconds, and knows new ones a second later.
 */
const MIN_ANSWERS = 1_000

/**
 * Counts again how many answers of a language hold each word, for its search, unless nothing has
 * changed since it was counted. Only rows that differ are written. Takes seconds for tens of
 * thousands of answers, and blocks nobody.
 */
export async function refreshWordCounts(sql: Sql, locale: Locale): Promise<void> {
  const [state] = await sql<{ answers: number; current: boolean }>(
    `select (select count(*)::integer from portal.entries where locale = $1) as answers,
            exists (select from portal.word_counts c where c.locale = $1
              and c.answers = (select count(*) from portal.entries where locale = $1)
              and not exists (select from portal.entries e
                where e.locale = $1 and e.changed_at >= c.counted_at)
              and not exists (select from portal.withdrawals w where w.at >= c.counted_at))
              as current`,
    [locale],
  )
  if (!state || state.current) return
  if (state.answers < MIN_ANSWERS) {
    await sql('delete from portal.word_counts where locale = $1', [locale])
    await sql('delete from portal.words where locale = $1', [locale])
    return
  }
  await sql(
    `with counted as materialized (
       select word, ndoc as answers
         from ts_stat(format('select doc from portal.entries where locale = %L', $1::text))),
     gone as (
       delete from portal.words w
        where locale = $1 and not exists (select from counted c where c.word = w.word)),
     written as (
       insert into portal.words as w (locale, word, answers)
       select $1, word, answers from counted
       on conflict (locale, word) do update set answers = excluded.answers
        where w.answers <> excluded.answers)
     insert into portal.word_counts (locale, answers, counted_at) values ($1, $2, now())
     on conflict (locale) do update
        set answers = excluded.answers, counted_at = excluded.counted_at`,
    [locale, state.answers],
  )
}
