import { reviseDrafts } from '../../records/drafts.ts'
import { updateItems } from '../items/import-items.ts'
import { logWritten, originOf, wordingFields } from './entry-fields.ts'
import { recordOldAddresses } from './old-addresses.ts'
import type { PositionedStep, WriteContext } from './write-context.ts'

/** Writes changed texts as drafts on top. Readers see no change until somebody publishes them. */
export async function reviseEntries(
  steps: readonly PositionedStep<'update' | 'repair'>[],
  context: WriteContext,
): Promise<void> {
  const { req, sql, now } = context
  const [first] = steps
  if (!first) return
  const { locale } = first.position
  const items = steps.map(({ step: { pair, imported }, position }) => ({
    entryId: imported.entryId,
    key: imported.key,
    pair,
    position,
    checked: context.checkPair(pair, imported.undone),
  }))
  await reviseDrafts(
    req,
    sql,
    locale,
    items.map(({ entryId, key, pair, position, checked }) => ({
      entryId,
      ...wordingFields(checked.text, locale),
      origin: originOf(pair, key, position, now),
    })),
    now,
  )
  await updateItems(sql, items, now)
  await recordOldAddresses(sql, items)
  await logWritten(items, 'revised', context)
}
