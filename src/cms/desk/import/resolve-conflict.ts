import type { PayloadRequest } from 'payload'
import { textHash } from '../../import/plan/hash.ts'
import { conflictPieces, mergeTexts, type ConflictChoice } from '../../import/plan/merge.ts'
import type { ImportConflict } from '../../import/write/execute-plan.ts'
import { requireImportedItem, logDecision, saveDraft } from './dismiss-flag.ts'
import { refuse, type EntryContext } from './http.ts'
import { deskText } from './open-issues.ts'

export const RESOLUTIONS = ['desk', 'document', 'merge'] as const
type Resolution = (typeof RESOLUTIONS)[number]

export type ResolveOptions = {
  way: Resolution
  /**
   * The desk's text and the document's that the person was shown, as hashes: nobody settles what
   * they have not seen.
   */
  seen: { desk: string; document: string }
  choose: (clash: number) => ConflictChoice | null
}

/**
 * Ends a conflict: the desk's text stays, or the document's, or one made of both, becomes a draft
 * on top. Readers see no change. The next import compares with this document.
 */
export async function resolveConflict(
  req: PayloadRequest,
  at: EntryContext,
  { way, seen, choose }: ResolveOptions,
): Promise<void> {
  const left = await requireImportedItem(at)
  const conflict = left.conflict ?? refuse('This is settled already.')
  const desk = deskText(at.entry)
  if (seen.desk !== textHash(desk) || seen.document !== conflict.hash)
    refuse('The text has changed since you opened this page. Read it again below, then decide.')
  if (way === 'document') await saveDraft(req, at, conflict.finished.text)
  if (way === 'merge') {
    const text = mergeTexts(
      conflictPieces(left.written, desk, conflict.finished.text, at.entry.locale),
      (clash) => choose(clash) ?? refuse('Choose whose words to take wherever both changed.', 400),
    )
    await saveDraft(req, at, text)
  }
  await setMergeBase(at, conflict, way === 'document')
  await logDecision(at, 'conflict settled', { take: way })
}

async function setMergeBase(
  { sql, id }: EntryContext,
  { hash, file, finished, verbatim, firstLine, lastLine }: ImportConflict,
  taken: boolean,
): Promise<void> {
  await sql(
    `update workflow.import_items
      set conflict = null, base = $2::jsonb, text_hash = $3, verbatim = $4, first_line = $5,
      last_line = $6, flags = $7::jsonb where entry_id = $1`,
    [id, JSON.stringify(file), hash, verbatim, firstLine, lastLine, JSON.stringify(finished.flags)],
  )
  if (!taken) return
  await sql(
    `update workflow.import_items set written = $2::jsonb, written_hash = $3, repairs = $4::jsonb
      where entry_id = $1`,
    [id, JSON.stringify(finished.text), textHash(finished.text), JSON.stringify(finished.repairs)],
  )
}
