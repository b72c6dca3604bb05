/** Events that the person on call should see; `src/status/metrics.ts` explains and shows them. */
export type CountedEvent =
  | 'mail_failures'
  | 'edge_purge_failures'
  | 'sign_in_failures'
  | 'page_cache_hits'
  | 'page_cache_misses'
/** Values of this process that change: numbers, and moments in seconds since 1970. */
export type MeasuredValue =
  | 'edge_purges_pending'
  | 'audit_log_intact'
  | 'audit_log_verified_timestamp_seconds'
  | 'page_cache_bytes'
  | 'page_cache_pages'
/** What is measured of a pool of database connections. */
type WatchedPool = { totalCount: number; idleCount: number; waitingCount: number }

const KEY = Symbol.for('attune.counters')
type Counters = {
  events: Map<CountedEvent, number>
  values: Map<MeasuredValue, number>
  pools: Map<string, WatchedPool>
}
type Store = { [KEY]?: Counters }

/** Of this process. Global, because the server and the pages are separate bundles. */
function counters(): Counters {
  const store = globalThis as Store
  return (store[KEY] ??= { events: new Map(), values: new Map(), pools: new Map() })
}

/** Counts an event. Nothing about it is kept, and nothing about a person. */
export const countEvent = (event: CountedEvent): void =>
  void counters().events.set(event, countOf(event) + 1)

/** How often an event has happened since this process started. */
export const countOf = (event: CountedEvent): number => counters().events.get(event) ?? 0

export const setValue = (name: MeasuredValue, value: number): void =>
  void counters().values.set(name, value)

/** `undefined` if it has not been measured yet. */
export const measuredValue = (name: MeasuredValue): number | undefined =>
  counters().values.get(name)

/** Has the metrics show how busy a pool is. A later pool of the same name replaces the earlier one. */
export const watchPool = (name: string, pool: WatchedPool): void =>
  void counters().pools.set(name, pool)

export const watchedPools = (): ReadonlyMap<string, WatchedPool> => counters().pools
