import { expect, test } from 'vitest'
import { clientAddress } from './client-address.ts'

test.each([
  ['nobody vouches for a proxy', '203.0.113.9', 0, '192.0.2.1'],
  ['one proxy: the address that it saw', '203.0.113.9, 198.51.100.4', 1, '198.51.100.4'],
  ['two proxies', '203.0.113.9, 198.51.100.4, 10.0.0.2', 2, '198.51.100.4'],
  ['a proxy that says nothing', undefined, 1, '192.0.2.1'],
  ['fewer hops than proxies', '198.51.100.4', 2, '192.0.2.1'],
  ['an empty hop', '198.51.100.4,', 1, '192.0.2.1'],
  ['an address with a port', '203.0.113.9:50123', 1, '203.0.113.9'],
  ['an IPv6 address', '2001:db8::1', 1, '2001:db8::1'],
  ['an IPv6 address in brackets', '[2001:db8::1]', 1, '2001:db8::1'],
  ['an IPv6 address with a port', '[2001:db8::1]:50123', 1, '2001:db8::1'],
])('%s', (_, forwarded, proxies, address) =>
  expect(clientAddress('192.0.2.1', forwarded, proxies)).toBe(address),
)
