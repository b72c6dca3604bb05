import type { Row } from '../../core/row.ts'
import type { Sql } from '../../core/sql.ts'
import { localeFacts } from '../../i18n/locales.ts'
import type { Entry } from '../entries/entry.ts'

export type PastEvent = { at: string; actor: string; action: string; note: string | null }

/** The latest events of an answer, newest first. */
export async function pastEventsOf(sql: Sql, entryId: number): Promise<PastEvent[]> {
  const events = await sql<Row<'workflow.events', 'at' | 'actor' | 'action' | 'note'>>(
    `select at, actor, action, note from workflow.events where entry_id = $1 order by id desc
      limit 30`,
    [entryId],
  )
  return events.map((event) => ({ ...event, at: new Date(event.at).toISOString() }))
}

/** What readers see of an answer, as the history has it; `null` if nothing. */
export async function publicText(sql: Sql, entryId: number) {
  const [shown] = await sql<
    Row<'portal.history', 'shown_from' | 'basis' | 'approver' | 'text_hash' | 'locale' | 'slug'>
  >(
    `select shown_from, basis, approver, text_hash, locale, slug from portal.history
      where entry_id = $1 and shown_until is null`,
    [entryId],
  )
  return shown ?? null
}

/** Whether readers do not see a translation because its original changed for safety. */
export const isHiddenTranslation = async (sql: Sql, entryId: number): Promise<boolean> =>
  (await sql('select from portal.hidden where entry_id = $1', [entryId])).length > 0

/** What the last step asks of the next person, until a later step deals with it. */
export type StepNote = {
  kind: 'submitted' | 'changes-requested'
  at: string
  by: string
  note: string
}

/** Steps after which the note of an earlier one is no longer of use. */
const STEPS = [
  'entry.submitted',
  'entry.changes-requested',
  'entry.approved',
  'entry.published',
  'entry.withdrawn',
]

/** Returns the note of the newest step. `events` are newest first. */
export function stepNoteOf(events: readonly PastEvent[]): StepNote | null {
  const last = events.find(({ action }) => STEPS.includes(action))
  if (!last?.note) return null
  const kind = last.action.replace(/^entry\./, '')
  return kind === 'submitted' || kind === 'changes-requested'
    ? { kind, at: last.at, by: last.actor, note: last.note }
    : null
}

export type OpenNote = Row<'workflow.notes', 'author' | 'words'> & { id: number }

/** The unresolved notes of an answer, oldest first. */
export const openNotesOf = (sql: Sql, entryId: number): Promise<OpenNote[]> =>
  sql<OpenNote>(
    `select id::int as id, author, words from workflow.notes
      where entry_id = $1 and resolved_at is null and reply_to is null order by id limit 50`,
    [entryId],
  )

/** The languages in which readers see a translation of an original. */
export async function translatedInto(sql: Sql, entry: Entry): Promise<string[]> {
  if (entry.translationOf) return []
  const rows = await sql<Row<'portal.entries', 'entry_id' | 'locale'>>(
    `select entry_id, locale from portal.entries where source_id = $1 and entry_id <> $1
      order by locale`,
    [entry.id],
  )
  return rows.map(({ locale }) => localeFacts(locale).name)
}
