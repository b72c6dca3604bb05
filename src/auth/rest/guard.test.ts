import type { Payload, SanitizedConfig } from 'payload'
import { beforeAll, beforeEach, describe, expect, test } from 'vitest'
import type { Person } from '../../core/person.ts'
import { askRest } from '../../testing/ask-rest.ts'
import { cookieFor } from '../../testing/auth-requests.ts'
import { addEntry, addPerson, openTestPayload } from '../../testing/payload.ts'
import { handleRest } from './guard.ts'

let payload: Payload
let person: Person
let cookie: string

beforeAll(async () => {
  payload = await openTestPayload()
  person = await addPerson(payload, { roles: ['admin', 'reviewer', 'editor'] })
})
beforeEach(async () => {
  cookie = await cookieFor(payload, person.id)
})

const ask = (
  method: string,
  path: string,
  body?: string | FormData | object,
  headers?: Record<string, string>,
  signedIn = true,
) => askRest(payload, signedIn ? cookie : null, method, path, body, headers)

describe('somebody who is not signed in', () => {
  const addresses: [string, string][] = [
    ['GET', '/api/entries'],
    ['GET', '/api/entries/1'],
    ['GET', '/api/entries/versions'],
    ['GET', '/api/users'],
    ['GET', '/api/users/me'],
    ['GET', '/api/users/init'],
    ['GET', '/api/access'],
    ['GET', '/api/globals/settings'],
    ['GET', '/api/nonsense'],
    ['POST', '/api/users/first-register'],
    ['POST', '/api/users/login'],
    ['POST', '/api/users/forgot-password'],
    ['POST', '/api/entries'],
    ['GET', '/api/graphql'],
    ['POST', '/api/graphql'],
    ['GET', '/api/payload-preferences/x'],
    ['GET', '/api/payload-jobs/run'],
    ['POST', '/api/payload-locked-documents'],
    ['DELETE', '/api/payload-locked-documents/1'],
    ['OPTIONS', '/api/entries'],
    ['GET', '/api/entries?draft=true&locale=all&depth=9'],
    ['DELETE', '/api/entries/1'],
  ]
  test.each(addresses)('%s %s always gets the same 401', async (method, path) => {
    const response = await ask(method, path, method === 'POST' ? {} : undefined, {}, false)
    expect([response.status, await response.text(), response.headers.get('cache-control')]).toEqual(
      [401, '{"errors":[{"message":"Sign in first."}]}', 'private, no-store'],
    )
  })
  test('also a page of another site in a signed-in browser', async () => {
    expect(
      (
        await ask('GET', '/api/users/me', undefined, {
          'sec-fetch-site': 'cross-site',
          'sec-fetch-mode': 'navigate',
          'sec-fetch-dest': 'document',
        })
      ).status,
    ).toBe(401)
    expect(
      (
        await ask(
          'PATCH',
          `/api/users/${person.id}`,
          { name: 'Taken' },
          { origin: 'https://evil.example' },
        )
      ).status,
    ).toBe(401)
  })
})

test.each([
  ['what the browser asks for', '', 'es-MX,es;q=0.9,en;q=0.8', 'No se encontró.'],
  ['what somebody chose in their account', 'payload-lng=es', 'en', 'No se encontró.'],
  ['English where the desk lacks both', 'payload-lng=xx', 'de', 'Not found.'],
])('staff are served in %s', async (_rule, chosen, accepted, expected) => {
  const response = await askRest(
    payload,
    `${cookie}; ${chosen}`,
    'GET',
    '/api/nonsense',
    undefined,
    { 'accept-language': accepted },
  )
  expect(await response.json()).toEqual({ errors: [{ message: expected }] })
})

