import { createServer, get, type IncomingHttpHeaders, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { gzipSync } from 'node:zlib'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { GuardedAgent } from './guarded-agent.ts'
import { OutgoingError } from './outgoing-error.ts'
import { operatorAddress, operatorHosts, PUBLIC_INTERNET, type Reach } from './reach.ts'
import { sendOutgoing, type OutgoingOptions } from './request.ts'

let server: Server
let port = 0
let asked: { path: string; headers: IncomingHttpHeaders }[] = []
const MEGABYTE = 1024 * 1024
const BOMB = gzipSync(Buffer.alloc(20 * MEGABYTE))

beforeAll(async () => {
  server = createServer((request, response) => {
    const path = request.url ?? ''
    asked.push({ path, headers: request.headers })
    const to = /^\/to\?(.*)$/.exec(path)?.[1]
    if (to)
      return void response
        .writeHead(302, { location: decodeURIComponent(to), 'set-cookie': 'a=b' })
        .end()
    if (path === '/round') return void response.writeHead(302, { location: '/round' }).end()
    if (path === '/nowhere') return void response.writeHead(302, { location: 'http://[' }).end()
    if (path === '/silent') return
    if (path === '/slow') {
      response.writeHead(200).write('a')
      const drip = setInterval(() => response.write('a'), 50)
      return void response.on('close', () => clearInterval(drip))
    }
    if (path === '/endless') {
      response.writeHead(200)
      const pour = setInterval(() => response.write(Buffer.alloc(MEGABYTE)), 1)
      return void response.on('close', () => clearInterval(pour))
    }
    if (path === '/bomb')
      return void response.writeHead(200, { 'content-encoding': 'gzip' }).end(BOMB)
    if (path === '/damaged')
      return void response.writeHead(200, { 'content-encoding': 'gzip' }).end('not gzip')
    if (path === '/strange')
      return void response.writeHead(200, { 'content-encoding': 'rot13' }).end('x')
    if (path === '/headers')
      return void response.writeHead(200, { 'x-long': 'x'.repeat(30_000) }).end()
    if (path === '/gzip')
      return void response.writeHead(200, { 'content-encoding': 'gzip' }).end(gzipSync('small'))
    response.end('here')
  })
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready))
  port = (server.address() as AddressInfo).port
})
afterAll(() => void server.closeAllConnections())
beforeEach(() => {
  asked = []
})

/** As in the world, but the only address that may be reached is the one of the server above. */
const world = (names: Record<string, string[]> = {}): Reach => ({
  resolve: async (host) =>
    (names[host] ?? ['127.0.0.1']).map((address) => ({
      address,
      family: address.includes(':') ? 6 : 4,
    })),
  mayReach: (target) => target.address === '127.0.0.1' && target.port === port,
})
const at = (path: string, host = 'site.test') => `http://${host}:${port}${path}`
const send = (address: string, options: Partial<OutgoingOptions> = {}) =>
  sendOutgoing(address, {
    reach: world(),
    timeoutMs: 5_000,
    maxBytes: MEGABYTE,
    maxRedirects: 5,
    ...options,
  })
const faultOf = (address: string, options: Partial<OutgoingOptions> = {}): Promise<string> =>
  send(address, options).then(
    ({ status }) => String(status),
    (error: unknown) => (error instanceof OutgoingError ? error.fault : String(error)),
  )

test('reads a page, follows a redirect, and decompresses', async () => {
  expect((await send(at('/page'))).body.toString()).toBe('here')
  expect((await send(at('/to?%2Fpage'))).body.toString()).toBe('here')
  expect((await send(at('/gzip'))).body.toString()).toBe('small')
  expect(await send(at('/to?%2Fpage'), { maxRedirects: 0 })).toMatchObject({
    status: 302,
    location: '/page',
  })
})

test('sends no cookie and no referrer, the same user agent, and own headers to the first address only', async () => {
  const headers = { 'x-own': 'once', cookie: 'a=b', referer: 'http://x', 'user-agent': 'x' }
  await send(at('/to?%2Fpage'), { headers })
  expect(asked.map(({ path, headers: sent }) => [path, sent['x-own']])).toEqual([
    ['/to?%2Fpage', 'once'],
    ['/page', undefined],
  ])
  for (const { headers: sent } of asked) {
    expect(sent).toMatchObject({ 'user-agent': 'Attune', host: `site.test:${port}` })
    expect(Object.keys(sent)).not.toContain('cookie')
    expect(Object.keys(sent)).not.toContain('referer')
  }
})

