import type { Payload } from 'payload'
import { beforeAll, describe, expect, it } from 'vitest'
import type { Person } from '../../core/person.ts'
import { addEntry, addPerson, callApi, openTestPayload, sqlFor } from '../../testing/payload.ts'

let payload: Payload
let reviewer: Person
let editor: Person

beforeAll(async () => {
  payload = await openTestPayload()
  reviewer = await addPerson(payload, { roles: ['reviewer'] })
  editor = await addPerson(payload, { roles: ['editor'] })
})

type Seen = { seen: string; actions: string[] }
const overview = async (id: number) =>
  (await (await callApi(payload, reviewer, 'GET', `/api/entries/${id}/workflow`)).json()) as Seen

describe('a reviewer signs what they have seen', () => {
  it.each(['approve', 'publish', 'submit', 'request-changes'])(
    '%s is refused when the text was saved in between',
    async (step) => {
      const entry = await addEntry(payload)
      const { seen } = await overview(entry.id)
      const saved = await callApi(payload, editor, 'PATCH', `/api/entries/${entry.id}?draft=true`, {
        shortAnswer: 'Other words.',
        updatedAt: seen,
      })
      expect(saved.status).toBe(200)

      const refused = await callApi(payload, reviewer, 'POST', `/api/entries/${entry.id}/${step}`, {
        seen,
        note: 'As seen',
      })
      expect(refused.status).toBe(409)
      expect(JSON.stringify(await refused.json())).toContain('Other words.')
    },
  )

  it('acts on the text that was seen', async () => {
    const entry = await addEntry(payload)
    const { seen } = await overview(entry.id)
    expect(
      (await callApi(payload, reviewer, 'POST', `/api/entries/${entry.id}/approve`, { seen }))
        .status,
    ).toBe(200)
  })

  it('says which text that was', async () => {
    const entry = await addEntry(payload)
    const refused = await callApi(payload, reviewer, 'POST', `/api/entries/${entry.id}/approve`, {})
    expect([refused.status, await refused.text()]).toEqual([
      428,
      expect.stringContaining('updatedAt'),
    ])
    expect(
      (await callApi(payload, editor, 'POST', `/api/entries/${entry.id}/approve`, {})).status,
    ).toBe(403)
    expect(
      await sqlFor(payload)('select 1 from workflow.approvals where entry_id = $1', [entry.id]),
    ).toEqual([])
  })
})
