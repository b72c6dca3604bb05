import { once } from 'node:events'
import { request, type IncomingHttpHeaders, type Server } from 'node:http'
import { connect, type AddressInfo } from 'node:net'
import { text } from 'node:stream/consumers'
import { brotliDecompressSync, gunzipSync } from 'node:zlib'
import pg from 'pg'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { sqlOfClient } from '../../core/sql.ts'
import { closeReadConnections } from '../../published/read/read-through.ts'
import { withdrawalWatch } from '../../published/read/withdrawal-watch.ts'
import { detectDangerWithOwnPhrases } from '../../published/search/danger/own-phrases.ts'
import type { PublishedText } from '../../published/shapes.ts'
import { projectContacts, projectPhrases, projectTopics } from '../../published/write/labels.ts'
import { projectText } from '../../published/write/text.ts'
import { projectWithdrawal } from '../../published/write/withdrawal.ts'
import { FINISHED_ROUTES } from '../../site/screens/finished-pages.ts'
import { createTestDatabase } from '../../testing/payload.ts'
import { answer, inTopic, label, respondAsNext, writeLabels } from '../../testing/readers-portal.ts'
import { fileRoutes } from '../../testing/routes.ts'
import { guardedServer } from '../serve/http-server.ts'
import { finishedPages, type Handle } from './finished-pages.ts'

let client: pg.Client
let server: Server
/** The paths of the pages that had to be made. */
let made: string[] = []
/** Holds up the page at a path after it has been read, before it is complete. */
let held: { path: string; isRead: boolean; until: Promise<void> } | null = null
const sql = sqlOfClient(() => client)

/** Makes a page as Next does, unless it is held up. */
const make: Handle = (req, res) => {
  const { url = '' } = req
  made.push(url)
  return respondAsNext(req, res, async () => {
    if (held?.path !== url) return
    held.isRead = true
    await held.until
  })
}

type Got = { status: number; headers: IncomingHttpHeaders; body: Buffer }
function get(path: string, headers: Record<string, string> = {}, method = 'GET'): Promise<Got> {
  const { port } = server.address() as AddressInfo
  return new Promise((resolve, reject) => {
    const asking = request({ port, host: '127.0.0.1', path, method, headers }, (response) => {
      const chunks: Buffer[] = []
      response.on('data', (chunk: Buffer) => chunks.push(chunk))
      response.on('end', () =>
        resolve({
          status: response.statusCode ?? 0,
          headers: response.headers,
          body: Buffer.concat(chunks),
        }),
      )
    })
    asking.on('error', reject).end()
  })
}
const textOf = async (path: string) => (await get(path)).body.toString()
/** Whether asking for a page makes it again. */
async function isMade(path: string): Promise<boolean> {
  made = []
  await get(path)
  return made.length > 0
}

const now = new Date('2026-11-23T10:00:00Z')
const publish = (text: PublishedText) => projectText(sql, text, now)

beforeAll(async () => {
  process.env.DATABASE_URL = await createTestDatabase()
  process.env.EDGE_PURGE_URLS = 'http://edge'
  client = new pg.Client({ connectionString: process.env.DATABASE_URL })
  await client.connect()
  await writeLabels(sql)
  await publish(answer(1, 'naps'))
  await publish(answer(2, 'dreams'))
  await publish(answer(3, 'bread', inTopic(2)))
  await publish(answer(4, 'secret', { ...inTopic(2), sensitive: true }))
  server = guardedServer(
    'http://portal',
    finishedPages({ publicUrl: 'http://portal', maxBytes: 4_000_000, make }),
  ).listen(0, '127.0.0.1')
  await once(server, 'listening')
  // From here on, announcements arrive.
  await vi.waitUntil(async () => !(await isMade('/en')), { timeout: 20_000 })
})
afterAll(async () => {
  server.close()
  Reflect.deleteProperty(process.env, 'EDGE_PURGE_URLS')
  await closeReadConnections()
  await client.end()
})

/** Has pages made, so that they are kept. */
async function warm(...paths: string[]): Promise<void> {
  for (const path of paths) await expect.poll(() => isMade(path), { timeout: 20_000 }).toBe(false)
}

