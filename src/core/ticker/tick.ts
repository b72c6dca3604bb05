import { setTimeout as sleep } from 'node:timers/promises'
import type { Payload } from 'payload'
import pg from 'pg'
import { cleanError } from '../log/clean-error.ts'
import { log } from '../log/log.ts'
import { sqlOf } from '../request-sql.ts'
import type { Row } from '../row.ts'
import type { Sql } from '../sql.ts'
import { jobStamp, stamp } from '../stamps.ts'
import { isDue, type Job, type LastRun } from './job.ts'

/** In milliseconds. */
const END_TIMEOUT = 2_000
const UNREF = { ref: false }

type TickOptions = {
  payload: Payload
  jobs: readonly Job[]
  databaseUrl: string
  signal?: AbortSignal
  /** Replaces the database's time in tests. */
  now?: Date
}

/**
 * Runs every job that is due, one after the other, while holding a lock that all processes share.
 * Returns the names of the jobs that ran, or `null` when another process holds the lock. A job that
 * fails does not stop the next one. The lock belongs to a connection, so it ends with the process.
 */
export async function runTick({
  payload,
  jobs,
  databaseUrl,
  signal,
  now,
}: TickOptions): Promise<string[] | null> {
  const client = new pg.Client({
    connectionString: databaseUrl,
    connectionTimeoutMillis: 5_000,
    // Only the lock is asked for here; a server that has fallen silent must not stop the timer.
    query_timeout: 10_000,
    keepAlive: true,
    application_name: 'attune-tick',
  })
  const lost = new AbortController()
  client.on('error', () => lost.abort())
  const stop = AbortSignal.any([lost.signal, ...(signal ? [signal] : [])])
  try {
    await client.connect()
    // The lock belongs to a transaction, so that a connection pooler keeps it on one connection.
    await client.query('begin')
    const {
      rows: [lock],
    } = await client.query<{ held: boolean; now: Date }>(
      `select pg_try_advisory_xact_lock(hashtext('attune.tick')) as held, clock_timestamp() as now`,
    )
    if (!lock?.held) return null
    return await runJobs({ payload, jobs, now: now ?? lock.now, signal: stop })
  } finally {
    await Promise.race([client.end().catch(() => undefined), sleep(END_TIMEOUT, null, UNREF)])
  }
}

type RunOptions = {
  payload: Payload
  jobs: readonly Job[]
  now: Date
  signal: AbortSignal
}

async function runJobs({ payload, jobs, now, signal }: RunOptions): Promise<string[]> {
  const sql = sqlOf({ payload })
  const ran: string[] = []
  for (const job of jobs) {
    if (signal.aborted) break
    if (!isDue(job, await lastRun(sql, job.name), now)) continue
    await sql(
      `insert into workflow.tick_jobs (name, started_at) values ($1, $2)
       on conflict (name) do update set started_at = excluded.started_at, finished_at = null`,
      [job.name, now],
    )
    try {
      await job.run({ payload, sql, now, signal })
      await sql(
        `update workflow.tick_jobs
          set finished_at = greatest($2, clock_timestamp()), failures = 0, error = null
          where name = $1`,
        [job.name, now],
      )
      await stamp(sql, jobStamp(job.name))
    } catch (error) {
      log.error({ err: error, job: job.name }, 'A scheduled job failed and will run again')
      await sql(
        `update workflow.tick_jobs
          set finished_at = greatest($2, clock_timestamp()), failures = failures + 1, error = $3
          where name = $1`,
        [job.name, now, cleanError(error).message.slice(0, 500)],
      )
    }
    ran.push(job.name)
  }
  return ran
}

async function lastRun(sql: Sql, name: string): Promise<LastRun | null> {
  const [row] = await sql<Row<'workflow.tick_jobs', 'started_at' | 'finished_at' | 'failures'>>(
    'select started_at, finished_at, failures from workflow.tick_jobs where name = $1',
    [name],
  )
  return row
    ? {
        startedAt: new Date(row.started_at),
        finishedAt: row.finished_at ? new Date(row.finished_at) : null,
        failures: row.failures,
      }
    : null
}
