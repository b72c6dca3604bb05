import { once } from 'node:events'
import type { IncomingHttpHeaders, Server } from 'node:http'
import { connect, type AddressInfo } from 'node:net'
import { text } from 'node:stream/consumers'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { ADDRESS_HEADER } from '../../core/network.ts'
import { guardedServer } from './http-server.ts'
import { stripUntrustedHeaders } from './request-rules.ts'

let server: Server
let port: number
let seen: IncomingHttpHeaders
const searched: string[] = []

beforeAll(async () => {
  server = guardedServer('https://answers.example.org', async (req, res) => {
    seen = req.headers
    if (req.url === '/broken') throw new Error('inside words')
    if (req.url === '/en/search') searched.push(await text(req))
    res.end(`through ${req.url ?? ''}`)
  }).listen(0, '127.0.0.1')
  await once(server, 'listening')
  port = (server.address() as AddressInfo).port
})
afterAll(() => {
  server.closeAllConnections()
  server.close()
})

/** Sends bytes unchanged and returns the whole response. */
async function send(head: string): Promise<string> {
  const socket = connect(port, '127.0.0.1')
  socket.write(head)
  return text(socket)
}
const request = (line: string, ...headers: string[]) =>
  send(
    [`${line} HTTP/1.1`, 'Host: answers.example.org', 'Connection: close', ...headers, '', ''].join(
      '\r\n',
    ),
  )
const statusOf = (response: string) => Number(response.split(' ')[1])

test.each([
  ['GET /en/questions/ok?q=a%20b', 200],
  ['HEAD /', 200],
  ['GET /en/search?q=100%', 200],
  ['GET /ar/questions/%D8%B3', 200],
  ['GET http://evil.example/', 400],
  ['GET //evil.example/', 400],
  ['GET /admin/%', 400],
  ['GET /api/%E0%A4%A', 400],
  ['GET /a%00b', 400],
  ['GET /en?q=%00', 400],
  ['GET /\\evil', 400],
  ['OPTIONS *', 400],
  ['TRACE /', 405],
  ['PROPFIND /', 405],
  ['CONNECT evil.example:443', 405],
  ['GET /_next/data/build/en.json', 404],
  [`GET /${'a'.repeat(9000)}`, 414],
  [`GET /${'a'.repeat(20_000)}`, 431],
])('%s', async (line, status) => {
  expect(statusOf(await request(line))).toBe(status)
})

test('nothing sees what a health record says about a person', async () => {
  const asked = 'mainSearchCriteria.v.c=F41.1&knowledgeResponseType=text%2Fxml'
  for (const path of ['/connect', '/CONNECT'])
    expect(
      await request(
        `GET ${path}?patientPerson.name.given=Ada&${asked}&patient%50erson.birthTime=1`,
      ),
    ).toContain(`through /connect?${asked}\r\n`.trim())
  expect(await request('GET /connect?recordTarget.name=Ada')).toMatch(/through \/connect$/)
})

test.each([
  ['/en/search/?q=my+words', '/en/search?q=my+words'],
  ['/en//search//?q=a//b/?', '/en/search?q=a//b/?'],
  ['/connect/?mainSearchCriteria.v.dn=my+words', '/connect?mainSearchCriteria.v.dn=my+words'],
  ['/?q=my+words', '/?q=my+words'],
  ['/en/help/', '/en/help/'],
  ['/api/entries/?where=x', '/api/entries/?where=x'],
  ['/%', '/not-here'],
  ['/es/%E0%A4%A?q=my+words', '/es/not-here'],
  ['//evil.example/%', '/not-here'],
])('%s is read as what it means, so that no redirect repeats its words', async (path, read) => {
  expect((await request(`GET ${path}`)).split('through ')[1]).toBe(read)
})

test('slow senders of search forms hold up nobody', async () => {
  const head =
    'POST /en/search HTTP/1.1\r\nHost: answers.example.org\r\nConnection: close\r\n' +
    'Content-Length: 3\r\n\r\n'
  const slow = Array.from({ length: 8 }, () => connect(port, '127.0.0.1'))
  for (const socket of slow) socket.write(`${head}q`)
  expect(statusOf(await send(`${head}q=a`))).toBe(200)
  expect(searched).toEqual(['q=a'])
  for (const socket of slow) socket.write('=b')
  const statuses = await Promise.all(slow.map(async (socket) => statusOf(await text(socket))))
  expect(statuses).toEqual(Array(8).fill(200))
  expect(searched).toEqual(['q=a', ...Array<string>(8).fill('q=b')])
})

