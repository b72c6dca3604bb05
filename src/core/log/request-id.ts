import { AsyncLocalStorage } from 'node:async_hooks'
import { randomUUID } from 'node:crypto'

const KEY = Symbol.for('attune.request-id')
type Store = { [KEY]?: AsyncLocalStorage<string> }

/** Global, because the server and Next's bundles each have a copy of this module. */
const storage = (): AsyncLocalStorage<string> =>
  ((globalThis as Store)[KEY] ??= new AsyncLocalStorage<string>())

/** Runs `work` as part of a request, so that each line of the log about it has its ID. */
export const withRequestId = <Result>(id: string, work: () => Result): Result =>
  storage().run(id, work)

/** The ID of the request that this code runs for. */
export const currentRequestId = (): string | undefined => storage().getStore()

const WELL_FORMED = /^[\w-]{8,64}$/

/**
 * Returns the ID that a trusted proxy gave a request, or a new one. Anybody else could give many
 * requests the same ID.
 */
export const requestIdFrom = (given: string | string[] | undefined, trusted: boolean): string =>
  trusted && typeof given === 'string' && WELL_FORMED.test(given) ? given : randomUUID()
