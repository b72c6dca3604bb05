import type { Payload } from 'payload'
import type { Sql } from '../sql.ts'

type JobContext = {
  payload: Payload
  /** Statements outside any transaction, as the role of the running server. */
  sql: Sql
  /** The database's time, which is the same for every process. */
  now: Date
  /**
   * Aborts when the job must stop: the process ends, or the lock is lost. A long job checks it
   * between its steps.
   */
  signal: AbortSignal
}

/**
 * A scheduled job. It runs in one process at a time. It can be interrupted anywhere and then runs
 * again, so each of its steps must be atomic (a transaction) and safe to repeat.
 */
export type Job = {
  /** Must never change: the time of the last run is stored under this name. */
  name: string
  /** Minutes from one start to the next. */
  every: number
  /** Throws when it failed. It then runs again sooner than its interval says. */
  run: (context: JobContext) => Promise<void>
}

export type LastRun = { startedAt: Date; finishedAt: Date | null; failures: number }

const MINUTE = 60_000
/** Ticks are not exact to the second. */
const TOLERANCE = MINUTE / 2
/** Minutes to wait after the first, second, … consecutive failure. */
const BACKOFF_MINUTES = [1, 5, 15, 60] as const

/**
 * Whether a job is due at `now`. An interrupted job is due at once. A failed one waits longer after
 * each failure, but never longer than its own interval.
 */
export function isDue({ every }: Pick<Job, 'every'>, last: LastRun | null, now: Date): boolean {
  if (!last?.finishedAt) return true
  const wait = last.failures > 0 ? Math.min(every, BACKOFF_MINUTES[last.failures - 1] ?? 60) : every
  const since = now.getTime() - last.startedAt.getTime()
  // A start in the future means that the clock was set back. Waiting for it could take years.
  return since < -TOLERANCE || since >= wait * MINUTE - TOLERANCE
}
