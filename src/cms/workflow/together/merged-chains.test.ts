import type { Payload } from 'payload'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { readPack } from '../../../published/read/pack.ts'
import { readQuestion, readQuestionByNumber } from '../../../published/read/question.ts'
import { closeReadConnections } from '../../../published/read/read-through.ts'
import {
  addPerson,
  callApi,
  openTestPayload,
  sqlFor,
  takeStepOver,
} from '../../../testing/payload.ts'
import { answerLinking } from '../../../testing/rich-text.ts'
import {
  addPublishedEntry,
  addStaff,
  publicText,
  type Staff,
} from '../../../testing/workflow-fixtures.ts'
import type { Entry } from '../../entries/entry.ts'
import { republish } from '../republish/republish.ts'

// Payload takes no link to a host without a dot.
process.env.PUBLIC_URL = 'http://portal.example.org'
let payload: Payload
let staff: Staff
// Three that were merged, the first into the second, that one into the third; and what leads to them.
let first: Entry, second: Entry, secondEs: Entry, third: Entry
let instead: Entry
let linking: Entry
let code: string

beforeAll(async () => {
  payload = await openTestPayload()
  staff = await addStaff(payload)
  const spanish = {
    reviewer: await addPerson(payload, { roles: ['reviewer'], languages: ['es'] }),
    editor: await addPerson(payload, { roles: ['editor'], languages: ['es'] }),
  }
  const published = (partial: Partial<Entry> = {}) => addPublishedEntry(payload, staff, partial)
  first = await published()
  second = await published()
  third = await published()
  instead = await published()
  secondEs = await addPublishedEntry(payload, spanish, {
    ...{ locale: 'es', translationOf: second.id, question: '¿Puedo venir con alguien?' },
  })
  const url = `http://portal.example.org/en/questions/${slugOf(first)}`
  linking = await published({ answer: answerLinking({ linkType: 'custom', url }, 'See this') })
  const given = await callApi(payload, staff.editor, 'POST', '/api/packs/give', {
    ...{ locale: 'en', title: 'first-session', greeting: 'none', numbers: [first.id] },
  })
  code = /\/p\/([^/]+)/.exec(((await given.json()) as { url: string }).url)?.[1] ?? ''
  await merge(first, second)
  await merge(second, third)
})
afterAll(closeReadConnections)

const slugOf = ({ slug }: Entry) => slug ?? ''
async function merge(weaker: Entry, better: Entry): Promise<void> {
  const body = { into: better.id, reason: 'They say the same.' }
  const path = `/api/entries/${weaker.id}/merge`
  expect((await callApi(payload, staff.reviewer, 'POST', path, body)).status).toBe(200)
}
async function step({ id }: Entry, name: string, body = {}): Promise<void> {
  expect((await takeStepOver(payload, staff.reviewer, id, name, body)).status).toBe(200)
  // What was read before is not asked again.
  await closeReadConnections()
}
const outcomes = async () => [
  await readQuestion('en', slugOf(first)),
  await readQuestion('es', slugOf(secondEs)),
]
const htmlOf = async (entry: Entry) => String((await publicText(payload, entry))[0]?.answer_html)

test('merged answers lead over each other to the last, and nowhere once that is withdrawn', async () => {
  expect(await outcomes()).toEqual(Array(2).fill({ kind: 'moved', slug: third.slug }))
  expect(await htmlOf(linking)).toContain('See this')
  const here = await callApi(payload, staff.reviewer, 'GET', `/api/entries/${third.id}/links-here`)
  expect(await here.json()).toMatchObject({ answers: [{ id: linking.id }] })

  await step(third, 'withdraw', { reason: 'Unsafe.', alternatives: [instead.id] })
  const alternatives = [{ number: instead.id }]
  expect(await outcomes()).toMatchObject(Array(2).fill({ kind: 'gone', alternatives }))
  expect(await readQuestionByNumber('en', first.id)).toMatchObject({ kind: 'gone', alternatives })
  expect((await readPack('en', code))?.items).toMatchObject([
    { kind: 'withdrawn', number: third.id, alternatives },
  ])
  expect(await htmlOf(linking)).not.toContain('See this')
  const assigned = 'select person_id from workflow.assignments where entry_id = $1'
  expect(await sqlFor(payload)(assigned, [linking.id])).toHaveLength(1)
})

test('one that is published again ends the way of those that were merged into it', async () => {
  for (const name of ['approve', 'publish']) await step(second, name)
  expect(await outcomes()).toEqual(Array(2).fill({ kind: 'moved', slug: second.slug }))
  for (const name of ['approve', 'publish']) await step(third, name)
  expect(await outcomes()).toEqual(Array(2).fill({ kind: 'moved', slug: second.slug }))
  expect(await readQuestionByNumber('en', first.id)).toMatchObject({
    view: { answer: { number: second.id } },
  })
  expect(await htmlOf(linking)).toContain('See this')
  expect((await republish(payload)).differences).toEqual([])
})
