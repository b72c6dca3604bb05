import type { ServerResponse } from 'node:http'

/** In seconds. The edge is purged at every change, so this matters only if a purge failed. */
const MAX_AGE = 300
/** For pages that do not exist, because there is no limit to their number. */
const MAX_AGE_NOT_FOUND = 10

/** A response that our server collects, to send it to more than one reader. */
type CollectedResponse = ServerResponse & {
  /** Says that it may be sent to others, until one of its tags is touched. */
  keep: (tags: readonly string[]) => void
}
const isCollected = (res: ServerResponse): res is CollectedResponse => 'keep' in res

/**
 * Lets browsers and foreign caches keep a response, but use it only after asking the portal: a
 * withdrawn text is gone at once. Our own edge, which is told of withdrawals, may serve it by
 * itself: the headers for that are removed by the edge. `tags` names the answers in the response
 * (`edgeTags`).
 */
export function allowCaching(res: ServerResponse, tags: readonly string[], status = 200): void {
  res.setHeader('Cache-Control', 'no-cache')
  if (isCollected(res)) res.keep(tags)
  if (!process.env.EDGE_PURGE_URLS) return
  res.setHeader('X-Edge-Max-Age', String(status === 404 ? MAX_AGE_NOT_FOUND : MAX_AGE))
  if (tags.length > 0) res.setHeader('X-Edge-Tags', tags.join(' '))
}
