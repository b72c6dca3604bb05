import type { Payload } from 'payload'
import { beforeAll, expect, test } from 'vitest'
import { openTestPayload, sqlFor } from '../../testing/payload.ts'
import type { Job } from './job.ts'
import { runTick } from './tick.ts'

let payload: Payload
beforeAll(async () => {
  payload = await openTestPayload()
})

const tick = (jobs: Job[], now?: string) =>
  runTick({
    payload,
    jobs,
    databaseUrl: process.env.DATABASE_URL ?? '',
    ...(now ? { now: new Date(now) } : {}),
  })

test('runs the jobs in one process when several tick at once', async () => {
  let working = 0
  let open = () => undefined as void
  const held = new Promise<void>((go) => {
    open = go
  })
  const job: Job = {
    name: 'slow',
    every: 1,
    run: async () => {
      working += 1
      await held
    },
  }
  const first = tick([job])
  while (working === 0) await new Promise((go) => setTimeout(go, 5))
  expect(await Promise.all([tick([job]), tick([job]), tick([job])])).toEqual([null, null, null])
  open()
  expect([await first, working]).toEqual([['slow'], 1])
  expect(await tick([job])).toEqual([])
})

test('records a failing job, runs it again, and still runs the next one', async () => {
  let broken = true
  let others = 0
  const failing: Job = {
    name: 'failing',
    every: 60,
    run: () => (broken ? Promise.reject(new Error('The mail server is away.')) : Promise.resolve()),
  }
  const other: Job = { name: 'other', every: 1, run: () => Promise.resolve(void (others += 1)) }
  const state = async () =>
    (
      await sqlFor(payload)(
        `select failures, error, finished_at is not null as ended from workflow.tick_jobs
          where name = $1`,
        ['failing'],
      )
    )[0]
  expect(await tick([failing, other], '2026-11-24T10:00:00Z')).toEqual(['failing', 'other'])
  expect(await state()).toEqual({ failures: 1, error: 'The mail server is away.', ended: true })
  broken = false
  expect(await tick([failing, other], '2026-11-24T10:01:00Z')).toEqual(['failing', 'other'])
  expect([await state(), others]).toEqual([{ failures: 0, error: null, ended: true }, 2])
  expect(await tick([failing], '2026-11-24T10:02:00Z')).toEqual([])
})

test('runs an interrupted job again at the next tick', async () => {
  await sqlFor(payload)(
    `insert into workflow.tick_jobs (name, started_at) values ('cut-off', now())`,
  )
  expect(await tick([{ name: 'cut-off', every: 1440, run: () => Promise.resolve() }])).toEqual([
    'cut-off',
  ])
})

test('stops a job when the connection that holds the lock is lost', async () => {
  let told = false
  const job: Job = {
    name: 'long',
    every: 1,
    run: async ({ sql, signal }) => {
      await sql(
        `select pg_terminate_backend(pid) from pg_stat_activity
          where application_name = 'attune-tick' and datname = current_database()`,
      )
      if (!signal.aborted)
        await new Promise<void>((stopped) => signal.addEventListener('abort', () => stopped()))
      told = signal.aborted
    },
  }
  const after: Job = { name: 'after', every: 1, run: () => Promise.resolve() }
  expect([await tick([job, after]), told]).toEqual([['long'], true])
})
