import { spawn, type ChildProcess } from 'node:child_process'
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { createServer, type IncomingMessage, type Server } from 'node:http'
import { createServer as createSocket, type AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Client } from 'pg'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import type { Sql } from '../../core/sql.ts'
import { announceChange } from '../../published/write/announce.ts'
import { ensureProgram } from '../../testing/ensure-program.ts'
import { createTestDatabase } from '../../testing/payload.ts'
import { ROOT } from '../../testing/source-files.ts'
import { parseEdgeUrls, purgeEdges, type EdgePurger } from './purge.ts'

const SECRET = 'a secret of the edge'
let portal: Server
let varnish: ChildProcess
let folder: string
let edge: string
let state: { version: number; broken: boolean; isDown: boolean; healthChecks: number }
let seen: IncomingMessage[]

const freePort = () =>
  new Promise<number>((resolve) => {
    const socket = createSocket().listen(0, '127.0.0.1', () => {
      const { port } = socket.address() as AddressInfo
      socket.close(() => resolve(port))
    })
  })

const until = async (isTrue: () => Promise<boolean>) => {
  for (let attempt = 0; attempt < 200; attempt += 1) {
    if (await isTrue().catch(() => false)) return
    await new Promise((resolve) => setTimeout(resolve, 50))
  }
  throw new Error('It did not come true in ten seconds.')
}

beforeAll(async () => {
  ensureProgram('varnishd', ['varnish', 'varnish-modules'])
  portal = createServer((request, response) => {
    if (request.url === '/api/health') {
      state.healthChecks += 1
      return response.writeHead(state.isDown ? 503 : 200).end()
    }
    seen.push(request)
    if (state.broken)
      return response.writeHead(503, { 'Cache-Control': 'no-store' }).end('Help: 988')
    const isPublic = !request.url?.startsWith('/admin')
    response.writeHead(
      200,
      isPublic
        ? { 'Cache-Control': 'public, s-maxage=60, max-age=0' }
        : { 'Cache-Control': 'private, no-store' },
    )
    return response.end(`version ${state.version} of ${request.url}`)
  }).listen(0, '127.0.0.1')
  await until(async () => portal.listening)
  folder = mkdtempSync(join(tmpdir(), 'attune-edge-'))
  const rules = readFileSync(new URL('./default.vcl', import.meta.url), 'utf8')
    .replace('.interval = 2s', '.interval = 100ms')
    .replace('.host = "web"', '.host = "127.0.0.1"')
    .replace('.port = "3000"', `.port = "${(portal.address() as AddressInfo).port}"`)
  writeFileSync(join(folder, 'edge.vcl'), rules)
  const port = await freePort()
  edge = `http://127.0.0.1:${port}`
  const [, kept = ''] =
    /'(vsl_mask=[^']+)'/.exec(readFileSync(join(ROOT, 'docker-compose.yml'), 'utf8')) ?? []
  varnish = spawn(
    'varnishd',
    [
      '-p',
      kept,
      '-F',
      '-n',
      join(folder, 'work'),
      '-a',
      `127.0.0.1:${port}`,
      '-f',
      join(folder, 'edge.vcl'),
      '-s',
      'malloc,16m',
      '-j',
      'none',
    ],
    { stdio: 'ignore', env: { ...process.env, EDGE_PURGE_SECRET: SECRET } },
  )
  state = { version: 0, broken: false, isDown: false, healthChecks: 0 }
  seen = []
  await until(async () => (await fetch(`${edge}/up`)).ok)
})

afterAll(async () => {
  varnish.kill()
  await new Promise((resolve) => varnish.once('exit', resolve))
  portal.close()
  rmSync(folder, { recursive: true, force: true })
})

beforeEach(async () => {
  state.broken = false
  state.version += 1
  expect((await purge('hard')).status).toBe(200)
  seen = []
})

const read = async (path: string, headers = {}) =>
  (await fetch(`${edge}${path}`, { headers })).text()
const purge = (kind: string, headers: Record<string, string> = {}) =>
  fetch(edge, {
    method: 'PURGE',
    headers: { 'x-purge': kind, 'x-purge-secret': SECRET, ...headers },
  })

test('caches a page independently of cookies and tracking parameters', async () => {
  const first = await read('/en/questions/a')
  state.version += 1
  expect(
    await read('/en/questions/a?utm_source=x&fbclid=y', { cookie: 'a=b', 'accept-language': 'ar' }),
  ).toBe(first)
  expect(seen).toHaveLength(1)
  expect(seen[0]?.headers.cookie).toBeUndefined()
})

