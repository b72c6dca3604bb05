import { setTimeout as sleep } from 'node:timers/promises'
import { Client } from 'pg'
import { errorMessage } from '../../core/errors.ts'
import { operatorAddress } from '../../core/http-client/reach.ts'
import { sendOutgoing } from '../../core/http-client/request.ts'
import { CHANGED_CHANNEL, type ReadModelChange } from '../../published/shapes.ts'

type Kind = 'soft' | 'hard'
export type EdgePurger = { stop: () => Promise<void> }
type Options = {
  databaseUrl: string
  edges: readonly URL[]
  /** `EDGE_PURGE_SECRET`, which the edges have too. */
  secret: string
  log: (message: string) => void
  retryMs?: number
}

const MAX_ATTEMPTS = 30
/**
 * Pages are purged twice: a web process that gets the notification later can send the edge an old page
 * in between.
 */
const REPEAT_AFTER_MS = 1_500

/**
 * Purges one edge. `soft` keeps the pages for when the portal is down, `hard` deletes them. Throws if
 * the edge does not confirm.
 */
async function purge(edge: URL, kind: Kind, secret: string): Promise<void> {
  const { status } = await sendOutgoing(edge.href, {
    reach: operatorAddress(edge),
    method: 'PURGE',
    headers: { 'x-purge': kind, 'x-purge-secret': secret },
    timeoutMs: 2_000,
    maxBytes: 0,
    maxRedirects: 0,
  })
  if (status < 200 || status > 299) throw new Error(`it responded with ${status}`)
}

/** Waits, but not longer than until `signal` aborts. */
const wait = (ms: number, signal: AbortSignal): Promise<unknown> =>
  sleep(ms, undefined, { signal }).catch(() => undefined)

/**
 * Parses `EDGE_PURGE_URLS`: URLs separated by commas or spaces. Throws for one that is not http(s).
 */
export function parseEdgeUrls(setting: string | undefined): URL[] {
  return (setting ?? '')
    .split(/[\s,]+/)
    .filter(Boolean)
    .map((address) => {
      if (!URL.canParse(address) || !/^https?:$/.test(new URL(address).protocol))
        throw new Error(`EDGE_PURGE_URLS: “${address}” is not an HTTP URL.`)
      return new URL(address)
    })
}

/**
 * Purges the caching edges when the read model changes. PostgreSQL notifies after the commit. An edge
 * that does not respond is tried again for a minute. A listener that lost its connection may have
 * missed a withdrawal, so it purges everything when it reconnects.
 */
export function purgeEdges({
  databaseUrl,
  edges,
  secret,
  log,
  retryMs = 2_000,
}: Options): EdgePurger {
  const stop = new AbortController()
  const { signal } = stop
  const purgeAll = (kind: Kind) =>
    Promise.all(edges.map((edge) => purgeWithRetry(edge, kind, { secret, log, retryMs, signal })))
  const purgeTwice = async (kind: Kind) => {
    await purgeAll(kind)
    await wait(REPEAT_AFTER_MS, signal)
    if (!signal.aborted) await purgeAll(kind)
  }
  const listen = async (): Promise<void> => {
    while (!signal.aborted)
      await listenOnce(databaseUrl, (kind) => void purgeTwice(kind), signal).catch(() =>
        wait(retryMs, signal),
      )
  }
  const listening = listen()
  return {
    stop: async () => {
      stop.abort()
      await listening
    },
  }
}

type Retry = { secret: string; log: Options['log']; retryMs: number; signal: AbortSignal }

async function purgeWithRetry(
  edge: URL,
  kind: Kind,
  { secret, log, retryMs, signal }: Retry,
): Promise<void> {
  for (let attempt = 1; attempt <= MAX_ATTEMPTS && !signal.aborted; attempt += 1) {
    try {
      return await purge(edge, kind, secret)
    } catch (error) {
      if (attempt === 1) log(`The edge ${edge.host} is not purged yet: ${errorMessage(error)}`)
      await wait(retryMs, signal)
    }
  }
  if (!signal.aborted) log(`The edge ${edge.host} still has old pages. Purge or restart it.`)
}

/** Listens on one connection until it ends or `signal` aborts. Throws if it cannot connect. */
async function listenOnce(
  databaseUrl: string,
  onChange: (kind: Kind) => void,
  signal: AbortSignal,
): Promise<void> {
  const client = new Client({
    connectionString: databaseUrl,
    application_name: 'attune-edge',
    connectionTimeoutMillis: 5_000,
    keepAlive: true,
  })
  const ended = new Promise<void>((resolve) => {
    client.on('error', () => resolve())
    client.on('end', () => resolve())
    signal.addEventListener('abort', () => resolve(), { once: true })
  })
  client.on('notification', ({ payload }) => {
    const change = JSON.parse(payload ?? '{}') as Partial<ReadModelChange>
    onChange(change.kind === 'withdrawn' ? 'hard' : 'soft')
  })
  try {
    await client.connect()
    await client.query(`listen ${CHANGED_CHANNEL}`)
    onChange('hard')
    await ended
  } finally {
    await client.end().catch(() => undefined)
  }
}
