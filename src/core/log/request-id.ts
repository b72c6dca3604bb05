import { AsyncLocalStorage } from 'node:async_hooks'
import { randomUUID } from 'node:crypto'

const KEY = Symbol.for('attune.request')
type Request = { id: string; argumentsRead: boolean }
type Store = { [KEY]?: AsyncLocalStorage<Request> }

/** Global, because the server and Next's bundles each have a copy of this module. */
const storage = (): AsyncLocalStorage<Request> =>
  ((globalThis as Store)[KEY] ??= new AsyncLocalStorage<Request>())

/** Runs `work` as part of a request, so that each line of the log about it has its ID. */
export const withRequestId = <Result>(id: string, work: () => Result): Result =>
  storage().run({ id, argumentsRead: false }, work)

/** The ID of the request that this code runs for. */
export const currentRequestId = (): string | undefined => storage().getStore()?.id

/** Says that a server function runs, so React could read the arguments of its call. */
export function markArgumentsRead(): void {
  const request = storage().getStore()
  if (request) request.argumentsRead = true
}

/** Returns a function that says whether `markArgumentsRead` was called during this request. */
export function argumentsReadCheck(): () => boolean {
  const request = storage().getStore()
  return () => request?.argumentsRead ?? true
}

const WELL_FORMED = /^[\w-]{8,64}$/

/**
 * Returns the ID that a trusted proxy gave a request, or a new one. Anybody else could give many
 * requests the same ID.
 */
export const requestIdFrom = (given: string | string[] | undefined, trusted: boolean): string =>
  trusted && typeof given === 'string' && WELL_FORMED.test(given) ? given : randomUUID()