test('requires a Content-Length within limits, which are higher for uploads', async () => {
  expect(statusOf(await request('POST /api/entries', 'Content-Length: 2000000'))).toBe(413)
  expect(statusOf(await request('POST /api/entries', 'Transfer-Encoding: chunked', '', '0'))).toBe(
    411,
  )
  expect(statusOf(await request('POST /api/media', 'Content-Length: 30000000'))).toBe(413)
  expect(
    statusOf(
      await send(
        `POST /api/media HTTP/1.1\r\nHost: a\r\nConnection: close\r\nContent-Length: 2000000\r\n\r\n${'a'.repeat(2_000_000)}`,
      ),
    ),
  ).toBe(200)
})

test('accepts a call of a server function from the desk only, with a session', async () => {
  const call = (path: string, ...headers: string[]) =>
    request(`POST ${path}`, 'Content-Length: 0', ...headers).then(statusOf)
  const [id, session] = [`Next-Action: ${'a'.repeat(42)}`, 'Cookie: next-auth.session-token=a']
  expect(await call('/admin', id, session)).toBe(200)
  expect(await call('/admin', id)).toBe(401)
  expect(await call('/admin', session)).toBe(405)
  expect(await call('/admin', 'Next-Action: x', session)).toBe(405)
  expect(await call('/preview/entries/1', session)).toBe(405)
  const comment = `/preview/shared/${'t'.repeat(43)}/comment`
  expect(await call(comment)).toBe(200)
  expect(await call(comment, id)).toBe(401)
  expect(await call('/api/media', 'Content-Type: multipart/form-data')).toBe(400)
  expect(await call('/sign-in')).toBe(200)
})

test('rejects invalid hosts and WebSockets', async () => {
  expect(statusOf(await send('GET / HTTP/1.1\r\nHost: a b\r\nConnection: close\r\n\r\n'))).toBe(400)
  expect(
    statusOf(await send('GET / HTTP/1.1\r\nHost: evil/path\r\nConnection: close\r\n\r\n')),
  ).toBe(400)
  expect(statusOf(await send('GET / HTTP/1.1\r\nConnection: close\r\n\r\n'))).toBe(400)
  expect(
    statusOf(await send('GET / HTTP/1.1\r\nHost: a\r\nhost: b\r\nConnection: close\r\n\r\n')),
  ).toBe(400)
  expect(
    statusOf(
      await send('GET / HTTP/1.1\r\nHost: a\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n\r\n'),
    ),
  ).toBe(426)
})

test('disconnects clients that send nothing, or too slowly, and serves others meanwhile', async () => {
  // The limits of production, fifty times as fast.
  const fast = { headersTimeout: 300, requestTimeout: 1200, keepAliveTimeout: 1300 }
  const busy = guardedServer('https://answers.example.org', async (_, res) => void res.end('ok'), {
    ...fast,
    connectionsCheckingInterval: 100,
  }).listen(0, '127.0.0.1')
  await once(busy, 'listening')
  const at = (busy.address() as AddressInfo).port
  const open = async (...parts: string[]) => {
    const socket = connect(at, '127.0.0.1')
    socket.on('error', () => undefined)
    await once(socket, 'connect')
    const part = setInterval(() => socket.write(parts.length > 1 ? parts.shift()! : parts[0]!), 50)
    const said = await text(socket).catch(() => '')
    clearInterval(part)
    return said.split('\r\n')[0]
  }
  const head = 'POST /api/entries HTTP/1.1\r\nHost: answers.example.org\r\n'
  const slow = [
    open('GET / HTTP/1.1\r\n', 'X-Slow: a\r\n'),
    open(`${head}Content-Length: 5000\r\n\r\n`, 'a'),
  ]
  const silent = Array.from({ length: 500 }, () => open(''))
  const page = await fetch(`http://127.0.0.1:${at}/`, {
    headers: { host: 'answers.example.org' },
  })
  expect([page.status, await page.text()]).toEqual([200, 'ok'])
  expect(await Promise.all(slow)).toEqual(['HTTP/1.1 408 Request Timeout', expect.anything()])
  expect(new Set(await Promise.all(silent))).toEqual(new Set(['HTTP/1.1 408 Request Timeout']))
  busy.closeAllConnections()
  busy.close()
})

test('a client that keeps its connection busy is told to end it when the server stops', async () => {
  let asked = 0
  const stopping = guardedServer('https://answers.example.org', async (_, res) => {
    if ((asked += 1) === 2) stopping.close()
    res.end('ok')
  }).listen(0, '127.0.0.1')
  await once(stopping, 'listening')
  const socket = connect((stopping.address() as AddressInfo).port, '127.0.0.1')
  const said: string[] = []
  const ask = () => socket.write('GET /en HTTP/1.1\r\nHost: a\r\n\r\n')
  socket.on('data', (data: Buffer) => {
    said.push(/connection: (\S+)/i.exec(data.toString())?.[1] ?? '')
    if (said.length < 10) ask()
  })
  ask()
  await once(socket, 'close')
  expect(said).toEqual(['keep-alive', 'keep-alive', 'close'])
})

