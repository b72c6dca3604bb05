import type { ChildProcess } from 'node:child_process'
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import { connect, createServer as createSocket, type AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { text } from 'node:stream/consumers'
import type { GetServerSidePropsContext } from 'next'
import { Client } from 'pg'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { sqlOfClient } from '../../core/sql.ts'
import { LOCALE_CODES, localeFacts } from '../../i18n/locales.ts'
import type { Frame } from '../../published/views.ts'
import { announceChange } from '../../published/write/announce.ts'
import { projectContacts } from '../../published/write/labels.ts'
import { QUERY_PARAMETERS } from '../../site/screens/query-parameters.ts'
import { allowCaching } from '../../site/serve/caching.ts'
import { serveStream } from '../../site/serve/stream.ts'
import { edgeTags, LISTS_TAG, mentionTag, textTag } from '../../site/tags/edge-tags.ts'
import { frameTags } from '../../site/tags/page-tags.ts'
import { ensureProgram } from '../../testing/ensure-program.ts'
import { createTestDatabase } from '../../testing/payload.ts'
import { contacts } from '../../testing/readers-portal.ts'
import { startVarnish, stopVarnish } from '../../testing/varnish.ts'
import { lastResortRules } from './last-resort.ts'
import { parseEdgeUrls, purgeEdges, type EdgePurger } from './purge.ts'

const SECRET = 'a secret of the edge'
type Origin = {
  version: number
  /** The portal responds 503 to readers. */
  broken: boolean
  /** Its health check fails, too. */
  isDown: boolean
  /** It closes every connection. */
  isGone: boolean
  healthChecks: number
}
let portal: Server
let varnish: ChildProcess
let folder: string
let edge: string
let state: Origin
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

/** What is on the pages of the portal of these tests, as the views of the site name it. */
const CONTENT: Record<string, unknown> = {
  '/en': { questions: [{ slug: 'a', lang: 'en', number: 1 }] },
  '/en/questions/a': { answer: { slug: 'a', lang: 'en', html: '', number: 1 } },
  '/es/questions/a': { answer: { slug: 'a', lang: 'en', html: '', number: 1 } },
  '/en/questions/b': { answer: { slug: 'b', lang: 'en', html: '' } },
  '/en/questions/live': { answer: { slug: 'live', lang: 'en', html: '' } },
}

/** Pages with the help that stands around them. */
const KINDS = {
  '/en/help': 'help',
  '/en/questions/live': 'question',
  '/en/unavailable': 'unavailable',
} as const
const FRAME = { region: 'US', contacts: [{ region: 'US' }, { region: 'CA' }] } as Frame

const tagsOf = (path: string): string[] => {
  const kind = path in KINDS ? KINDS[path as keyof typeof KINDS] : null
  return [...edgeTags(CONTENT[path]), ...(kind ? frameTags(kind, FRAME, 'en') : [])]
}

/** A long file; reading `broken.xml` fails in the middle once. */
async function* pieces(path: string): AsyncGenerator<string> {
  yield `version ${state.version} of ${path}\n${'x'.repeat(100_000)}\n`
  const isFirst = seen.filter(({ url }) => url === path).length === 1
  if (path.endsWith('broken.xml') && isFirst) throw new Error('The database does not respond.')
  yield 'end'
}

function respond(request: IncomingMessage, response: ServerResponse): void {
  const url = request.url ?? ''
  if (state.isGone) return void request.socket.destroy()
  if (url === '/api/health') {
    state.healthChecks += 1
    return void response.writeHead(state.isDown ? 503 : 200).end()
  }
  seen.push(request)
  if (state.broken)
    return void response.writeHead(503, { 'Cache-Control': 'no-store' }).end('Help: 988')
  const path = url.split('?')[0] ?? ''
  if (path.startsWith('/sitemaps/')) {
    const context = { req: request, res: response } as unknown as GetServerSidePropsContext
    return void serveStream('application/xml', async () => pieces(path))(context)
  }
  if (/^\/(admin|api)/.test(url) || path.endsWith('/search'))
    response.setHeader('Cache-Control', 'private, no-store')
  else allowCaching(response, tagsOf(path), path.endsWith('/missing') ? 404 : 200)
  response.setHeader(
    'Vary',
    `Accept-Encoding, ${path.includes('/questions/') ? 'Accept' : 'User-Agent'}`,
  )
  response.statusCode = path.endsWith('/missing') ? 404 : 200
  response.end(`version ${state.version} of ${url}`)
}

beforeAll(async () => {
  ensureProgram('varnishd', ['varnish', 'varnish-modules'])
  process.env.EDGE_PURGE_URLS = 'http://edge'
  portal = createServer(respond).listen(0, '127.0.0.1')
  await until(async () => portal.listening)
  folder = mkdtempSync(join(tmpdir(), 'attune-edge-'))
  state = { version: 0, broken: false, isDown: false, isGone: false, healthChecks: 0 }
  seen = []
  await startEdge()
})

/** An edge without copies. */
async function startEdge(at?: number): Promise<void> {
  const port = at ?? (await freePort())
  edge = `http://127.0.0.1:${port}`
  const backends = [(portal.address() as AddressInfo).port]
  varnish = startVarnish({ folder, port, backends, secret: SECRET, probeMs: 100 })
  await until(async () => (await fetch(`${edge}/up`)).ok)
}

afterAll(async () => {
  await stopVarnish(varnish)
  portal.close()
  Reflect.deleteProperty(process.env, 'EDGE_PURGE_URLS')
  rmSync(folder, { recursive: true, force: true })
})

beforeEach(async () => {
  Object.assign(state, { broken: false, isDown: false, isGone: false })
  state.version += 1
  // Also waits until the health check has succeeded again.
  await until(async () => (await purge('mention', 'lists')).status === 200)
  await purge('soft')
  seen = []
})

const read = async (path: string, headers = {}) =>
  (await fetch(`${edge}${path}`, { headers, redirect: 'manual' })).text()
const purge = (kind: string, tags = '', headers: Record<string, string> = {}) =>
  fetch(edge, {
    method: 'PURGE',
    headers: {
      'x-purge': kind,
      'x-purge-secret': SECRET,
      ...(tags ? { 'x-purge-tags': tags } : {}),
      ...headers,
    },
  })
/** The portal does not respond, and the edge knows it. */
async function takeDown(): Promise<void> {
  Object.assign(state, { broken: true, isDown: true, healthChecks: 0 })
  await until(async () => state.healthChecks > 3)
}

test('caches a page independently of cookies and tracking parameters', async () => {
  const first = await read('/en/questions/a')
  state.version += 1
  expect(
    await read('/en/questions/a?utm_source=x&fbclid=y', { cookie: 'a=b', 'accept-language': 'ar' }),
  ).toBe(first)
  expect(seen).toHaveLength(1)
  expect(seen[0]?.headers.cookie).toBeUndefined()
})

test('gives a page the parameters that it reads, and makes no new copy for others', async () => {
  const rules = readFileSync(new URL('./default.vcl', import.meta.url), 'utf8')
  for (const [page, names] of Object.entries(QUERY_PARAMETERS))
    expect(rules).toMatch(
      new RegExp(
        `\\^/\\[\\^/\\?\\]\\+/${page}\\\\\\?"\\) \\{\\n.*\\(\\?!\\(\\?:${names.join('\\|')}\\)`,
      ),
    )
  const page = await read('/en/questions/a')
  for (const query of ['?', '?q=a', '?b', '?%71=1', '?a=1&a=2', '?;', '??', '?#'])
    expect(await read(`/en/questions/a${query}`)).toBe(page)
  expect(await read('/en/questions/a', { host: 'elsewhere.example' })).toBe(page)
  expect(await read('/en/questions/a', { 'user-agent': 'other', authorization: 'x' })).toBe(page)
  expect(seen).toHaveLength(1)
  await read('/en/search?z=1&q=help&utm_source=x&qq=2&&')
  await read('/en/search?x=1')
  expect(seen.slice(1).map(({ url }) => url)).toEqual(['/en/search?q=help', '/en/search'])
})

test('keeps one copy of an answer for all browsers, and asks for other forms', async () => {
  const page = await fetch(`${edge}/en/questions/a`, { headers: { accept: 'text/html' } })
  const shown = await page.text()
  expect(page.headers.get('vary')).toContain('Accept, Accept-Encoding')
  for (const accept of ['*/*', 'text/html,application/xhtml+xml;q=0.9,*/*;q=0.8', 'nonsense', ''])
    expect(await read('/en/questions/a', { accept })).toBe(shown)
  for (const accept of ['text/markdown', 'text/html;q=0.9, Application/JSON'])
    await read('/en/questions/a', { accept })
  expect(seen.map(({ headers }) => headers.accept)).toEqual([
    'text/html',
    'text/markdown',
    'text/html;q=0.9, Application/JSON',
  ])
  const list = await read('/en', { accept: 'application/json' })
  expect(await read('/en', { accept: 'text/html' })).toBe(list)
  expect(seen.at(-1)?.headers.accept).toBeUndefined()
})

test('keeps pages that do not exist for seconds only, and never for an outage', async () => {
  const page = await read('/en/missing')
  state.version += 1
  expect(await read('/en/missing')).toBe(page)
  await purge('soft')
  state.broken = true
  expect(await read('/en/missing')).toBe('Help: 988')
})

test('sends one request for a page that many readers request at the same time', async () => {
  await Promise.all(Array.from({ length: 50 }, () => read('/en/questions/herd')))
  expect(seen).toHaveLength(1)
})

test.each([
  ['two lengths', 'Content-Length: 4', 'Content-Length: 60'],
  ['a length and chunks', 'Content-Length: 4', 'Transfer-Encoding: chunked'],
  ['chunks and a length', 'Transfer-Encoding: chunked', 'Content-Length: 4'],
  ['chunks in disguise', 'Transfer-Encoding: xchunked', 'Content-Length: 4'],
  ['chunks twice', 'Transfer-Encoding: chunked', 'Transfer-Encoding: identity'],
  ['a space before the colon', 'Transfer-Encoding : chunked', 'Content-Length: 4'],
  ['a folded header', 'Transfer-Encoding:\r\n chunked', 'Content-Length: 4'],
  ['a bare line feed', 'X: y\nTransfer-Encoding: chunked', 'Content-Length: 4'],
  ['a signed length', 'Content-Length: +4'],
])('lets no second request through in a first one with %s', async (_, ...headers) => {
  const smuggled = 'GET /smuggled HTTP/1.1\r\nHost: portal\r\n\r\n'
  const socket = connect(Number(new URL(edge).port), '127.0.0.1')
  socket.on('error', () => undefined)
  socket.write(
    ['POST /en/feedback HTTP/1.1', 'Host: portal', 'Connection: close', ...headers, '', ''].join(
      '\r\n',
    ),
  )
  socket.end(`0\r\n\r\n${smuggled}`)
  await text(socket).catch(() => '')
  // The next reader on the connection between edge and portal gets their own page.
  expect(await read('/en/search')).toContain('of /en/search')
  expect(seen.map(({ url }) => url)).not.toContain('/smuggled')
})

test.each(['/admin', '/en/search?q=private', '/en/search/sealed', '/api/entries'])(
  'never caches %s',
  async (path) => {
    await read(path)
    await read(path)
    expect(seen).toHaveLength(2)
  },
)

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

test('a publication marks the pages that it touches as stale, and no others', async () => {
  const paths = ['/en', '/es/questions/a', '/en/questions/b', '/en/missing']
  const before = await Promise.all(paths.map((path) => read(path)))
  state.version += 1
  await purge('soft', 'q1')
  const after = await Promise.all(paths.map((path) => read(path)))
  expect(after.map((page, at) => page === before[at])).toEqual([false, false, true, true])
})

test('keeps no recordings, and passes on which part a browser wants', async () => {
  for (const range of ['bytes=0-9', 'bytes=10-19'])
    await (await fetch(`${edge}/recordings/${'a'.repeat(64)}.wav`, { headers: { range } })).text()
  expect(seen.map(({ headers }) => headers.range)).toEqual(['bytes=0-9', 'bytes=10-19'])
})

test('keeps the parts of the sitemap until something changes, and never a half', async () => {
  const part = '/sitemaps/questions-0.xml'
  const kept = await read(part)
  expect(kept).toMatch(/^version .*\nx+\nend$/)
  state.version += 1
  expect(await read(part)).toBe(kept)
  await purge('soft', LISTS_TAG)
  expect(await read(part)).toContain(`version ${state.version} of`)
  state.version += 1
  await purge('mention', LISTS_TAG)
  expect(await read(part)).toContain(`version ${state.version} of`)
  await read('/sitemaps/broken.xml').catch(() => '')
  expect(await read('/sitemaps/broken.xml')).toMatch(/\nend$/)
})

test('deletes a withdrawn text wherever it is, and nothing else', async () => {
  const paths = ['/en/questions/a', '/es/questions/a', '/en', '/en/questions/b']
  for (const path of paths) await read(path)
  const other = await read('/en/questions/b')
  expect((await purge('text', textTag('en', 'a'))).headers.get('x-purged')).toBe('2')
  expect((await purge('mention', mentionTag('en', 'a'))).headers.get('x-purged')).toBe('1')
  await takeDown()
  for (const path of paths.slice(0, 3)) expect((await fetch(`${edge}${path}`)).status).toBe(503)
  expect(await read('/en/questions/b')).toBe(other)
})

test('while the portal is down, deletes the withdrawn text itself, and keeps the lists', async () => {
  const list = await read('/en')
  await read('/en/questions/a')
  await takeDown()
  expect((await purge('mention', mentionTag('en', 'a'))).status).toBe(503)
  expect((await purge('text', textTag('en', 'a'))).status).toBe(200)
  expect(await read('/en')).toBe(list)
  expect((await fetch(`${edge}/en/questions/a`)).status).toBe(503)
})

test.each(['hard', 'text', 'mention'])('a %s purge without tags deletes nothing', async (kind) => {
  const page = await read('/en')
  state.version += 1
  expect((await purge(kind)).status).toBe(400)
  expect((await purge(kind, 'lists portal')).status).toBe(400)
  expect(await read('/en')).toBe(page)
})

test.each([
  ['without the secret', { 'x-purge-secret': '' }],
  ['with another secret', { 'x-purge-secret': 'x'.repeat(16) }],
  ['that a proxy passes on', { 'x-forwarded-for': '192.0.2.1' }],
] as [string, Record<string, string>][])('refuses a purge %s', async (_, headers) => {
  const page = await read('/en')
  state.version += 1
  expect((await purge('text', textTag('en', 'a'), headers)).status).toBe(405)
  expect(await read('/en')).toBe(page)
})

test('makes browsers and foreign caches ask again, and does not identify itself', async () => {
  const { headers } = await fetch(`${edge}/en/questions/a`)
  expect(headers.get('cache-control')).toBe('no-cache')
  for (const name of ['x-edge-max-age', 'x-edge-tags', 'xkey', 'via', 'x-varnish', 'age'])
    expect([name, headers.get(name)]).toEqual([name, null])
})

test('the page of the last resort is generated from the messages', () => {
  const rules = readFileSync(new URL('./last-resort.vcl', import.meta.url), 'utf8')
  expect(rules, 'run npm run generate').toBe(lastResortRules())
})

describe('without the portal', () => {
  const goAway = () => Object.assign(state, { isGone: true })
  const cases: [string, string, string][] = [
    ['/ar/questions/new', 'fr', 'ar'],
    ['/zh?x', '', 'zh'],
    ['/en/search?q=help', 'vi', 'en'],
    ['/admin', 'de-DE, fr-CH;q=0.9, en;q=0.8', 'fr'],
    ['/robots.txt', 'zh-TW', 'zh'],
    ['/nowhere', 'de', 'en'],
    ['/arabic', '', 'en'],
  ]

  test.each(cases)(
    '%s, in a browser for “%s”, shows the kept error page in %s',
    async (path, languages, locale) => {
      for (const each of LOCALE_CODES) await read(`/${each}/unavailable`)
      const kept = await read(`/${locale}/unavailable`)
      goAway()
      const response = await fetch(`${edge}${path}`, { headers: { 'accept-language': languages } })
      expect([response.status, await response.text()]).toEqual([503, kept])
      expect(response.headers.get('cache-control')).toBe('no-store')
    },
  )

  test('a form that was sent gets the error page, too', async () => {
    await read('/es/unavailable')
    goAway()
    const response = await fetch(`${edge}/es/feedback`, { method: 'POST', body: 'helpful=no' })
    expect([response.status, await response.text()]).toEqual([
      503,
      `version ${state.version} of /es/unavailable`,
    ])
  })

  test('the first page leads to the reader’s language', async () => {
    goAway()
    await until(async () => (await fetch(edge, { redirect: 'manual' })).status === 302)
    const response = await fetch(edge, {
      redirect: 'manual',
      headers: { 'accept-language': 'xx, es' },
    })
    expect(response.headers.get('location')).toBe('/es')
  })

  test('an edge that was restarted, too, shows the page of the last resort', async () => {
    await stopVarnish(varnish)
    await startEdge()
    goAway()
    for (const locale of LOCALE_CODES)
      for (const path of [`/${locale}/questions/a`, `/${locale}/unavailable`]) {
        const response = await fetch(`${edge}${path}`)
        const page = await response.text()
        expect([response.status, response.headers.get('content-type')]).toEqual([
          503,
          'text/html; charset=utf-8',
        ])
        expect(page).toContain(`<html lang="${locale}" dir="${localeFacts(locale).dir}">`)
        expect(page).toContain('href="tel:988"')
        expect(page).not.toMatch(/guru|varnish/i)
      }
  })
})

describe('the purging process', () => {
  let client: Client
  let purging: EdgePurger | undefined
  let databaseUrl = ''
  const sql = sqlOfClient(() => client)
  beforeAll(async () => {
    databaseUrl = await createTestDatabase()
    client = new Client({ connectionString: databaseUrl })
    await client.connect()
    await sql(`insert into workflow.addresses (locale, slug, entry_id, status)
      values ('en', 'a', 1, 'live'), ('en', 'live', 2, 'live'), ('en', 'b', 3, 'live')`)
    await sql(
      `insert into portal.settings (clinic, region, locales) values ('{}', 'US', '{en,ar}')`,
    )
  })
  afterAll(() => client.end())
  afterEach(() => purging?.stop())
  const start = () => {
    purging = purgeEdges({
      databaseUrl,
      edges: parseEdgeUrls(edge),
      secret: SECRET,
      log: () => undefined,
      retryMs: 100,
    })
  }

  test('purges when the read model changes, after the transaction', async () => {
    const warm = await read('/en/warm-up')
    state.version += 1
    start()
    await until(async () => (await read('/en/warm-up')) !== warm) // it has connected
    const before = await read('/en/questions/live')
    const list = await read('/en')
    state.version += 1
    await sql('begin')
    await announceChange(sql, { kind: 'withdrawn', entryId: 2 })
    expect(await read('/en/questions/live')).toBe(before)
    await sql('commit')
    await until(async () => (await read('/en/questions/live')) !== before)
    await until(async () => (await read('/en')) !== list)
    // A web process that had not received the change gave the edge an old page: it does not stay.
    const late = await read('/en/questions/live')
    state.version += 1
    await until(async () => (await read('/en/questions/live')) !== late)
  })

  test('a contact marks the pages that show its region as stale, and error pages', async () => {
    const write = (numbers: Record<string, string>) => projectContacts(sql, contacts(numbers))
    await write({ US: '1', CA: '2' })
    start()
    // It has connected; all that is purged then is purged once more.
    for (let time = 0; time < 2; time += 1) {
      const warm = await read('/en/warm-up')
      state.version += 1
      await until(async () => (await read('/en/warm-up')) !== warm)
    }
    const [help, other] = [await read('/en/help'), await read('/en/questions/live')]
    state.version += 1
    seen = []
    await write({ US: '1', CA: '3' })
    await until(async () => (await read('/en/help')) !== help)
    expect(await read('/en/questions/live')).toBe(other)
    expect(seen.map(({ url }) => url)).not.toContain('/en/unavailable')
    await write({ US: '4', CA: '3' })
    await until(async () => (await read('/en/questions/live')) !== other)
    await until(async () => seen.some(({ url }) => url === '/en/unavailable'))
  })

  test('a restart deletes what was withdrawn lately, and keeps all else for an outage', async () => {
    await sql(`insert into portal.history (entry_id, source_id, locale, slug, question, short_answer,
        answer_html, answer_text, sources, text_hash, basis, published_by, shown_from, shown_until)
      values (1, 1, 'en', 'a', 'q', 's', 'h', 't', '[]', 'x', 'import', 'A', now() - interval '2 days', now()),
        (3, 3, 'en', 'b', 'q', 's', 'h', 't', '[]', 'x', 'import', 'A', now() - interval '9 days', now() - interval '8 days')`)
    await read('/en/questions/a')
    const kept = [await read('/en/questions/live'), await read('/en/questions/b')]
    await takeDown()
    start()
    await until(async () => (await fetch(`${edge}/en/questions/a`)).status === 503)
    expect([await read('/en/questions/live'), await read('/en/questions/b')]).toEqual(kept)
  })

  test('a withdrawal reaches an edge that could not be reached, and leaves error pages there', async () => {
    await stopVarnish(varnish)
    const away = edge
    start()
    await announceChange(sql, { kind: 'withdrawn', entryId: 2 })
    await startEdge(Number(new URL(away).port))
    await until(async () => seen.some(({ url }) => url === '/ar/unavailable'))
    Object.assign(state, { isGone: true })
    await until(
      async () =>
        (await read('/ar/questions/none')) === `version ${state.version} of /ar/unavailable`,
    )
  })
})

test('names an edge that is not a URL', () => {
  expect(() => parseEdgeUrls('http://edge:80, nowhere')).toThrow(/“nowhere” is not an HTTP URL/)
  expect(parseEdgeUrls(undefined)).toEqual([])
})
