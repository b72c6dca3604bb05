import { lexicalFrom } from '../../../entries/rich-blocks.ts'
import { documentTextHash } from '../../../import/plan/hash.ts'
import { repairPair } from '../../../import/repair/repair.ts'
import { refuse } from '../parts/http.ts'
import { deskText } from './imported-item.ts'
import { logDecision, saveAsDraft, type LockedEntry } from './locked-entry.ts'

/**
 * Undoes one repair: saves a draft with the document's words in its place. Refuses if somebody has
 * changed the text since. Throws 404 or 409.
 */
export async function undoRepair(locked: LockedEntry, repairId: string): Promise<void> {
  const { sql, entry, item, t } = locked
  const repair =
    item.repairs.find(({ id }) => id === repairId) ?? refuse(t('imports.refused.noRepair'), 404)
  if (repair.code === 'prefix') refuse(t('imports.refused.marker'))
  if (documentTextHash(deskText(entry)) !== item.writtenHash)
    refuse(t('imports.refused.changed', { after: repair.after, before: repair.before }))
  const undone = [...item.undone, repair]
  const { base, verbatim, firstLine, lastLine } = item
  const pair = { ...base, verbatim, firstLine, lastLine, questionLine: firstLine }
  const { text } = repairPair(pair, entry.locale, new Set(undone.map(({ id }) => id)))
  await saveAsDraft(locked, {
    question: text.question,
    answer: lexicalFrom(text.answer, entry.locale),
  })
  await sql(
    `update workflow.import_items
      set written = $2::jsonb, written_hash = $3, repairs = $4::jsonb, undone = $5::jsonb
      where entry_id = $1`,
    [
      entry.id,
      JSON.stringify(text),
      documentTextHash(text),
      JSON.stringify(item.repairs.filter(({ id }) => id !== repairId)),
      JSON.stringify(undone),
    ],
  )
  await logDecision(locked, 'repair undone', { repair: repairId })
}
