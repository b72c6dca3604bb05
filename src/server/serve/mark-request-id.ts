import type { IncomingMessage, ServerResponse } from 'node:http'
import { requestIdFrom } from '../../core/log/request-id.ts'

const HEADER = 'X-Request-Id'

/**
 * Gives a request its ID, from the trusted proxy (`TRUSTED_PROXIES`) or a new one, and names it in the
 * response if that fails. Returns the ID. Other responses do not have it, so that a cache keeps none.
 */
export function markRequestId(
  req: IncomingMessage,
  res: ServerResponse,
  proxies = Number(process.env.TRUSTED_PROXIES ?? 0) || 0,
): string {
  const id = requestIdFrom(req.headers['x-request-id'], proxies > 0)
  req.headers['x-request-id'] = id
  const writeHead = res.writeHead.bind(res)
  res.writeHead = (status: number, ...more: unknown[]) => {
    if (status >= 500) res.setHeader(HEADER, id)
    return writeHead(status, ...(more as []))
  }
  return id
}
