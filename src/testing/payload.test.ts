import type { Payload } from 'payload'
import { beforeAll, expect, test } from 'vitest'
import { approve } from '../cms/workflow/actions.ts'
import { publish } from '../cms/workflow/publish/publish.ts'
import type { Person } from '../core/person.ts'
import { addEntry, addPerson, callApi, openTestPayload, requestFor, sqlFor } from './payload.ts'

let payload: Payload
let reviewer: Person

beforeAll(async () => {
  payload = await openTestPayload()
  reviewer = await addPerson(payload, { roles: ['reviewer'] })
})

test('a reader gets nothing from the API, a member of staff gets the drafts', async () => {
  const entry = await addEntry(payload)
  expect((await callApi(payload, null, 'GET', '/api/entries?draft=true')).status).toBe(403)
  const seen = await callApi(payload, reviewer, 'GET', '/api/entries?draft=true')
  expect(seen.status).toBe(200)
  expect(JSON.stringify(await seen.json())).toContain(entry.question)
})

test('an entry of the test support can be signed off and published as it is', async () => {
  const entry = await addEntry(payload)
  await approve(await requestFor(payload, reviewer), entry.id)
  const response = await callApi(payload, reviewer, 'POST', `/api/entries/${entry.id}/publish`, {})
  expect([response.status, await response.json()]).toEqual([200, { done: 'publish', id: entry.id }])
  await publish(await requestFor(payload, reviewer), entry.id).catch(() => undefined)
  expect(await sqlFor(payload)('select question, reviewed from portal.entries')).toEqual([
    { question: entry.question, reviewed: true },
  ])
})
