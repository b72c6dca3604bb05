import { listenForChanges, type ChangeListener } from './change-listener.ts'
import { closeReadPool } from './pool.ts'
import { StaleIfErrorCache } from './stale-if-error-cache.ts'

const KEY = Symbol.for('attune.reading.cache')
type ReadCache = { cache: StaleIfErrorCache; listener: ChangeListener }
type Store = { [KEY]?: ReadCache }

/**
 * A replica may lag behind the announcement of a change, so what is read from one is soon read
 * again.
 */
const maxAge = () => (process.env.DATABASE_READ_URL ? 1_500 : 15_000)

function readCache(): ReadCache {
  const store = globalThis as Store
  return (store[KEY] ??= start())
}

function start(): ReadCache {
  const served: StaleIfErrorCache = new StaleIfErrorCache({
    now: () => performance.now(),
    isConnected: () => listener.isConnected(),
    maxAge: maxAge(),
  })
  const listener = listenForChanges(process.env.DATABASE_URL, {
    onPublished: () => served.markStale(),
    onWithdrawn: () => served.clear(),
  })
  return { cache: served, listener }
}

/**
 * Reads something for readers, or serves what was served before while the database can not be
 * reached. `null` means that there is nothing. Throws if the database can not be reached and
 * nothing was served before. Never use it for searches: their words would stay in memory.
 */
export const readThrough = <T>(key: string, read: () => Promise<T | null>): Promise<T | null> =>
  readCache().cache.get(key, read)

/** Ends the connections; for tests and for a process that stops. */
export async function closeReadConnections(): Promise<void> {
  const store = globalThis as Store
  const open = store[KEY]
  delete store[KEY]
  await open?.listener.close()
  await closeReadPool()
}
