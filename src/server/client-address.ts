import type { IncomingMessage } from 'node:http'

/**
 * Where routes find the address of a request: frameworks do not show them sockets, and any other
 * header may be a client's invention.
 */
const HEADER = 'x-attune-address'

/**
 * The address of a request. Each proxy that the operator vouches for (`TRUSTED_PROXIES`) adds one
 * address at the right of `X-Forwarded-For`; whatever stands further left was written by the
 * client.
 */
export function clientAddress(
  remote: string | undefined,
  forwarded: string | undefined,
  proxies: number,
): string {
  const hops = proxies > 0 ? (forwarded ?? '').split(',').map((hop) => hop.trim()) : []
  return hops[hops.length - proxies] || (remote ?? 'unknown')
}

/** Writes the address of a request into its header, over anything that the client put there. */
export function markClientAddress(
  req: IncomingMessage,
  proxies = Number(process.env.TRUSTED_PROXIES ?? 0) || 0,
): void {
  const forwarded = req.headers['x-forwarded-for']
  req.headers[HEADER] = clientAddress(
    req.socket.remoteAddress,
    Array.isArray(forwarded) ? forwarded.join(',') : forwarded,
    proxies,
  )
}
