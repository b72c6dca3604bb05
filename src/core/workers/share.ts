/** How many web processes this start runs (`WEB_CONCURRENCY`). */
const workers = (): number => Number(process.env.ATTUNE_WORKERS ?? 1) || 1

/** This process's share of something that all web processes of a start have together: at least 1. */
export const shareOf = (total: number): number => Math.max(1, Math.ceil(total / workers()))

/** The fewest connections with which a process does not wait for itself. */
const LEAST = { staff: 6, readers: 3 }
/** Connections of a process beside its pools: listening, readiness, metrics, the timer, probes. */
const OTHERS = 7

/** How many connections to the database each pool of this process may open. */
export const poolSizes = (): { staff: number; readers: number; feedback: number } => ({
  staff: Math.max(LEAST.staff, shareOf(20)),
  readers: Math.max(LEAST.readers, shareOf(8)),
  feedback: shareOf(2),
})

/** How many connections a start with that many web processes may open. */
export function connectionsOf(processes: number): number {
  const share = (total: number, least: number) => Math.max(least, Math.ceil(total / processes))
  const each = share(20, LEAST.staff) + share(8, LEAST.readers) + share(2, 1) + OTHERS
  return processes * each
}
