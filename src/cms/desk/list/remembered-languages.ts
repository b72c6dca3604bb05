import type { Sql } from '../../../core/sql.ts'
import { listUrl, parseFilters } from './filters.ts'

/** The preference that says whether a person last chose to see only answers in their languages. */
export const LANGUAGES_PREFERENCE = 'answers-languages'
export type LanguagesPreference = { own: boolean }

export const IN_MY_LANGUAGES = listUrl({ only: ['languages'] })
/** All answers, also for people who last chose to see only those in their languages. */
export const ALL_ANSWERS = `${listUrl({})}?view=all`

export async function prefersOwnLanguages(sql: Sql, personId: number): Promise<boolean> {
  const [row] = await sql<{ own: boolean }>(
    `select coalesce((p.value ->> 'own')::boolean, false) as own from public.payload_preferences p
       join public.payload_preferences_rels r on r.parent_id = p.id
      where p.key = $1 and r.users_id = $2 limit 1`,
    [LANGUAGES_PREFERENCE, personId],
  )
  return row?.own ?? false
}

/** Whether a query string says nothing about what the list shows, as in the menu's link. */
export const saysNothing = (query: Record<string, unknown>): boolean =>
  !('view' in query) && !('q' in query) && listUrl(parseFilters(query)) === listUrl({})
