import { SEVERITIES, type Severity } from '../../core/severities.ts'
import type { Sql } from '../../core/sql.ts'
import { LOCALE_CODES, type Locale } from '../../i18n/locales.ts'
import { languagesShown, type CoverageFilter } from './coverage-filter.ts'
import { TRANSLATION_STATES, type TranslationState } from './status-labels.ts'
import { TRANSLATION_STATE } from './status.ts'

export type StateCounts = ReadonlyMap<Locale, Record<TranslationState, number>>
/** `ids`: the originals of the page; `count`: how many match in all. */
export type CoveragePage = {
  ids: number[]
  count: number
  counts: StateCounts
  severities: Record<Severity, number>
}

export const PAGE_SIZE = 50

/**
 * True of an original `o`. Said in this way, the planner knows how many there are (the statistics
 * `workflow.desk_list_kinds`).
 */
const IS_ORIGINAL = 'o.source_id - o.entry_id = 0'

/** The condition on an original `o` that the filter's topic (`$1`) and readers (`$2`) make. */
const narrowing = ({ topic, readers }: Pick<CoverageFilter, 'topic' | 'readers'>): string =>
  [
    topic === null ? '$1::int is null' : 'o.topic_ids @> array[$1::int]',
    readers
      ? `$2 and exists (select from public.entries p
          where p.id = o.entry_id and p._status = 'published')`
      : 'not $2',
  ].join(' and ')

/** `original`: the originals that the filter's topic and readers leave; `cell`: their translations. */
const cells = (narrow: string): string => `
  original as materialized (
    select o.entry_id as id, o.locale, o.state = 'withdrawn' as gone
      from workflow.desk_list o where ${IS_ORIGINAL} and ${narrow}),
  cell as materialized (
    select t.source_id, t.locale, ${TRANSLATION_STATE} as state, s.severity, o.gone
      from workflow.desk_list t
      join original o on o.id = t.source_id and t.source_id - t.entry_id <> 0
      left join public.entries e on e.id = t.entry_id and e._status = 'published'
      left join workflow.translation_standings s on s.entry_id = e.id)`

const RANK = `array_position(array['${SEVERITIES.join(`', '`)}'], severity)`

/**
 * The originals that match: `$3` are the languages shown, `$4` and `$5` the state and the severity
 * that one of their translations has, or null. Without a choice of these, only translations with
 * changes are looked at, because they decide the order.
 */
const matching = ({ state, severity }: Pick<CoverageFilter, 'state' | 'severity'>): string => `
  shown as materialized (
    select source_id, count(*) as translations, max(${RANK}) as rank,
           bool_or(($4::text is null or state = $4) and ($5::text is null or severity = $5)) as fits
      from cell
     where locale = any($3::text[]) ${state || severity ? '' : 'and severity is not null'}
     group by source_id),
  matching as materialized (
    select o.id, coalesce(s.rank, 0) as rank
      from original o left join shown s on s.source_id = o.id
     where case
       when $4::text is null and $5::text is null
         then cardinality($3::text[]) > (o.locale = any($3::text[]))::int
       when $4 = 'missing'
         then $5::text is null and not o.gone
           and cardinality($3::text[]) - (o.locale = any($3::text[]))::int
             > coalesce(s.translations, 0)
       else coalesce(s.fits, false) end)`

/** With fewer matches, all of them are sorted; else those with changes, and the others by index. */
const FEW = 5_000

/** The place of an original in the order of the page. Few are left, so each is looked up. */
const PLACED = `
  placed as (
    select id, row_number() over (order by rank desc, question, id) as place
      from (select m.id, m.rank, (select left(l.question, 200) collate workflow.by_number
                     from workflow.desk_list l where l.entry_id = m.id) as question
              from matching m
             where m.rank > 0 or (select count(*) from matching) <= ${FEW}) m)`

/**
 * Matching originals without changes, in the order of the index, a page from the first on. For each
 * one, its translations are looked up.
 */
