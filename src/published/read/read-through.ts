import { listenForChanges, type Listener } from './change-listener.ts'
import { closeReadPool } from './pool.ts'
import { ServedBefore } from './stale-if-error-cache.ts'

const KEY = Symbol.for('attune.reading.cache')
type Reading = { served: ServedBefore; listener: Listener }
type Store = { [KEY]?: Reading }

/**
 * A replica may lag behind the announcement of a change, so what is read from one is soon read
 * again.
 */
const backstop = () => (process.env.DATABASE_READ_URL ? 1_500 : 15_000)

function reading(): Reading {
  const store = globalThis as Store
  return (store[KEY] ??= start())
}

function start(): Reading {
  const served: ServedBefore = new ServedBefore({
    now: () => performance.now(),
    hearing: () => listener.hearing(),
    backstop: backstop(),
  })
  const listener = listenForChanges(process.env.DATABASE_URL, {
    onOld: () => served.markOld(),
    onWithdrawn: () => served.dropAll(),
  })
  return { served, listener }
}

/**
 * Reads something for readers, or serves what was served before while the database can not be
 * reached. `null` means that there is nothing. Throws if the database can not be reached and
 * nothing was served before. Never use it for searches: their words would stay in memory.
 */
export const readThrough = <T>(key: string, read: () => Promise<T | null>): Promise<T | null> =>
  reading().served.get(key, read)

/** Ends the connections; for tests and for a process that stops. */
export async function closeReading(): Promise<void> {
  const store = globalThis as Store
  const open = store[KEY]
  delete store[KEY]
  await open?.listener.close()
  await closeReadPool()
}
