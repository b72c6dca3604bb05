import type { IncomingMessage } from 'node:http'
import { ADDRESS_HEADER } from '../core/network.ts'

/**
 * Returns the client's address. Each trusted proxy (`TRUSTED_PROXIES`) appends one address to
 * `X-Forwarded-For`; what is further left comes from the client.
 */
export function clientAddress(
  remote: string | undefined,
  forwarded: string | undefined,
  proxies: number,
): string {
  const hops = proxies > 0 ? (forwarded ?? '').split(',').map((hop) => hop.trim()) : []
  return withoutPort(hops[hops.length - proxies] || (remote ?? 'unknown'))
}

/** Some proxies append the client's port: `192.0.2.1:5000`, `[2001:db8::1]:5000`. */
const withoutPort = (address: string): string =>
  /^\[([^\]]+)\](?::\d+)?$/.exec(address)?.[1] ??
  /^(\d+\.\d+\.\d+\.\d+):\d+$/.exec(address)?.[1] ??
  address

/** Sets the header with the client's address, overwriting what the client sent. */
export function markClientAddress(
  req: IncomingMessage,
  proxies = Number(process.env.TRUSTED_PROXIES ?? 0) || 0,
): void {
  const forwarded = req.headers['x-forwarded-for']
  req.headers[ADDRESS_HEADER] = clientAddress(
    req.socket.remoteAddress,
    Array.isArray(forwarded) ? forwarded.join(',') : forwarded,
    proxies,
  )
}