const byIndex = (narrow: string): string => `
  select o.entry_id as id
    from workflow.desk_list o
   where ${IS_ORIGINAL} and ${narrow}
     and not exists (select from workflow.desk_list t
       join workflow.translation_standings s on s.entry_id = t.entry_id and s.open > 0
       join public.entries e on e.id = t.entry_id and e._status = 'published'
      where t.source_id = o.entry_id and t.locale = any($3::text[]) and t.entry_id <> t.source_id)
     and case
       when $4::text is null and $5::text is null
         then cardinality($3::text[]) > (o.locale = any($3::text[]))::int
       when $4 = 'missing'
         then $5::text is null and o.state <> 'withdrawn'
           and cardinality($3::text[]) - (o.locale = any($3::text[]))::int
             > (select count(*) from workflow.desk_list t where t.source_id = o.entry_id
                 and t.entry_id <> t.source_id and t.locale = any($3::text[]))
       else $5::text is null and exists (
         select from workflow.desk_list t
           left join public.entries e on e.id = t.entry_id and e._status = 'published'
           left join workflow.translation_standings s on s.entry_id = e.id
          where t.source_id = o.entry_id and t.entry_id <> t.source_id
            and t.locale = any($3::text[]) and ${TRANSLATION_STATE} = $4) end
   order by left(o.question, 200) collate workflow.by_number, o.entry_id`

type CountRow = {
  locale: Locale
  state: TranslationState | 'original'
  severity: Severity | null
  gone: boolean
  count: number
}
type Counted = { counts: CountRow[]; count: number; placed: number; ids: number[] }

/**
 * Returns the originals of a page, those with the most severe changes first and then by question,
 * and counts by state and severity. The counts ignore the filter's state and severity, so that each
 * shows what that choice would find. Reads `workflow.translation_standings` as it is.
 */
export async function coveragePage(
  sql: Sql,
  filter: CoverageFilter,
  mine: readonly Locale[],
): Promise<CoveragePage> {
  const shown = languagesShown(filter, mine)
  const choice = [filter.topic, filter.readers, [...shown], filter.state, filter.severity]
  const narrow = narrowing(filter)
  const from = (filter.page - 1) * PAGE_SIZE
  const [counted] = await sql<Counted>(
    `with ${cells(narrow)}, ${matching(filter)}, ${PLACED},
     counted as (
       select locale, state, severity, gone, count(*)::int as count
         from cell group by locale, state, severity, gone
       union all
       select locale, 'original', null, gone, count(*)::int from original group by locale, gone)
     select (select coalesce(jsonb_agg(to_jsonb(c)), '[]') from counted c) as counts,
            (select count(*)::int from matching) as count,
            (select count(*)::int from placed) as placed,
            array(select id from placed where place > $6 and place <= $6 + ${PAGE_SIZE}
              order by place) as ids`,
    [...choice, from],
  )
  const { counts = [], count = 0, placed = 0, ids = [] } = counted ?? {}
  const others =
    placed >= count || ids.length >= PAGE_SIZE
      ? []
      : await sql<{ id: number }>(
          `${byIndex(narrow)} limit ${PAGE_SIZE - ids.length} offset ${Math.max(0, from - placed)}`,
          choice,
        )
  return { ids: [...ids, ...others.map(({ id }) => id)], count, ...countCells(counts, shown) }
}

function countCells(
  rows: readonly CountRow[],
  shown: readonly Locale[],
): Pick<CoveragePage, 'counts' | 'severities'> {
  const severities: Record<Severity, number> = { wording: 0, clarifying: 0, safety: 0 }
  const counts = new Map(
    LOCALE_CODES.map((locale) => [
      locale,
      Object.fromEntries(TRANSLATION_STATES.map((state) => [state, 0])) as Record<
        TranslationState,
        number
      >,
    ]),
  )
  for (const { locale, state, severity, gone, count } of rows) {
    // Every language needs a translation of an original, but its own.
    if (state === 'original') {
      if (!gone) for (const [other, row] of counts) if (other !== locale) row.missing += count
      continue
    }
    const row = counts.get(locale)
    if (!row) continue
    row[state] += count
    if (!gone) row.missing -= count
    if (severity && shown.includes(locale)) severities[severity] += count
  }
  return { counts, severities }
}
