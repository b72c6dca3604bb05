import type { IncomingMessage, ServerResponse } from 'node:http'
import { countEvent } from '../../core/counters.ts'
import { ADDRESS_HEADER, networkOf } from '../../core/network.ts'
import { poolSizes } from '../../core/workers/share.ts'
import type { ChangeListener } from '../../published/read/change-listener.ts'
import { maxAge, readTroubles } from '../../published/read/read-through.ts'
import { withdrawalWatch } from '../../published/read/withdrawal-watch.ts'
import { FairQueue } from '../../published/search/fair-queue.ts'
import { finishedPath } from '../../site/screens/finished-pages.ts'
import { touchedTags } from '../../site/tags/edge-tags.ts'
import { ChangeLog } from './change-log.ts'
import { CollectedResponse, plainRequest } from './collected-response.ts'
import { FinishedPage } from './finished-page.ts'
import { isFresh } from './freshness.ts'
import { isNegotiable, negotiatedPath } from './negotiate.ts'
import { PageStore } from './page-store.ts'
import { sendPage } from './send-page.ts'

/** Returns a promise if the response is not sent at once. */
export type Handle = (req: IncomingMessage, res: ServerResponse) => Promise<void> | undefined

/** A page that is being made, for those who asked for it after the same changes. */
type Making = { changes: number; page: Promise<FinishedPage> }

type Options = {
  /** The origin of the portal. */
  publicUrl: string
  /** How much memory the pages may take; 0: nothing is kept. */
  maxBytes: number
  /** Makes a response; for readers' pages, from the path alone. */
  make: Handle
}

const MAKING_PER_CONNECTION = 2

/**
 * Makes few pages at once: many would wait for the database and for each other until they fail, and
 * then be made again. Networks take turns, so that one that asks for everything holds up nobody.
 */
function turnsOfMaking(): FairQueue {
  const running = MAKING_PER_CONNECTION * poolSizes().readers
  return new FairQueue({
    ...{ running, runningOfOne: running },
    waiting: Infinity,
    waitingOfOne: Infinity,
    // By then the server has ended the connection.
    patience: 120_000,
  })
}

/** A replica may repeat a change later than its announcement arrives, so there it proves nothing. */
const provenAt = (listener: ChangeListener): number =>
  process.env.DATABASE_REPLICA_URL ? -Infinity : listener.provenAt()

/**
 * Sends pages that depend on nothing but their address and what is published from this process's
 * memory: each is made once after every change of what is on it. Everything else goes to `make`. A
 * request for an answer that would rather have Markdown or JSON gets that, where the answer has it.
 *
 * A kept page is sent only while announcements of changes arrive (`freshness.ts`). Without the database
 * pages are made as if nothing was kept, and nobody waits for a turn.
 */
export function finishedPages({ publicUrl, maxBytes, make }: Options): Handle {
  const { host } = new URL(publicUrl)
  const store = new PageStore(maxBytes)
  const changes = new ChangeLog()
  const making = new Map<string, Making>()
  const turns = turnsOfMaking()
  const isForEdge = Boolean(process.env.EDGE_PURGE_URLS)
  let watched: ReturnType<typeof withdrawalWatch> | null = null

  const onChange = (tags: readonly string[] | null) => {
    changes.add(tags)
    if (tags) store.deleteTagged(tags)
    else store.clear()
  }
  /** Starts to listen, with the first request. */
  const watch = () => {
    const current = withdrawalWatch()
    if (watched === current) return current.listener
    watched = current
    onChange(null)
    current.caches.add({
      onPublished: (touched) => {
        if (touched !== 'no page') onChange(touched && touchedTags(touched))
      },
      onWithdrawn: () => onChange(null),
    })
    return current.listener
  }

  const makeNow = async (path: string): Promise<FinishedPage> => {
    const [before, troubles, madeAt] = [changes.count, readTroubles(), performance.now()]
    const request = plainRequest(path, host)
    const response = new CollectedResponse(request)
    await make(request, response)
    if (!response.writableEnded) await new Promise((done) => response.once('finish', done))
    const page = new FinishedPage(response, madeAt, isForEdge)
    const last = store.get(path)
    if (last) page.inherit(last)
    const isKept =
      page.tags !== null &&
      watch().isConnected() &&
      readTroubles() === troubles &&
      !changes.touchedSince(before, page.tags)
    if (isKept) store.put(path, page)
    return page
  }

  const makePage = (path: string, network: string): Promise<FinishedPage> =>
    watch().isConnected() ? turns.run(network, () => makeNow(path)) : makeNow(path)

  const pageAt = (path: string, network: string): Promise<FinishedPage> => {
    const current = making.get(path)
    if (current?.changes === changes.count) return current.page
    const page = makePage(path, network).finally(() => {
      if (making.get(path)?.page === page) making.delete(path)
    })
    making.set(path, { changes: changes.count, page })
    return page
  }

  const keptAt = (path: string): FinishedPage | null => {
    const listener = watch()
    if (!listener.isConnected()) return null
    const page = store.get(path)
    const moments = { provenAt: provenAt(listener), now: performance.now(), maxAge: maxAge() }
    return page && isFresh({ madeAt: page.madeAt, ...moments }) ? page : null
  }

  /**
   * In an outage, what was made before: nothing can be withdrawn while the database is away. With a
   * replica it can, so the error stays.
   */
  const lastAt = (path: string) => (process.env.DATABASE_REPLICA_URL ? null : store.get(path))

  const readyAt = async (path: string, { headers }: IncomingMessage): Promise<FinishedPage> => {
    const kept = keptAt(path)
    countEvent(kept ? 'page_cache_hits' : 'page_cache_misses')
    const made = kept ?? (await pageAt(path, networkOf(String(headers[ADDRESS_HEADER]))))
    return made.status === 503 ? (lastAt(path) ?? made) : made
  }

  const send = (req: IncomingMessage, res: ServerResponse, path: string, page: FinishedPage) => {
    const { size } = page
    return sendPage(req, res, page)?.then(() => {
      if (page.size !== size && store.has(path, page)) store.put(path, page)
    })
  }

  const sendMade = async (
    req: IncomingMessage,
    res: ServerResponse,
    path: string,
    form: string | null,
  ): Promise<void> => {
    if (form !== null) {
      const page = await readyAt(form, req)
      // A page that shows another language's answer has no other form.
      if (page.status !== 404) return send(req, res, form, page)
    }
    if (maxBytes === 0) return make(req, res)
    const page = await readyAt(path, req)
    // A redirect takes the parameters along.
    if (page.status >= 300 && page.status < 400 && req.url?.includes('?')) return make(req, res)
    return send(req, res, path, page)
  }

  const respond: Handle = (req, res) => {
    const { url = '/', method = '' } = req
    const path = method === 'GET' || method === 'HEAD' ? finishedPath(url) : null
    if (path === null) return make(req, res)
    if (isNegotiable(path)) res.setHeader('Vary', 'Accept')
    const form = negotiatedPath(path, req.headers.accept)
    const page = form === null && maxBytes > 0 ? keptAt(path) : null
    if (page?.status !== 200) return sendMade(req, res, path, form)
    // Most requests: without a promise, because each takes as long as finding the page.
    countEvent('page_cache_hits')
    return send(req, res, path, page)
  }
  return (req, res) => {
    const behind = watch().catchUp()
    return behind ? behind.then(() => respond(req, res)) : respond(req, res)
  }
}
