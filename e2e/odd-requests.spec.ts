import { ROOT } from '../src/testing/source-files.ts'
import { portal } from './support/portal.ts'
import { sessionHeader } from './support/session.ts'
import { ADMIN } from './support/staff.ts'
import { expect, test } from './support/test.ts'

/** Requests that no browser makes, to the server as it runs in production. */
let cookie: string
test.beforeAll(async () => {
  cookie = await sessionHeader(ADMIN)
})

const ask = async (path: string, init: RequestInit = {}) => {
  const response = await fetch(portal().url + path, { redirect: 'manual', ...init })
  return { status: response.status, text: await response.text() }
}
const asAdmin = (path: string, headers = {}) => ask(path, { headers: { cookie, ...headers } })

const DESK = [
  '/admin',
  '/admin/account',
  '/admin/collections/entries',
  '/admin/collections/entries/create',
  '/admin/collections/entries/1',
  '/admin/collections/entries/1/versions',
  '/admin/collections/users',
  '/admin/collections/media/create',
  '/admin/globals/settings',
  '/admin/coverage',
  '/admin/exchange',
  '/admin/handbook',
  '/admin/feedback',
  '/admin/history?entry=1',
  '/admin/imports',
  '/admin/log',
  '/admin/words',
  '/admin/nothing-here',
  '/admin/collections/nothing-here',
]
const scriptsIn = (html: string) => [
  ...new Set(html.match(/\/_next\/static\/[\w./~-]+\.js/g) ?? []),
]

test('no page or script of the desk tells where it is installed', async () => {
  const scripts = new Set<string>()
  const telling: string[] = []
  for (const path of DESK)
    for (const headers of [{}, { RSC: '1' }]) {
      const { text } = await asAdmin(path, headers)
      for (const script of scriptsIn(text)) scripts.add(script)
      for (const folder of [ROOT, portal().dataDir])
        if (text.includes(folder)) telling.push(`${path} ${JSON.stringify(headers)}: ${folder}`)
    }
  for (const script of scripts) {
    const { text } = await ask(script)
    if (text.includes(ROOT)) telling.push(script)
  }
  expect(scripts.size).toBeGreaterThan(5)
  expect(telling).toEqual([])
})

test('odd headers, cookies and addresses cause no 5xx', async () => {
  const addresses = [
    '/en',
    '/admin',
    '/sign-in',
    '/en/search?q=a',
    '/preview/entries/1',
    '/api/users/me',
    '/api/auth/session',
    '/api/auth/signin?callbackUrl=%7B%7D',
    '/_next/static/chunks/nothing.js',
    '/_next/static/%2e%2e/%2e%2e/server/app.js',
    '/_next/image?url=%2Fa.png&w=64&q=75',
    '/_next/data/x/en.json',
    '/_next/static/x/_buildManifest.js?x=%ff',
    '/en.rsc',
    '/admin.segments/_tree.segment.rsc',
    '/en/questions/%E0%A4%A.md',
    '/en/questions/..%2f..%2f.json',
    '/sign-in/link/%00',
    `/sign-in/link/${'a'.repeat(4_000)}`,
    '/sign-in?callbackUrl=%7B%7D&error[]=x',
  ]
  const oddities: Record<string, string>[] = [
    { RSC: '1', 'Next-Router-State-Tree': '%7B' },
    { RSC: '1', 'Next-Router-State-Tree': '[]', 'Next-Url': '/%' },
    { RSC: '1', 'Next-Router-Prefetch': '9', 'Next-Router-Segment-Prefetch': '/../x' },
    { cookie: 'next-auth.session-token=x; next-auth.callback-url=%7B%7D; =; a' },
    { cookie: `next-auth.session-token=${'e'.repeat(3_000)}; payload-theme=%00` },
    { cookie: 'next-auth.session-token=%ff; payload-lng={}; __prerender_bypass=1' },
    { cookie, 'accept-language': 'x;q=NaN,*', range: 'bytes=9-1', 'if-none-match': '"' },
    { 'x-forwarded-host': '{', 'x-forwarded-proto': 'x', 'x-forwarded-for': ',,' },
    { accept: 'x', 'accept-encoding': 'gzip;q=x' },
  ]
  const failed: string[] = []
  for (const path of addresses)
    for (const headers of oddities)
      for (const method of ['GET', 'HEAD', 'POST', 'PUT', 'OPTIONS']) {
        const { status } = await ask(path, {
          method,
          headers,
          ...(method === 'POST' || method === 'PUT' ? { body: '{' } : {}),
        })
        if (status >= 500) failed.push(`${status} ${method} ${path} ${JSON.stringify(headers)}`)
      }
  expect(failed).toEqual([])
})

test('a call of a server function with arguments that nobody can read is a 400', async () => {
  const { text } = await asAdmin('/admin')
  const id = /id\\?":\\?"([0-9a-f]{40,44})\\?"/.exec(text)?.[1]
  expect(id).toBeDefined()
  const call = (body: BodyInit, type?: string) =>
    ask('/admin', {
      method: 'POST',
      body,
      headers: {
        cookie,
        accept: 'text/x-component',
        'next-action': id ?? '',
        ...(type === undefined ? {} : { 'content-type': type }),
      },
    })
  expect((await call('[{"name":"none","args":{}}]', 'text/plain;charset=UTF-8')).status).toBe(200)
  const form = new FormData()
  form.set('0', '["$K1"]')
  form.set('2_x', '{')
  const statuses = [
    await call('{', 'text/plain;charset=UTF-8'),
    await call('', 'text/plain;charset=UTF-8'),
    await call('["$Q1"]', 'text/plain;charset=UTF-8'),
    await call('["$F9"]', 'text/plain;charset=UTF-8'),
    await call('--x\r\nbroken', 'multipart/form-data; boundary=x'),
    await call(form),
    await call('[]', 'application/json'),
    await call('[1]', 'application/x-www-form-urlencoded'),
  ].map(({ status }) => status)
  expect(statuses.filter((status) => status >= 500)).toEqual([])
})
