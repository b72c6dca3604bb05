import { execFileSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Payload } from 'payload'
import pg from 'pg'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { isAlive } from '../server/process-identity.ts'
import { cookieFor } from '../testing/auth-requests.ts'
import { startTestCluster, type TestCluster } from '../testing/cluster.ts'
import {
  addEntry,
  addPerson,
  callApi,
  openTestPayload,
  sqlFor,
  takeStepOver,
} from '../testing/payload.ts'
import { TEMPLATE } from '../testing/template.ts'

// A busy machine takes long to recover a server.
const LONG = 120_000
vi.setConfig({ testTimeout: 2 * LONG })

// A server of its own, because it is stopped.
let cluster: TestCluster
let payload: Payload
let postmaster: number
let cookie: string
let entry: number
beforeAll(async () => {
  cluster = await startTestCluster()
  payload = await openTestPayload(cluster.of(TEMPLATE))
  payload.logger.level = 'silent'
  const [row] = await sqlFor(payload)<{ data_directory: string }>('show data_directory')
  const file = readFileSync(join(row?.data_directory ?? '', 'postmaster.pid'), 'utf8')
  postmaster = Number(file.split('\n')[0])
  cookie = await cookieFor(payload, (await addPerson(payload, { roles: ['editor'] })).id)
  entry = (await addEntry(payload)).id
}, 120_000)
afterAll(async () => {
  signalServer('CONT')
  await payload.destroy()
  await cluster.stop()
})

/** Sends a signal to the server and all its processes, of which some may end in the meantime. */
function signalServer(signal: 'STOP' | 'CONT'): void {
  const children = execFileSync('pgrep', ['-P', String(postmaster)], { encoding: 'utf8' })
  process.kill(postmaster, `SIG${signal}`)
  for (const pid of children.trim().split('\n').map(Number))
    if (isAlive(pid)) process.kill(pid, `SIG${signal}`)
}

const stored = () => payload.findByID({ collection: 'entries', id: entry, draft: true, depth: 0 })
/** Somebody opens the answer, then `meanwhile` happens, then they save. */
async function save(shortAnswer: string, meanwhile: () => unknown = () => undefined) {
  const { updatedAt } = await stored()
  meanwhile()
  const path = `/api/entries/${entry}?draft=true`
  const body = { shortAnswer, updatedAt }
  const response = await callApi(payload, null, 'PATCH', path, body, { cookie })
  return { status: response.status, text: await response.text() }
}
const stop = () => signalServer('STOP')
const DOWN = {
  status: 503,
  text: expect.stringContaining('The database doesn’t respond') as string,
}

test('a save fails, and says why, while PostgreSQL is stopped; afterwards one works', async () => {
  expect((await save('Before.')).status).toBe(200)
  expect(await save('While it is stopped.', stop).finally(() => signalServer('CONT'))).toEqual(DOWN)
  expect((await save('After.')).status).toBe(200)
  expect((await stored()).shortAnswer).toBe('After.')
})

test('a save in the middle of its transaction fails too, and nothing of it is kept', async () => {
  const other = new pg.Client({ connectionString: cluster.of(TEMPLATE) })
  other.on('error', () => undefined)
  await other.connect()
  await other.query('begin')
  await other.query('lock table public._entries_v in exclusive mode')
  const saving = save('Half.')
  const waiting = async () =>
    (await other.query(`select from pg_locks where not granted`)).rowCount ?? 0
  await expect.poll(waiting, { timeout: LONG }).toBeGreaterThan(0)
  stop()
  expect(await saving.finally(() => signalServer('CONT'))).toEqual(DOWN)
  await other.query('commit')
  await other.end()
  expect((await save('Whole.')).status).toBe(200)
  expect((await stored()).shortAnswer).toBe('Whole.')
})

test('a publication during which PostgreSQL is killed is not there at all, and can be repeated', async () => {
  const reviewer = await addPerson(payload, { roles: ['reviewer'] })
  expect((await takeStepOver(payload, reviewer, entry, 'approve')).status).toBe(200)
  const other = new pg.Client({ connectionString: cluster.of(TEMPLATE) })
  other.on('error', () => undefined)
  await other.connect()
  // The server of the tests does not wait for the disk, so write the approval there now.
  await other.query('checkpoint')
  await other.query('begin')
  await other.query('lock table portal.history in exclusive mode')
  const publishing = takeStepOver(payload, reviewer, entry, 'publish')
  let backend = 0
  const findBackend = async () => {
    const { rows } = await other.query<{ pid: number }>(
      `select pid from pg_locks where not granted and relation = 'portal.history'::regclass`,
    )
    backend = rows[0]?.pid ?? 0
    return backend
  }
  await expect.poll(findBackend, { timeout: LONG }).toBeGreaterThan(0)
  // PostgreSQL then ends all its processes and recovers, as after a crash.
  process.kill(backend, 'SIGKILL')
  expect((await publishing).status).toBe(503)
  await other.end().catch(() => undefined)
  const traces = async () => {
    const { state } = await stored()
    const [rows] = await sqlFor(payload)<object>(
      `select (select count(*)::int from portal.entries where entry_id = $1) as shown,
              (select count(*)::int from portal.history where entry_id = $1) as written,
              (select count(*)::int from workflow.events
                where entry_id = $1 and action = 'entry.published') as recorded`,
      [entry],
    )
    return { state, ...rows }
  }
  await expect
    .poll(() => traces().catch(() => null), { timeout: LONG })
    .toEqual({ state: 'approved', shown: 0, written: 0, recorded: 0 })
  expect((await takeStepOver(payload, reviewer, entry, 'publish')).status).toBe(200)
  expect(await traces()).toEqual({ state: 'published', shown: 1, written: 1, recorded: 1 })
})

test('a save whose transaction cannot begin is refused as one without a database', async () => {
  const refused = new Error('Error: cannot begin transaction: the database system is starting up')
  expect(
    await save('In vain.', () =>
      vi.spyOn(payload.db, 'beginTransaction').mockRejectedValueOnce(refused),
    ),
  ).toEqual(DOWN)
  expect((await stored()).shortAnswer).not.toBe('In vain.')
})

test('a long statement is not given up while PostgreSQL responds', async () => {
  expect(await sqlFor(payload)(`select pg_sleep(9)::text as slept`)).toEqual([{ slept: '' }])
})
