import { readFile, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import type { Client } from 'pg'
import { expect, test } from 'playwright/test'
import { withClient } from '../src/server/database/client.ts'
import { openCluster } from '../src/server/postgres/cluster.ts'
import { answerOf } from '../src/testing/rich-text.ts'
import { typedWordsIn } from '../src/testing/typed-words.ts'
import { Nest } from './canaries/words.ts'
import { begunFolder } from './support/begun.ts'
import { sessionHeader } from './support/session.ts'
import { ADMIN } from './support/staff.ts'
import { startPortal, type Started } from './support/start.ts'

/**
 * What somebody types, searches or reads is in no line of the log: not when it is refused, and not
 * when the database fails in the middle. A portal of its own, because its database is taken away.
 */
let dataDir: string
let running: Started
let cookie: string
const nest = new Nest()

test.beforeAll(async () => {
  test.setTimeout(600_000)
  dataDir = await begunFolder('log')
  running = await startPortal(dataDir, {
    ADMIN_EMAIL: ADMIN.email,
    ADMIN_PASSWORD: ADMIN.password,
  })
  cookie = await sessionHeader(ADMIN, { dataDir })
})
test.afterAll(async () => {
  await running.stop()
  await rm(dataDir, { recursive: true, force: true })
})

type Reply = { status: number; id: string | null }
async function send(path: string, init: RequestInit = {}): Promise<Reply> {
  const response = await fetch(running.url + path, { redirect: 'manual', ...init })
  await response.arrayBuffer()
  return { status: response.status, id: response.headers.get('x-request-id') }
}
const asStaff = (path: string, method = 'GET', body?: object) =>
  send(path, {
    method,
    headers: { cookie, origin: running.url, 'content-type': 'application/json' },
    body: body && JSON.stringify(body),
  })
const form = (path: string, fields: Record<string, string>) =>
  send(path, {
    method: 'POST',
    body: new URLSearchParams(fields),
    headers: { origin: running.url },
  })

const save = () =>
  asStaff('/api/entries?draft=true', 'POST', {
    locale: 'en',
    question: `What is ${nest.word('question')}?`,
    shortAnswer: nest.word('short answer'),
    answer: answerOf(nest.word('answer')),
    searchTerms: [nest.word('search term')],
  })
const search = () => send(`/en/search?q=${nest.word('search')}`, { redirect: 'follow' })
const deskSearch = () =>
  asStaff(`/api/entries?draft=true&where[question][like]=${nest.word('desk search')}`)

/** Everything that people type, once. */
async function typeEverywhere(): Promise<Reply[]> {
  const word = () => nest.word('somewhere')
  return [
    await save(),
    await search(),
    await deskSearch(),
    await asStaff('/api/entries?draft=true', 'POST', { question: { canary: word() } }),
    await asStaff('/api/entries', 'POST', { locale: word(), riskTier: word() }),
    await asStaff(`/api/entries/${word()}`),
    await asStaff(`/api/entries?where[updatedAt][equals]=${word()}`),
    await asStaff(`/api/entries?where[id][in]=${word()}`),
    await asStaff(`/api/entries?sort=${word()}`),
    await send('/api/entries', { method: 'POST', body: `{"${word()}`, headers: { cookie } }),
    await send(`/en/questions/${word()}`),
    await send(`/en/topics/${word()}`),
    await send(`/${word()}/questions/x`),
    await send(`/sign-in/link/${word()}${word()}${word()}`),
    await send(`/preview/entries/${word()}`, { headers: { cookie } }),
    await send(`/admin/collections/entries/${word()}`, { headers: { cookie } }),
    await send(`/admin/collections/entries?search=${word()}`, { headers: { cookie } }),
    await send('/api/ready', { headers: { authorization: `Bearer ${word()}`, cookie: word() } }),
    await form('/api/auth/callback/credentials', {
      email: `${word()}@example.test`,
      password: word(),
      code: word(),
      csrfToken: word(),
    }),
    await form('/sign-in/code', { code: word() }),
    await form('/sign-in/forgot', { email: `${word()}@example.test` }),
    await form('/en/feedback', { number: word(), helpful: 'no', reason: word(), text: word() }),
    await send(`/api/auth/callback/oidc?error=${word()}&error_description=${word()}&state=x`),
  ]
}

/** The lines after the report of the start, each of which has to be one JSON object. */
function lines(): Record<string, unknown>[] {
  const [, log = ''] = running.output().split('Ctrl-C stops it.\n')
  return log
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line) as Record<string, unknown>)
}
const failedWith = (id: string | null) => lines().filter(({ requestId }) => id && requestId === id)

const database = async <Result>(work: (client: Client) => Promise<Result>): Promise<Result> => {
  const cluster = await openCluster({ dir: join(dataDir, 'postgres') })
  try {
    return await withClient(cluster.url('attune'), work)
  } finally {
    await cluster.close()
  }
}

test('nothing that is typed while all is well is in the log', async () => {
  const replies = await typeEverywhere()
  expect(replies[0]?.status).toBe(201)
  expect(replies.filter(({ status }) => status >= 500)).toEqual([])
  expect(typedWordsIn(running.output())).toEqual([])
})

test('nothing is in it when the database fails in the middle of a save and of searches', async () => {
  const replies = await database(async (client) => {
    await client.query('begin')
    await client.query(
      'lock table public.entries, public._entries_v, portal.entries in access exclusive mode',
    )
    let waiting = true
    const asked = Promise.all([save(), deskSearch(), search()]).finally(() => {
      waiting = false
    })
    // Each connection that waits for the lock is cut, until nothing waits any more.
    while (waiting) {
      await client.query(
        `select pg_terminate_backend(pid) from pg_stat_activity
          where wait_event_type = 'Lock' and datname = current_database()`,
      )
      await sleep(200)
    }
    const replies = await asked
    await client.query('rollback')
    return replies
  })
  for (const { status, id } of replies) {
    expect(status).toBeGreaterThanOrEqual(500)
    expect(failedWith(id).map(({ msg }) => msg)).toContain('A response failed')
  }
  expect(failedWith(replies[0].id)).toContainEqual(
    expect.objectContaining({
      level: 'error',
      err: expect.objectContaining({ message: expect.stringMatching(/^Failed query: \w+ …$/) }),
    }),
  )
  expect(typedWordsIn(running.output())).toEqual([])
})

test('nothing is in it when the database is gone, and each line is one JSON object', async () => {
  test.setTimeout(240_000)
  const postmaster = async () =>
    Number((await readFile(join(dataDir, 'postgres/data/postmaster.pid'), 'utf8')).split('\n')[0])
  const before = await postmaster()
  process.kill(before, 'SIGKILL')
  const replies = await typeEverywhere()
  expect(replies.some(({ status }) => status >= 500)).toBe(true)
  await expect.poll(() => postmaster().catch(() => before), { timeout: 60_000 }).not.toBe(before)
  while ((await send('/api/ready')).status !== 200) await sleep(250)
  for (const line of lines())
    expect(line).toMatchObject({
      level: expect.stringMatching(/^(debug|info|warn|error|fatal)$/),
      time: expect.stringMatching(/^\d{4}-\d\d-\d\dT/),
    })
  expect(lines().map(({ msg }) => msg)).toContain('The database has stopped. Starting it again.')
  expect(typedWordsIn(running.output())).toEqual([])
  expect(Object.keys(nest.planted).length).toBeGreaterThan(60)
})