describe('Payload’s own endpoints', () => {
  test.each([
    'login',
    'forgot-password',
    'reset-password',
    'first-register',
    'unlock',
    'verify/abc',
    '1/api-key/reveal',
  ])('POST /api/users/%s is closed', async (name) => {
    expect(
      (await ask('POST', `/api/users/${name}`, { email: person.email, password: 'x', token: 'x' }))
        .status,
    ).toBe(404)
  })
  test.each([
    ['GET', '/api/users/init'],
    ['GET', '/api/graphql'],
    ['POST', '/api/graphql'],
    ['GET', '/api/graphql-playground'],
    ['GET', '/api/og'],
    ['GET', '/api/payload-jobs/run'],
    ['POST', '/api/payload-locked-documents'],
    ['DELETE', '/api/payload-locked-documents/1'],
  ])('%s %s is closed', async (method, path) => {
    expect(
      (await ask(method, path, method === 'POST' ? { query: '{__typename}' } : undefined)).status,
    ).toBe(404)
  })
  test('refreshing returns the end of the session, without a cookie or a token', async () => {
    for (const [method, path] of [
      ['POST', '/api/users/refresh-token'],
      ['GET', '/api/users/me'],
    ] as const) {
      const response = await ask(method, path, method === 'POST' ? {} : undefined)
      const body = (await response.json()) as { exp: number; user: { id: number } }
      expect(response.status).toBe(200)
      expect(response.headers.getSetCookie()).toEqual([])
      expect(JSON.stringify(body)).not.toMatch(/eyJ/)
      expect(body.user.id).toBe(person.id)
      expect(body.exp - Date.now() / 1000).toBeGreaterThan(29 * 60)
      expect(body.exp - Date.now() / 1000).toBeLessThan(31 * 60)
    }
  })
  test('signing out through Payload ends our session and deletes its cookie', async () => {
    const response = await ask('POST', '/api/users/logout', {})
    expect(response.status).toBe(200)
    expect(
      response.headers
        .getSetCookie()
        .some((line) => line.startsWith('next-auth.session-token=;') && line.includes('Max-Age=0')),
    ).toBe(true)
    expect((await ask('GET', '/api/users/me')).status).toBe(401)
  })
})

describe('invalid IDs', () => {
  const ids = [
    '%00',
    '%FF',
    '1e99',
    '99999999999999999999',
    '2147483648',
    '0',
    '-1',
    '1.5',
    'abc',
    '%27',
    'a'.repeat(5_000),
    '..%2f',
    '1%3Bdrop',
    'NaN',
    'true',
    '%20',
  ]
  test.each(ids)('%.20s is not found', async (id) => {
    for (const path of [
      `/api/entries/${id}`,
      `/api/entries/versions/${id}`,
      `/api/users/${id}`,
      `/api/globals/settings/versions/${id}`,
    ]) {
      let status: number
      try {
        status = (await ask('GET', path)).status
      } catch (error) {
        status = error instanceof URIError ? 400 : 500 // Next refuses what it cannot decode
      }
      expect([400, 404]).toContain(status)
    }
  })
})

test.each([
  ['GET', '/api/payload-migrations'],
  ['POST', '/api/payload-migrations'],
  ['GET', '/api/payload-kv/x'],
  ['GET', '/api/payload-jobs/run'],
  ['POST', '/api/payload-locked-documents'],
  ['DELETE', '/api/payload-locked-documents/1'],
  ['DELETE', '/api/payload-preferences/columns'],
  ['GET', '/api/payload-preferences'],
  ['GET', '/api/users/versions'],
  ['POST', '/api/topics/versions/1'],
  ['GET', '/api/globals/settings/versions/1'],
  ['GET', '/api/media/file/not-there.png'],
])('%s %s is not there, and no fault', async (method, path) => {
  expect((await ask(method, path, method === 'GET' ? undefined : {})).status).toBe(404)
})

test('accepts a file of translations as XML at its own endpoint only', async () => {
  const send = (type: string) =>
    ask('POST', '/api/entries/xliff?dryRun=1', '<xliff', { 'content-type': type })
  expect([
    (await send('application/xliff+xml')).status,
    (await send('text/plain')).status,
    (await send('')).status,
  ]).toEqual([400, 415, 415])
})

test('a picture is a file, never an address that the portal would fetch', async () => {
  const data = { alt: 'A picture', url: 'https://example.org/a.png', filename: 'a.png' }
  const form = new FormData()
  form.set('_payload', JSON.stringify(data))
  for (const body of [data, form]) {
    const response = await ask('POST', '/api/media', body)
    expect(response.status).toBe(400)
    expect(await response.text()).toContain('Send the picture itself as a file.')
  }
})

