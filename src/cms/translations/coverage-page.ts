import type { Row } from '../../core/row.ts'
import { SEVERITIES, type Severity } from '../../core/severities.ts'
import type { Sql } from '../../core/sql.ts'
import { LOCALE_CODES, type Locale } from '../../i18n/locales.ts'
import { languagesShown, type CoverageFilter } from './coverage-filter.ts'
import { TRANSLATION_STATES, type TranslationState } from './status-labels.ts'

export type StateCounts = ReadonlyMap<Locale, Record<TranslationState, number>>
/** `ids`: the originals of the page; `count`: how many match in all. */
export type CoveragePage = {
  ids: number[]
  count: number
  counts: StateCounts
  severities: Record<Severity, number>
}

export const ORIGINALS_ON_PAGE = 50

/** Originals of one language whose translations have the same status, and how many there are. */
type Kind = Row<'workflow.coverage_kinds', 'kind' | 'locale' | 'withdrawn'> &
  Row<'workflow.coverage_counts', 'originals'> & {
    cells: { locale: Locale; state: TranslationState; severity: Severity | null }[]
  }

/** The kinds of a topic, or of all. Their number does not grow with that of the answers. */
const readKinds = (
  sql: Sql,
  { topic, readers }: Pick<CoverageFilter, 'topic' | 'readers'>,
): Promise<Kind[]> =>
  sql<Kind>(
    `select k.kind::text, k.locale, k.withdrawn, k.cells, n.originals
       from workflow.coverage_counts n join workflow.coverage_kinds k on k.kind = n.kind
      where n.topic_id = $1::int and (k.published or not $2::boolean)`,
    [topic ?? 0, readers],
  )

/**
 * Returns how severe the worst change in the languages shown is, 0 for none; null if originals of
 * this kind do not match the filter.
 */
function rankOf(
  { locale, withdrawn, cells }: Kind,
  { state, severity }: Pick<CoverageFilter, 'state' | 'severity'>,
  shown: readonly Locale[],
): number | null {
  const there = cells.filter((cell) => shown.includes(cell.locale))
  const needed = shown.filter((each) => each !== locale).length
  const matches =
    state === 'missing'
      ? severity === null && !withdrawn && needed > there.length
      : state || severity
        ? there.some(
            (cell) =>
              (state === null || cell.state === state) &&
              (severity === null || cell.severity === severity),
          )
        : needed > 0
  if (!matches) return null
  return Math.max(
    0,
    ...there.map((cell) => (cell.severity ? SEVERITIES.indexOf(cell.severity) + 1 : 0)),
  )
}

const total = (kinds: readonly Kind[]): number =>
  kinds.reduce((sum, { originals }) => sum + originals, 0)

/** From this number on, originals are read in the order of the index instead of being sorted. */
const MANY = 3_000

/** The originals of some kinds, by question. */
async function readOriginals(
  sql: Sql,
  kinds: readonly Kind[],
  topic: number | null,
  { from, limit }: { from: number; limit: number },
): Promise<number[]> {
  // The planner takes no index of kinds for `array_position`.
  const ofKinds =
    total(kinds) < MANY ? 'kind = any($1::uuid[])' : 'array_position($1::uuid[], kind) is not null'
  const rows = await sql<{ id: Row<'workflow.coverage'>['entry_id'] }>(
    `select entry_id as id from workflow.coverage
      where ${ofKinds} ${topic === null ? '' : 'and topic_ids @> array[$4::int]'}
      order by question, entry_id offset $2 limit $3`,
    [`{${kinds.map(({ kind }) => kind).join()}}`, from, limit, ...(topic === null ? [] : [topic])],
  )
  return rows.map(({ id }) => id)
}

/**
 * Returns the originals of a page, those with the most severe changes first and then by question,
 * and counts by state and severity. The counts ignore the filter's state and severity, so that each
 * shows what that choice would find. Reads `workflow.coverage`, which every change keeps.
 */
export async function coveragePage(
  sql: Sql,
  filter: CoverageFilter,
  mine: readonly Locale[],
): Promise<CoveragePage> {
  const shown = languagesShown(filter, mine)
  const kinds = await readKinds(sql, filter)
  const ranked = kinds.map((kind) => ({ kind, rank: rankOf(kind, filter, shown) }))
  const ids: number[] = []
  let [from, count] = [(filter.page - 1) * ORIGINALS_ON_PAGE, 0]
  for (const rank of [...SEVERITIES.keys(), SEVERITIES.length].reverse()) {
    const group = ranked.filter((each) => each.rank === rank).map(({ kind }) => kind)
    const size = total(group)
    count += size
    const limit = ORIGINALS_ON_PAGE - ids.length
    if (limit > 0 && from < size)
      ids.push(...(await readOriginals(sql, group, filter.topic, { from, limit })))
    from = Math.max(0, from - size)
  }
  return { ids, count, ...countCells(kinds, shown) }
}

function countCells(
  kinds: readonly Kind[],
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
  for (const { locale, withdrawn, cells, originals } of kinds) {
    // Every language needs a translation of an original, but its own.
    if (!withdrawn)
      for (const [other, row] of counts) if (other !== locale) row.missing += originals
    for (const { locale: into, state, severity } of cells) {
      const row = counts.get(into)
      if (!row) continue
      row[state] += originals
      if (!withdrawn) row.missing -= originals
      if (severity && shown.includes(into)) severities[severity] += originals
    }
  }
  return { counts, severities }
}
