import type { Payload, PayloadRequest } from 'payload'
import pg from 'pg'
import { errorMessage } from '../errors.ts'
import { sqlOf } from '../request-sql.ts'
import type { Row } from '../row.ts'
import type { Sql } from '../sql.ts'
import { isDue, type Job, type LastRun } from './job.ts'

type TickOptions = {
  payload: Payload
  jobs: readonly Job[]
  databaseUrl: string
  signal?: AbortSignal
  log?: (line: string) => void
  /** In place of the database's clock, for tests. */ now?: Date
}

/**
 * One tick: runs every job that is due, one after the other, while holding the one lock of all
 * processes. Answers the names of those that ran, or `null` when another process is at it. A job
 * that fails does not keep the next one. The lock belongs to a connection, so it ends with the
 * process.
 */
export async function runTick({
  payload,
  jobs,
  databaseUrl,
  signal,
  log = console.error,
  now,
}: TickOptions): Promise<string[] | null> {
  const client = new pg.Client({
    connectionString: databaseUrl,
    connectionTimeoutMillis: 5_000,
    keepAlive: true,
    application_name: 'attune-tick',
  })
  const lost = new AbortController()
  client.on('error', () => lost.abort())
  const stop = AbortSignal.any([lost.signal, ...(signal ? [signal] : [])])
  try {
    await client.connect()
    // Held by a transaction, so that a connection pooler in between keeps it on one connection.
    await client.query('begin')
    const {
      rows: [answer],
    } = await client.query<{ held: boolean; now: Date }>(
      `select pg_try_advisory_xact_lock(hashtext('attune.tick')) as held, clock_timestamp() as now`,
    )
    if (!answer?.held) return null
    return await runJobs({ payload, jobs, now: now ?? answer.now, signal: stop, log })
  } finally {
    await client.end().catch(() => undefined)
  }
}

type RunOptions = {
  payload: Payload
  jobs: readonly Job[]
  now: Date
  signal: AbortSignal
  log: (line: string) => void
}

async function runJobs({ payload, jobs, now, signal, log }: RunOptions): Promise<string[]> {
  const sql = sqlOf({ payload } as PayloadRequest)
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
    } catch (error) {
      log(`Scheduled work (${job.name}) failed and will be tried again: ${errorMessage(error)}`)
      await sql(
        `update workflow.tick_jobs
          set finished_at = greatest($2, clock_timestamp()), failures = failures + 1, error = $3
          where name = $1`,
        [job.name, now, errorMessage(error).slice(0, 500)],
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
