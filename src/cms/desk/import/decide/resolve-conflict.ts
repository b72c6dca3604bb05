import type { EntryText } from '../../../checks/rule.ts'
import { lexicalFrom } from '../../../entries/rich-blocks.ts'
import type { ImportConflict } from '../../../import/items/import-item-row.ts'
import { documentTextHash } from '../../../import/plan/hash.ts'
import { conflictPieces, mergeTexts, type ConflictChoice } from '../../../import/plan/merge.ts'
import { refuse } from '../parts/http.ts'
import { deskText } from './imported-item.ts'
import { logDecision, saveAsDraft, type LockedEntry } from './locked-entry.ts'

export const RESOLUTIONS = ['desk', 'document', 'merge'] as const
type Resolution = (typeof RESOLUTIONS)[number]

export type ResolveOptions = {
  resolution: Resolution
  /** The hashes of both texts as the person saw them. */
  seen: { desk: string; document: string }
  /** Returns what the person chose for a conflict; `null` if nothing. */
  choose: (conflict: number) => ConflictChoice | null
}

/**
 * Resolves a conflict: the desk's text stays, or the document's or a merged one becomes a draft.
 * Readers see no change. The next import compares with this document. Throws 400 or 409.
 */
export async function resolveConflict(
  locked: LockedEntry,
  { resolution, seen, choose }: ResolveOptions,
): Promise<void> {
  const { entry, item, t } = locked
  const conflict = item.conflict ?? refuse(t('imports.refused.resolved'))
  const desk = deskText(entry)
  if (seen.desk !== documentTextHash(desk) || seen.document !== conflict.hash)
    refuse(t('imports.refused.newText'))
  const save = ({ question, answer }: EntryText) =>
    saveAsDraft(locked, { question, answer: lexicalFrom(answer, entry.locale) })
  if (resolution === 'document') await save(conflict.finished.text)
  if (resolution === 'merge')
    await save(
      mergeTexts(
        conflictPieces(item.written, desk, conflict.finished.text, entry.locale),
        (index) => choose(index) ?? refuse(t('imports.refused.choose'), 400),
      ),
    )
  await setMergeBase(locked, conflict)
  if (resolution === 'document') await setWritten(locked, conflict)
  await logDecision(locked, 'conflict settled', { take: resolution })
}

/** Makes the document's text the one that the next import compares with. */
const setMergeBase = (
  { sql, entry }: LockedEntry,
  { hash, file, finished, verbatim, firstLine, lastLine }: ImportConflict,
) =>
  sql(
    `update workflow.import_items
      set conflict = null, base = $2::jsonb, text_hash = $3, verbatim = $4, first_line = $5,
      last_line = $6, flags = $7::jsonb where entry_id = $1`,
    [
      entry.id,
      JSON.stringify(file),
      hash,
      verbatim,
      firstLine,
      lastLine,
      JSON.stringify(finished.flags),
    ],
  )

/** Records that the entry has the document's text. */
const setWritten = ({ sql, entry }: LockedEntry, { finished }: ImportConflict) =>
  sql(
    `update workflow.import_items set written = $2::jsonb, written_hash = $3, repairs = $4::jsonb
      where entry_id = $1`,
    [
      entry.id,
      JSON.stringify(finished.text),
      documentTextHash(finished.text),
      JSON.stringify(finished.repairs),
    ],
  )