test('sends one request for a page that many readers request at the same time', async () => {
  await Promise.all(Array.from({ length: 50 }, () => read('/en/questions/herd')))
  expect(seen).toHaveLength(1)
})

test.each(['/admin', '/en/search?q=private', '/api/entries'])('never caches %s', async (path) => {
  await read(path)
  await read(path)
  expect(seen).toHaveLength(2)
})

test('logs neither searches nor readers', async () => {
  const typed = 'nobodykeepsthisword'
  await read(`/en/search?q=${typed}`, { referer: `http://${typed}/`, 'x-forwarded-for': typed })
  await read(`/en/${typed}%00?x=${typed}`)
  state.broken = true
  await read(`/en/questions/${typed}`)
  expect(seen.some(({ url }) => url?.includes(typed))).toBe(true)
  const written = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((each) => each.isFile())
    .map(({ parentPath, name }) => join(parentPath, name))
  expect(written.some((file) => file.includes('_.Log'))).toBe(true)
  expect(written.filter((file) => readFileSync(file).includes(typed))).toEqual([])
})

test('shows a publication at once, and the old page when the portal fails', async () => {
  const before = await read('/en')
  state.version += 1
  await purge('soft')
  const after = await read('/en')
  expect(after).not.toBe(before)
  await purge('soft')
  state.broken = true
  expect(await read('/en')).toBe(after)
})

test('deletes a withdrawn page, and delivers the portal’s own error page', async () => {
  await read('/en')
  await purge('hard')
  state.broken = true
  const response = await fetch(`${edge}/en`)
  expect([response.status, await response.text()]).toEqual([503, 'Help: 988'])
})

test.each([
  ['without the secret', { 'x-purge-secret': '' }],
  ['with another secret', { 'x-purge-secret': 'x'.repeat(16) }],
  ['that a proxy passes on', { 'x-forwarded-for': '192.0.2.1' }],
] as [string, Record<string, string>][])('refuses a purge %s', async (_, headers) => {
  const page = await read('/en')
  state.version += 1
  expect((await purge('hard', headers)).status).toBe(405)
  expect(await read('/en')).toBe(page)
})

test('deletes nothing while the portal is down', async () => {
  const page = await read('/en')
  Object.assign(state, { broken: true, isDown: true, healthChecks: 0 })
  await until(async () => state.healthChecks > 3)
  expect((await purge('hard')).status).toBe(503)
  expect(await read('/en')).toBe(page)
  Object.assign(state, { broken: false, isDown: false })
  await until(async () => (await purge('hard')).status === 200)
})

test('makes browsers revalidate, and does not identify itself', async () => {
  const { headers } = await fetch(`${edge}/en`)
  expect(headers.get('cache-control')).toBe('public, max-age=0, stale-if-error=86400')
  expect([headers.get('xkey'), headers.get('via'), headers.get('x-varnish')]).toEqual([
    null,
    null,
    null,
  ])
})

test('is purged when the read model changes, after the transaction', async () => {
  const databaseUrl = await createTestDatabase()
  const client = new Client({ connectionString: databaseUrl })
  await client.connect()
  const sql: Sql = async <Row extends object>(text: string, values: readonly unknown[] = []) =>
    (await client.query(text, [...values])).rows as Row[]
  const messages: string[] = []
  const warm = await read('/en/warm-up')
  state.version += 1
  const purging: EdgePurger = purgeEdges({
    databaseUrl,
    edges: parseEdgeUrls(edge),
    secret: SECRET,
    log: (message) => messages.push(message),
  })
  try {
    // it begins by dropping everything
    await until(async () => (await read('/en/warm-up')) !== warm)
    const before = await read('/en/questions/live')
    state.version += 1
    await sql('begin')
    await announceChange(sql, { kind: 'withdrawn', entryId: 1 })
    expect(await read('/en/questions/live')).toBe(before)
    await sql('commit')
    await until(async () => (await read('/en/questions/live')) !== before)
    // A web process that had not heard of the change gave the edge an old page: it does not stay.
    const late = await read('/en/questions/live')
    state.version += 1
    await until(async () => (await read('/en/questions/live')) !== late)
  } finally {
    await purging.stop()
    await client.end()
  }
  expect(messages).toEqual([])
})

test('names an edge that is not a URL', () => {
  expect(() => parseEdgeUrls('http://edge:80, nowhere')).toThrow(/“nowhere” is not an HTTP URL/)
  expect(parseEdgeUrls(undefined)).toEqual([])
})
