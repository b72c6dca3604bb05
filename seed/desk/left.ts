import type { Sql } from '../../src/published/shapes.ts'
import type { Flag } from '../checks/flag.ts'
import type { Text } from '../../src/cms/checks/flag.ts'
import type { Repair } from '../repair/repair.ts'

export type Silenced = { code: string; words: string; reason: string; by: string; at: string }
export type Left = {
  document: string; firstLine: number; lastLine: number; verbatim: string; base: Text; flags: Flag[]; repairs: Repair[]; undone: Repair[]; silenced: Silenced[]
  conflict: { file: Text; firstLine: number } | null; gone: boolean
}
type Row = { document: string; first_line: number; last_line: number; verbatim: string; base: Text; flags: Flag[]; repairs: Repair[]; undone: Repair[]; silenced: Silenced[]; conflict: Left['conflict']; gone: boolean }

/** What an import left with one entry; `null` for an entry that came from no document. */
export async function leftWith(sql: Sql, entryId: number): Promise<Left | null> {
  const [row] = await sql<Row>('select *, gone_at is not null as gone from workflow.import_items where entry_id = $1', [entryId])
  if (!row) return null
  const { document, verbatim, base, flags, repairs, undone, silenced, conflict, gone } = row
  return { document, firstLine: row.first_line, lastLine: row.last_line, verbatim, base, flags, repairs, undone, silenced, conflict, gone }
}

/** The flags that nobody has answered yet: not repaired, not silenced. */
export const openFlags = ({ flags, silenced }: Pick<Left, 'flags' | 'silenced'>): Flag[] =>
  flags.filter((flag) => !flag.repaired && !silenced.some(({ code, words }) => code === flag.code && words === flag.words))
