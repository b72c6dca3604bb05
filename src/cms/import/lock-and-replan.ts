import type { Sql } from '../../core/sql.ts'
import type { KnownEntry } from './plan/plan.ts'
import type { ImportOptions } from './plan/source.ts'
import { planOne, type Planned } from './plan-document.ts'
import { knownEntries } from './write/load-imported.ts'

/**
 * Plans whose entries nobody can change any more until the transaction ends: what an import would
 * write to is locked as the desk locks it, and where somebody was quicker, the plan is made again
 * with what they wrote.
 */
export async function heldPlans(
  sql: Sql,
  first: readonly Planned[],
  options: ImportOptions,
): Promise<Planned[]> {
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
    const again: Planned[] = []
    for (const each of planned) {
      const known = await knownEntries(sql, each.source.name, each.source.locale)
      again.push(
        same(known, each.around.known)
          ? each
          : planOne(each.source, { ...each.around, known }, options),
      )
    }
    if (again.every((each, index) => each === planned[index])) return planned
    planned = again
  }
}

const same = (one: readonly KnownEntry[], other: readonly KnownEntry[]) =>
  one.length === other.length &&
  one.every(({ deskHash }, index) => deskHash === other[index]?.deskHash)