test('a page is made once, in each encoding that is asked for', async () => {
  await warm('/en/questions/naps')
  const plain = await get('/en/questions/naps')
  const sent = (accepted: string) => get('/en/questions/naps', { 'Accept-Encoding': accepted })
  const read = { br: brotliDecompressSync, gzip: gunzipSync, plain: (body: Buffer) => body }
  for (const [accepted, expected] of [
    ['gzip, deflate, br, zstd', 'br'],
    ['gzip', 'gzip'],
    ['br;q=0, gzip;q=0.5', 'gzip'],
    ['br;q=0.1, gzip;q=0.9', 'gzip'],
    ['*', 'br'],
    ['identity', 'plain'],
    ['gzip;q=0, *;q=0', 'plain'],
    ['identity, gzip;q=0.5', 'plain'],
    ['zstd', 'plain'],
  ] as const) {
    const { headers, body } = await sent(accepted)
    expect([accepted, headers['content-encoding'] ?? 'plain']).toEqual([accepted, expected])
    expect(read[expected](body).equals(plain.body)).toBe(true)
    expect(headers).toMatchObject({ vary: 'Accept, Accept-Encoding', etag: plain.headers.etag })
    expect(headers['content-length']).toBe(String(body.length))
  }
  expect(made).toEqual([])
})

test('a reader who has the page gets 304, and HEAD and ranges get what GET gets', async () => {
  const { headers, body } = await get('/en/questions/naps')
  const { etag = '' } = headers
  for (const known of [etag, etag.slice(2), `"other", ${etag}`, '*'])
    expect((await get('/en/questions/naps', { 'If-None-Match': known })).status).toBe(304)
  const notModified = await get('/en/questions/naps', { 'If-None-Match': etag })
  expect(notModified.body).toHaveLength(0)
  for (const name of ['etag', 'cache-control', 'vary', 'x-edge-max-age', 'x-edge-tags'])
    expect([name, notModified.headers[name]]).toEqual([name, headers[name]])
  expect((await get('/en/questions/naps', { 'If-None-Match': '"other"' })).status).toBe(200)
  const head = await get('/en/questions/naps', {}, 'HEAD')
  expect([head.status, head.body.length]).toEqual([200, 0])
  expect(head.headers).toMatchObject({ etag, 'content-length': String(body.length) })
  const part = await get('/en/questions/naps', { Range: 'bytes=0-9', 'If-Range': etag })
  expect([part.status, part.body.length]).toEqual([200, body.length])
})

test('nothing that a reader sends changes the page that others get', async () => {
  await warm('/en/questions/naps')
  const page = await textOf('/en/questions/naps')
  const hostile = {
    Cookie: '__prerender_bypass=1',
    Authorization: 'Bearer x',
    Host: 'evil.example',
    'Accept-Language': 'ar',
    'X-Forwarded-Host': 'evil.example',
    'X-Forwarded-Proto': 'https',
    'User-Agent': 'Googlebot',
    'If-Modified-Since': 'Sun, 29 Nov 2099 00:00:00 GMT',
  }
  for (const path of [
    '/en/questions/naps?a=b',
    '/en/questions/%6Eaps',
    '/en/questions/naps?__nextDefaultLocale=ar',
  ])
    expect((await get(path, hostile)).body.toString()).toBe(page)
  expect(made).toEqual([])
  // The first one to ask for a page, too, makes it for all.
  await get('/en/topics/food', hostile)
  expect(await textOf('/en/topics/food')).toContain('Food')
  expect(JSON.parse(await textOf('/en/search?q=x'))).not.toHaveProperty('cookie')
  await get('/en/topics/SLEEP?a=b')
  expect((await get('/en/topics/SLEEP?a=b')).headers.location).toBe('/en/topics/sleep')
  expect((await get('/en/questions/naps', {}, 'POST')).status).toBe(405)
})

test('neither errors nor addresses without a page are kept', async () => {
  for (const path of ['/en/questions/nothing', '/en/topics/none', '/en/search', '/en/x/y'])
    for (let turn = 0; turn < 2; turn += 1) expect([path, await isMade(path)]).toEqual([path, true])
})

test('a page is not kept while something on it cannot be read', async () => {
  await warm('/en/questions/dreams')
  await sql('alter table portal.contacts rename to away')
  await sql(`select pg_notify('portal_changed', '{"kind":"labels"}')`)
  await expect.poll(() => isMade('/en/questions/dreams'), { timeout: 20_000 }).toBe(true)
  expect(await isMade('/en/questions/dreams')).toBe(true)
  await sql('alter table portal.away rename to contacts')
  await warm('/en/questions/dreams')
})

