import type { Sql } from '../../src/published/shapes.ts'

export type OpenItem = { entryId: number; question: string; document: string; conflict: boolean }

/** Answers about which an import needs a person: changed on both sides, or gone from the document. */
export async function openItems(sql: Sql): Promise<OpenItem[]> {
  const rows = await sql<{ entry_id: number; question: string; document: string; conflict: boolean }>(
    `select entry_id, base ->> 'question' as question, document, conflict is not null as conflict
       from workflow.import_items where conflict is not null or gone_at is not null order by conflict is null, entry_id limit 200`)
  return rows.map(({ entry_id, ...row }) => ({ entryId: entry_id, ...row }))
}
