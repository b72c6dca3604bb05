import type { Sql } from '../../core/sql.ts'
import { loadImportedEntries } from './items/load-imported-entries.ts'
import type { ImportedEntry } from './plan/plan.ts'
import type { ImportOptions } from './plan/source.ts'
import { planDocument, type PlannedDocument } from './plan-document.ts'

/**
 * Locks the entries to which the plans write, as the desk locks them, until the transaction ends.
 * If somebody has changed one since it was planned, plans again with the new text.
 */
export async function lockAndReplan(
  sql: Sql,
  planned: readonly PlannedDocument[],
  options: ImportOptions,
): Promise<PlannedDocument[]> {
  let current = [...planned]
  for (;;) {
    const ids = current.flatMap(({ plan }) =>
      plan.steps.flatMap((step) => ('by' in step ? step.imported.entryId : [])),
    )
    if (ids.length === 0) return current
    await sql(
      `select id from public.entries where id in (select jsonb_array_elements_text($1::jsonb)::int)
        order by translation_of_id is not null, id for update`,
      [JSON.stringify(ids)],
    )
    const replanned: PlannedDocument[] = []
    for (const document of current) {
      const { source, context } = document
      const imported = await loadImportedEntries(sql, source.name, source.locale)
      replanned.push(
        haveSameTexts(imported, context.imported)
          ? document
          : planDocument(source, { ...context, imported }, options),
      )
    }
    if (replanned.every((each, index) => each === current[index])) return current
    current = replanned
  }
}

const haveSameTexts = (one: readonly ImportedEntry[], other: readonly ImportedEntry[]) =>
  one.length === other.length &&
  one.every(({ deskHash }, index) => deskHash === other[index]?.deskHash)
