import { listenForChanges, type ChangeListener } from './change-listener.ts'
import { closeReadPool } from './pool.ts'
import { StaleIfErrorCache } from './stale-if-error-cache.ts'

const KEY = Symbol.for('attune.reading.cache')
type ReadCache = { cache: StaleIfErrorCache; listener: ChangeListener }
type Store = typeof globalThis & { [KEY]?: ReadCache }

/** In milliseconds. A replica may lag behind the announcement of a change. */
const maxAge = () => (process.env.DATABASE_READ_URL ? 1_500 : 15_000)

function readCache(): ReadCache {
  const store: Store = globalThis
  return (store[KEY] ??= start())
}

function start(): ReadCache {
  const cache: StaleIfErrorCache = new StaleIfErrorCache({
    now: () => performance.now(),
    isConnected: () => listener.isConnected(),
    maxAge: maxAge(),
  })
  const listener = listenForChanges(process.env.DATABASE_URL, {
    onPublished: () => cache.markStale(),
    onWithdrawn: () => cache.clear(),
  })
  return { cache, listener }
}

/**
 * Reads through the cache: returns the cached value if it is fresh, or if the database cannot be
 * reached. `null` means that there is nothing. Throws if the database cannot be reached and nothing
 * is cached. Never use it for searches: their words would stay in memory.
 */
export const readThrough = <T>(key: string, read: () => Promise<T | null>): Promise<T | null> =>
  readCache().cache.get(key, read)

/** Closes the connections; for tests and for a process that stops. */
export async function closeReadConnections(): Promise<void> {
  const store: Store = globalThis
  const open = store[KEY]
  delete store[KEY]
  await open?.listener.close()
  await closeReadPool()
}
