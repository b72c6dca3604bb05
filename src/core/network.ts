/**
 * The network that an IP address stands for: an IPv4 address itself, and the first half of an IPv6
 * address, because one household has 2^64 of them.
 */
export function networkOf(address: string): string {
  const ipv4 = /(?:^|:)(\d+\.\d+\.\d+\.\d+)$/.exec(address)?.[1]
  if (ipv4) return ipv4
  const [head = '', tail] = address.toLowerCase().split('::')
  const before = head.split(':').filter(Boolean)
  const after = tail?.split(':').filter(Boolean) ?? []
  const zeros = tail === undefined ? 0 : Math.max(0, 8 - before.length - after.length)
  return [...before, ...Array.from({ length: zeros }, () => '0'), ...after]
    .slice(0, 4)
    .map((group) => group.replace(/^0+(?=.)/, ''))
    .join(':')
}

/**
 * The header in which the server passes a client's address on to routes
 * (`src/server/client-address.ts`). It overwrites what a client sends under this name.
 */
export const ADDRESS_HEADER = 'x-attune-address'

/**
 * Whether a URL is on this computer, where nobody else can read what is published.
 */
export function isThisComputer(address: string): boolean {
  const { hostname } = new URL(address)
  return (
    hostname === 'localhost' ||
    hostname.endsWith('.localhost') ||
    hostname === '[::1]' ||
    /^127\.\d+\.\d+\.\d+$/.test(hostname)
  )
}