test('browsers keep no copy of a sensitive answer, and it is made once all the same', async () => {
  await warm('/en/questions/secret')
  const { headers } = await get('/en/questions/secret')
  expect(headers['cache-control']).toBe('no-store')
  expect(headers['x-edge-max-age']).toBe('300')
})

test('nor of its Markdown and JSON, asked for by address or by Accept', async () => {
  for (const [path, accept] of [
    ['/en/questions/secret.md', '*/*'],
    ['/en/questions/secret.json', '*/*'],
    ['/en/questions/secret', 'text/markdown'],
    ['/en/questions/secret', 'application/json'],
  ] as const) {
    const { status, headers } = await get(path, { Accept: accept })
    expect([path, status, headers['cache-control'], headers['x-edge-max-age']]).toEqual([
      ...[path, 200, 'no-store', '300'],
    ])
    expect(headers['content-type']).not.toContain('html')
  }
})

test('files for programs are kept, with what the edge needs', async () => {
  await warm('/en/questions/naps.json', '/en/questions/naps.md', '/en/feed.xml')
  for (const path of ['/en/questions/naps.json', '/en/questions/naps.md', '/en/feed.xml']) {
    const { headers } = await get(path)
    expect(headers).toMatchObject({ 'x-edge-max-age': '300', 'cache-control': 'no-cache' })
    expect(headers['x-edge-tags']).toBeTruthy()
    expect((await get(path, { 'If-None-Match': headers.etag ?? '' })).status).toBe(304)
  }
})

test.each([
  ['text/markdown', 'text/markdown'],
  ['text/markdown, text/html, */*', 'text/markdown'],
  ['application/json, text/plain, */*', 'application/json'],
  ['text/html;q=0.5, Application/JSON', 'application/json'],
  ['text/markdown;q=0.4, application/json;q=0.9', 'application/json'],
  ['text/html, text/markdown', 'text/html'],
  ['text/html, text/markdown;q=0.9, application/json;q=0.8', 'text/html'],
  ['text/markdown;q=0', 'text/html'],
  ['application/json;q=0.1, */*', 'text/html'],
  ['text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8', 'text/html'],
  ['*/*', 'text/html'],
  ['application/ld+json', 'text/html'],
  [',;q=,=', 'text/html'],
])('of the forms of an answer, “%s” gets %s', async (accept, type) => {
  const { status, headers } = await get('/en/questions/naps', { Accept: accept })
  expect([status, headers['content-type'], headers.vary]).toEqual([
    200,
    `${type}; charset=utf-8`,
    'Accept, Accept-Encoding',
  ])
})

test('a form that an answer lacks, and pages that are not answers, are pages', async () => {
  const json = { Accept: 'application/json' }
  // Spanish has no such answer: the original is shown.
  const fallback = await get('/es/questions/naps', json)
  expect([fallback.status, fallback.headers['content-type']]).toEqual([
    200,
    'text/html; charset=utf-8',
  ])
  const { headers } = await get('/en/topics/sleep', json)
  expect([headers['content-type'], headers.vary]).toEqual([
    'text/html; charset=utf-8',
    'Accept-Encoding',
  ])
  expect((await get('/en/questions/nothing', json)).headers['content-type']).toContain('html')
  await warm('/en/questions/naps.json', '/en/questions/naps')
  for (const accept of ['application/json', 'text/html'])
    await get('/en/questions/naps', { Accept: accept })
  expect(made).toEqual([])
})

const OTHERS = ['/en/questions/bread', '/en/topics/food']

test('a publication drops the pages that it changes, and leaves the others', async () => {
  await warm(
    ...OTHERS,
    '/en',
    '/en/feed.xml',
    '/en/questions/naps',
    '/en/questions/dreams',
    '/en/topics/sleep',
  )
  await publish(answer(1, 'naps', { question: 'What is a nap?', textHash: 'new' }))
  const shows = async (path: string) => (await textOf(path)).includes('What is a nap?')
  for (const path of ['/en/questions/naps', '/en', '/en/topics/sleep', '/en/questions/dreams'])
    await expect.poll(() => shows(path), { timeout: 20_000 }).toBe(true)
  for (const path of OTHERS) expect([path, await isMade(path)]).toEqual([path, false])
})