test('a form without the part for the fields is refused', async () => {
  const form = new FormData()
  form.set('title', 'Lost')
  const response = await ask('POST', '/api/topics', form)
  expect([response.status, await response.text()]).toEqual([
    400,
    expect.stringContaining('_payload — Send the fields as JSON'),
  ])
})

test('says what is wrong with each field', async () => {
  const response = await ask('PATCH', `/api/users/${person.id}`, { email: 'no address' })
  const { errors } = (await response.json()) as { errors: { message: string }[] }
  expect([response.status, errors[0]?.message]).toEqual([
    400,
    expect.stringMatching(/^Email — Give an email address in plain Latin letters/),
  ])
})

test('a new answer needs a question; a draft that lost it is listed everywhere', async () => {
  expect((await ask('POST', '/api/entries', { locale: 'en' })).status).toBe(400)
  const { doc } = (await (
    await ask('POST', '/api/entries', { locale: 'en', question: 'What is new?' })
  ).json()) as { doc: { id: number; updatedAt: string } }
  expect(
    (await ask('PATCH', `/api/entries/${doc.id}`, { question: null, updatedAt: doc.updatedAt }))
      .status,
  ).toBe(200)
  for (const path of [
    `/api/entries/${doc.id}/workflow`,
    `/api/entries/${doc.id}/languages`,
    '/api/entries/xliff?locale=es&which=all',
    '/api/entries/log.csv',
  ]) {
    const response = await ask('GET', path)
    expect([path, response.status]).toEqual([path, 200])
  }
})

