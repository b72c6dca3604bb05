import { spawn, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import type { Payload } from 'payload'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import type { Person } from '../../../core/person.ts'
import { wallClock } from '../../../core/time/clinic-time.ts'
import { compile } from '../../../server/compile.mjs'
import { PRELOAD_LEXICAL } from '../../../server/run.ts'
import {
  addEntry,
  addPerson,
  addTopic,
  callApi,
  openTestPayload,
  sqlFor,
  takeStepOver,
} from '../../../testing/payload.ts'
import { ROOT } from '../../../testing/source-files.ts'

const HOUR = 3_600_000
const TEXTS = 8
/** The last Sunday of a month (1 to 12) of next year, when the clocks of Europe change. */
const lastSunday = (month: number) => {
  const last = Date.UTC(new Date().getUTCFullYear() + 1, month, 0)
  return new Date(last - new Date(last).getUTCDay() * 24 * HOUR).toISOString().slice(0, 10)
}
let payload: Payload
let reviewer: Person
let program: string
vi.setConfig({ testTimeout: 180_000 })
const running = new Set<ChildProcess>()
beforeAll(async () => {
  payload = await openTestPayload()
  reviewer = await addPerson(payload, { roles: ['reviewer'] })
  program = await compile(join(ROOT, 'src/testing/scheduler.ts'))
})
afterAll(() => running.forEach((process) => process.kill('SIGKILL')))

/** A scheduler of its own; resolves when it is ready, and works once its clock is set. */
async function begin(): Promise<ChildProcess> {
  const child = spawn(process.execPath, ['--import', PRELOAD_LEXICAL, program], {
    cwd: ROOT,
    env: { ...process.env, NODE_ENV: 'production' },
    stdio: ['pipe', 'pipe', 'inherit'],
  })
  running.add(child)
  const ready = await new Promise<boolean>((resolve) => {
    child.stdout.on('data', (chunk: Buffer) => chunk.toString().includes('READY') && resolve(true))
    child.on('exit', () => resolve(false))
  })
  expect([ready, child.exitCode]).toEqual([true, null])
  return child
}
const inHours = (hours: number) => new Date(Date.now() + hours * HOUR)
const setClock = (now: Date, ...children: ChildProcess[]) =>
  children.forEach((child) => child.stdin?.write(`${now.toISOString()}\n`))
/** Sets the clocks, and waits until each has worked through once at that moment. */
async function workAt(now: Date, ...children: ChildProcess[]): Promise<void> {
  const worked = children.map(
    (child) =>
      new Promise<void>((resolve) => {
        child.stdout?.on(
          'data',
          (chunk: Buffer) => chunk.toString().includes(`AT ${now.toISOString()}`) && resolve(),
        )
      }),
  )
  setClock(now, ...children)
  await Promise.all(worked)
}
const kill = async (child: ChildProcess) => {
  child.kill('SIGKILL')
  if (child.exitCode === null && child.signalCode === null) await once(child, 'exit')
  running.delete(child)
}
const waiting = async () =>
  (
    await sqlFor(payload)<{ count: number }>(
      `select count(*)::int as count from workflow.schedules where status = 'waiting'`,
    )
  )[0]?.count ?? 0
async function until(isSo: () => Promise<boolean>): Promise<void> {
  while (!(await isSo())) await new Promise((go) => setTimeout(go, 5))
}
async function scheduled(topic: number, at = wallClock('UTC', inHours(2))): Promise<number> {
  const { id } = await addEntry(payload, { topics: [topic] })
  expect((await takeStepOver(payload, reviewer, id, 'approve')).status).toBe(200)
  expect((await takeStepOver(payload, reviewer, id, 'schedule', { at })).status).toBe(200)
  return id
}

test('two schedulers at once, killed in the midst of their work and begun again, send each text out exactly once', async () => {
  const topic = await addTopic(payload)
  const ids: number[] = []
  for (let each = 0; each < TEXTS; each += 1) ids.push(await scheduled(topic))
  // This one's clock stands before the moment, all the while: it publishes nothing.
  const early = await begin()
  await workAt(inHours(1), early)
  expect(await waiting()).toBe(TEXTS)
  const [first, second] = await Promise.all([begin(), begin()])
  setClock(inHours(3), first, second)
  await until(async () => (await waiting()) < TEXTS)
  await kill(first)
  await until(async () => (await waiting()) < TEXTS - 2)
  await kill(second)
  const again = await begin()
  setClock(inHours(3), again)
  await until(async () => (await waiting()) === 0)
  await Promise.all([early, again].map(kill))

  const rows = await sqlFor(payload)(
    `select s.status, s.attempts, (select count(*)::int from portal.history h
      where h.entry_id = s.entry_id) as shown,
            (select count(*)::int from workflow.events e where e.entry_id = s.entry_id
              and e.action = 'entry.published') as told,
            (select count(*)::int from public._entries_v v where v.parent_id = s.entry_id
              and v.version__status = 'published') as versions
       from workflow.schedules s where s.entry_id = any(string_to_array($1, ',')::int[])`,
    [ids.join(',')],
  )
  expect(rows).toEqual(
    ids.map(() => ({ status: 'published', attempts: 0, shown: 1, told: 1, versions: 1 })),
  )
})

test('on the nights when the clocks change each text goes out once, at the moment that was said', async () => {
  const admin = await addPerson(payload, { roles: ['admin'] })
  const setZone = async (timeZone: string) =>
    expect(
      (await callApi(payload, admin, 'POST', '/api/globals/settings', { timeZone })).status,
    ).toBe(200)
  await setZone('Europe/London')
  const topic = await addTopic(payload)
  const [march, october] = [lastSunday(3), lastSunday(10)]
  // 01:30 is skipped in March (01:00 UTC is 02:00), and comes twice in October (00:30 and 01:30
  // UTC).
  const ids = [
    await scheduled(topic, `${march}T00:59`),
    await scheduled(topic, `${march}T01:30`),
    await scheduled(topic, `${march}T02:30`),
    await scheduled(topic, `${october}T01:30`),
  ]
  const outAt = async () =>
    (
      await sqlFor(payload)<{ shown: number }>(
        `select (select count(*)::int from portal.history h where h.entry_id = e.id) as shown
          from unnest(string_to_array($1, ',')::int[]) with ordinality e (id, place) order by place`,
        [ids.join(',')],
      )
    ).map(({ shown }) => shown)
  const two = await Promise.all([begin(), begin()])
  for (const [moment, out] of [
    [`${march}T00:58:59Z`, [0, 0, 0, 0]],
    [`${march}T00:59:00Z`, [1, 0, 0, 0]],
    [`${march}T01:29:59Z`, [1, 0, 0, 0]],
    [`${march}T01:30:00Z`, [1, 1, 1, 0]],
    // A clock that is set back, as a machine's may be, sends nothing again.
    [`${march}T00:30:00Z`, [1, 1, 1, 0]],
    [`${october}T00:29:59Z`, [1, 1, 1, 0]],
    [`${october}T00:30:00Z`, [1, 1, 1, 1]],
    [`${october}T01:30:00Z`, [1, 1, 1, 1]],
  ] as const) {
    await workAt(new Date(moment), ...two)
    expect([moment, await outAt()]).toEqual([moment, out])
  }
  await Promise.all(two.map(kill))
  await setZone('UTC')
})

test('who deletes an answer while it is published finds it out, or it never goes out', async () => {
  const admin = await addPerson(payload, { roles: ['admin'] })
  for (let round = 0; round < 8; round += 1) {
    const { id } = await addEntry(payload)
    expect((await takeStepOver(payload, reviewer, id, 'approve')).status).toBe(200)
    const { updatedAt: seen } = await payload.findByID({
      collection: 'entries',
      id,
      draft: true,
      depth: 0,
    })
    const calls = {
      DELETE: () => callApi(payload, admin, 'DELETE', `/api/entries/${id}`),
      publish: () => callApi(payload, reviewer, 'POST', `/api/entries/${id}/publish`, { seen }),
    }
    const order =
      round % 2 === 0 ? (['DELETE', 'publish'] as const) : (['publish', 'DELETE'] as const)
    const answers = await Promise.all(order.map((name) => calls[name]()))
    const done = order.filter((_, place) => answers[place]?.ok)
    const [row] = await sqlFor(payload)(
      `select (select count(*)::int from public.entries
        where id = $1) as entry, (select count(*)::int from portal.entries
        where entry_id = $1) as shown, (select count(*)::int from portal.history
        where entry_id = $1) as history`,
      [id],
    )
    expect([done, row]).toEqual(
      done[0] === 'publish'
        ? [['publish'], { entry: 1, shown: 1, history: 1 }]
        : [['DELETE'], { entry: 0, shown: 0, history: 0 }],
    )
  }
})
