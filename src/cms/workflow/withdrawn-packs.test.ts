import type { Payload } from 'payload'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Person } from '../../core/person.ts'
import { runTick } from '../../core/ticker/tick.ts'
import { deskInEnglish } from '../../i18n/messages/desk.ts'
import { readPack } from '../../published/read/pack.ts'
import { closeReadConnections } from '../../published/read/read-through.ts'
import { startMailSink, type MailSink } from '../../testing/mail-sink.ts'
import {
  addEntry,
  addPerson,
  callApi,
  openTestPayload,
  requestFor,
  sqlFor,
} from '../../testing/payload.ts'
import { addTranslatedAnswer, addTranslators } from '../../testing/translated-answer.ts'
import { noticeMail } from '../desk/notices/notice-mail.ts'
import { readTodos } from '../desk/today/read-todos.ts'
import { unseenNotices } from '../notices/notices.ts'
import { withdrawnInPacks } from '../packs/withdrawn-in-packs.ts'
import { approve } from './actions.ts'
import { publish } from './publish/publish.ts'

let payload: Payload, reviewer: Person, keeper: Person, colleague: Person
let sink: MailSink

beforeAll(async () => {
  payload = await openTestPayload()
  sink = await startMailSink()
  process.env.SMTP_URL = sink.url
  reviewer = await addPerson(payload, { roles: ['reviewer'], title: 'Psychologist' })
  keeper = await addPerson(payload, { roles: ['editor'] })
  colleague = await addPerson(payload, { roles: ['editor'] })
})
afterAll(async () => {
  delete process.env.SMTP_URL
  await sink.stop()
  await closeReadConnections()
})

const published = async (question: string) => {
  const entry = await addEntry(payload, { question })
  await approve(await requestFor(payload, reviewer), entry.id)
  await publish(await requestFor(payload, reviewer), entry.id)
  return entry.id
}
const post = async (person: Person, path: string, body: object, status = 200) => {
  const response = await callApi(payload, person, 'POST', path, body)
  expect([path, response.status]).toEqual([path, status])
  return (await response.json()) as { code: string }
}
const keep = async (numbers: number[], by = keeper, locale = 'en') => {
  const pack = { locale, title: 'first-session', greeting: 'none', numbers }
  const { code } = await post(by, '/api/packs/give', pack)
  await post(by, '/api/packs/keep', { code, ready: true })
  return code
}
const withdraw = (id: number, more: object = {}) =>
  post(reviewer, `/api/entries/${id}/withdraw`, { reason: 'Unsafe.', ...more })
const toMend = async (person: Person) =>
  (await readTodos({ sql: sqlFor(payload), person, today: '2026-01-01', t: deskInEnglish })).find(
    ({ key }) => key === 'packs',
  )
const told = async (person: Person) =>
  (await unseenNotices(sqlFor(payload), person.id, 50))
    .filter(({ kind }) => kind === 'pack')
    .map(({ entryId }) => entryId)
const readyNumbers = async () =>
  (
    await sqlFor(payload)<{ numbers: number[] }>('select numbers from portal.packs where ready')
  ).map(({ numbers }) => numbers)

test('whoever keeps a ready pack has it as a task until what was withdrawn is replaced', async () => {
  const [gone, stays, safe] = [
    await published('What of this?'),
    await published('What of that?'),
    await published('What is safe?'),
  ]
  const code = await keep([gone, stays])
  const before = await callApi(payload, reviewer, 'GET', `/api/entries/${gone}/links-here`)
  expect(await before.json()).toMatchObject({ packs: { ready: 1, all: 1 } })
  expect((await toMend(keeper))?.count).toBe(0)

  await withdraw(gone, { alternatives: [safe] })
  expect([await told(keeper), await told(colleague)]).toEqual([[gone], []])
  expect([(await toMend(keeper))?.count, (await toMend(colleague))?.count]).toEqual([1, 0])
  expect(await toMend(keeper)).toMatchObject({
    list: '/admin/give#ready-packs',
    items: [{ title: 'For your first session (English, 2 answers)' }],
  })
  await runTick({
    payload,
    jobs: [noticeMail],
    databaseUrl: process.env.DATABASE_URL ?? '',
    now: new Date(),
  })
  expect(sink.letters.filter(({ to }) => to[0] === keeper.email).map(({ text }) => text)).toEqual([
    expect.stringMatching(/ready pack that you look after was withdrawn.\s+\S+\/admin\/give#ready/),
  ])
  // A client who holds the pack is led to the safe answer.
  const view = await readPack('en', code)
  expect(view?.items[0]).toMatchObject({
    kind: 'withdrawn',
    alternatives: [{ number: safe, question: 'What is safe?' }],
  })

  const { code: renewed } = await post(colleague, '/api/packs/replace-withdrawn', { code })
  expect(renewed).not.toBe(code)
  expect(await readyNumbers()).toEqual([[safe, stays]])
  expect([(await toMend(keeper))?.count, await told(keeper)]).toEqual([0, []])
  await post(colleague, '/api/packs/keep', { code: renewed, ready: false })
})

test('editors have it where nobody keeps it who still may, and a pack that would be empty stays', async () => {
  const gone = await published('What was this?')
  const code = await keep([gone])
  await payload.update({
    collection: 'users',
    id: keeper.id,
    data: { roles: ['translator'] },
    overrideAccess: true,
  })
  await withdraw(gone)
  expect(await told(colleague)).toEqual([gone])
  expect((await toMend(colleague))?.count).toBe(1)
  await post(colleague, '/api/packs/replace-withdrawn', { code }, 422)
  await post(colleague, '/api/packs/keep', { code, ready: false })
  expect((await toMend(colleague))?.count).toBe(0)
})

test('a merged answer leaves a pack as it is, while the other is public', async () => {
  const [gone, better] = [await published('Where is it?'), await published('Where is it now?')]
  await keep([gone], colleague)
  await post(reviewer, `/api/entries/${gone}/merge`, { into: better, reason: 'The same.' })
  expect([await told(colleague), (await toMend(colleague))?.count]).toEqual([[], 0])
  await withdraw(better)
  expect((await toMend(colleague))?.count).toBe(1)
})

test('who keeps a pack in a language has it as a task when the translation is withdrawn', async () => {
  const people = await addTranslators(payload)
  const { source, es } = await addTranslatedAnswer(payload, people)
  const spanish = await keep([source.id], colleague, 'es')
  const other = await addPerson(payload, { roles: ['editor'] })
  await keep([source.id], other, 'en')
  const before = await callApi(payload, reviewer, 'GET', `/api/entries/${es.id}/links-here`)
  expect(await before.json()).toMatchObject({ packs: { ready: 1, all: 1 }, isTranslation: true })
  const waiting = (await toMend(colleague))?.count ?? 0
  await withdraw(es.id)
  expect([await told(colleague), await told(other)]).toEqual([[source.id], []])
  expect((await toMend(colleague))?.count).toBe(waiting + 1)
  expect(await withdrawnInPacks(sqlFor(payload), spanish)).toMatchObject([
    { number: source.id, showsOriginal: true, instead: [] },
  ])
  // Whoever looks after it may keep it as it is, with the original.
  await post(colleague, '/api/packs/keep', { code: spanish, ready: true })
  expect([await told(colleague), (await toMend(colleague))?.count]).toEqual([[], waiting])
})
