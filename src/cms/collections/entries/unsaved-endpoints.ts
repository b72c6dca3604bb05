import { APIError, Forbidden, type Endpoint, type PayloadRequest } from 'payload'
import { z } from 'zod'
import { MAX_ID } from '../../../core/ids.ts'
import type { Person } from '../../../core/person.ts'
import { inTransaction } from '../../../core/request-sql.ts'
import type { Row } from '../../../core/row.ts'
import type { Sql } from '../../../core/sql.ts'
import { sqlOfPayload } from '../../../core/sql.ts'
import { ANSWER_FIELDS } from '../../../fields/answer-fields.ts'
import { isLocale, LOCALE_CODES, type Locale } from '../../../i18n/locales.ts'
import { mayActOnEntry, personOf } from '../../access/adapters.ts'
import { COLLECTIONS } from '../../access/table.ts'
import { faultsIn } from '../../messages/shape-faults.ts'
import { staffMessages } from '../../messages/staff-messages.ts'
import { announceUnsaved } from '../../presence/presence-rows.ts'
import {
  colleaguesWordsIn,
  dropUnsavedWords,
  keepUnsavedWords,
  unsavedWordsOf,
} from '../../unsaved-words/unsaved-words.ts'
import { entryIdOf } from './entry-id.ts'

/** Of one page, as JSON, in UTF-16 code units. */
const MAX_LENGTH = 400_000

const slot = z.string().regex(/^[0-9A-Za-z-]{8,64}$/)
const typed = z.object({
  slot,
  entry: z.int().positive().max(MAX_ID).nullable(),
  locale: z.enum(LOCALE_CODES),
  base: z.iso.datetime().nullable(),
  values: z.record(z.string(), z.unknown()),
})
const dropped = z.object({ slot })

/** The fields that are kept: what a person types, and what a new answer is made with. */
const KEPT = new Set([...ANSWER_FIELDS.map(({ name }) => name), 'locale', 'translationOf'])
const keptOf = (values: Record<string, unknown>) =>
  Object.fromEntries(Object.entries(values).filter(([name]) => KEPT.has(name)))

const refuse = (req: PayloadRequest, key: 'large' | 'many', status: number): never => {
  throw new APIError(staffMessages(req)(`entries.unsaved.${key}`), status, undefined, true)
}

function signedIn(req: PayloadRequest): Person {
  const person = personOf(req)
  if (!person) throw new APIError(staffMessages(req)('parts.signInFirst'), 401, undefined, true)
  return person
}

async function bodyOf<Body>(req: PayloadRequest, shape: z.ZodType<Body>): Promise<Body> {
  const text = (await req.text?.().catch(() => '')) ?? ''
  if (text.length > MAX_LENGTH) refuse(req, 'large', 413)
  let data: unknown
  try {
    data = JSON.parse(text)
  } catch {
    data = null
  }
  const body = shape.safeParse(data)
  if (!body.success)
    throw new APIError(faultsIn(body.error, staffMessages(req)), 400, undefined, true)
  return body.data
}

type Place = { locale: Locale; translationOf: unknown }

/** The language of an answer and its original. Throws 404. */
async function placeOf(req: PayloadRequest, sql: Sql, id: number): Promise<Place> {
  const [entry] = await sql<Row<'public.entries', 'locale' | 'translation_of_id'>>(
    'select locale, translation_of_id from public.entries where id = $1',
    [id],
  )
  if (!entry || !isLocale(entry.locale))
    throw new APIError(staffMessages(req)('entries.unknown'), 404, undefined, true)
  return { locale: entry.locale, translationOf: entry.translation_of_id }
}

const json = (body: object): Response =>
  Response.json(body, { headers: { 'Cache-Control': 'private, no-store' } })

/**
 * What people type and do not save, by page:
 *
 *   POST /api/entries/unsaved         keeps it, for those who may save it
 *   POST /api/entries/unsaved/drop    deletes it, once it is saved or discarded
 *   GET  /api/entries/unsaved         what somebody typed into new answers
 *   GET  /api/entries/{id}/unsaved    what somebody and their colleagues typed into one answer
 *
 * It is not a version, is not checked and makes nobody an author.
 */
export const unsavedEndpoints: Endpoint[] = [
  {
    path: '/unsaved',
    method: 'post',
    handler: async (req) => {
      const person = signedIn(req)
      const { entry, values, ...words } = await bodyOf(req, typed)
      await inTransaction(req, async (sql) => {
        const kept = keptOf(values)
        const place =
          entry === null
            ? { locale: words.locale, translationOf: kept.translationOf }
            : await placeOf(req, sql, entry)
        const rule = entry === null ? COLLECTIONS.entries.create : COLLECTIONS.entries.update
        if (!mayActOnEntry(person, rule, place)) throw new Forbidden(req.t)
        const isKept = await keepUnsavedWords(sql, {
          ...words,
          personId: person.id,
          entryId: entry,
          locale: place.locale,
          values: kept,
        })
        if (!isKept) refuse(req, 'many', 409)
        if (entry !== null) await announceUnsaved(sql, entry)
      })
      return json({ kept: words.slot })
    },
  },
  {
    path: '/unsaved/drop',
    method: 'post',
    handler: async (req) => {
      const person = signedIn(req)
      const { slot: page } = await bodyOf(req, dropped)
      await inTransaction(req, async (sql) => {
        const entry = await dropUnsavedWords(sql, { personId: person.id, slot: page })
        if (entry !== null) await announceUnsaved(sql, entry)
      })
      return json({ dropped: page })
    },
  },
  {
    path: '/unsaved',
    method: 'get',
    handler: async (req) => {
      const person = signedIn(req)
      const sql = sqlOfPayload(req.payload)
      const mine = await unsavedWordsOf(sql, { personId: person.id, entryId: null })
      return json({ mine, colleagues: [] })
    },
  },
  {
    path: '/:id/unsaved',
    method: 'get',
    handler: async (req) => {
      const entryId = entryIdOf(req)
      const person = signedIn(req)
      const sql = sqlOfPayload(req.payload)
      await placeOf(req, sql, entryId)
      const at = { personId: person.id, entryId }
      return json({
        mine: await unsavedWordsOf(sql, at),
        colleagues: await colleaguesWordsIn(sql, at),
      })
    },
  },
]
