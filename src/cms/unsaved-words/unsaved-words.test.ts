import type { Payload } from 'payload'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Person } from '../../core/person.ts'
import { deskInEnglish } from '../../i18n/messages/desk.ts'
import { askRest } from '../../testing/ask-rest.ts'
import { cookieFor } from '../../testing/auth-requests.ts'
import { addEntry, addPerson, openTestPayload, sqlFor } from '../../testing/payload.ts'
import { updatedAtOf } from '../../testing/workflow-fixtures.ts'
import { readTodos } from '../desk/today/read-todos.ts'
import { endPresence, PresenceHub, type PageNews } from '../presence/presence-hub.ts'
import { deleteExpiredWords } from './delete-expired-words.ts'
import type { ColleaguesWords, UnsavedWords } from './unsaved-words.ts'

let payload: Payload
let ana: Person
let ben: Person
const cookies = new Map<number, string>()
beforeAll(async () => {
  payload = await openTestPayload()
  ana = await addPerson(payload, { roles: ['editor'], name: 'Ana' })
  ben = await addPerson(payload, { roles: ['reviewer'], name: 'Ben' })
})
afterAll(endPresence)

type Kept = { mine?: UnsavedWords[]; colleagues?: ColleaguesWords[] }

async function call(
  person: Person | null,
  method: string,
  path: string,
  body?: object | string,
  headers: Record<string, string> = {},
): Promise<{ status: number; body: Kept }> {
  if (person && !cookies.has(person.id)) cookies.set(person.id, await cookieFor(payload, person.id))
  const cookie = person ? (cookies.get(person.id) ?? null) : null
  const response = await askRest(payload, cookie, method, `/api/entries/${path}`, body, headers)
  return { status: response.status, body: (await response.json()) as Kept }
}

const SLOT = '12345678-1'
const typed = (change: object = {}) => ({
  slot: SLOT,
  entry: null,
  locale: 'en',
  base: null,
  values: { question: 'Where do I park?', locale: 'en' },
  ...change,
})

test('words that nobody saved are kept, offered on another computer, and shown to colleagues', async () => {
  const sql = sqlFor(payload)
  const entry = await addEntry(payload, { sensitive: true })
  const base = await updatedAtOf(payload, entry)
  const versions = () =>
    sql('select id, version_author_id from public._entries_v where parent_id = $1', [entry.id])
  const before = await versions()
  // Another process, where Ben has the answer open.
  const told: PageNews[] = []
  const elsewhere = new PresenceHub(sql, process.env.DATABASE_URL)
  const page = '00000000-0000-4000-8000-000000000000'
  await elsewhere.open({
    ...{ page, entryId: entry.id, personId: ben.id, sessionId: page },
    send: (news) => told.push(news),
    beat: () => undefined,
    end: () => undefined,
  })
  const tells = async (count: number) =>
    expect
      .poll(() => told.flatMap((news) => ('unsaved' in news ? [news.unsaved.length] : [])).at(-1))
      .toBe(count)

  const values = { shortAnswer: 'Breathe out.', origin: { document: 'x' } }
  const words = typed({ entry: entry.id, base, values })
  expect((await call(ana, 'POST', 'unsaved', words)).status).toBe(200)
  await tells(1)
  const at = { at: expect.any(String) as string, base, values: { shortAnswer: 'Breathe out.' } }
  expect((await call(ana, 'GET', `${entry.id}/unsaved`)).body).toEqual({
    mine: [{ slot: SLOT, ...at }],
    colleagues: [],
  })
  expect((await call(ben, 'GET', `${entry.id}/unsaved`)).body).toEqual({
    mine: [],
    colleagues: [{ id: ana.id, name: 'Ana', ...at }],
  })
  // They are not a version, make nobody an author, and stop nobody from saving.
  expect(await versions()).toEqual(before)
  const saved = { shortAnswer: 'Sit down.', updatedAt: base }
  expect((await call(ben, 'PATCH', `${entry.id}?draft=true`, saved)).status).toBe(200)

  // One page is one slot; a person deletes their own only.
  expect((await call(ben, 'POST', 'unsaved/drop', { slot: SLOT })).status).toBe(200)
  const longer = { ...words, values: { shortAnswer: 'Breathe out slowly.' } }
  expect((await call(ana, 'POST', 'unsaved', longer)).status).toBe(200)
  const { mine } = (await call(ana, 'GET', `${entry.id}/unsaved`)).body
  expect(mine?.map((each) => each.values)).toEqual([{ shortAnswer: 'Breathe out slowly.' }])
  expect((await call(ana, 'POST', 'unsaved/drop', { slot: SLOT })).status).toBe(200)
  expect((await call(ben, 'GET', `${entry.id}/unsaved`)).body.colleagues).toEqual([])
  await tells(0)
  await elsewhere.close({ page })
})