test.each([
  ['a redirect in a circle', '/round', 'many-redirects'],
  ['a redirect to nowhere', '/nowhere', 'bad-redirect'],
  ['a redirect to a file', '/to?file%3A%2F%2F%2Fetc%2Fpasswd', 'not-http'],
  ['a redirect with a password', '/to?http%3A%2F%2Fa%3Ab%40site.test%2F', 'credentials'],
  ['a redirect to the cloud', '/to?http%3A%2F%2F169.254.169.254%2Flatest', 'not-allowed'],
  ['a redirect to this computer', '/to?http%3A%2F%2F127.0.0.1%3A1%2F', 'not-allowed'],
  ['a body without an end', '/endless', 'too-large'],
  ['a body that grows when decompressed', '/bomb', 'too-large'],
  ['a damaged body', '/damaged', 'bad-encoding'],
  ['an unknown encoding', '/strange', 'bad-encoding'],
  ['headers without measure', '/headers', 'unreachable'],
])('refuses %s', async (_, path, fault) => expect(await faultOf(at(path))).toBe(fault))

test.each(['/silent', '/slow'])('does not wait for %s longer than it may', async (path) => {
  expect(await faultOf(at(path), { timeoutMs: 300 })).toBe('timeout')
})

test('does not wait for a name longer than it may', async () => {
  const reach = { ...world(), resolve: () => new Promise<never>(() => undefined) }
  expect(await faultOf(at('/page'), { reach, timeoutMs: 300 })).toBe('timeout')
})

test('resolves a name once, and connects to what came out', async () => {
  let times = 0
  const reach: Reach = {
    ...world(),
    resolve: async () => [{ address: times++ === 0 ? '127.0.0.1' : '10.0.0.1', family: 4 }],
  }
  expect(await faultOf(at('/page'), { reach })).toBe('200')
  expect(times).toBe(1)
})

test('refuses a name with an address that is not allowed among others', async () => {
  const reach = world({ 'both.test': ['127.0.0.1', '10.0.0.1'], 'six.test': ['::ffff:127.0.0.1'] })
  for (const host of ['both.test', 'six.test'])
    expect(await faultOf(at('/page', host), { reach })).toBe('not-allowed')
  expect(asked).toEqual([])
})

test('of the public internet, no notation reaches this computer, and no port but those of the web', async () => {
  const hosts = ['127.0.0.1', 'localhost', '[::ffff:127.0.0.1]', '[::1]']
  const notations = [
    '0x7f.1',
    '0x7f000001',
    '2130706433',
    '017700000001',
    '0',
    '127.1',
    '１２７.0.0.1',
  ]
  for (const host of [...hosts, ...notations])
    expect([host, await faultOf(at('/page', host), { reach: PUBLIC_INTERNET })]).toEqual([
      host,
      'not-allowed',
    ])
  expect(await faultOf('http://8.8.8.8:22/', { reach: PUBLIC_INTERNET })).toBe('not-allowed')
  expect(asked).toEqual([])
})

test('what the operator has set may be private: this host and port only, also by a redirect', async () => {
  const reach = operatorAddress(new URL(at('/', '127.0.0.1')))
  expect(await faultOf(at('/page', '127.0.0.1'), { reach })).toBe('200')
  expect(await faultOf(at('/page', 'localhost'), { reach })).toBe('not-allowed')
  expect(await faultOf(at('/page', '127.0.0.1').replace(String(port), '1'), { reach })).toBe(
    'not-allowed',
  )
  const away = encodeURIComponent(at('/page', 'localhost'))
  expect(await faultOf(at(`/to?${away}`, '127.0.0.1'), { reach })).toBe('not-allowed')
})

test('the agent for libraries checks each host, and bounds time and size', async () => {
  const named = operatorHosts(['localhost'])
  const through = (path: string, host: string, timeoutMs = 5_000, reach = named) =>
    new Promise<string>((resolve) => {
      const fault = (error: Error) =>
        resolve(error instanceof OutgoingError ? error.fault : 'broken')
      const agent = new GuardedAgent(reach, { maxBytes: MEGABYTE, timeoutMs })
      get(at(path, host), { agent }, (response) => {
        response.on('error', fault)
        response.on('end', () => resolve('complete'))
        response.resume()
      }).on('error', fault)
    })
  expect(await through('/page', 'localhost')).toBe('complete')
  expect(await through('/page', '127.0.0.1')).toBe('not-allowed')
  expect(await through('/endless', 'localhost')).toBe('too-large')
  expect(await through('/slow', 'localhost', 200)).toBe('timeout')
  const unknown = { ...named, resolve: () => new Promise<never>(() => undefined) }
  expect(await through('/page', 'localhost', 200, unknown)).toBe('timeout')
})
