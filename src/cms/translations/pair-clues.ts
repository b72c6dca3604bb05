import type { Row } from '../../core/row.ts'
import type { Sql } from '../../core/sql.ts'
import type { Entry } from '../entries/entry.ts'
import { textPart } from './fingerprint.ts'
import { NO_CLUES, type Clues } from './pair-parts.ts'
import { openChangesOfEach } from './pending-changes.ts'

/** Returns what is known of which paragraphs a translation translates. */
export const cluesOf = async (sql: Sql, translation: Entry): Promise<Clues> =>
  (await cluesOfEach(sql, [translation])).get(translation.id) ?? NO_CLUES

/** The same for many translations, by id. */
export async function cluesOfEach(
  sql: Sql,
  translations: readonly Entry[],
): Promise<Map<number, Clues>> {
  const open = await openChangesOfEach(sql, translations)
  const rows = await sql<
    { id: number; source: string } & Row<'workflow.translation_memory', 'target'>
  >(
    `select entry_id as id, source_hash as source, target from workflow.translation_memory
      where entry_id = any($1::int[]) and unit like 'answer-%' order by id`,
    [translations.map(({ id }) => id)],
  )
  const known = new Map<number, Map<string, string[]>>()
  for (const { id, source, target } of rows) {
    const ofEntry = known.get(id) ?? new Map<string, string[]>()
    const { hash } = textPart('answer', target)
    known.set(id, ofEntry.set(hash, [...(ofEntry.get(hash) ?? []), source]))
  }
  return new Map(
    translations.map(({ id }) => [
      id,
      { known: known.get(id) ?? new Map(), open: open.get(id) ?? [] },
    ]),
  )
}
