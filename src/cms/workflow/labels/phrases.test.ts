import type { Payload } from 'payload'
import { beforeAll, expect, it } from 'vitest'
import type { Person } from '../../../core/person.ts'
import { closeReadConnections } from '../../../published/read/read-through.ts'
import { detectDangerWithOwnPhrases } from '../../../published/search/danger/own-phrases.ts'
import { addPerson, callApi, openTestPayload } from '../../../testing/payload.ts'
import type { LabelStanding } from './standing.ts'

let payload: Payload
let editor: Person, translator: Person, reviewer: Person
beforeAll(async () => {
  payload = await openTestPayload()
  const person = (role: 'editor' | 'translator' | 'reviewer', ...languages: ('en' | 'es')[]) =>
    addPerson(payload, { roles: [role], languages })
  editor = await person('editor', 'en')
  translator = await person('translator', 'es')
  reviewer = await person('reviewer', 'en', 'es')
  return closeReadConnections
})

const call = (person: Person, path: string, body: object) =>
  callApi(payload, person, 'POST', path, body)
const write = async (person: Person, locale: string, words: string, level = 'sure') => {
  const response = await call(person, `/api/phrases?locale=${locale}`, {
    ...{ words, danger: 'eating', level },
  })
  const { doc } = (await response.json()) as { doc?: { id: number } }
  return { status: response.status, id: doc?.id ?? 0 }
}
async function sign(person: Person, id: number): Promise<number> {
  const standing = await callApi(payload, person, 'GET', '/api/labels/standing')
  const { labels } = (await standing.json()) as { labels: LabelStanding[] }
  const label = labels.find((each) => each.collection === 'phrases' && each.id === id)
  const parts = label?.parts.map(({ part, hash }) => ({ part, seen: hash }))
  return (await call(person, '/api/labels/approve', { collection: 'phrases', id, parts })).status
}
const tried = async (query: string, locale = 'en') =>
  (await (await call(editor, '/api/danger/try', { query, locale })).json()) as unknown
const SOON = { timeout: 10_000 }

it('a phrase works when a reviewer has signed it, in every search, until it is taken away', async () => {
  const { id } = await write(editor, 'en', 'the quince pact')
  expect(await tried('we made the quince pact')).toEqual({ danger: null })
  expect(await sign(editor, id)).toBe(403)
  expect(await sign(reviewer, id)).toBe(200)
  const detected = { sure: true, kinds: ['eating'] }
  await expect
    .poll(() => detectDangerWithOwnPhrases('we made the quinse pact', 'en'), SOON)
    .toEqual(detected)
  expect(await tried('The Quince Pact!')).toEqual({ danger: detected })
  expect(await detectDangerWithOwnPhrases('recipe for quince jam', 'en')).toBeNull()
  const gone = await call(reviewer, '/api/labels/withdraw', {
    ...{ collection: 'phrases', id, reason: 'Too common' },
  })
  expect(gone.status).toBe(200)
  await expect
    .poll(() => detectDangerWithOwnPhrases('we made the quince pact', 'en'), SOON)
    .toBeNull()
})

it('translators write in their languages only, and a doubtful phrase brings the quiet line', async () => {
  expect((await write(translator, 'en', 'the quince pact')).status).toBe(403)
  const { status, id } = await write(translator, 'es', 'el pacto del membrillo', 'doubtful')
  expect(status).toBe(201)
  expect(await sign(translator, id)).toBe(403)
  expect(await sign(reviewer, id)).toBe(200)
  await expect
    .poll(() => detectDangerWithOwnPhrases('hicimos el pacto del membrillo', 'es'), SOON)
    .toEqual({ sure: false, kinds: ['eating'] })
  expect((await write(editor, 'en', '!')).status).toBe(400)
})
