import type { Person } from '../../core/person.ts'
import type { Row } from '../../core/row.ts'
import type { Sql } from '../../core/sql.ts'
import type { Moment } from '../../core/tables.ts'

export const NOTE_PLACES = ['whole', 'question', 'short-answer', 'answer'] as const
export type NotePlace = (typeof NOTE_PLACES)[number]

type Reply = { id: number; at: string; author: string; words: string }
export type Note = Reply & {
  place: NotePlace
  /** The text of the paragraph when the note was written. */
  paragraph: string | null
  resolvedAt: string | null
  resolvedBy: string | null
  replies: Reply[]
}

type NoteRow = Row<'workflow.notes'>

const toIso = (value: Moment): string => new Date(value).toISOString()
const replyFrom = ({ id, at, author, words }: NoteRow): Reply => ({
  id: Number(id),
  at: toIso(at),
  author,
  words,
})

/** Returns the notes of an answer with their replies, oldest first. */
export async function notesOf(sql: Sql, entryId: number): Promise<Note[]> {
  const rows = await sql<NoteRow>('select * from workflow.notes where entry_id = $1 order by id', [
    entryId,
  ])
  return rows
    .filter(({ reply_to }) => reply_to === null)
    .map((row) => ({
      ...replyFrom(row),
      place: row.place,
      paragraph: row.paragraph,
      resolvedAt: row.resolved_at && toIso(row.resolved_at),
      resolvedBy: row.resolved_by,
      replies: rows.filter(({ reply_to }) => reply_to === row.id).map(replyFrom),
    }))
}

/**
 * Returns how many notes of answers are unresolved, by id; those without any are missing. An answer
 * with any cannot be signed off.
 */
export async function countOpenNotes(
  sql: Sql,
  entryIds: readonly number[],
): Promise<Map<number, number>> {
  const rows = await sql<{ id: Row<'workflow.notes'>['entry_id']; count: number }>(
    `select entry_id as id, count(*)::int as count from workflow.notes
      where entry_id = any($1::int[]) and resolved_at is null and reply_to is null
      group by entry_id`,
    [[...entryIds]],
  )
  return new Map(rows.map(({ id, count }) => [id, count]))
}

export type NewNote = {
  place: NotePlace
  paragraph?: string | null
  words: string
  replyTo?: number | null
}

/** Returns who wrote a note and its replies; `null` for somebody who came by a link. */
export async function writersOfNote(sql: Sql, noteId: number): Promise<(number | null)[]> {
  const rows = await sql<Row<'workflow.notes', 'author_id'>>(
    'select distinct author_id from workflow.notes where id = $1::bigint or reply_to = $1::bigint',
    [noteId],
  )
  return rows.map((row) => row.author_id)
}

/** Adds a note or a reply. Returns `false` if the answer has no such note to reply to. */
export async function addNote(
  sql: Sql,
  entryId: number,
  person: Pick<Person, 'name'> & { id: number | null },
  { place, paragraph, words, replyTo }: NewNote,
): Promise<boolean> {
  const rows = await sql(
    `insert into workflow.notes (entry_id, reply_to, place, paragraph, words, author_id, author)
     select $1::int, $2::bigint, $3, $4, $5, $6::int, $7
      where $2::bigint is null or exists (select 1 from workflow.notes where id = $2::bigint
        and entry_id = $1::int and reply_to is null) returning id`,
    [
      entryId,
      replyTo ?? null,
      place,
      place === 'answer' ? (paragraph ?? null) : null,
      words,
      person.id,
      person.name,
    ],
  )
  return rows.length > 0
}

/** Resolves a note, or reopens it if `by` is `null`. Returns `false` if there is no such note. */
export async function resolveNote(
  sql: Sql,
  entryId: number,
  noteId: number,
  by: Person | null,
): Promise<boolean> {
  const rows = await sql(
    `update workflow.notes set resolved_at = case when $3::text is null then null
      else clock_timestamp() end, resolved_by = $3::text
      where id = $2::bigint and entry_id = $1::int and reply_to is null returning id`,
    [entryId, noteId, by?.name ?? null],
  )
  return rows.length > 0
}
