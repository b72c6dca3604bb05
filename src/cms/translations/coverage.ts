import type { PayloadRequest } from 'payload'
import type { Row } from '../../core/row.ts'
import type { Sql } from '../../core/sql.ts'
import type { State } from '../../core/states.ts'
import type { Locale } from '../../i18n/locales.ts'
import { refreshStandings } from './standings.ts'
import type { TranslationStatus } from './status-labels.ts'
import { translationStatus } from './status.ts'

/** An original with the status of its translations. Languages without one are left out. */
export type CoveredAnswer = {
  id: number
  locale: Locale
  question: string
  state: State
  isPublic: boolean
  topics: number[]
  translations: { id: number; locale: Locale; standing: TranslationStatus }[]
}

type CoverageRow = Row<'workflow.desk_list', 'locale' | 'question'> & {
  id: Row<'workflow.desk_list'>['entry_id']
  source: Row<'workflow.desk_list'>['source_id']
  state: State
  topics: Row<'workflow.desk_list'>['topic_ids']
  is_public: boolean
  severity: Row<'workflow.translation_standings'>['severity']
  open: Row<'workflow.translation_standings'>['open'] | null
}

/**
 * Returns originals with the status of their translations, in the order of `ids`; for `null` all of
 * them, by question.
 */
export async function coverage(
  req: PayloadRequest,
  sql: Sql,
  ids: readonly number[] | null,
): Promise<CoveredAnswer[]> {
  const read = () =>
    sql<CoverageRow>(
      `select l.entry_id as id, l.source_id as source, l.locale, l.question, l.state,
              l.topic_ids as topics, coalesce(e._status = 'published', false) as is_public,
              s.severity, s.open
         from workflow.desk_list l join public.entries e on e.id = l.entry_id
         left join workflow.translation_standings s
           on s.entry_id = l.entry_id and e._status = 'published'
        where $1::jsonb is null
           or l.source_id in (select jsonb_array_elements_text($1::jsonb)::int)
        order by left(l.question, 200) collate workflow.by_number, l.entry_id`,
      [ids && JSON.stringify(ids)],
    )
  await refreshStandings(req, sql, ids && (await read()).map(({ id }) => id))
  const rows = await read()
  const bySource = new Map<number, CoveredAnswer['translations']>()
  for (const { id, source, locale, state, is_public: isPublic, severity, open } of rows) {
    if (id === source) continue
    const standing = translationStatus({ state, isPublic, severity, openChanges: open ?? 0 })
    bySource.set(source, [...(bySource.get(source) ?? []), { id, locale, standing }])
  }
  const originals = rows
    .filter(({ id, source }) => id === source)
    .map(({ id, locale, question, state, topics, is_public: isPublic }) => ({
      ...{ id, locale, question, state, isPublic, topics },
      translations: bySource.get(id) ?? [],
    }))
  const byId = new Map(originals.map((each) => [each.id, each]))
  return ids ? ids.flatMap((id) => byId.get(id) ?? []) : originals
}
