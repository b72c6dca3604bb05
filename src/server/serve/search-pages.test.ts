import { createHash } from 'node:crypto'
import { once } from 'node:events'
import { request, type IncomingHttpHeaders, type Server } from 'node:http'
import { buffer } from 'node:stream/consumers'
import { brotliDecompressSync, gunzipSync } from 'node:zlib'
import pg from 'pg'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { sqlOfClient } from '../../core/sql.ts'
import { closeReadConnections } from '../../published/read/read-through.ts'
import { projectSettings } from '../../published/write/labels.ts'
import { addressOfSearch } from '../../site/serve/sealed-search.ts'
import { createTestDatabase } from '../../testing/payload.ts'
import { publicSettings } from '../../testing/public-settings.ts'
import { publishFixtures } from '../../testing/search-fixture.ts'
import { publicHeaders } from '../headers.mjs'
import { guardedServer } from './http-server.ts'
import { searchPages } from './search-pages.ts'

const ORIGIN = 'https://answers.example.org'
let client: pg.Client
let server: Server
const sql = sqlOfClient(() => client)

beforeAll(async () => {
  process.env.DATABASE_URL = await createTestDatabase()
  process.env.PUBLIC_URL = ORIGIN
  process.env.PAYLOAD_SECRET = 'test'.repeat(10)
  client = new pg.Client({ connectionString: process.env.DATABASE_URL })
  await client.connect()
  await projectSettings(sql, publicSettings({ name: 'Northside' }))
  await publishFixtures(client)
  server = guardedServer(
    ORIGIN,
    searchPages(async (req, res) => void res.end(`Next: ${req.url ?? ''}`)),
  ).listen(0, '127.0.0.1')
  await once(server, 'listening')
})
afterAll(async () => {
  server.closeAllConnections()
  server.close()
  await closeReadConnections()
  await client.end()
})

type Got = { status: number; headers: IncomingHttpHeaders; body: Buffer }
async function get(
  path: string,
  headers: Record<string, string> = {},
  method = 'GET',
  form = '',
): Promise<Got> {
  const address = server.address()
  const port = typeof address === 'object' ? address?.port : undefined
  const sent = request({ port, path, method, headers: { host: 'answers.example.org', ...headers } })
  const received = once(sent, 'response')
  sent.end(form)
  const [response] = (await received) as [import('node:http').IncomingMessage]
  return {
    status: response.statusCode ?? 0,
    headers: response.headers,
    body: await buffer(response),
  }
}
const sealed = (words: string) => addressOfSearch('127.0.0.1', 'en', words)

test('sends the results of a search, with the headers of readers’ pages', async () => {
  const path = await sealed('unethical contact')
  const { status, headers, body } = await get(path)
  const html = body.toString()
  expect(status).toBe(200)
  expect(html).toContain('<mark>unethical</mark>')
  expect(html).toContain('value="unethical contact"')
  const style = /<style>(.*?)<\/style>/.exec(html)?.[1] ?? ''
  expect(style).toMatch(/(^|})mark\{/)
  expect(style).not.toContain('table')
  expect(html).toContain(`href="${path.replace('/en/', '/es/')}"`)
  expect(headers).toMatchObject({
    'cache-control': 'no-store',
    'content-type': 'text/html; charset=utf-8',
    'x-robots-tag': 'noindex',
    'strict-transport-security': 'max-age=31536000; includeSubDomains',
  })
  const ofAll = publicHeaders().filter(({ source }) => /^\/:path\*$|^\/\(\(\?!/.test(source))
  expect(ofAll).toHaveLength(3)
  const hash = createHash('sha256').update(style).digest('base64')
  for (const { key, value } of ofAll.flatMap((each) => each.headers))
    expect([key, headers[key.toLowerCase()]]).toEqual([
      key,
      value.replace(/style-src [^;]*/, `style-src 'sha256-${hash}'`),
    ])
})

test('in the encoding that a reader prefers, and without a body for HEAD', async () => {
  const path = await sealed('unethical contact')
  const plain = (await get(path)).body.toString()
  const br = await get(path, { 'accept-encoding': 'gzip, br' })
  expect(br.headers).toMatchObject({ 'content-encoding': 'br', vary: 'Accept-Encoding' })
  expect(brotliDecompressSync(br.body).toString()).toBe(plain)
  const gzip = await get(path, { 'accept-encoding': 'gzip' })
  expect(gunzipSync(gzip.body).toString()).toBe(plain)
  const head = await get(path, {}, 'HEAD')
  expect([head.status, head.body.length]).toEqual([200, 0])
  expect(Number(head.headers['content-length'])).toBe(Buffer.byteLength(plain))
})

test('two searches at once share nothing', async () => {
  const words = ['unethical contact', 'trust', 'california law', 'reasons to go to therapy']
  const pages = await Promise.all(
    words.map(async (each) => (await get(await sealed(each))).body.toString()),
  )
  pages.forEach((page, index) => {
    expect(page).toContain(`value="${words[index]}"`)
    for (const other of words.filter((each) => each !== words[index]))
      expect(page).not.toContain(`value="${other}"`)
  })
})

test('help comes first in a danger, and the page holds no words', async () => {
  const html = (await get(await sealed('i want to kill myself'))).body.toString()
  expect(html).toContain('id="crisis-title"')
  expect(html).not.toContain('kill')
})

test('an address that does not open is an empty search', async () => {
  const { status, body } = await get('/en/search/not.sealed')
  expect(status).toBe(200)
  expect(body.toString()).not.toContain('results-title')
})

test.each([
  ['an unknown language', '/xx/search/not.sealed'],
  ['another page', '/en'],
])('leaves %s to Next', async (_, path) => {
  expect((await get(path)).body.toString()).toBe(`Next: ${path}`)
})

const FORM = { 'content-type': 'application/x-www-form-urlencoded' }

test('a search leads to its results, at an address without words', async () => {
  const form = 'q=unethical+contact'
  const length = { 'content-length': String(form.length) }
  for (const { status, headers, body } of [
    await get('/en/search', { ...FORM, ...length }, 'POST', form),
    await get(`/en/search?${form}`),
  ]) {
    expect([status, body.length]).toEqual([303, 0])
    expect(headers).toMatchObject({ 'cache-control': 'no-store', 'referrer-policy': 'no-referrer' })
    expect(headers.location).toMatch(/^\/en\/search\/[\w.-]+$/)
    expect((await get(headers.location ?? '')).body.toString()).toContain('<mark>unethical</mark>')
  }
})

test('without words it is the empty search', async () => {
  const { status, body } = await get('/en/search')
  expect(status).toBe(200)
  expect(body.toString()).toContain('href="/es/search"')
})

test('a language that is turned off leads to the default language', async () => {
  const { status, headers } = await get('/vi/search/not.sealed')
  expect([status, headers.location]).toEqual([302, '/en/search/not.sealed'])
  const searched = await get('/vi/search?q=trust')
  expect(searched.status).toBe(303)
  expect(searched.headers.location).toMatch(/^\/en\/search\/[\w.-]+$/)
})

test('leaves other methods to Next', async () => {
  const path = await sealed('trust')
  expect((await get(path, { 'content-length': '0' }, 'POST')).body.toString()).toBe(`Next: ${path}`)
})
