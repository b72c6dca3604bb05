import type { Payload } from 'payload'
import { beforeAll, expect, test } from 'vitest'
import type { Person } from '../../core/person.ts'
import {
  addEntry,
  addPerson,
  callApi,
  openTestPayload,
  requestFor,
  sqlFor,
  takeStepOver,
} from '../../testing/payload.ts'
import { approve } from './actions.ts'

let payload: Payload
let reviewer: Person

beforeAll(async () => {
  payload = await openTestPayload()
  reviewer = await addPerson(payload, { roles: ['reviewer'] })
})

const post = (id: number, step: string, body = {}) =>
  callApi(payload, reviewer, 'POST', `/api/entries/${id}/${step}`, body)
const counts = (answers: Response[]) => {
  const found: Record<number, number> = {}
  for (const { status } of answers) found[status] = (found[status] ?? 0) + 1
  return found
}

test('40 concurrent publications of one answer publish it once', async () => {
  const entry = await addEntry(payload)
  await approve(await requestFor(payload, reviewer), entry.id)
  expect(
    counts(await Promise.all(Array.from({ length: 40 }, () => post(entry.id, 'publish')))),
  ).toEqual({ 200: 1, 409: 39 })
  expect(
    await sqlFor(payload)('select count(*)::int as times from portal.history where entry_id = $1', [
      entry.id,
    ]),
  ).toEqual([{ times: 1 }])
})

test('40 answers published at once are all public, each once', async () => {
  const entries = []
  for (let number = 0; number < 40; number += 1) entries.push(await addEntry(payload))
  for (const { id } of entries) await approve(await requestFor(payload, reviewer), id)
  expect(counts(await Promise.all(entries.map(({ id }) => post(id, 'publish'))))).toEqual({
    200: 40,
  })
  const ids = entries.map(({ id }) => id)
  expect(
    await sqlFor(payload)(
      'select count(*)::int as out from portal.entries where entry_id = any($1::int[])',
      [ids],
    ),
  ).toEqual([{ out: 40 }])
})

test('publishing and withdrawing at once ends in one of the two, completely', async () => {
  const entry = await addEntry(payload)
  await approve(await requestFor(payload, reviewer), entry.id)
  await post(entry.id, 'publish')
  await Promise.all([
    post(entry.id, 'withdraw', { reason: 'Now.' }),
    takeStepOver(payload, reviewer, entry.id, 'approve'),
    post(entry.id, 'publish'),
    post(entry.id, 'withdraw', { reason: 'Now.' }),
  ])
  const sql = sqlFor(payload)
  const [{ out } = { out: -1 }] = await sql<{ out: number }>(
    'select count(*)::int as out from portal.entries where entry_id = $1',
    [entry.id],
  )
  const [{ open } = { open: -1 }] = await sql<{ open: number }>(
    'select count(*)::int as open from portal.history where entry_id = $1 and shown_until is null',
    [entry.id],
  )
  const [{ stones } = { stones: -1 }] = await sql<{ stones: number }>(
    'select count(*)::int as stones from portal.tombstones where entry_id = $1',
    [entry.id],
  )
  const [{ status } = { status: '' }] = await sql<{ status: string }>(
    'select _status as status from public.entries where id = $1',
    [entry.id],
  )
  expect([out, open, stones, status]).toEqual(
    out === 1 ? [1, 1, 0, 'published'] : [0, 0, 1, 'draft'],
  )
})
