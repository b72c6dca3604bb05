import type { Row } from '../../core/row.ts'
import type { Sql } from '../../core/sql.ts'
import type { Locale } from '../../i18n/locales.ts'

/** A published answer, as it goes into the tray of answers to give. */
export type Giveable = { number: number; question: string; lang: Locale }

/** Those of the entries that readers see, by the entry's ID. */
export async function readGiveable(
  sql: Sql,
  entryIds: readonly number[],
): Promise<Map<number, Giveable>> {
  if (entryIds.length === 0) return new Map()
  const rows = await sql<Row<'portal.entries', 'entry_id' | 'source_id' | 'question' | 'locale'>>(
    `select entry_id, source_id, question, locale from portal.entries
      where entry_id in (select jsonb_array_elements_text($1::jsonb)::int)`,
    [JSON.stringify([...new Set(entryIds)])],
  )
  return new Map(
    rows.map(({ entry_id, source_id, question, locale }) => [
      entry_id,
      { number: source_id, question, lang: locale },
    ]),
  )
}
