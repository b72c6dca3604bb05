import ipaddr from 'ipaddr.js'

/** The only part of IPv6 that is given out for the public internet. */
const GLOBAL_IPV6 = ipaddr.parseCIDR('2000::/3')
/** Documentation (RFC 9637), which the library does not know yet. */
const DOCUMENTATION = ipaddr.parseCIDR('3fff::/20')

/**
 * Whether an IP address is on the public internet. IPv6 addresses that carry an IPv4 address (mapped,
 * NAT64, 6to4, Teredo) are not: they could lead to a private one. `address` is what a resolver or a
 * parsed URL gives; other notations of IPv4, such as `0x7f.1`, are not addresses here.
 */
export function isPublicAddress(address: string): boolean {
  if (!ipaddr.IPv4.isValidFourPartDecimal(address) && !ipaddr.IPv6.isValid(address)) return false
  const parsed = ipaddr.parse(address)
  if (parsed.range() !== 'unicast') return false
  return parsed.kind() === 'ipv4' || (parsed.match(GLOBAL_IPV6) && !parsed.match(DOCUMENTATION))
}