test('words of a new answer are their writer’s alone, for 30 days, with the day on the first page', async () => {
  const sql = sqlFor(payload)
  expect((await call(ana, 'POST', 'unsaved', typed())).status).toBe(200)
  expect((await call(ana, 'GET', 'unsaved')).body.mine).toMatchObject([
    { slot: SLOT, values: { question: 'Where do I park?' } },
  ])
  expect((await call(ben, 'GET', 'unsaved')).body.mine).toEqual([])
  expect(
    await sql('select id from public.entries where question = $1', ['Where do I park?']),
  ).toEqual([])
  await sql("update workflow.unsaved_words set saved_at = '2026-01-01T12:00:00Z'")
  const todos = await readTodos({ sql, person: ana, today: '2026-01-20', t: deskInEnglish })
  expect(todos.find(({ key }) => key === 'unsaved')).toMatchObject({
    count: 1,
    items: [
      {
        title: expect.stringMatching(/^Where do I park\? \(kept until .*31.*\)$/) as string,
        href: '/admin/collections/entries/create',
      },
    ],
  })
  await call(ana, 'POST', 'unsaved', typed({ slot: '87654321-2' }))
  await deleteExpiredWords.run({
    ...{ payload, sql, now: new Date() },
    signal: new AbortController().signal,
  } as never)
  expect((await call(ana, 'GET', 'unsaved')).body.mine?.map(({ slot }) => slot)).toEqual([
    '87654321-2',
  ])
})

test('only who may save words may leave them, from the desk, and not without end', async () => {
  const entry = await addEntry(payload, { locale: 'es' })
  const words = typed({ entry: entry.id })
  const translator = await addPerson(payload, { roles: ['translator'] })
  expect((await call(null, 'POST', 'unsaved', typed())).status).toBe(401)
  expect((await call(null, 'GET', `${entry.id}/unsaved`)).status).toBe(401)
  expect((await call(ana, 'POST', 'unsaved', words)).status).toBe(403)
  expect((await call(ana, 'POST', 'unsaved', typed({ locale: 'es' }))).status).toBe(403)
  expect((await call(translator, 'POST', 'unsaved', typed())).status).toBe(403)
  expect((await call(ana, 'POST', 'unsaved', typed({ entry: 999_999 }))).status).toBe(404)
  expect((await call(ana, 'GET', '999999/unsaved')).status).toBe(404)
  for (const origin of ['https://elsewhere.example', 'null'])
    expect((await call(ana, 'POST', 'unsaved', typed(), { origin })).status).toBe(401)
  expect(
    (await call(ana, 'POST', 'unsaved', JSON.stringify(typed()), { 'content-type': 'text/plain' }))
      .status,
  ).toBe(415)
  for (const change of [{ slot: '../x' }, { entry: '7' }, { locale: 'xx' }, { values: 'words' }])
    expect((await call(ana, 'POST', 'unsaved', typed(change))).status).toBe(400)
  const values = { shortAnswer: 'a'.repeat(400_000) }
  expect((await call(ana, 'POST', 'unsaved', typed({ values }))).status).toBe(413)
  await sqlFor(payload)(
    `insert into workflow.unsaved_words (person_id, slot, locale, words)
     select $1, 'many-' || n, 'en', '{}' from generate_series(1, 100) n`,
    [ana.id],
  )
  expect((await call(ana, 'POST', 'unsaved', typed())).status).toBe(409)
})
