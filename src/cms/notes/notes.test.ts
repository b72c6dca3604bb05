import type { Payload } from 'payload'
import { beforeAll, expect, test } from 'vitest'
import type { Person } from '../../core/person.ts'
import {
  addEntry,
  addPerson,
  callApi,
  openTestPayload,
  takeStepOver,
} from '../../testing/payload.ts'
import type { Note } from './notes.ts'

let payload: Payload
let editor: Person
let reviewer: Person
let elsewhere: Person
beforeAll(async () => {
  payload = await openTestPayload()
  editor = await addPerson(payload, { roles: ['editor'], name: 'Edie' })
  reviewer = await addPerson(payload, { roles: ['reviewer'], name: 'Rhea' })
  elsewhere = await addPerson(payload, { roles: ['editor'], languages: ['es'] })
})

const call = (person: Person | null, path: string, body?: object) =>
  callApi(payload, person, body ? 'POST' : 'GET', path, body).then(read)
const step = (person: Person, id: number, name: string) =>
  takeStepOver(payload, person, id, name).then(read)
const read = async (answer: Response) => ({
  status: answer.status,
  ...((await answer.json()) as {
    notes?: Note[]
    mayResolve?: boolean
    errors?: { message: string; data?: { reasons?: { code: string }[] } }[]
  }),
})

test('a reviewer’s note can be replied to and resolved, and prevents sign-off until then', async () => {
  const { id } = await addEntry(payload)
  const notes = `/api/entries/${id}/notes`
  const written = await call(reviewer, notes, {
    place: 'answer',
    paragraph: 'You may stop at any time.',
    words: 'Say how.',
  })
  expect([written.status, written.notes?.[0]]).toMatchObject([
    200,
    {
      place: 'answer',
      paragraph: 'You may stop at any time.',
      words: 'Say how.',
      author: 'Rhea',
      resolvedAt: null,
    },
  ])
  const note = written.notes?.[0]?.id ?? 0

  const refused = await step(reviewer, id, 'approve')
  expect([refused.status, refused.errors?.[0]?.data?.reasons?.map(({ code }) => code)]).toEqual([
    422,
    ['open-notes'],
  ])

  expect(
    (
      await call(editor, notes, {
        place: 'answer',
        words: 'Done: “tell your therapist”.',
        replyTo: note,
      })
    ).notes?.[0]?.replies,
  ).toMatchObject([{ author: 'Edie' }])
  expect((await call(elsewhere, `${notes}/settle`, { note, resolved: true })).status).toBe(403)
  expect(
    (await call(editor, `${notes}/settle`, { note, resolved: true })).notes?.[0]?.resolvedBy,
  ).toBe('Edie')
  expect((await step(reviewer, id, 'approve')).status).toBe(200)

  await call(reviewer, `${notes}/settle`, { note, resolved: false })
  expect(
    (await step(reviewer, id, 'publish')).errors?.[0]?.data?.reasons?.map(({ code }) => code),
  ).toEqual(['open-notes'])
})

test('a note belongs to its answer, has text, and is visible to staff only', async () => {
  const [one, other] = [await addEntry(payload), await addEntry(payload)]
  const note =
    (await call(editor, `/api/entries/${one.id}/notes`, { place: 'question', words: 'Shorter?' }))
      .notes?.[0]?.id ?? 0
  expect(
    (await call(editor, `/api/entries/${other.id}/notes/settle`, { note, resolved: true })).status,
  ).toBe(404)
  expect(
    (
      await call(editor, `/api/entries/${other.id}/notes`, {
        place: 'question',
        words: 'Yes.',
        replyTo: note,
      })
    ).status,
  ).toBe(404)
  expect((await call(editor, '/api/entries/2000000000/notes')).status).toBe(404)
  for (const words of ['', '   ', 'a\0b', 'x'.repeat(2001), 7])
    expect([
      words,
      (await call(editor, `/api/entries/${one.id}/notes`, { place: 'question', words })).status,
    ]).toEqual([words, 400])
  expect(
    (await call(editor, `/api/entries/${one.id}/notes`, { place: 'elsewhere', words: 'x' })).status,
  ).toBe(400)
  expect((await call(null, `/api/entries/${one.id}/notes`)).status).toBe(401)
  expect((await call(elsewhere, `/api/entries/${one.id}/notes`)).mayResolve).toBe(false)
})
