import type { Payload } from 'payload'
import { beforeAll, expect, it } from 'vitest'
import type { Person } from '../../../core/person.ts'
import { readFrame } from '../../../published/read/frame.ts'
import { closeReadConnections } from '../../../published/read/read-through.ts'
import { addPerson, callApi, openTestPayload } from '../../../testing/payload.ts'
import type { LabelStanding } from './standing.ts'

let payload: Payload
let editor: Person, translator: Person, reviewer: Person
beforeAll(async () => {
  payload = await openTestPayload()
  const person = (role: 'editor' | 'translator' | 'reviewer') =>
    addPerson(payload, { roles: [role], languages: ['en', 'es'] })
  editor = await person('editor')
  translator = await person('translator')
  reviewer = await person('reviewer')
  return closeReadConnections
})

const TAGLINE = {
  name: 'Soomaali',
  english: 'Somali',
  code: 'so',
  words: 'OGOW: Wac [phone].',
  source: 'https://language.example.test/so',
  checkedOn: '2026-11-30',
  checkedBy: 'Hodan Ali',
}
const call = (person: Person, path: string, body: object, method = 'POST') =>
  callApi(payload, person, method, path, body)
const write = async (person: Person, words: object = {}) => {
  const response = await call(person, '/api/taglines', { ...TAGLINE, ...words })
  const { doc } = (await response.json()) as { doc?: { id: number } }
  return { status: response.status, id: doc?.id ?? 0 }
}
const standing = async (id: number): Promise<LabelStanding | undefined> => {
  const response = await callApi(payload, reviewer, 'GET', '/api/labels/standing')
  const { labels } = (await response.json()) as { labels: LabelStanding[] }
  return labels.find((each) => each.collection === 'taglines' && each.id === id)
}
const sign = async (person: Person, id: number) => {
  const parts = (await standing(id))?.parts.map(({ part, hash }) => ({ part, seen: hash }))
  return (await call(person, '/api/labels/approve', { collection: 'taglines', id, parts })).status
}
const shown = async () => (await readFrame('en'))?.taglines
const SOON = { timeout: 10_000 }

it('an official sentence is shown when a reviewer has signed it, until one takes it away', async () => {
  const { id } = await write(editor)
  expect((await standing(id))?.title).toBe('Soomaali')
  expect(await sign(editor, id)).toBe(403)
  expect(await shown()).toEqual([])
  expect(await sign(reviewer, id)).toBe(200)
  const { checkedBy: _, ...seen } = TAGLINE
  await expect.poll(shown, SOON).toEqual([seen])
  expect((await call(editor, `/api/taglines/${id}`, { words: 'Help.' }, 'PATCH')).status).toBe(200)
  expect((await standing(id))?.parts[0]?.state).toBe('changed')
  expect(await shown()).toEqual([seen])
  const gone = await call(reviewer, '/api/labels/withdraw', {
    ...{ collection: 'taglines', id, reason: 'Out of date' },
  })
  expect(gone.status).toBe(200)
  await expect.poll(shown, SOON).toEqual([])
})

it('a sentence has a known code, a source, a day and a checker, and no number of its own', async () => {
  const refused = [
    { code: 'Somali' },
    { code: 'so"><script>' },
    { words: 'OGOW: Wac 1-800-555-0199.' },
    { words: 'OGOW: Wac ٩٨٨.' },
    { source: 'javascript:alert(1)' },
    ...['source', 'checkedOn', 'checkedBy', 'english'].map((field) => ({ [field]: null })),
  ]
  for (const words of refused)
    expect([words, (await write(editor, { code: 'qaa', ...words })).status]).toEqual([words, 400])
  expect((await write(translator, { code: 'qaa' })).status).toBe(403)
  expect((await write(editor, { code: 'qaa' })).status).toBe(201)
  expect((await write(editor, { code: 'qaa' })).status).toBe(400)
})
