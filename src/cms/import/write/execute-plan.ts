import { markGone, updateItems } from '../items/import-items.ts'
import { stepKey, type ImportPlan, type PlanStep } from '../plan/plan.ts'
import { createEntries } from './create-entries.ts'
import { recordConflicts } from './record-conflicts.ts'
import { reviseEntries } from './revise-entries.ts'
import { stepsOf, type PositionedStep, type WriteContext } from './write-context.ts'

/** How many steps are written with one set of statements. */
const BATCH_SIZE = 200

/**
 * Executes a plan in the caller's transaction. Returns, for each step, the id of the entry that it
 * wrote; `null` if it wrote none.
 */
export async function executePlan(
  { document, locale, steps }: ImportPlan,
  context: WriteContext,
): Promise<(number | null)[]> {
  const written: (number | null)[] = []
  for (let from = 0; from < steps.length; from += BATCH_SIZE) {
    const batch = steps.slice(from, from + BATCH_SIZE).map((step, index): PositionedStep => ({
      step,
      position: { document, locale, index: from + index },
    }))
    const accepted = batch.filter(({ step }) => context.accept?.(stepKey(step)) ?? true)
    const created = await executeBatch(accepted, context)
    written.push(
      ...batch.map((each) =>
        accepted.includes(each) ? (created.get(each.step) ?? writtenEntry(each.step)) : null,
      ),
    )
    context.onProgress?.(Math.min(from + BATCH_SIZE, steps.length), steps.length)
  }
  return written
}

const writtenEntry = (step: PlanStep): number | null =>
  step.action === 'create' ||
  step.action === 'unchanged' ||
  (step.action === 'conflict' && step.recorded)
    ? null
    : step.imported.entryId

/** Returns the ids of the entries that it created. */
async function executeBatch(
  batch: readonly PositionedStep[],
  context: WriteContext,
): Promise<Map<PlanStep, number>> {
  const { sql, now } = context
  const created = await createEntries(stepsOf(batch, 'create'), context)
  await reviseEntries(stepsOf(batch, 'update', 'repair'), context)
  await updateItems(
    sql,
    stepsOf(batch, 'moved', 'back').map(({ step, position }) => ({
      entryId: step.imported.entryId,
      pair: step.pair,
      position,
      checked: null,
    })),
    now,
  )
  await recordConflicts(
    stepsOf(batch, 'conflict').filter(({ step }) => !step.recorded),
    context,
  )
  const gone = stepsOf(batch, 'gone').map(({ step }) => step.imported.entryId)
  if (gone.length > 0) await markGone(sql, gone, now)
  return created
}
