import { lookup } from 'node:dns/promises'
import { isIP } from 'node:net'
import { OutgoingError } from './outgoing-error.ts'
import { isPublicAddress } from './public-address.ts'

export type Address = { address: string; family: number }
type Target = { host: string; address: string; port: number }

/** Where a request may go. */
export type Reach = {
  resolve: (host: string) => Promise<Address[]>
  /** Whether a connection to this address and port of `host` may be made. */
  mayReach: (target: Target) => boolean
}

/** IPv4 first, because many servers have no way to IPv6. */
const resolve = (host: string): Promise<Address[]> => lookup(host, { all: true, verbatim: false })

/** For addresses that people enter: the public internet, on the ports of the web. */
export const PUBLIC_INTERNET: Reach = {
  resolve,
  mayReach: ({ address, port }) => isPublicAddress(address) && (port === 80 || port === 443),
}

const hostOf = (url: URL): string => url.hostname.replace(/^\[|\]$/g, '')
const portOf = (url: URL): number => Number(url.port) || (url.protocol === 'https:' ? 443 : 80)

/**
 * For an address that the operator has set, such as an edge: its host and port alone, which may be
 * private.
 */
export function operatorAddress(url: URL): Reach {
  return {
    resolve,
    mayReach: ({ host, port }) => host === hostOf(url) && port === portOf(url),
  }
}

/**
 * For a service that the operator has set and that names further addresses: `hosts` may be private,
 * and all others must be on the public internet.
 */
export function operatorHosts(hosts: readonly string[]): Reach {
  const allowed = new Set(hosts.map((host) => host.toLowerCase().replace(/^\[|\]$/g, '')))
  return {
    resolve,
    mayReach: ({ host, address }) => allowed.has(host.toLowerCase()) || isPublicAddress(address),
  }
}

/**
 * Resolves a host once and returns the address to connect to. Throws an OutgoingError unless every
 * address of the host is allowed, because any of them could be used.
 */
export async function allowedAddress(host: string, port: number, reach: Reach): Promise<Address> {
  const found = isIP(host)
    ? [{ address: host, family: isIP(host) }]
    : await reach.resolve(host).catch(() => [])
  const [first] = found
  if (!first) throw new OutgoingError('no-host', 'There is no such host.')
  if (!found.every(({ address }) => reach.mayReach({ host, address, port })))
    throw new OutgoingError('not-allowed', 'Requests to this host are not allowed.')
  return first
}
