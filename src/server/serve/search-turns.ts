import type { IncomingMessage, ServerResponse } from 'node:http'
import { setImmediate as immediately, setTimeout as sleep } from 'node:timers/promises'
import { ADDRESS_HEADER, networkOf } from '../../core/network.ts'
import { shareOf } from '../../core/workers/share.ts'
import { FairQueue, QueueFullError } from '../../published/search/fair-queue.ts'

/** In milliseconds. */
const MAX_ARRIVAL = 10_000
const SEARCH = /^\/[a-z]{2}\/search(?:[/?]|$)/

/**
 * Shares the thread between readers who search: making the page takes longer than the search, and
 * 40 of them at once from one network would delay every other request. Only few are made at once,
 * and networks take turns. A search that is sent as a form waits for its turn when the
 * form has arrived, so that a slow sender holds up nobody.
 */
export function searchTurns(): (
  req: IncomingMessage,
  res: ServerResponse,
  handle: () => Promise<void> | undefined,
) => Promise<void> | undefined {
  const queue = new FairQueue({
    running: shareOf(4),
    runningOfOne: shareOf(2),
    waiting: Infinity,
    waitingOfOne: Infinity,
    // Afterwards it is handled with the others.
    patience: 10_000,
  })
  const inTurn = async (
    req: IncomingMessage,
    res: ServerResponse,
    handle: () => Promise<void> | undefined,
  ): Promise<void> => {
    await arrival(req)
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
  return (req, res, handle) => (SEARCH.test(req.url ?? '') ? inTurn(req, res, handle) : handle())
}

/**
 * Waits until a small body is complete; it stays in the stream's buffer. A larger one, or one that
 * takes too long, is for the handler to refuse.
 */
async function arrival(req: IncomingMessage): Promise<void> {
  const end = performance.now() + MAX_ARRIVAL
  // Most have arrived with their head.
  if (!isThere(req)) await immediately()
  for (let pause = 1; !isThere(req) && performance.now() < end; pause = Math.min(2 * pause, 100))
    await sleep(pause)
}
const isThere = (req: IncomingMessage): boolean =>
  req.complete || req.destroyed || req.readableLength >= req.readableHighWaterMark
