import type { Payload } from 'payload'
import { beforeAll, expect, test } from 'vitest'
import { wallClock } from '../../core/time/clinic-time.ts'
import { addEntry, callApi, openTestPayload, sqlFor } from '../../testing/payload.ts'
import {
  addPublishedEntry,
  addStaff,
  publicText,
  updatedAtOf,
  type Staff,
} from '../../testing/workflow-fixtures.ts'
import type { ChangesSinceSigned } from '../desk/compare/changes-since-signed.ts'
import type { Overview } from './overview.ts'

let payload: Payload
let staff: Staff
beforeAll(async () => {
  payload = await openTestPayload()
  staff = await addStaff(payload)
})

const post = async (id: number, step: string, body: object, person = staff.reviewer) => {
  const response = await callApi(payload, person, 'POST', `/api/entries/${id}/${step}`, body)
  return { status: response.status, body: (await response.json()) as { words?: string } }
}
const overviewFor = async (id: number, person = staff.reviewer) =>
  (await (await callApi(payload, person, 'GET', `/api/entries/${id}/workflow`)).json()) as Overview
const approvals = (id: number) =>
  sqlFor(payload)("select 1 from workflow.approvals where entry_id = $1 and kind = 'approval'", [
    id,
  ])

test('one step signs and publishes; a text that cannot go out is not signed either', async () => {
  const ready = await addEntry(payload)
  const seen = await updatedAtOf(payload, ready)
  expect(await post(ready.id, 'approve-and-publish', { seen }, staff.editor)).toMatchObject({
    status: 403,
  })
  expect(await post(ready.id, 'approve-and-publish', {})).toMatchObject({ status: 428 })
  expect(await post(ready.id, 'approve-and-publish', { seen })).toMatchObject({ status: 200 })
  expect(await publicText(payload, ready)).toHaveLength(1)
  expect(await approvals(ready.id)).toHaveLength(1)

  const long = await addEntry(payload, {
    shortAnswer: `You may bring somebody ${'whom you know well and trust '.repeat(12)}.`,
  })
  const refused = await post(long.id, 'approve-and-publish', {
    seen: await updatedAtOf(payload, long),
  })
  expect(refused.status).toBe(422)
  expect(await publicText(payload, long)).toHaveLength(0)
  expect(await approvals(long.id)).toHaveLength(0)
})

test('one step signs and schedules', async () => {
  const entry = await addEntry(payload)
  const seen = await updatedAtOf(payload, entry)
  const past = await post(entry.id, 'approve-and-publish', { seen, at: '2020-01-01T08:00' })
  expect([past.status, await approvals(entry.id)]).toEqual([422, []])
  const at = wallClock('UTC', new Date(Date.now() + 86_400_000))
  const done = await post(entry.id, 'approve-and-publish', { seen, at })
  expect(done).toMatchObject({ status: 200, body: { words: expect.any(String) } })
  expect(await publicText(payload, entry)).toHaveLength(0)
  expect((await overviewFor(entry.id)).schedule.waiting?.local).toBe(at)
})

test('a newer text of a published answer: its state, what changed, and what the last step asks', async () => {
  const entry = await addPublishedEntry(payload, staff, { shortAnswer: 'Call us.' })
  const saved = await callApi(
    payload,
    staff.editor,
    'PATCH',
    `/api/entries/${entry.id}?draft=true`,
    {
      shortAnswer: 'Call or write to us.',
      updatedAt: await updatedAtOf(payload, entry),
    },
  )
  expect(saved.status).toBe(200)
  expect(await overviewFor(entry.id, staff.editor)).toMatchObject({
    stateLabel: 'Published · newer draft',
    maySubmit: true,
    stepNote: null,
  })
  await post(entry.id, 'submit', { note: 'Only the short answer.' }, staff.editor)
  expect(await overviewFor(entry.id)).toMatchObject({
    stateLabel: 'Published · newer text in review',
    stepNote: { kind: 'submitted', by: staff.editor.name, note: 'Only the short answer.' },
  })
  const { changes } = (await (
    await callApi(payload, staff.reviewer, 'GET', `/api/entries/${entry.id}/changes`)
  ).json()) as { changes: ChangesSinceSigned }
  expect(changes.by).toBe(staff.reviewer.name)
  expect(changes.fields.map(({ name }) => name)).toEqual(['shortAnswer'])
  expect(JSON.stringify(changes.fields)).toContain('or write to')
  await post(entry.id, 'request-changes', { note: 'Say when.' })
  expect(await overviewFor(entry.id, staff.editor)).toMatchObject({
    stepNote: { kind: 'changes-requested', note: 'Say when.' },
  })
})

test('an answer without a question is not kept', async () => {
  const create = (data: object) =>
    callApi(payload, staff.editor, 'POST', '/api/entries?draft=true', { locale: 'en', ...data })
  expect((await create({})).status).toBe(400)
  expect((await create({ question: ' ', shortAnswer: 'Yes.' })).status).toBe(400)
  expect((await create({ question: 'May I?' })).status).toBe(201)
})
