import { setTimeout as sleep } from 'node:timers/promises'
import { Client } from 'pg'
import type { Row } from '../../core/row.ts'
import { readChange } from '../../published/read/change-listener.ts'
import { CHANGED_CHANNEL } from '../../published/shapes.ts'
import { touchedTags } from '../../site/tags/edge-tags.ts'
import { PurgeQueue, type Purge } from './purge-queue.ts'
import { NOTHING_WITHDRAWN, recentlyWithdrawn, withdrawnEntry } from './withdrawn-tags.ts'

export type EdgePurger = { stop: () => Promise<void> }
type Options = {
  databaseUrl: string
  edges: readonly URL[]
  /** `EDGE_PURGE_SECRET`, which the edges have too. */
  secret: string
  log: (message: string) => void
  retryMs?: number
}

/**
 * Pages are purged twice: a web process that gets the notification later can send the edge an old page
 * in between.
 */
const REPEAT_AFTER_MS = 1_500
const RECONNECT_MS = 2_000

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
 * Purges the caching edges when the read model changes. PostgreSQL notifies after the commit. A
 * publication marks the pages that it touches as stale, any other change marks all; a withdrawal also
 * deletes the pages with that answer. A listener that
 * (re)connects may have missed withdrawals, so it deletes the pages of those that are recent.
 */
export function purgeEdges({ databaseUrl, edges, secret, log, retryMs }: Options): EdgePurger {
  const stop = new AbortController()
  const { signal } = stop
  let locales: () => Promise<readonly string[]> = async () => []
  const queues = edges.map(
    (edge) => new PurgeQueue(edge, { secret, log, retryMs, signal, locales: () => locales() }),
  )
  const purgeTwice = async (purge: Purge) => {
    for (const queue of queues) queue.add(purge)
    await wait(REPEAT_AFTER_MS, signal)
    if (!signal.aborted) for (const queue of queues) queue.add(purge)
  }
  const listen = async (): Promise<void> => {
    while (!signal.aborted) {
      await listenOnce(databaseUrl, signal, {
        onConnect: (client) => {
          locales = () => shownLocales(client)
        },
        onChange: (purge) => void purgeTwice(purge),
      }).catch(() => undefined)
      await wait(retryMs ?? RECONNECT_MS, signal)
    }
  }
  const listening = listen()
  return {
    stop: async () => {
      stop.abort()
      await listening
    },
  }
}

/** Waits, but not longer than until `signal` aborts. */
const wait = (ms: number, signal: AbortSignal): Promise<unknown> =>
  sleep(ms, undefined, { signal }).catch(() => undefined)

type Handlers = { onConnect: (client: Client) => void; onChange: (purge: Purge) => void }

/** Listens on one connection until it ends or `signal` aborts. Throws if it cannot connect. */
async function listenOnce(
  databaseUrl: string,
  signal: AbortSignal,
  { onConnect, onChange }: Handlers,
): Promise<void> {
  const client = new Client({
    connectionString: databaseUrl,
    application_name: 'attune-edge',
    connectionTimeoutMillis: 5_000,
    query_timeout: 10_000,
    keepAlive: true,
  })
  const ended = new Promise<void>((resolve) => {
    client.on('error', () => resolve())
    client.on('end', () => resolve())
    signal.addEventListener('abort', () => resolve(), { once: true })
  })
  client.on('notification', ({ payload }) => {
    // If the tags cannot be read, the connection is lost, and the next one reads them.
    void purgeOf(client, payload).then(
      (purge) => purge && onChange(purge),
      () => client.end(),
    )
  })
  try {
    await client.connect()
    await client.query(`listen ${CHANGED_CHANNEL}`)
    onConnect(client)
    onChange(await recentlyWithdrawn(client))
    await ended
  } finally {
    await client.end().catch(() => undefined)
  }
}

/** `null`: no page is other than it was. */
async function purgeOf(client: Client, payload: string | undefined): Promise<Purge | null> {
  const { kind, entryId, touches, labels, pages } = readChange(payload)
  if (kind === 'labels' && pages === 'none') return null
  if (kind === 'published' && touches) return { ...NOTHING_WITHDRAWN, stale: touchedTags(touches) }
  if (kind === 'labels' && labels)
    return { ...NOTHING_WITHDRAWN, stale: touchedTags({ labels }), areErrorPagesTouched: true }
  if (kind !== 'withdrawn') return NOTHING_WITHDRAWN
  return entryId === undefined ? recentlyWithdrawn(client) : withdrawnEntry(client, entryId)
}

/** The languages that the clinic shows. */
async function shownLocales(client: Client): Promise<readonly string[]> {
  const { rows } = await client.query<Row<'portal.settings', 'locales'>>(
    'select locales from portal.settings',
  )
  return rows[0]?.locales ?? []
}
