import type { Sql } from '../../core/sql.ts'
import type { ImportedEntry } from './plan/plan.ts'
import type { ImportOptions } from './plan/source.ts'
import { planDocument, type PlannedDocument } from './plan-document.ts'
import { loadImportedEntries } from './write/load-imported.ts'

/**
 * Plans whose entries nobody can change any more until the transaction ends: what an import would
 * write to is locked as the desk locks it, and where somebody was quicker, the plan is made again
 * with what they wrote.
 */
export async function lockAndReplan(
  sql: Sql,
  first: readonly PlannedDocument[],
  options: ImportOptions,
): Promise<PlannedDocument[]> {
  let planned = [...first]
  for (;;) {
    const ids = planned.flatMap(({ plan }) =>
      plan.steps.flatMap((step) => ('by' in step ? step.known.entryId : [])),
    )
    if (ids.length === 0) return planned
    await sql(
      `select id from public.entries where id in (select jsonb_array_elements_text($1::jsonb)::int)
        order by translation_of_id is not null, id for update`,
      [JSON.stringify(ids)],
    )
    const replanned: PlannedDocument[] = []
    for (const each of planned) {
      const known = await loadImportedEntries(sql, each.source.name, each.source.locale)
      replanned.push(
        isUnchanged(known, each.context.known)
          ? each
          : planDocument(each.source, { ...each.context, known }, options),
      )
    }
    if (replanned.every((each, index) => each === planned[index])) return planned
    planned = replanned
  }
}

const isUnchanged = (one: readonly ImportedEntry[], other: readonly ImportedEntry[]) =>
  one.length === other.length &&
  one.every(({ deskHash }, index) => deskHash === other[index]?.deskHash)
