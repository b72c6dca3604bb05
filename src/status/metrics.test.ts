import { once } from 'node:events'
import type { Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { closeReadPool } from '../published/read/pool.ts'
import { guardedServer } from '../server/serve/http-server.ts'
import { createTestDatabase } from '../testing/payload.ts'
import { metricsResponse } from './metrics-response.ts'
import { areaOf } from './metrics.ts'

const TOKEN = 'a token of at least sixteen'
let server: Server
const ask = (authorization?: string, token: string | undefined = TOKEN) =>
  metricsResponse(
    new Request('http://localhost/api/metrics', {
      headers: authorization ? { authorization } : {},
    }),
    token,
  )

beforeAll(async () => {
  process.env.DATABASE_URL = await createTestDatabase()
  server = guardedServer(
    'http://localhost',
    async (req, res) => void res.writeHead(req.url === '/en/broken' ? 500 : 200).end(),
  ).listen(0, '127.0.0.1')
  await once(server, 'listening')
})
afterAll(async () => {
  server.close()
  await closeReadPool()
})

test.each([
  ['/', 'readers'],
  ['/en/questions/why?x=/admin', 'readers'],
  ['/administration', 'readers'],
  ['/admin', 'staff'],
  ['/sign-in?x', 'staff'],
  ['/preview/entries/1', 'staff'],
  ['/api/ready', 'api'],
  ['/_next/static/x.css', 'files'],
] as const)('%s is the %s’ part', (url, area) => expect(areaOf(url)).toBe(area))

test('require the token, and do not exist without one in the settings', async () => {
  expect([
    (await ask()).status,
    (await ask('Bearer wrong')).status,
    (await ask(TOKEN)).status,
    (await ask(`Bearer ${TOKEN}`)).status,
  ]).toEqual([401, 401, 401, 200])
  expect(
    (
      await metricsResponse(
        new Request('http://localhost/api/metrics', { headers: { authorization: 'Bearer ' } }),
        undefined,
      )
    ).status,
  ).toBe(404)
})

test('count responses by part and status, without what was requested', async () => {
  const base = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  for (const path of [
    '/en/questions/canary-of-a-reader?q=canary',
    '/en/broken',
    '/_next/data/x',
    '/admin',
  ])
    await fetch(base + path, { headers: { 'user-agent': 'canary', cookie: 'canary=1' } })
  const text = await (await ask(`Bearer ${TOKEN}`)).text()
  expect(text).toMatch(/attune_http_requests_total\{area="readers",status="2xx"\} 1\n/)
  expect(text).toMatch(/attune_http_requests_total\{area="readers",status="5xx"\} 1\n/)
  expect(text).toMatch(/attune_http_requests_total\{area="files",status="4xx"\} 1\n/)
  expect(text).toMatch(/attune_http_request_duration_seconds_count\{area="staff"\} 1\n/)
  expect(text).toMatch(/process_resident_memory_bytes \d+/)
  expect(text).toMatch(/attune_ready 1\n/)
  expect(text).not.toMatch(/canary|127\.0\.0\.1/)
})
