import { closeReadPool } from './pool.ts'
import { StaleIfErrorCache } from './stale-if-error-cache.ts'
import { withdrawalWatch } from './withdrawal-watch.ts'

const KEY = Symbol.for('attune.reading.cache')
type Store = typeof globalThis & { [KEY]?: StaleIfErrorCache }

/** In milliseconds. A replica may lag behind the announcement of a change. */
export const maxAge = () => (process.env.DATABASE_REPLICA_URL ? 1_500 : 15_000)

function readCache(): StaleIfErrorCache {
  const store: Store = globalThis
  return (store[KEY] ??= start())
}

function start(): StaleIfErrorCache {
  const { caches, listener } = withdrawalWatch()
  const cache = new StaleIfErrorCache({
    now: () => performance.now(),
    isConnected: () => listener.isConnected(),
    maxAge: maxAge(),
  })
  caches.add({ onPublished: () => cache.markStale(), onWithdrawn: () => cache.clear() })
  return cache
}

/**
 * Reads through the cache: returns the cached value if it is fresh, or if the database cannot be
 * reached. `null` means that there is nothing. Throws if the database cannot be reached and nothing
 * is cached. Never use it for searches: their words would stay in memory.
 */
export const readThrough = <T>(key: string, read: () => Promise<T | null>): Promise<T | null> =>
  readCache().get(key, read)

/**
 * How often a read for readers has failed in this process, or a stale value stood in for it. A page
 * during which it grew may show less than there is, so it must not be kept.
 */
export const readTroubles = (): number => readCache().troubles

/** Closes the connections; for tests and for a process that stops. */
export async function closeReadConnections(): Promise<void> {
  const store: Store = globalThis
  delete store[KEY]
  await closeReadPool()
}
