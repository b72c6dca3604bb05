import { randomBytes } from 'node:crypto'
import type { Payload } from 'payload'
import { beforeAll, describe, expect, test } from 'vitest'
import type { Person } from '../../core/person.ts'
import { callApi, openTestPayload, sqlFor } from '../../testing/payload.ts'
import { answerOf } from '../../testing/rich-text.ts'
import {
  addPublishedEntry,
  addStaff,
  firstVersionOf,
  publicText,
  updatedAtOf,
  type Staff,
} from '../../testing/workflow-fixtures.ts'
import type { Entry } from '../entries/entry.ts'

let payload: Payload
let staff: Staff

beforeAll(async () => {
  payload = await openTestPayload()
  staff = await addStaff(payload)
})

type Write = (entry: Entry, person: Person, mark: string) => Promise<unknown>
const patch =
  (query: string, body: (mark: string) => Record<string, unknown>): Write =>
  async (entry, person, mark) =>
    callApi(payload, person, 'PATCH', `/api/entries/${entry.id}${query}`, {
      ...body(mark),
      updatedAt: await updatedAtOf(payload, entry),
    })
const changed = (mark: string) => ({
  question: `Changed ${mark}?`,
  answer: answerOf(`Changed ${mark}.`),
})
const WRITES: Record<string, Write> = {
  'a bare PATCH': patch('', changed),
  'PATCH as a draft': patch('?draft=true', changed),
  'PATCH that claims to be published': patch('', (mark) => ({
    ...changed(mark),
    _status: 'published',
  })),
  'PATCH as a draft that claims to be published': patch('?draft=true', (mark) => ({
    ...changed(mark),
    _status: 'published',
  })),
  'PATCH that unpublishes': patch('', () => ({ _status: 'draft' })),
  'PATCH of the state': patch('', (mark) => ({ ...changed(mark), state: 'approved' })),
  'PATCH that publishes one language': patch('?publishSpecificLocale=en', changed),
  'PATCH that publishes all languages': patch('?publishAllLocales=true', changed),
  'PATCH that unpublishes all languages': patch('?unpublishAllLocales=true', changed),
  'PATCH as autosave': patch('?autosave=true&draft=true', changed),
  'PATCH into the trash': patch('', () => ({ deletedAt: new Date().toISOString() })),
  'PATCH of the language': patch('', () => ({ locale: 'fr' })),
  'PATCH into a translation': patch('', () => ({ translationOf: 1 })),
  'PATCH with every language at once': patch('?locale=all', changed),
  PUT: async (entry, person, mark) =>
    callApi(payload, person, 'PUT', `/api/entries/${entry.id}`, changed(mark)),
  'bulk PATCH': async (entry, person, mark) =>
    callApi(payload, person, 'PATCH', `/api/entries?where[id][equals]=${entry.id}`, changed(mark)),
  'bulk PATCH that publishes': async (entry, person, mark) =>
    callApi(payload, person, 'PATCH', `/api/entries?where[id][equals]=${entry.id}`, {
      ...changed(mark),
      _status: 'published',
    }),
  'POST of a published entry': async (_entry, person, mark) =>
    callApi(payload, person, 'POST', '/api/entries', {
      ...changed(mark),
      locale: 'en',
      shortAnswer: 'x',
      _status: 'published',
    }),
  'restore of an old version': async (entry, person) =>
    callApi(
      payload,
      person,
      'POST',
      `/api/entries/versions/${await firstVersionOf(payload, entry)}`,
      {},
    ),
  'Payload’s own restore of an old version as a draft': async (entry, person) =>
    callApi(
      payload,
      person,
      'POST',
      `/api/entries/versions/${await firstVersionOf(payload, entry)}?draft=true`,
      {},
    ),
  duplicate: async (entry, person) =>
    callApi(payload, person, 'POST', `/api/entries/${entry.id}/duplicate`),
  DELETE: async (entry, person) => callApi(payload, person, 'DELETE', `/api/entries/${entry.id}`),
  'DELETE for good': async (entry, person) =>
    callApi(payload, person, 'DELETE', `/api/entries/${entry.id}?trash=true`),
  'bulk DELETE': async (entry, person) =>
    callApi(payload, person, 'DELETE', `/api/entries?where[id][equals]=${entry.id}`),
  'publishing without a signature': async (entry, person, mark) => {
    await patch('?draft=true', changed)(entry, person, mark)
    return callApi(payload, person, 'POST', `/api/entries/${entry.id}/publish`, {})
  },
  'our own Local API, published': async (entry, _person, mark) =>
    payload
      .update({
        collection: 'entries',
        id: entry.id,
        data: { ...changed(mark), _status: 'published' } as never,
      })
      .catch(() => null),
  'our own Local API, bare': async (entry, _person, mark) =>
    payload.update({ collection: 'entries', id: entry.id, data: changed(mark) as never }),
  'our own Local API, delete': async (entry) =>
    payload.delete({ collection: 'entries', id: entry.id }).catch(() => null),
}

describe.each(['editor', 'translator', 'reviewer', 'admin'] as const)(
  'without a signature, as %s',
  (role) => {
    test.each(Object.entries(WRITES))(
      '%s leaves the public text as it is',
      async (_name, write) => {
        const mark = randomBytes(6).toString('hex')
        const entry = await addPublishedEntry(payload, staff, { question: `Public ${mark}?` })
        const before = await publicText(payload, entry)
        expect(before).toHaveLength(1)
        await write(entry, staff[role], mark)
        expect(await publicText(payload, entry)).toEqual(before)
        expect(
          await sqlFor(payload)(`select 1 from portal.entries where question = $1`, [
            `Changed ${mark}?`,
          ]),
        ).toEqual([])
        const inForce = await payload.findByID({
          collection: 'entries',
          id: entry.id,
          draft: false,
        })
        expect([inForce._status, inForce.question]).toEqual(['published', entry.question])
      },
    )
  },
)
