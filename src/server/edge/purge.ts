import { Client } from 'pg'
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
 * Pages are dropped once more: a web process that hears of the change a moment later may give the
 * edge an old page meanwhile.
 */
const REPEAT_AFTER_MS = 1_500

/**
 * Tells one edge to drop what it keeps: `soft` leaves it for when the portal is away, `hard` leaves
 * nothing. Throws when the edge does not confirm.
 */
async function purge(edge: URL, kind: 'soft' | 'hard'): Promise<void> {
  const answer = await fetch(edge, {
    method: 'PURGE',
    headers: { 'x-purge': kind },
    signal: AbortSignal.timeout(2_000),
  })
  if (!answer.ok) throw new Error(`it answered ${answer.status}`)
}

const wait = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms))

/**
 * The addresses in `EDGE_PURGE_URLS`, separated by commas or spaces. Throws on one that is no
 * http(s) address.
 */
export function parseEdgeUrls(setting: string | undefined): URL[] {
  return (setting ?? '')
    .split(/[\s,]+/)
    .filter(Boolean)
    .map((address) => {
      if (!URL.canParse(address) || !/^https?:$/.test(new URL(address).protocol))
        throw new Error(`EDGE_PURGE_URLS: “${address}” is not an http address.`)
      return new URL(address)
    })
}

/**
 * Drops pages from the caching edges when the read model changes: after commit, because PostgreSQL
 * notifies then. An edge that does not answer is asked again for a minute. While the listener was
 * away a change may have been missed, a withdrawal among them, so on coming back everything is
 * dropped.
 */
export function purgeEdges({ databaseUrl, edges, log, retryMs = 2_000 }: Options): EdgePurger {
  let stopped = false
  let client: Client | undefined

  const purgeWithRetry = async (edge: URL, kind: 'soft' | 'hard') => {
    for (let attempt = 1; attempt <= MAX_ATTEMPTS && !stopped; attempt += 1) {
      try {
        return await purge(edge, kind)
      } catch (error) {
        if (attempt === 1)
          log(`The edge ${edge.host} has not dropped its pages yet: ${(error as Error).message}`)
        await wait(retryMs)
      }
    }
    if (!stopped) log(`The edge ${edge.host} still has old pages. Purge or restart it by hand.`)
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
