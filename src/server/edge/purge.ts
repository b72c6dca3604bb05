import { Client } from 'pg'
import { errorMessage } from '../../core/errors.ts'
import { CHANGED_CHANNEL, type ReadModelChange } from '../../published/shapes.ts'

export type EdgePurger = { stop: () => Promise<void> }
type Options = {
  databaseUrl: string
  edges: readonly URL[]
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
async function purge(edge: URL, kind: 'soft' | 'hard'): Promise<void> {
  const response = await fetch(edge, {
    method: 'PURGE',
    headers: { 'x-purge': kind },
    signal: AbortSignal.timeout(2_000),
  })
  if (!response.ok) throw new Error(`it responded with ${response.status}`)
}

const wait = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms))

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
export function purgeEdges({ databaseUrl, edges, log, retryMs = 2_000 }: Options): EdgePurger {
  let stopped = false
  let client: Client | undefined

  const purgeWithRetry = async (edge: URL, kind: 'soft' | 'hard') => {
    for (let attempt = 1; attempt <= MAX_ATTEMPTS && !stopped; attempt += 1) {
      try {
        return await purge(edge, kind)
      } catch (error) {
        if (attempt === 1) log(`The edge ${edge.host} is not purged yet: ${errorMessage(error)}`)
        await wait(retryMs)
      }
    }
    if (!stopped) log(`The edge ${edge.host} still has old pages. Purge or restart it.`)
  }
  const purgeAll = (kind: 'soft' | 'hard') =>
    Promise.all(edges.map((edge) => purgeWithRetry(edge, kind)))
  const purgeTwice = async (kind: 'soft' | 'hard') => {
    await purgeAll(kind)
    await wait(REPEAT_AFTER_MS)
    if (!stopped) await purgeAll(kind)
  }

  const listen = async (): Promise<void> => {
    while (!stopped) {
      const next = new Client({
        connectionString: databaseUrl,
        application_name: 'attune-edge',
        keepAlive: true,
      })
      const gone = new Promise<void>((resolve) => {
        next.on('error', () => resolve())
        next.on('end', () => resolve())
      })
      next.on(
        'notification',
        ({ payload }) =>
          void purgeTwice(
            (JSON.parse(payload ?? '{}') as Partial<ReadModelChange>).kind === 'withdrawn'
              ? 'hard'
              : 'soft',
          ),
      )
      try {
        await next.connect()
        client = next
        await next.query(`listen ${CHANGED_CHANNEL}`)
        void purgeTwice('hard')
        await gone
      } catch {
        await wait(retryMs)
      } finally {
        await next.end().catch(() => undefined)
      }
    }
  }
  void listen()
  return {
    stop: async () => {
      stopped = true
      await client?.end().catch(() => undefined)
    },
  }
}
