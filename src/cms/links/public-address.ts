import { BlockList, isIP, isIPv4 } from 'node:net'

/** Networks that are not public: IANA's special-purpose registry for IPv4 (RFC 6890). */
const V4 = [
  '0.0.0.0/8',
  '10.0.0.0/8',
  '100.64.0.0/10',
  '127.0.0.0/8',
  '169.254.0.0/16',
  '172.16.0.0/12',
  '192.0.0.0/24',
  '192.0.2.0/24',
  '192.88.99.0/24',
  '192.168.0.0/16',
  '198.18.0.0/15',
  '198.51.100.0/24',
  '203.0.113.0/24',
  '224.0.0.0/4',
  '240.0.0.0/4',
]
const V6_PUBLIC = '2000::/3'
/**
 * Parts of the public IPv6 space that are not public: Teredo, benchmarking, ORCHID, documentation,
 * 6to4.
 */
const V6 = ['2001::/23', '2001:db8::/32', '2002::/16', '3fff::/20']

const blocked = new BlockList()
const global6 = new BlockList()
for (const network of V4) blocked.addSubnet(...subnet(network), 'ipv4')
for (const network of V6) blocked.addSubnet(...subnet(network), 'ipv6')
global6.addSubnet(...subnet(V6_PUBLIC), 'ipv6')

function subnet(network: string): [string, number] {
  const [address = '', bits] = network.split('/')
  return [address, Number(bits)]
}

/** Whether an IP address is on the public internet. IPv4-mapped IPv6 (`::ffff:1.2.3.4`) is not. */
export function isPublicAddress(address: string): boolean {
  if (isIP(address) === 0) return false
  if (isIPv4(address)) return !blocked.check(address, 'ipv4')
  return global6.check(address, 'ipv6') && !blocked.check(address, 'ipv6')
}
