import type { PayloadRequest } from 'payload'
import { recordEvent } from '../../../core/audit-log.ts'
import type { EntryText } from '../../checks/rule.ts'
import { toDocument } from '../../entries/entry.ts'
import { lexicalFrom } from '../../entries/rich-blocks.ts'
import { textHash } from '../../import/plan/hash.ts'
import { repairPair } from '../../import/repair/repair.ts'
import { runAsCommand } from '../../records/workflow-command.ts'
import { refuse, type EntryContext } from './http.ts'
import {
  deskText,
  currentFlags,
  loadImportedItem,
  type ImportedItem,
  type DismissedFlag,
} from './open-issues.ts'

/** Saves a text as the newest draft, in the name of the person who decided on it. */
export async function saveDraft(
  req: PayloadRequest,
  { entry, id }: EntryContext,
  text: EntryText,
): Promise<void> {
  await runAsCommand(req, () =>
    req.payload.update({
      collection: 'entries',
      id,
      draft: true,
      depth: 0,
      req,
      overrideAccess: true,
      overrideLock: true,
      data: toDocument({
        question: text.question,
        answer: lexicalFrom(text.answer, entry.locale),
        state: 'draft',
      }),
    }),
  )
}

export const logDecision = (
  { sql, person, entry, id }: EntryContext,
  what: string,
  details: Record<string, unknown>,
) =>
  recordEvent(sql, {
    actor: person,
    action: 'import.written',
    entryId: id,
    locale: entry.locale,
    details: { what, ...details },
  })

/** What an import left with the entry. Throws 404. */
export async function requireImportedItem({
  sql,
  id,
}: Pick<EntryContext, 'sql' | 'id'>): Promise<ImportedItem> {
  return (await loadImportedItem(sql, id)) ?? refuse('This answer came from no document.', 404)
}

/** Silences a flag, with a reason that stays beside it. */
export async function dismissFlag(
  at: EntryContext,
  { code, words, reason }: { code: string; words: string; reason: string },
): Promise<void> {
  if (!reason) refuse('Say why this is all right as it is.', 400)
  if (
    !currentFlags(await requireImportedItem(at), at.entry).some(
      (flag) => flag.code === code && flag.words === words,
    )
  )
    refuse('There is no such flag any more.', 404)
  await recordDismissal(at, { code, words, reason })
}

export async function recordDismissal(
  at: EntryContext,
  { code, words, reason }: { code: string; words: string; reason: string },
): Promise<void> {
  const silenced: DismissedFlag = {
    code,
    words,
    reason: reason.slice(0, 500),
    by: at.person.name,
    at: new Date().toISOString(),
  }
  await at.sql(
    'update workflow.import_items set silenced = silenced || $2::jsonb where entry_id = $1',
    [at.id, JSON.stringify([silenced])],
  )
  await logDecision(at, 'flag silenced', { code, words, reason })
}

/** Lets a silenced flag be heard again. */
export async function restoreFlag(
  at: EntryContext,
  { code, words }: { code: string; words: string },
): Promise<void> {
  const { silenced } = await requireImportedItem(at)
  const left = silenced.filter((each) => each.code !== code || each.words !== words)
  if (left.length === silenced.length) refuse('This flag is not silenced.', 404)
  await at.sql('update workflow.import_items set silenced = $2::jsonb where entry_id = $1', [
    at.id,
    JSON.stringify(left),
  ])
  await logDecision(at, 'flag heard again', { code, words })
}

/**
 * Undoes one repair: a draft in which those words are as the document has them. Refused once
 * somebody has changed the text.
 */
export async function undoRepair(
  req: PayloadRequest,
  at: EntryContext,
  repairId: string,
): Promise<void> {
  const left = await requireImportedItem(at)
  const wanted =
    left.repairs.find(({ id }) => id === repairId) ?? refuse('There is no such repair.', 404)
  if (wanted.code === 'prefix')
    refuse('A marker like “Question:” belongs to the document’s form and is no part of the text.')
  if (textHash(deskText(at.entry)) !== left.writtenHash)
    refuse(
      `Somebody has changed this text since. Change it by hand: “${wanted.after}” was “${wanted.before}”.`,
    )
  const undone = [...left.undone, wanted]
  const pair = {
    ...left.base,
    verbatim: left.verbatim,
    firstLine: left.firstLine,
    lastLine: left.lastLine,
    questionLine: left.firstLine,
  }
  const again = repairPair(pair, at.entry.locale, new Set(undone.map(({ id }) => id)))
  await saveDraft(req, at, again.text)
  await at.sql(
    `update workflow.import_items
      set written = $2::jsonb, written_hash = $3, repairs = $4::jsonb, undone = $5::jsonb
      where entry_id = $1`,
    [
      at.id,
      JSON.stringify(again.text),
      textHash(again.text),
      JSON.stringify(left.repairs.filter(({ id }) => id !== repairId)),
      JSON.stringify(undone),
    ],
  )
  await logDecision(at, 'repair undone', { repair: repairId })
}
