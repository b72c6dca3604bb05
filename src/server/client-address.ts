import { subscribe } from 'node:diagnostics_channel'
import type { IncomingMessage } from 'node:http'

const HEADER = 'x-attune-address'
const MARKED = Symbol.for('attune.client-address')

/**
 * The address of a request. Each proxy that the operator vouches for adds one address to the right of `X-Forwarded-For`; whatever
 * stands further left was written by the client.
 */
export function clientAddress(remote: string | undefined, forwarded: string | undefined, proxies: number): string {
  if (proxies > 0 && forwarded) {
    const hops = forwarded.split(',').map((hop) => hop.trim())
    const hop = hops[hops.length - proxies]
    if (hop) return hop
  }
  return remote ?? 'unknown'
}

/** Writes the address of each connection into a header of its request, over anything a client put there. Framework routes do not see sockets. */
export function markClientAddresses(proxies = Number(process.env.TRUSTED_PROXIES ?? 0) || 0): void {
  const state = globalThis as { [key: symbol]: boolean | undefined }
  if (state[MARKED]) return
  state[MARKED] = true
  subscribe('http.server.request.start', (message) => {
    const { request } = message as { request: IncomingMessage }
    const forwarded = request.headers['x-forwarded-for']
    request.headers[HEADER] = clientAddress(request.socket.remoteAddress, Array.isArray(forwarded) ? forwarded.join(',') : forwarded, proxies)
  })
}
