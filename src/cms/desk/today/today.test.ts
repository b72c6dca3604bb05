import { beforeAll, expect, it } from 'vitest'
import type { Payload } from 'payload'
import { addEntry, addPerson, callApi, openTestPayload, sqlFor, takeStepOver } from '../../../testing/payload.ts'
import type { Person } from '../../access/person.ts'
import { readHistory } from '../history/read-history.ts'
import { readToday } from './read-today.ts'

const DAY = new Date().toISOString().slice(0, 10)
let payload: Payload
let editor: Person
let reviewer: Person
let elsewhere: Person

beforeAll(async () => {
  payload = await openTestPayload()
  editor = await addPerson(payload, { roles: ['editor'] })
  reviewer = await addPerson(payload, { roles: ['reviewer'] })
  elsewhere = await addPerson(payload, { roles: ['reviewer'], languages: ['ar'] })
})

const count = async (person: Person, key: string, day = DAY) => (await readToday(sqlFor(payload), person, day)).find((need) => need.key === key)?.count
const take = async (person: Person, id: number, step: string, body: Record<string, unknown> = {}) => {
  const answer = await takeStepOver(payload, person, id, step, body)
  expect([step, answer.status]).toEqual([step, 200])
}

it('follows an answer from draft to overdue review, for whoever has to act', async () => {
  const entry = await addEntry(payload)
  const { updatedAt } = (await (await callApi(payload, editor, 'GET', `/api/entries/${entry.id}?draft=true`)).json()) as { updatedAt: string }
  expect((await callApi(payload, editor, 'PATCH', `/api/entries/${entry.id}?draft=true`, { shortAnswer: 'You talk, and you may stop.', updatedAt })).status).toBe(200)
  expect(await count(editor, 'drafts')).toBe(1)

  await take(editor, entry.id, 'submit')
  expect([await count(editor, 'drafts'), await count(editor, 'in-review'), await count(reviewer, 'sign-off'), await count(elsewhere, 'sign-off')]).toEqual([0, 1, 1, 0])
  expect(await count(editor, 'sign-off')).toBeUndefined()

  await take(reviewer, entry.id, 'request-changes', { note: 'Shorter.' })
  expect([await count(editor, 'changes'), await count(reviewer, 'sign-off')]).toEqual([1, 0])

  await take(editor, entry.id, 'submit')
  await take(reviewer, entry.id, 'approve')
  expect(await count(reviewer, 'to-publish')).toBe(1)
  await take(reviewer, entry.id, 'publish')
  expect([await count(reviewer, 'to-publish'), await count(reviewer, 'overdue'), await count(reviewer, 'overdue', '2031-01-01')]).toEqual([0, 0, 1])

  const [shown] = await readHistory(sqlFor(payload), { entry: entry.id, day: DAY })
  expect(shown).toMatchObject({ shortAnswer: 'You talk, and you may stop.', approver: reviewer.name, basis: 'approval', until: null })
  expect(await readHistory(sqlFor(payload), { entry: entry.id, day: '2020-01-01' })).toEqual([])
  expect(await readHistory(sqlFor(payload), { day: DAY })).toEqual([])
})

it('names imported answers that have a flag, until the flag is silenced', async () => {
  const sql = sqlFor(payload)
  const entry = await addEntry(payload)
  const flag = JSON.stringify([{ code: 'no-source', words: 'x' }])
  await sql(`insert into workflow.import_documents (document, locale, sha256, format) values ('today.txt', 'en', '', 'text')`)
  await sql(
    `insert into workflow.import_items (entry_id, document, locale, key, position, first_line, last_line, text_hash, base, written, written_hash, verbatim, flags)
     values ($1, 'today.txt', 'en', 'k', 1, 1, 1, '', '{}', '{}', '', '', $2::jsonb)`, [entry.id, flag])
  expect([await count(editor, 'flagged'), await count(reviewer, 'flagged')]).toEqual([1, 1])
  await sql(`update workflow.import_items set silenced = flags where entry_id = $1`, [entry.id])
  expect(await count(editor, 'flagged')).toBe(0)
})