test('a publication leaves the pages of its topic that do not list it, and drops its neighbours', async () => {
  const label3 = { ...label, topic_id: 3, slug: 'play', title: 'Play' }
  await projectTopics(sql, [
    ...(await sql<typeof label3>('select * from portal.topics')),
    label3,
    { ...label3, slug: 'juego', title: 'Juego', locale: 'es' as const },
  ])
  for (let id = 100; id < 180; id += 2) await publish(answer(id, `game-${id}`, inTopic(3)))
  const far = ['/en/questions/game-100', '/es/questions/game-178', '/en/questions/game-100.json']
  const near = ['/en/questions/game-138', '/es/questions/game-140']
  await warm(...far, ...near, '/en/topics/play')
  const shows = async (path: string, words: string) => (await textOf(path)).includes(words)
  // A new one, new words of it, and one that leaves for another topic.
  await publish(answer(139, 'chess', inTopic(3)))
  for (const path of [...near, '/en/topics/play'])
    await expect.poll(() => shows(path, 'What is chess?'), { timeout: 20_000 }).toBe(true)
  await publish(answer(139, 'chess', { ...inTopic(3), question: 'Who wins?', textHash: 'words' }))
  for (const path of near)
    await expect.poll(() => shows(path, 'Who wins?'), { timeout: 20_000 }).toBe(true)
  await publish(answer(139, 'chess', { ...inTopic(2), question: 'Who wins?', textHash: 'left' }))
  for (const path of near)
    await expect.poll(() => shows(path, 'Who wins?'), { timeout: 20_000 }).toBe(false)
  for (const path of far) expect([path, await isMade(path)]).toEqual([path, false])
  // The words of a topic are on all of its pages.
  await projectTopics(sql, [
    ...(await sql<typeof label3>('select * from portal.topics where topic_id < 3')),
    { ...label3, title: 'Games' },
    { ...label3, slug: 'juego', title: 'Juegos', locale: 'es' as const },
  ])
  await expect.poll(() => shows('/en/questions/game-100', 'Games'), { timeout: 20_000 }).toBe(true)
})

test('a page shows an answer that is published later, wherever it belongs', async () => {
  await publish(
    answer(5, 'tea', {
      ...inTopic(2),
      related: [6],
      answerHtml: '<p><a href="/en/questions/soup">Soup</a></p>',
    }),
  )
  await warm('/en/questions/tea', '/en/questions/bread', '/en/topics/sleep', '/es/questions/naps')
  expect(await textOf('/en/questions/tea')).not.toContain('What is soup?')
  // Related by number, linked by address, beside it in its topic.
  await publish(answer(6, 'soup', { ...inTopic(2), sensitive: true }))
  const page = () => textOf('/en/questions/tea')
  await expect.poll(page, { timeout: 20_000 }).toContain('What is soup?')
  expect(await page()).toContain('/en/a/6')
  await expect.poll(() => textOf('/en/questions/bread')).toContain('What is soup?')
  expect(await isMade('/en/topics/sleep')).toBe(false)
  // The address of the original in a language that gets an answer of its own there.
  expect(await isMade('/es/questions/naps')).toBe(false)
  await publish(
    answer(7, 'naps', { sourceId: 3, locale: 'es', question: '¿Qué es?', ...inTopic(2) }),
  )
  await expect.poll(() => textOf('/es/questions/naps'), { timeout: 20_000 }).toContain('¿Qué es?')
  // A topic that an answer leaves.
  await warm('/en/topics/food')
  await publish(answer(5, 'tea', { ...inTopic(1), textHash: 'moved' }))
  await expect.poll(() => textOf('/en/topics/food')).not.toContain('What is tea?')
})

test('a withdrawn answer is gone from every page, also from one that was being made', async () => {
  await publish(answer(8, 'old', inTopic(2)))
  await sql(`insert into workflow.addresses (locale, slug, entry_id, status)
    values ('en', 'old', 8, 'live')`)
  await expect.poll(() => textOf('/en/topics/food'), { timeout: 20_000 }).toContain('What is old?')
  await warm('/en/questions/old', '/en/questions/dreams')
  await publish(answer(3, 'bread', { ...inTopic(2), textHash: 'again' }))
  await expect.poll(() => isMade('/en'), { timeout: 20_000 }).toBe(true)
  let release = (): void => undefined
  const until = new Promise<void>((resolve) => (release = resolve))
  const holding = (held = { path: '/en/topics/food', isRead: false, until })
  const begunBefore = textOf('/en/topics/food')
  await expect.poll(() => holding.isRead, { timeout: 20_000 }).toBe(true)
  await projectWithdrawal(
    sql,
    8,
    { alternativeIds: [], reason: 'unsafe', questionMayStay: false },
    now,
  )
  await expect
    .poll(async () => (await get('/en/questions/old')).status, { timeout: 20_000 })
    .toBe(410)
  held = null
  // Who asks now does not wait for the page that began before.
  expect(await textOf('/en/topics/food')).not.toContain('What is old?')
  release()
  await begunBefore
  expect(await textOf('/en/topics/food')).not.toContain('What is old?')
  expect(await isMade('/en/questions/dreams')).toBe(true)
})

