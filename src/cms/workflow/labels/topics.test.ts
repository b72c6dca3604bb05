import type { Payload } from 'payload'
import { beforeAll, expect, test } from 'vitest'
import type { Person } from '../../../core/person.ts'
import type { Role } from '../../../core/roles.ts'
import {
  addEntry,
  addPerson,
  callApi,
  openTestPayload,
  signLabels,
  sqlFor,
} from '../../../testing/payload.ts'
import { topicsOfHighRisk } from '../../records/topic-risk.ts'
import type { LabelPart } from './label-parts.ts'
import type { LabelStanding } from './standing.ts'

let payload: Payload
let editor: Person, reviewer: Person, admin: Person

beforeAll(async () => {
  payload = await openTestPayload()
  const person = (role: Role) => addPerson(payload, { roles: [role], languages: ['en'] })
  ;[editor, reviewer, admin] = [
    await person('editor'),
    await person('reviewer'),
    await person('admin'),
  ]
})

const call = (person: Person, method: string, path: string, body?: object) =>
  callApi(payload, person, method, path, body)
const ok = async (response: Promise<Response>) => {
  const got = await response
  expect(got.status, await got.clone().text()).toBeLessThan(300)
  return (await got.json()) as Record<string, never>
}
const partOf = async (person: Person, id: number, part: LabelPart) => {
  const { labels } = (await ok(call(person, 'GET', '/api/labels/standing'))) as unknown as {
    labels: LabelStanding[]
  }
  return labels
    .find((label) => label.collection === 'topics' && label.id === id)
    ?.parts.find((each) => each.part === part)
}
const sign = async (person: Person, id: number, part: LabelPart) =>
  call(person, 'POST', '/api/labels/approve', {
    ...{ collection: 'topics', id },
    parts: [{ part, seen: (await partOf(person, id, part))?.hash }],
  })

test('the risk of a topic rises at once, and falls with a second person’s signature', async () => {
  const { doc } = await ok(call(editor, 'POST', '/api/topics?locale=en', { title: 'Crisis' }))
  const { id } = doc as unknown as { id: number }
  await signLabels(payload)
  const entry = await addEntry(payload, { topics: [id] })
  const set = (person: Person, riskTier: string) =>
    ok(call(person, 'PATCH', `/api/topics/${id}?locale=en`, { riskTier }))
  // A text of high risk that nobody else had a hand in is signed with evidence only.
  const asksForEvidence = async () => {
    const shown = ok(call(reviewer, 'GET', `/api/entries/${entry.id}/workflow`))
    return ((await shown) as unknown as { asksForEvidence: boolean }).asksForEvidence
  }
  expect(await asksForEvidence()).toBe(false)
  await set(editor, 'high')
  expect(await asksForEvidence()).toBe(true)
  await ok(sign(reviewer, id, 'shared'))
  await set(editor, 'low')
  expect(await asksForEvidence()).toBe(true)
  expect(await partOf(reviewer, id, 'shared')).toMatchObject({ state: 'changed' })
  expect((await sign(editor, id, 'shared')).status).toBe(403)
  await ok(sign(reviewer, id, 'shared'))
  expect(await asksForEvidence()).toBe(false)
})

test('the risk of a topic that nobody has signed cannot be lowered alone either', async () => {
  const high = { title: 'Safety', riskTier: 'high' }
  const { doc } = await ok(call(editor, 'POST', '/api/topics?locale=en', high))
  const { id } = doc as unknown as { id: number }
  await ok(sign(reviewer, id, 'en'))
  await ok(call(editor, 'PATCH', `/api/topics/${id}?locale=en`, { riskTier: 'low' }))
  const sql = sqlFor(payload)
  expect([...(await topicsOfHighRisk(sql, [id]))]).toEqual([id])
  await ok(sign(reviewer, id, 'shared'))
  expect([...(await topicsOfHighRisk(sql, [id]))]).toEqual([])
})

test('the order of topics is an admin’s', async () => {
  const { doc } = await ok(call(editor, 'POST', '/api/topics?locale=en', { title: 'Order' }))
  const { id } = doc as unknown as { id: number }
  const place = async (person: Person, position: number) => {
    await ok(call(person, 'PATCH', `/api/topics/${id}?locale=en`, { position }))
    return (await payload.findByID({ collection: 'topics', id })).position
  }
  expect([await place(editor, 1), await place(reviewer, 1), await place(admin, 1)]).toEqual([
    ...[100, 100, 1],
  ])
})
