import type { Payload } from 'payload'
import { beforeAll, expect, test } from 'vitest'
import type { Person } from '../../../core/person.ts'
import {
  addEntry,
  addPerson,
  callApi,
  openTestPayload,
  signLabels,
  sqlFor,
  takeStepOver,
} from '../../../testing/payload.ts'
import { addPublishedEntry, updatedAtOf } from '../../../testing/workflow-fixtures.ts'
import type { SigningQueue } from './next-to-sign.ts'

let payload: Payload
let editor: Person
let reviewer: Person
beforeAll(async () => {
  payload = await openTestPayload()
  editor = await addPerson(payload, { roles: ['editor'] })
  reviewer = await addPerson(payload, { roles: ['reviewer'] })
})

const queue = async (person: Person, after = 0) => {
  const response = await callApi(payload, person, 'GET', `/api/entries/sign-queue?after=${after}`)
  return { status: response.status, body: (await response.json()) as SigningQueue }
}
const notReviewed = (id: number) =>
  sqlFor(payload)('update portal.entries set reviewed = false where entry_id = $1', [id])

test('imported answers come one after the other, whole, to reviewers of their language', async () => {
  const staff = { editor, reviewer }
  const [first, risky] = [
    await addPublishedEntry(payload, staff),
    await addPublishedEntry(payload, staff, { jurisdiction: 'England', riskTier: 'medium' }),
  ]
  await addPublishedEntry(payload, staff)
  for (const { id } of [first, risky]) await notReviewed(id)

  expect((await queue(editor)).status).toBe(403)
  const elsewhere = await addPerson(payload, { roles: ['reviewer'], languages: ['ar'] })
  expect((await queue(elsewhere)).body).toEqual({ left: 0, next: null })

  const { body } = await queue(reviewer)
  expect(body).toMatchObject({
    left: 2,
    next: { id: first.id, question: first.question, missing: [], needsEvidence: false },
  })
  expect((await queue(reviewer, first.id)).body).toMatchObject({
    left: 1,
    next: { id: risky.id, jurisdiction: 'England' },
  })
  const signed = await callApi(
    payload,
    reviewer,
    'POST',
    `/api/entries/${first.id}/approve-and-publish`,
    { seen: body.next?.seen },
  )
  expect(signed.status).toBe(200)
  expect((await queue(reviewer)).body).toMatchObject({ left: 1, next: { id: risky.id } })
})

test('a text of high risk that nobody else had a hand in is signed with what it was checked against', async () => {
  await payload.create({
    collection: 'contacts',
    data: { label: '988', kind: 'crisis', region: 'US', phone: '988', position: 1 } as never,
  })
  await signLabels(payload)
  const sign = (id: number, step: string, note?: string) =>
    takeStepOver(payload, reviewer, id, step, note === undefined ? {} : { note })
  const signatures = (id: number) =>
    sqlFor(payload)(
      "select note from workflow.approvals where entry_id = $1 and kind = 'approval'",
      [id],
    )
  const imported = await addEntry(payload, { riskTier: 'high' })
  const waiting = await callApi(payload, reviewer, 'GET', `/api/entries/${imported.id}/workflow`)
  expect(await waiting.json()).toMatchObject({ asksForEvidence: true })
  for (const step of ['approve', 'approve-and-publish'])
    for (const note of [undefined, '  ', ' ok ']) {
      const refused = await sign(imported.id, step, note)
      expect([refused.status, await refused.text()]).toEqual([
        422,
        expect.stringContaining('what you checked the answer against'),
      ])
    }
  expect(await signatures(imported.id)).toEqual([])
  const note = 'Our protocol of May'
  expect((await sign(imported.id, 'approve-and-publish', note)).status).toBe(200)
  expect(await signatures(imported.id)).toEqual([{ note }])

  // A colleague wrote this one: two people vouch for it.
  const written = await addEntry(payload, { riskTier: 'high' })
  const saved = await callApi(payload, editor, 'PATCH', `/api/entries/${written.id}?draft=true`, {
    shortAnswer: 'Call us.',
    updatedAt: await updatedAtOf(payload, written),
  })
  expect(saved.status).toBe(200)
  expect((await sign(written.id, 'approve')).status).toBe(200)
})
