import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import type { GetServerSideProps } from 'next'
import { LISTS_TAG } from '../tags/edge-tags.ts'
import { allowCaching } from './caching.ts'
import { setTransportSecurity } from './redirects.ts'

/**
 * Serves a long file piece by piece as it is read, so that it is never whole in memory. `null`: there
 * is none. The edge keeps it as a list of all, and drops it with any change, also while it is sent.
 * If reading fails in the middle, the connection breaks, so that nobody takes a part for the whole.
 */
export const serveStream =
  (type: string, open: () => Promise<AsyncGenerator<string> | null>): GetServerSideProps =>
  async ({ req, res }) => {
    setTransportSecurity(res)
    const refuse = (status: 404 | 503, text: string) => {
      res.statusCode = status
      res.setHeader('Content-Type', 'text/plain; charset=utf-8')
      res.setHeader('Cache-Control', 'no-store')
      res.end(req.method === 'HEAD' ? undefined : text)
      return { props: {} }
    }
    let pieces: AsyncGenerator<string> | null
    let first: IteratorResult<string, unknown>
    try {
      pieces = await open()
      if (!pieces) return refuse(404, 'Not found.\n')
      first = await pieces.next()
    } catch {
      return refuse(503, 'Not available right now.\n')
    }
    res.statusCode = 200
    res.setHeader('Content-Type', `${type}; charset=utf-8`)
    allowCaching(res, [LISTS_TAG])
    if (req.method === 'HEAD') {
      await pieces.return(undefined)
      res.end()
      return { props: {} }
    }
    // A reader that hangs up, or a database that fails, ends both sides.
    await pipeline(Readable.from(withFirst(first, pieces)), res).catch(() => res.destroy())
    return { props: {} }
  }

async function* withFirst(
  first: IteratorResult<string, unknown>,
  others: AsyncGenerator<string>,
): AsyncGenerator<string> {
  if (!first.done) yield first.value
  yield* others
}
