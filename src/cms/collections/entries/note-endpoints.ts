import { APIError, Forbidden, NotFound, type Endpoint, type PayloadRequest } from 'payload'
import { z } from 'zod'
import type { Person } from '../../../core/person.ts'
import { inTransaction } from '../../../core/request-sql.ts'
import type { Row } from '../../../core/row.ts'
import type { Sql } from '../../../core/sql.ts'
import { mayActOnEntry, personOf } from '../../access/adapters.ts'
import { COLLECTIONS } from '../../access/table.ts'
import { faultsIn, saying } from '../../messages/shape-faults.ts'
import { staffMessages } from '../../messages/staff-messages.ts'
import { notesOf, NOTE_PLACES, resolveNote, addNote, writersOfNote } from '../../notes/notes.ts'
import { notify } from '../../notices/notices.ts'
import { colleaguesOf, mentionedIn, writersOf } from '../../notices/recipients.ts'

const wording = z
  .string()
  .trim()
  .min(1, saying('entries.note.empty'))
  .max(2000, saying('entries.note.tooLong'))
  .refine((text) => text.isWellFormed() && !text.includes('\0'), saying('entries.note.characters'))
const newNote = z.object({
  place: z.enum(NOTE_PLACES),
  paragraph: z.string().max(400).nullish(),
  words: wording,
  replyTo: z.int().positive().nullish(),
})
const resolution = z.object({ note: z.int().positive(), resolved: z.boolean() })

type NoteContext = { req: PayloadRequest; sql: Sql; person: Person; id: number }

/**
 * Runs `work`, then responds with all notes of the entry. Throws 401, 404, or what `work` throws.
 */
async function respondWithNotes(
  req: PayloadRequest,
  work: (at: NoteContext) => Promise<void>,
): Promise<Response> {
  const person = personOf(req)
  if (!person) throw new APIError(staffMessages(req)('parts.signInFirst'), 401, undefined, true)
  const id = Number(req.routeParams?.id)
  return inTransaction(req, async (sql) => {
    const [entry] = Number.isInteger(id)
      ? await sql<Row<'public.entries', 'locale' | 'translation_of_id'>>(
          'select locale::text as locale, translation_of_id from public.entries where id = $1',
          [id],
        )
      : []
    if (!entry) throw new NotFound(req.t)
    await work({ req, sql, person, id })
    const mayResolve = mayActOnEntry(person, COLLECTIONS.entries.update, {
      locale: entry.locale,
      translationOf: entry.translation_of_id,
    })
    return Response.json(
      { notes: await notesOf(sql, id), mayResolve, colleagues: await colleaguesOf(sql) },
      { headers: { 'Cache-Control': 'private, no-store' } },
    )
  })
}

/** Tells those who are named in a note, who wrote what it replies to, and who wrote the answer. */
async function tellOfNote(
  sql: Sql,
  entryId: number,
  by: Person,
  { words, replyTo }: { words: string; replyTo?: number | null },
): Promise<void> {
  const mentioned = mentionedIn(words, await colleaguesOf(sql)).map(({ id }) => id)
  await notify(sql, {
    people: [
      ...mentioned,
      ...(replyTo ? await writersOfNote(sql, replyTo) : []),
      ...(await writersOf(sql, entryId)),
    ],
    kind: 'note',
    entryId,
    by,
  })
}

async function bodyOf<Body>(req: PayloadRequest, shape: z.ZodType<Body>): Promise<Body> {
  const body = shape.safeParse(await req.json?.().catch(() => null))
  if (!body.success)
    throw new APIError(faultsIn(body.error, staffMessages(req)), 400, undefined, true)
  return body.data
}

/** All staff read and write notes. Those who may change the answer resolve them. */
export const noteEndpoints: Endpoint[] = [
  {
    path: '/:id/notes',
    method: 'get',
    handler: (req) => respondWithNotes(req, async () => undefined),
  },
  {
    path: '/:id/notes',
    method: 'post',
    handler: async (req) => {
      const note = await bodyOf(req, newNote)
      return respondWithNotes(req, async ({ sql, id, person }) => {
        if (!(await addNote(sql, id, person, note)))
          throw new APIError(staffMessages(req)('entries.note.gone'), 404, undefined, true)
        await tellOfNote(sql, id, person, note)
      })
    },
  },
  {
    path: '/:id/notes/settle',
    method: 'post',
    handler: async (req) => {
      const { note, resolved } = await bodyOf(req, resolution)
      return respondWithNotes(req, async ({ sql, id, person }) => {
        const [entry] = await sql<Row<'public.entries', 'locale' | 'translation_of_id'>>(
          'select locale::text as locale, translation_of_id from public.entries where id = $1',
          [id],
        )
        if (
          !mayActOnEntry(person, COLLECTIONS.entries.update, {
            locale: entry?.locale,
            translationOf: entry?.translation_of_id,
          })
        )
          throw new Forbidden(req.t)
        if (!(await resolveNote(sql, id, note, resolved ? person : null)))
          throw new APIError(staffMessages(req)('entries.note.gone'), 404, undefined, true)
      })
    },
  },
]