describe('bodies', () => {
  test.each(['text/plain', 'application/x-www-form-urlencoded', '', 'text/json'])(
    'a body of type “%s” writes nothing',
    async (type) => {
      const response = await ask('PATCH', `/api/users/${person.id}`, '{"name":"Other"}', {
        'content-type': type,
      })
      expect(response.status).toBe(415)
    },
  )
  test.each(['\u0001.png', `${'a'.repeat(20_000)}.png`, 'a\u0000.png', '"; x="\r\n.png'])(
    'a file called %.20j in a form causes no 500',
    async (name) => {
      const form = new FormData()
      form.set('_payload', '{"alt":"x"}')
      form.set('file', new File(['x'], name, { type: 'image/png' }))
      expect((await ask('POST', '/api/media', form)).status).toBe(400)
      form.set(name, 'x')
      form.delete('file')
      expect((await ask('PATCH', '/api/topics/1', form)).status).toBe(400)
    },
  )
  test('a multipart form of another site writes nothing', async () => {
    const form = new FormData()
    form.set('_payload', JSON.stringify({ name: 'Other' }))
    expect(
      (await ask('PATCH', `/api/users/${person.id}`, form, { origin: 'https://evil.example' }))
        .status,
    ).toBe(401)
    expect((await ask('PATCH', `/api/users/${person.id}`, form)).status).toBe(200)
  })
  const bad: [string, string, string][] = [
    ['NUL', '{"name":"a\\u0000b"}', 'name'],
    ['a lone surrogate', '{"name":"\\ud800"}', 'name'],
    ['a noncharacter', '{"name":"\\ufffe"}', 'name'],
    ['an object', '{"name":{"a":1}}', 'name'],
    ['a list', '{"name":["a"]}', 'name'],
    ['a number', '{"name":5}', 'name'],
    ['roles as text', '{"roles":"admin"}', 'roles'],
    ['roles as object', '{"roles":{"in":["admin"]}}', 'roles'],
    ['a nested list of roles', '{"roles":[["admin"]]}', 'roles'],
    ['disabled as text', '{"disabled":"no"}', 'disabled'],
    ['a key that names the prototype', '{"__proto__":{"polluted":1}}', '__proto__'],
    [
      'a deeper prototype',
      '{"name":"x","extra":{"constructor":{"prototype":{"polluted":1}}}}',
      'extra.constructor',
    ],
  ]
  test.each(bad)('%s is refused, naming the field', async (_, body, field) => {
    const response = await ask('PATCH', `/api/users/${person.id}`, body)
    expect(response.status).toBe(400)
    expect(await response.json()).toMatchObject({
      errors: [{ data: { errors: [{ path: field }] } }],
    })
    expect(({} as { polluted?: number }).polluted).toBeUndefined()
  })
  test.each(['[]', 'null', '"x"', '{', '{"a":1', `${'{"a":'.repeat(5_000)}1${'}'.repeat(5_000)}`])(
    '%.30s is refused',
    async (body) => expect((await ask('PATCH', `/api/users/${person.id}`, body)).status).toBe(400),
  )
  test('invalid UTF-8 is refused', async () => {
    const url = new URL(`http://localhost:3000/api/users/${person.id}`)
    const request = new Request(url, {
      method: 'PATCH',
      body: Buffer.from([0x7b, 0x22, 0xff, 0x22, 0x7d]),
      headers: { cookie, 'content-type': 'application/json' },
    })
    expect(
      (
        await handleRest(
          request,
          ['users', String(person.id)],
          payload,
          payload.config as SanitizedConfig,
        )
      ).status,
    ).toBe(400)
  })
  const strange: object[] = [
    { question: 'x'.repeat(41_000) },
    { question: 5 },
    { slug: '../x' },
    { topics: ['abc'] },
    { topics: [99_999_999] },
    { topics: [{ relationTo: 'users', value: 1 }] },
    { translationOf: 'abc' },
    { translationOf: 99_999_999 },
    { answer: 'text' },
    { answer: {} },
    { answer: { root: 5 } },
    { answer: { root: { children: 'x' } } },
    { sources: 'x' },
    { sources: [{ title: 5 }] },
    { sources: [5] },
    { locale: 'zz' },
    { locale: ['en', 'ar'] },
    { riskTier: 'none' },
    { searchTerms: [1, 2] },
    { searchTerms: 'x' },
    { createdAt: 'never' },
    { updatedAt: 'never' },
    { id: 'x' },
    { id: 99_999_999_999 },
    { _status: 'nonsense' },
    { related: [null] },
    { question: 'a\u202eb‮' },
    { question: 'Z̸̢̛͕a̷l̵g̶o̷' },
  ]
  test.each(strange.map((body) => [JSON.stringify(body).slice(0, 60), body] as const))(
    '%s in an answer never causes a 500',
    async (_, body) => {
      const entry = await addEntry(payload)
      const patched = await ask('PATCH', `/api/entries/${entry.id}?draft=true`, body)
      expect([patched.status, patched.status >= 500 ? await patched.text() : '']).toEqual([
        expect.any(Number),
        '',
      ])
      const made = await ask('POST', '/api/entries?draft=true', {
        locale: 'en',
        question: 'How long does it take?',
        ...body,
      })
      expect([made.status, made.status >= 500 ? await made.text() : '']).toEqual([
        expect.any(Number),
        '',
      ])
    },
  )
})

test('passes on our own endpoints outside the collections, with valid IDs only', async () => {
  const form = () => {
    const data = new FormData()
    data.set('locale', 'en')
    return data
  }
  const statuses = []
  for (const path of [
    'imports/upload',
    'imports/entries/999/undo',
    'imports/entries/x/undo',
    'imports/nonsense',
  ])
    statuses.push((await ask('POST', `/api/${path}`, form())).status)
  expect(statuses[0]).toBeLessThan(400)
  expect(statuses.slice(2)).toEqual([404, 404])
})

test('extends a session by an empty POST, as the desk sends it, and returns no token', async () => {
  const empty = new ReadableStream({ start: (controller) => controller.close() })
  const request = new Request('http://localhost:3000/api/users/refresh-token?refresh', {
    method: 'POST',
    body: empty,
    duplex: 'half',
    headers: { cookie },
  } as RequestInit)
  const response = await handleRest(
    request,
    ['users', 'refresh-token'],
    payload,
    payload.config as SanitizedConfig,
  )
  const body = (await response.json()) as { exp: number; refreshedToken?: string }
  expect(response.status).toBe(200)
  expect(body.exp * 1000).toBeGreaterThan(Date.now() + 60_000)
  expect(body.refreshedToken || undefined).toBeUndefined()
  expect(response.headers.getSetCookie()).toEqual([])
})
