import { totalmem } from 'node:os'

const MEGABYTE = 1024 * 1024
const between = (least: number, value: number, most: number): number =>
  Math.round(Math.min(most, Math.max(least, value)))

/** The memory of this computer, or what a container may use of it, in megabytes. */
export function memoryHere(): number {
  const limit = process.constrainedMemory()
  return Math.floor((limit > 0 ? Math.min(limit, totalmem()) : totalmem()) / MEGABYTE)
}

/**
 * PostgreSQL's memory settings for a computer with `megabytes` of memory that it shares with the
 * web processes: an eighth for its cache, and it may expect the system to cache files in half of it.
 */
export const memorySettings = (megabytes: number): Record<string, string> => ({
  shared_buffers: `${between(32, megabytes / 8, 4096)}MB`,
  effective_cache_size: `${between(64, megabytes / 2, 65_536)}MB`,
  // For each sort or hash of a statement, of which some run at once.
  work_mem: `${between(4, megabytes / 256, 64)}MB`,
  maintenance_work_mem: `${between(32, megabytes / 32, 512)}MB`,
})
