import type { Payload } from 'payload'
import type { Sql } from '../sql.ts'

type JobContext = {
  payload: Payload
  /** Statements outside any transaction, as the role of the running server. */
  sql: Sql
  /** The database's clock: the same in every process, whatever their own clocks say. */
  now: Date
  /**
   * Aborts when the work has to stop: the process ends, or the lock is lost. Long work looks at it
   * between its steps.
   */
  signal: AbortSignal
}

/**
 * Work that nobody asks for by a click. It runs in one process at a time, but may be cut off
 * anywhere and is then started again, so each of its steps must be whole or absent (a transaction)
 * and harmless when repeated.
 */
export type Job = {
  /** Stays the same for ever: when it last ran is kept under this name. */
  name: string
  /** Minutes from one start to the next. */
  every: number
  /** Throws when it could not do its work; it is then tried again sooner than its next turn. */
  run: (context: JobContext) => Promise<void>
}

export type LastRun = { startedAt: Date; finishedAt: Date | null; failures: number }

const MINUTE = 60_000
/** Ticks do not come to the second. */
const TOLERANCE = MINUTE / 2
/** Minutes to wait after the first, second, … failure in a row. */
const BACKOFF_MINUTES = [1, 5, 15, 60] as const

/**
 * Whether a job is to run at `now`. One that was cut off is due at once; one that failed waits
 * longer each time, at most its own interval.
 */
export function isDue({ every }: Pick<Job, 'every'>, last: LastRun | null, now: Date): boolean {
  if (!last?.finishedAt) return true
  const wait = last.failures > 0 ? Math.min(every, BACKOFF_MINUTES[last.failures - 1] ?? 60) : every
  const since = now.getTime() - last.startedAt.getTime()
  // A start in the future means that the clock was set back: waiting for it could take years.
  return since < -TOLERANCE || since >= wait * MINUTE - TOLERANCE
}
