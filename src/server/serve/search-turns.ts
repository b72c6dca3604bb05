import type { IncomingMessage, ServerResponse } from 'node:http'
import { ADDRESS_HEADER, networkOf } from '../../core/network.ts'
import { FairQueue, QueueFullError } from '../../published/search/fair-queue.ts'

const SEARCH = /^\/[a-z]{2}\/search(?:[/?]|$)/

/**
 * Shares the thread between readers who search: making the page takes longer than the search, and
 * 40 of them at once from one network would delay every other request. Only few are made at once,
 * and networks take turns. Searches that are sent as a form only lead to such a page, and their
 * bodies may come slowly, so they do not wait.
 */
export function searchTurns(): (
  req: IncomingMessage,
  res: ServerResponse,
  handle: () => Promise<void>,
) => Promise<void> {
  const queue = new FairQueue({
    running: 4,
    runningOfOne: 2,
    waiting: Infinity,
    waitingOfOne: Infinity,
    // Afterwards it is handled with the others.
    patience: 10_000,
  })
  return async (req, res, handle) => {
    if (req.method === 'POST' || !SEARCH.test(req.url ?? '')) return handle()
    const network = networkOf(String(req.headers[ADDRESS_HEADER]))
    // A reader who has left needs no page.
    const handleUnlessGone = async () => (res.destroyed ? undefined : handle())
    try {
      await queue.run(network, handleUnlessGone)
    } catch (error) {
      if (!(error instanceof QueueFullError)) throw error
      await handleUnlessGone()
    }
  }
}