test('a process that stood still sends nothing that was withdrawn meanwhile', async () => {
  await publish(answer(9, 'gone', inTopic(2)))
  await sql(`insert into workflow.addresses (locale, slug, entry_id, status)
    values ('en', 'gone', 9, 'live')`)
  await warm('/en/questions/gone')
  const socket = connect((server.address() as AddressInfo).port, '127.0.0.1')
  await once(server, 'connection')
  await sql('begin')
  const taken = { alternativeIds: [], reason: 'unsafe', questionMayStay: false }
  await projectWithdrawal(sql, 9, taken, now)
  // Nothing of this waits: the request arrives before the announcement, and is complete after it.
  const standStill = () => Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 500)
  socket.write('GET /en/questions/gone HTTP/1.1\r\nHost: portal\r\n')
  const committed = sql('commit')
  standStill()
  socket.write('Connection: close\r\n\r\n')
  standStill()
  expect(await text(socket)).toMatch(/^HTTP\/1.1 410 /)
  await committed
})

test('it is proven that announcements arrive', async () => {
  const { listener } = withdrawalWatch()
  await expect.poll(() => listener.provenAt(), { timeout: 20_000 }).toBeGreaterThan(0)
})

test('a change of contacts is on every page', async () => {
  await warm('/en/questions/naps', '/en')
  await projectContacts(sql, [
    {
      region: 'US',
      kind: 'crisis',
      phone: '555-0199',
      sms: null,
      url: null,
      ...{ area: null, serves: [], chat: null, video: null, relay: null },
      ...{ interpreter: null, source: null },
      note: null,
      languages: [],
      checked_on: null,
      position: 1,
      checked: true,
      contact_id: 1,
      locale: 'en',
      label: 'Lifeline',
      hours: null,
    },
  ])
  for (const path of ['/en/questions/naps', '/en'])
    await expect.poll(() => textOf(path), { timeout: 20_000 }).toContain('555-0199')
})

test('labels that only searches use, and those that stay as they are, drop no page', async () => {
  const phrase = { phrase_id: 1, words: 'go away for ever', kind: 'suicide' }
  await warm('/en/questions/naps', '/en/topics/food')
  await projectPhrases(sql, [{ ...phrase, locale: 'en', level: 'sure' }])
  await projectTopics(sql, await sql('select * from portal.topics'))
  await projectContacts(sql, await sql('select * from portal.contacts'))
  // PostgreSQL announces in the order of commits: what came before this page has arrived with it.
  await publish(answer(900, 'barley', inTopic(2)))
  await expect.poll(() => isMade('/en/topics/food'), { timeout: 20_000 }).toBe(true)
  expect(await isMade('/en/questions/naps')).toBe(false)
  expect((await detectDangerWithOwnPhrases('I will go away for ever', 'en'))?.sure).toBe(true)
})

test('every route of readers is made once, or depends on more than its address', () => {
  const DEPENDING = [
    '/',
    '/:rest*',
    '/:locale/feedback',
    '/:locale/feedback/:sealed',
    '/:locale/search',
    '/:locale/search/:sealed',
    '/:locale/session',
    '/:locale/s/:marks',
    '/:locale/s/:marks/:number',
    '/a/:number',
    '/connect',
    '/oembed',
    // Too large to be kept in the process.
    '/pictures/:file',
    '/recordings/:file',
    // Sent piece by piece, for crawlers.
    '/sitemaps/:file',
    // Made for one client each.
    '/:locale/p/:code',
    '/:locale/p/:code/:day',
    '/p/:code',
    '/p/:code/:day',
  ]
  const routes = fileRoutes().filter(({ from }) => from.startsWith('src/pages/'))
  expect([...FINISHED_ROUTES, ...DEPENDING].sort()).toEqual(routes.map(({ path }) => path).sort())
})
