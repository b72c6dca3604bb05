import type { Payload } from 'payload'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { readPack } from '../../../published/read/pack.ts'
import { readQuestion, readQuestionByNumber } from '../../../published/read/question.ts'
import { closeReadConnections } from '../../../published/read/read-through.ts'
import { addEntry, addPerson, callApi, openTestPayload, sqlFor } from '../../../testing/payload.ts'
import { addPublishedEntry, addStaff, type Staff } from '../../../testing/workflow-fixtures.ts'
import { asEntry, type Entry } from '../../entries/entry.ts'
import { republish } from '../republish/republish.ts'

let payload: Payload
let staff: Staff
beforeAll(async () => {
  payload = await openTestPayload()
  staff = await addStaff(payload)
})

afterAll(closeReadConnections)

const post = async (person: Staff['admin'] | null, path: string, body: object) => {
  const response = await callApi(payload, person, 'POST', `/api/entries/${path}`, body)
  return { status: response.status, body: (await response.json()) as { copy?: number } }
}
const slugOf = (entry: Entry) => entry.slug ?? ''

test('a merged answer leads to the better one in every language and at its number', async () => {
  const spanish = {
    ...staff,
    reviewer: await addPerson(payload, { roles: ['reviewer'], languages: ['es'] }),
    editor: await addPerson(payload, { roles: ['editor'], languages: ['es'] }),
  }
  const weak = await addPublishedEntry(payload, staff)
  const translation = (of: Entry, question: string) =>
    addPublishedEntry(payload, spanish, { locale: 'es', translationOf: of.id, question })
  const weakEs = await translation(weak, '¿Puedo traer a alguien?')
  const better = await addPublishedEntry(payload, staff)
  const betterEs = await translation(better, '¿Puedo venir con alguien?')
  const best = await addPublishedEntry(payload, staff)
  const draft = await addEntry(payload)
  const merge = (person: Staff['admin'] | null, id: number, into: number) =>
    post(person, `${id}/merge`, { into, reason: 'They say the same.' })

  expect((await merge(null, weak.id, better.id)).status).toBe(401)
  expect((await merge(staff.editor, weak.id, better.id)).status).toBe(403)
  for (const [id, into, status] of [
    [weak.id, weak.id, 422],
    [weak.id, betterEs.id, 422],
    [weakEs.id, better.id, 422],
    [weak.id, draft.id, 409],
    [weak.id, 999_999, 404],
  ] as const)
    expect([id, into, (await merge(staff.reviewer, id, into)).status]).toEqual([id, into, status])
  const given = await callApi(payload, staff.editor, 'POST', '/api/packs/give', {
    ...{ locale: 'en', title: 'first-session', greeting: 'talked' },
    numbers: [weak.id, better.id],
  })
  const { url } = (await given.json()) as { url: string }
  const code = /\/p\/([^/]+)/.exec(url)?.[1] ?? ''
  expect((await merge(staff.reviewer, weak.id, better.id)).status).toBe(200)

  const outcomes = async () => [
    await readQuestion('en', slugOf(weak)),
    await readQuestion('es', slugOf(weakEs)),
  ]
  expect(await outcomes()).toEqual([
    { kind: 'moved', slug: better.slug },
    { kind: 'moved', slug: betterEs.slug },
  ])
  expect(await readQuestionByNumber('es', weak.id)).toMatchObject({
    kind: 'answer',
    view: { answer: { question: betterEs.question } },
  })
  expect((await readPack('en', code))?.items).toMatchObject([{ answer: { number: better.id } }])

  // Over two mergers; and the read model can be built again from the desk.
  expect((await merge(staff.admin, better.id, best.id)).status).toBe(200)
  expect((await republish(payload)).differences).toEqual([])
  expect(await readQuestionByNumber('en', weak.id)).toMatchObject({
    view: { answer: { question: best.question } },
  })
})

test('a copy has everything but the question, the address, the translations and the signature', async () => {
  const entry = await addPublishedEntry(payload, staff, { sources: [{ title: 'Our protocol' }] })
  const copy = (person: Staff['admin'] | null, question: string) =>
    post(person, `${entry.id}/duplicate`, { question })
  expect((await copy(null, 'Why?')).status).toBe(401)
  expect((await copy(staff.translator, 'Why?')).status).toBe(403)
  expect((await copy(staff.editor, ' ')).status).toBe(400)
  const made = await copy(staff.editor, 'May I come alone?')
  expect(made).toMatchObject({ status: 200 })
  const id = made.body.copy ?? 0
  const found = asEntry(
    await payload.findByID({ collection: 'entries', id, draft: true, depth: 0 }),
  )
  expect(found).toMatchObject({
    question: 'May I come alone?',
    slug: 'may-i-come-alone',
    state: 'draft',
    shortAnswer: entry.shortAnswer,
    topics: entry.topics,
    sources: [{ title: 'Our protocol' }],
  })

  const templates = async (person: Staff['admin']) =>
    (
      (await (await callApi(payload, person, 'GET', '/api/entries/templates')).json()) as {
        templates: { id: number }[]
      }
    ).templates.map((each) => each.id)
  expect((await post(staff.translator, `${entry.id}/template`, { template: true })).status).toBe(
    403,
  )
  expect((await post(staff.editor, `${entry.id}/template`, { template: true })).status).toBe(200)
  expect([await templates(staff.editor), await templates(staff.translator)]).toEqual([
    [entry.id],
    [],
  ])
  await post(staff.editor, `${entry.id}/template`, { template: false })
  expect(await templates(staff.editor)).toEqual([])
})