test('handles few searches of one network at once, and those of another in between', async () => {
  const handled: string[] = []
  let release = () => {}
  const released = new Promise<void>((resolve) => (release = resolve))
  const busy = guardedServer('https://answers.example.org', async (req, res) => {
    const address = String(req.headers[ADDRESS_HEADER])
    handled.push(address)
    if (req.url?.includes('search') && address !== '127.0.0.3') await released
    res.end('ok')
  }).listen(0, '127.0.0.1')
  await once(busy, 'listening')
  const at = (busy.address() as AddressInfo).port
  const statusFrom = async (localAddress: string, line: string) => {
    const socket = connect({ port: at, host: '127.0.0.1', localAddress })
    socket.write(
      `${line} HTTP/1.1\r\nHost: answers.example.org\r\nContent-Length: 0\r\nConnection: close\r\n\r\n`,
    )
    return statusOf(await text(socket))
  }
  const flood = Array.from({ length: 40 }, (_, index) =>
    statusFrom(
      '127.0.0.1',
      ['GET /en/search?q=a', 'HEAD /en/search/abc', 'POST /en/search'][index % 3] ?? '',
    ),
  )
  await expect.poll(() => handled).toEqual(['127.0.0.1', '127.0.0.1'])
  const other = statusFrom('127.0.0.2', 'GET /ar/search/abc')
  await expect.poll(() => handled).toContain('127.0.0.2')
  // What is not a result of a search does not wait, of the same network either.
  expect(await statusFrom('127.0.0.1', 'GET /en/questions/ok')).toBe(200)
  expect(await statusFrom('127.0.0.3', 'POST /en/search')).toBe(200)
  expect(handled).toHaveLength(5)
  release()
  expect(await other).toBe(200)
  expect(new Set(await Promise.all(flood))).toEqual(new Set([200]))
  busy.closeAllConnections()
  busy.close()
})

test('an error reveals no internals', async () => {
  const response = await request('GET /broken')
  expect(statusOf(response)).toBe(500)
  expect(response).not.toContain('inside')
  expect(response).toMatch(/content-security-policy: default-src 'none'/i)
})

test('removes internal headers of Next from requests', async () => {
  const inside = [
    'x-middleware-subrequest',
    'x-middleware-rewrite',
    'x-invoke-path',
    'x-matched-path',
    'x-now-route-matches',
    'x-prerender-revalidate',
    'x-nextjs-rewrite',
  ]
  await request(
    'GET /en',
    ...inside.map((name) => `${name}: 1`),
    'RSC: 1',
    'Next-Router-State-Tree: 1',
    'X-Forwarded-Host: evil.example',
    'X-Forwarded-Proto: gopher',
    'Accept-Language: es',
  )
  for (const name of [
    ...inside,
    'rsc',
    'next-router-state-tree',
    'x-forwarded-host',
    'x-forwarded-proto',
  ])
    expect(seen[name]).toBeUndefined()
  expect(seen['accept-language']).toBe('es')
  await request(
    'GET /admin/collections/entries',
    'RSC: 1',
    'X-Forwarded-Host: answers.example.org',
    'X-Forwarded-Proto: https',
    'x-invoke-path: /',
  )
  expect(seen).toMatchObject({
    rsc: '1',
    'x-forwarded-host': 'answers.example.org',
    'x-forwarded-proto': 'https',
  })
  expect(seen['x-invoke-path']).toBeUndefined()
})

test('removes cookies from requests for readers’ pages, and hides Next’s own pages', async () => {
  await request('GET /en', 'Cookie: __prerender_bypass=1')
  expect(seen.cookie).toBeUndefined()
  await request('GET /admin', 'Cookie: a=1')
  expect(seen.cookie).toBe('a=1')
  for (const path of ['/_error', '/404', '/500?x', '/_next/image?url=x'])
    expect(await request(`GET ${path}`)).toMatch(/through \/not-here$/)
  expect(await request('GET /404s')).toMatch(/through \/404s$/)
})

test('every response has a strict policy, and HSTS if the portal uses HTTPS', async () => {
  expect(await request('GET /en')).toMatch(
    /content-security-policy: default-src 'none'[^]*strict-transport-security: max-age/i,
  )
  expect(await request('GET //evil')).toMatch(
    /content-security-policy: default-src 'none'[^]*strict-transport-security: max-age/i,
  )
})

test('a path that only starts like a staff path belongs to readers', () => {
  const headers: IncomingHttpHeaders = { rsc: '1' }
  stripUntrustedHeaders(headers, '/administration', 'a')
  expect(headers).toEqual({})
})
