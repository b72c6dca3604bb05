import pg from 'pg'
import { watchFault } from '../../core/service-faults.ts'
import type { Touched, TouchedLabels } from '../shapes.ts'
import { listenForChanges, type ChangeListener } from './change-listener.ts'
import { ReplicaRule } from './replica-rule.ts'
import { readReplicationState } from './replication-state.ts'

type CacheHandlers = {
  /** `null`: anything may have changed; `no page`: only what searches use. */
  onPublished: (touched: Touched | TouchedLabels | 'no page' | null) => void
  onWithdrawn: () => void
}
type Watch = {
  listener: ChangeListener
  /** `null` without a replica. */
  rule: ReplicaRule | null
  caches: Set<CacheHandlers>
  /**
   * How many changes were announced to this process; `null` while one may come late, and where
   * a replica may show one later than that.
   */
  changesReceived: () => number | null
  close: () => Promise<void>
}
const KEY = Symbol.for('attune.reading.watch')
type Store = typeof globalThis & { [KEY]?: Watch }

/** In milliseconds. */
const TIMEOUT = 1_000

/** What this process knows of changes and of the replica. Starts with the first use. */
export function withdrawalWatch(): Watch {
  const store: Store = globalThis
  return (store[KEY] ??= start(process.env.DATABASE_URL, process.env.DATABASE_REPLICA_URL))
}

function start(primaryUrl: string | undefined, replicaUrl: string | undefined): Watch {
  const caches = new Set<CacheHandlers>()
  const rule = replicaUrl ? new ReplicaRule(() => performance.now()) : null
  const replica = replicaUrl ? openPool(replicaUrl) : null
  const askReplica = () =>
    replica &&
    void readReplicationState(replica, 'replica').then(
      (state) => rule?.replicaResponded(state),
      () => rule?.replicaFailed(),
    )
  let changes = 0
  const listener = listenForChanges(primaryUrl, {
    onPublished: (touched) => {
      changes += 1
      caches.forEach((each) => each.onPublished(touched))
    },
    onWithdrawn: () => {
      changes += 1
      caches.forEach((each) => each.onWithdrawn())
    },
    onAnnounced: () => rule?.withdrawalAnnounced(),
    onReplicationState: (state) => {
      rule?.primaryResponded(state)
      askReplica()
    },
    onFailed: () => {
      rule?.primaryFailed()
      askReplica()
    },
  })
  watchFault('replica-down', () => rule?.fault() === 'down')
  watchFault('replica-behind', () => rule?.fault() === 'behind')
  return {
    listener,
    rule,
    caches,
    changesReceived: () => (listener.isConnected() && !replicaUrl ? changes : null),
    close: async () => {
      await listener.close()
      await replica?.end()
    },
  }
}

function openPool(connectionString: string): pg.Pool {
  const pool = new pg.Pool({
    connectionString,
    max: 1,
    connectionTimeoutMillis: TIMEOUT,
    query_timeout: TIMEOUT,
    keepAlive: true,
    application_name: 'attune-replica',
  })
  pool.on('error', () => undefined)
  return pool
}

/** Stops watching; for tests and for a process that stops. */
export async function closeWithdrawalWatch(): Promise<void> {
  const store: Store = globalThis
  const watch = store[KEY]
  delete store[KEY]
  await watch?.close()
}
