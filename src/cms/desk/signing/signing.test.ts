import type { Payload } from 'payload'
import { beforeAll, expect, test } from 'vitest'
import type { Person } from '../../../core/person.ts'
import { addPerson, callApi, openTestPayload, sqlFor } from '../../../testing/payload.ts'
import { addPublishedEntry } from '../../../testing/workflow-fixtures.ts'
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
    next: { id: first.id, question: first.question, missing: [], isHighRisk: false },
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
