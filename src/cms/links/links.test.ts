import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { Payload } from 'payload'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { deskInEnglish } from '../../i18n/messages/desk.ts'
import { addEntry, openTestPayload, sqlFor } from '../../testing/payload.ts'
import { checkLinks, brokenLinksOf } from './check-links.ts'
import { faultFromStored, redirectFault, storedFault, type LinkFault } from './link-fault.ts'
import { probe, PUBLIC_LINKS, type ProbeOptions } from './probe.ts'

let server: Server
let port = 0
let hits: string[] = []
beforeAll(async () => {
  server = createServer((request, response) => {
    hits.push(`${request.headers.host} ${request.url}`)
    const [, status = '200', to] = /^\/(\d+)(?:\?to=(.*))?$/.exec(request.url ?? '') ?? []
    if (request.url === '/silent') return
    if (request.url === '/round') return void response.writeHead(302, { location: '/round' }).end()
    if (request.url === '/endless') {
      response.writeHead(200)
      const pour = setInterval(() => response.write('x'.repeat(10_000)), 1)
      response.on('close', () => clearInterval(pour))
      return
    }
    response.writeHead(Number(status), to ? { location: decodeURIComponent(to) } : {}).end()
  })
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready))
  port = (server.address() as AddressInfo).port
})
afterAll(() => void server.closeAllConnections())

/**
 * As in the world, but names lead to this computer's server, and only the address of that server
 * may be reached.
 */
const options = (names: Record<string, string[]> = {}): ProbeOptions => ({
  reach: {
    resolve: async (host) =>
      (names[host] ?? ['127.0.0.1']).map((address) => ({
        address,
        family: address.includes(':') ? 6 : 4,
      })),
    mayReach: (asked) => asked.address === '127.0.0.1' && asked.port === port,
  },
  timeoutMs: 1_500,
})
const at = (path: string, host = 'site.test') => `http://${host}:${port}${path}`

test.each([
  ['a page', '/200', 'ok'],
  ['one that turns programs away', '/403', 'ok'],
  ['one that is not there', '/404', 'gone'],
  ['one that is gone', '/410', 'gone'],
  ['a faulty site', '/503', 'failed'],
  ['a silent one', '/silent', 'failed'],
  ['one that never ends', '/endless', 'ok'],
  ['a redirect to a page', '/302?to=%2F200', 'ok'],
  ['a redirect to nothing', '/301?to=%2F404', 'gone'],
  ['a circle', '/round', 'failed'],
  ['a redirect to a file', '/302?to=file%3A%2F%2F%2Fetc%2Fpasswd', 'failed'],
])('%s', async (_, path, kind) => expect((await probe(at(path), options())).kind).toBe(kind))

test('never connects to a private address: by number, by name, beside a public one, or by a redirect', async () => {
  hits = []
  const names = {
    'private.test': ['10.0.0.1'],
    'both.test': ['127.0.0.1', '169.254.169.254'],
    'six.test': ['::ffff:127.0.0.1'],
  }
  const inside = [
    'http://10.0.0.1/',
    `http://[::ffff:127.0.0.1]:${port}/`,
    `http://[::1]:${port}/`,
    at('/200', 'private.test'),
    at('/200', 'both.test'),
    at('/200', 'six.test'),
    `http://site.test:${port + 1}/`,
  ]
  for (const link of inside)
    expect([link, (await probe(link, options(names))).kind]).toEqual([link, 'unchecked'])
  expect(hits).toEqual([])
  for (const to of inside)
    expect([
      to,
      (await probe(at(`/302?to=${encodeURIComponent(to)}`), options(names))).kind,
    ]).toEqual([to, 'failed'])
  expect(new Set(hits.map((hit) => hit.split(' ')[1]?.split('?')[0]))).toEqual(new Set(['/302']))
})

test('with its default options, it does not reach this computer', async () => {
  hits = []
  for (const host of ['127.0.0.1', 'localhost', '[::ffff:127.0.0.1]', '0x7f.1', '2130706433', '0'])
    expect([host, (await probe(`http://${host}:${port}/200`, PUBLIC_LINKS)).kind]).not.toEqual([
      host,
      'ok',
    ])
  expect(hits).toEqual([])
})

test.each([
  'ftp://site.test/',
  'javascript:alert(1)',
  'file:///etc/passwd',
  'http://name:word@site.test/',
  'nonsense',
])('%s is not looked at', async (link) =>
  expect((await probe(link, options())).kind).toBe('unchecked'),
)

test.each<[LinkFault, string]>([
  [{ key: 'links.gone', values: { status: 404 } }, 'The page isn’t there (404).'],
  [{ key: 'links.silent' }, 'The site doesn’t respond.'],
  [
    redirectFault({ key: 'links.notPublic' }),
    'It redirects to an address that can’t be followed. It doesn’t lead to the public internet.',
  ],
])('a fault is stored in English, and read as a message again', (fault, stored) => {
  expect(storedFault(fault)).toBe(stored)
  expect(faultFromStored(stored)).toMatchObject(fault)
})

test('a fault in other words is shown as it was stored', () => {
  expect(faultFromStored('The page is missing (404).')).toBe('The page is missing (404).')
})

test('links of published answers are checked when they are due; a page that is gone is reported at once, a site that is silent after three days', async () => {
  const payload: Payload = await openTestPayload()
  const sql = sqlFor(payload)
  const { id } = await addEntry(payload)
  await sql(
    `insert into portal.entries (entry_id, source_id, locale, slug, question, short_answer,
      answer_html, answer_text, risk_tier, reviewed, first_published_at, changed_at, text_hash,
      folded, doc, sources)
             values ($1, $1, 'en', 'links', 'Q', 'S', $2, 'A', 'low', true, now(), now(), 'x', '',
               '', $3::jsonb)`,
    [
      id,
      `<p><a href="${at('/404')}" rel="noreferrer">gone</a> <a href="${at('/503')}">down</a></p>`,
      JSON.stringify([{ title: 'T', url: at('/200?x=1') }]),
    ],
  )
  const day = (number: number) => new Date(Date.UTC(2027, 0, number))
  const broken = async () =>
    (await brokenLinksOf(sql, id, deskInEnglish)).map(({ url }) => new URL(url).pathname)
  expect([await checkLinks(sql, day(1), { options: options() }), await broken()]).toEqual([0, []])
  expect([await checkLinks(sql, day(2), { options: options() }), await broken()]).toEqual([
    3,
    ['/404'],
  ])
  expect([await checkLinks(sql, day(3), { options: options() }), await broken()]).toEqual([
    2,
    ['/404'],
  ])
  expect([await checkLinks(sql, day(4), { options: options() }), await broken()]).toEqual([
    2,
    ['/404', '/503'],
  ])
  await sql(`update portal.entries set answer_html = '<p>none</p>' where entry_id = $1`, [id])
  await checkLinks(sql, day(5), { options: options() })
  expect(await broken()).toEqual([])
})
