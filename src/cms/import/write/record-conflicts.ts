import type { ImportConflict } from '../items/import-item-row.ts'
import { documentTextHash, entryTextOf } from '../plan/hash.ts'
import { logWritten } from './entry-fields.ts'
import type { PositionedStep, WriteContext } from './write-context.ts'

/** Records conflicts for a person to resolve on the desk. Writes no text. */
export async function recordConflicts(
  steps: readonly PositionedStep<'conflict'>[],
  context: WriteContext,
): Promise<void> {
  for (const { step } of steps) {
    const { pair, imported } = step
    const conflict: ImportConflict = {
      hash: documentTextHash(entryTextOf(pair)),
      file: entryTextOf(pair),
      finished: context.checkPair(pair, imported.undone),
      verbatim: pair.verbatim,
      firstLine: pair.firstLine,
      lastLine: pair.lastLine,
      at: context.now.toISOString(),
    }
    await context.sql(
      'update workflow.import_items set conflict = $2::jsonb, gone_at = null where entry_id = $1',
      [imported.entryId, JSON.stringify(conflict)],
    )
  }
  await logWritten(
    steps.map(({ step, position }) => ({
      entryId: step.imported.entryId,
      pair: step.pair,
      position,
    })),
    'conflict',
    context,
  )
}
