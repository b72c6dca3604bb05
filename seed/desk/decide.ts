import { APIError, type PayloadRequest } from 'payload'
import type { Person } from '../../src/cms/access/person.ts'
import type { Entry } from '../../src/cms/entries/entry.ts'
import { asCommand } from '../../src/cms/workflow/command.ts'
import { recordEvent } from '../../src/cms/workflow/events.ts'
import type { Sql } from '../../src/published/shapes.ts'
import { repair, type Repair } from '../repair/repair.ts'
import { hashOf } from '../plan/hash.ts'
import type { Text } from '../../src/cms/checks/flag.ts'
import { blocksFrom, lexicalFrom } from '../../src/cms/entries/rich-blocks.ts'

export type At = { sql: Sql; person: Person; entry: Entry; id: number }
type Conflict = { hash: string; file: Text; verbatim: string; firstLine: number; lastLine: number }

const refuse = (message: string, status = 409): never => {
  throw new APIError(message, status, undefined, true)
}

const deskText = (entry: Entry): Text => ({ question: entry.question, answer: blocksFrom(entry.answer) })

/** Saves a text as the newest draft, in the name of the person who decided on it. */
async function saveDraft(req: PayloadRequest, { entry, id }: At, text: Text): Promise<void> {
  await asCommand(req, () => req.payload.update({
    collection: 'entries', id, draft: true, depth: 0, req, overrideAccess: true, overrideLock: true,
    data: { question: text.question, answer: lexicalFrom(text.answer, entry.locale), state: 'draft' } as never,
  }))
}

const log = ({ sql, person, entry, id }: At, what: string, details: Record<string, unknown>) =>
  recordEvent(sql, { actor: person, action: 'import.written', entryId: id, locale: entry.locale, details: { what, ...details } })

/** Ends a conflict: the desk's text stays, or the document's becomes a draft on top. Either way the next import compares with this document. */
export async function settleConflict(req: PayloadRequest, at: At, take: 'desk' | 'document'): Promise<void> {
  const [row] = await at.sql<{ conflict: Conflict | null }>('select conflict from workflow.import_items where entry_id = $1', [at.id])
  const conflict = row?.conflict ?? refuse('There is no conflict to settle.')
  if (take === 'document') await saveDraft(req, at, conflict.file)
  await at.sql(
    `update workflow.import_items set conflict = null, base = $2::jsonb, text_hash = $3, verbatim = $4, first_line = $5, last_line = $6,
       written = case when $7::boolean then $2::jsonb else written end, written_hash = case when $7::boolean then $3 else written_hash end where entry_id = $1`,
    [at.id, JSON.stringify(conflict.file), conflict.hash, conflict.verbatim, conflict.firstLine, conflict.lastLine, take === 'document'])
  await log(at, 'conflict settled', { take })
}

/** Silences a flag, with a reason that stays beside it. */
export async function silence(at: At, { code, words, reason }: { code: string; words: string; reason: string }): Promise<void> {
  if (!reason) refuse('Say why this is all right as it is.', 400)
  const [row] = await at.sql<{ known: boolean }>(
    `select exists (select from jsonb_array_elements(flags) f where f ->> 'code' = $2 and f ->> 'words' = $3) as known from workflow.import_items where entry_id = $1`, [at.id, code, words])
  if (!row?.known) refuse('There is no such flag.', 404)
  await at.sql('update workflow.import_items set silenced = silenced || $2::jsonb where entry_id = $1', [
    at.id, JSON.stringify([{ code, words, reason: reason.slice(0, 500), by: at.person.name, at: new Date().toISOString() }]),
  ])
  await log(at, 'flag silenced', { code, words, reason })
}

/** Undoes one repair: a draft in which those words are as the document has them. Refused once somebody has changed the text. */
export async function undoRepair(req: PayloadRequest, at: At, repairId: string): Promise<void> {
  const [row] = await at.sql<{ base: Text; verbatim: string; first_line: number; last_line: number; written_hash: string; repairs: Repair[]; undone: Repair[] }>(
    'select base, verbatim, first_line, last_line, written_hash, repairs, undone from workflow.import_items where entry_id = $1', [at.id])
  const wanted = row?.repairs.find(({ id }) => id === repairId)
  if (!row || !wanted) return refuse('There is no such repair.', 404)
  if (wanted.code === 'prefix') refuse('A marker like “Question:” belongs to the document’s form and is no part of the text.')
  if (hashOf(deskText(at.entry)) !== row.written_hash) refuse(`Somebody has changed this text since. Change it by hand: “${wanted.after}” was “${wanted.before}”.`)
  const undone = [...row.undone, wanted]
  const pair = { ...row.base, verbatim: row.verbatim, firstLine: row.first_line, lastLine: row.last_line, questionLine: row.first_line }
  const again = repair(pair, at.entry.locale, new Set(undone.map(({ id }) => id)))
  await saveDraft(req, at, again.text)
  await at.sql('update workflow.import_items set written = $2::jsonb, written_hash = $3, repairs = $4::jsonb, undone = $5::jsonb where entry_id = $1', [
    at.id, JSON.stringify(again.text), hashOf(again.text), JSON.stringify(row.repairs.filter(({ id }) => id !== repairId)), JSON.stringify(undone),
  ])
  await log(at, 'repair undone', { repair: repairId })
}
