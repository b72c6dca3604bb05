/** Events that whoever is on call should see; `src/status/metrics.ts` explains and shows them. */
export type CountedEvent = 'mail_failures' | 'edge_purge_failures' | 'sign_in_failures'

const KEY = Symbol.for('attune.counters')
type Store = { [KEY]?: Map<CountedEvent, number> }

/** Counts of this process. Global, because the server and the pages are separate bundles. */
function counts(): Map<CountedEvent, number> {
  const store = globalThis as Store
  return (store[KEY] ??= new Map())
}

/** Counts an event. Nothing about it is kept, and nothing about a person. */
export const countEvent = (event: CountedEvent): void =>
  void counts().set(event, countOf(event) + 1)

/** How often an event has happened since this process started. */
export const countOf = (event: CountedEvent): number => counts().get(event) ?? 0
