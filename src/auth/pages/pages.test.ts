import type { Payload } from 'payload'
import { beforeAll, describe, expect, test } from 'vitest'
import { sqlOfPayload } from '../../core/sql.ts'
import { callApi, openTestPayload, sqlFor } from '../../testing/payload.ts'
import { ensureFirstAdmin } from '../people/first-admin.ts'
import { addPerson } from '../people/people.ts'
import { handleAuth } from '../sign-in/handler.ts'
import { submitLink, linkPage } from './link.ts'
import { signInPage } from './sign-in.ts'
import { submitSignOut, signOutPage } from './sign-out.ts'

const ORIGIN = 'http://localhost:3000'
const PASSWORD = 'a long walk by the quiet river'
let payload: Payload
beforeAll(async () => {
  payload = await openTestPayload()
})

const get = (path: string, headers: Record<string, string> = {}) =>
  new Request(`${ORIGIN}${path}`, { headers })
const post = (path: string, fields: Record<string, string>, headers: Record<string, string> = {}) =>
  new Request(`${ORIGIN}${path}`, {
    method: 'POST',
    body: new URLSearchParams(fields),
    headers: { 'content-type': 'application/x-www-form-urlencoded', origin: ORIGIN, ...headers },
  })
const cookiesOf = (response: Response) =>
  response.headers
    .getSetCookie()
    .map((line) => line.split(';')[0])
    .join('; ')
const me = async (cookie: string) =>
  (
    (await (
      await callApi(payload, null, 'GET', '/api/users/me', undefined, { cookie })
    ).json()) as { user: { id: number; name: string; email: string } | null }
  ).user
const tokenOf = (link: { url: string } | null | undefined) => link?.url.split('/').at(-1) ?? ''
let people = 0
const invited = async () =>
  addPerson(payload, { email: `person${(people += 1)}@clinic.example`, roles: ['editor'] })

describe('the sign-in page', () => {
  test('is a plain form that works without a script', async () => {
    const { person, link } = await invited()
    await submitLink(post('/x', { password: PASSWORD }), tokenOf(link), payload)
    const response = await signInPage(
      get('/sign-in?callbackUrl=/admin/collections/entries'),
      payload,
    )
    const text = await response.text()
    expect(text.match(/<script[^>]*>/g)).toEqual(['<script src="/sign-in/passkey.js" defer>'])
    expect(text).not.toMatch(/javascript:|onclick|style="/i)
    expect(response.headers.get('cache-control')).toBe('private, no-store')
    expect(response.headers.get('referrer-policy')).toBe('same-origin')
    const csrfToken = /name="csrfToken" value="(\w+)"/.exec(text)?.[1] ?? ''
    const form = post(
      '/api/auth/callback/credentials',
      {
        csrfToken,
        callbackUrl: '/admin/collections/entries',
        email: person.email,
        password: PASSWORD,
      },
      { cookie: cookiesOf(response) },
    )
    const signedIn = await handleAuth(form, ['callback', 'credentials'], payload)
    expect(signedIn.headers.get('location')).toBe('/admin/collections/entries')
    const again = await signInPage(get('/sign-in', { cookie: cookiesOf(response) }), payload)
    expect(again.headers.getSetCookie()).toEqual([])
  })
  test('shows nothing of its URL and links to no other site', async () => {
    const text = await (
      await signInPage(
        get(
          '/sign-in?error=%3Cscript%3Ealert(1)%3C/script%3E&say=%22%3E%3Cb%3E&callbackUrl=https://evil.example/%22%3E&lang=%22%3E',
        ),
        payload,
      )
    ).text()
    expect(text).not.toMatch(/evil|alert\(|<b>/)
    expect(text).toMatch(/name="callbackUrl"\s+value="\/admin"/)
    expect(text).toContain('role="alert"')
  })
})

describe('a one-time link', () => {
  test('is not used up by opening it', async () => {
    const { link } = await invited()
    for (let time = 0; time < 3; time += 1)
      expect((await linkPage(get('/x'), tokenOf(link), payload)).status).toBe(200)
    expect(
      (await submitLink(post('/x', { password: PASSWORD }), tokenOf(link), payload)).status,
    ).toBe(303)
  })
  test('sets the password and signs in, once', async () => {
    const { person, link } = await invited()
    const responses = await Promise.all(
      [1, 2, 3].map(() => submitLink(post('/x', { password: PASSWORD }), tokenOf(link), payload)),
    )
    expect(responses.map(({ status }) => status).sort()).toEqual([303, 410, 410])
    const done = responses.find(({ status }) => status === 303)
    expect(done?.headers.get('location')).toBe('/admin')
    expect(await me(cookiesOf(done as Response))).toMatchObject({ id: person.id })
    expect((await linkPage(get('/x'), tokenOf(link), payload)).status).toBe(410)
  })
  test.each([
    ['short', 422],
    ['', 422],
    ['x'.repeat(300), 422],
    ['fourteen chars', 422],
  ])('with the password “%.20s” it stays open', async (password, status) => {
    const { link } = await invited()
    expect((await submitLink(post('/x', { password }), tokenOf(link), payload)).status).toBe(status)
    expect((await linkPage(get('/x'), tokenOf(link), payload)).status).toBe(200)
  })
  test('is not used up by a form of another site', async () => {
    const { link } = await invited()
    expect(
      (
        await submitLink(
          post('/x', { password: PASSWORD }, { origin: 'https://evil.example' }),
          tokenOf(link),
          payload,
        )
      ).status,
    ).toBe(403)
    expect(
      (
        await submitLink(
          post('/x', { password: PASSWORD }, { origin: 'null' }),
          tokenOf(link),
          payload,
        )
      ).status,
    ).toBe(403)
    expect(
      (
        await submitLink(
          post('/x', { password: PASSWORD }, { origin: 'null', 'sec-fetch-site': 'same-origin' }),
          tokenOf(link),
          payload,
        )
      ).status,
    ).toBe(303)
  })
  test.each(['', 'x', '../../x', "' or 1=1", 'a'.repeat(43), '\0'.repeat(43)])(
    'made up (%.20j) is a link that does not work',
    async (token) => {
      expect((await linkPage(get('/x'), token, payload)).status).toBe(410)
      expect((await submitLink(post('/x', { password: PASSWORD }), token, payload)).status).toBe(
        410,
      )
    },
  )
  test('of the first admin asks for name and email address, and validates them', async () => {
    await sqlFor(payload)('delete from public.users')
    const first = await ensureFirstAdmin(payload)
    const token = tokenOf(first?.link)
    expect(await (await linkPage(get('/x'), token, payload)).text()).toContain('name="name"')
    expect(
      (
        await submitLink(
          post('/x', { name: 'Ada', email: 'not an address', password: PASSWORD }),
          token,
          payload,
        )
      ).status,
    ).toBe(422)
    const asOperator = { name: 'Operator', email: 'ada@clinic.example', password: PASSWORD }
    expect((await submitLink(post('/x', asOperator), token, payload)).status).toBe(422)
    const done = await submitLink(
      post('/x', { name: 'Ada', email: 'Ada@Clinic.example', password: PASSWORD }),
      token,
      payload,
    )
    expect(done.headers.get('location')).toBe('/sign-in/factor')
    const { docs } = await payload.find({ collection: 'users' })
    expect(docs).toMatchObject([{ name: 'Ada', email: 'ada@clinic.example' }])
    expect(await ensureFirstAdmin(payload)).toBeNull()
  })
})

describe('signing out', () => {
  test('clears what the browser has stored by Payload’s endpoint too', async () => {
    const { link } = await invited()
    const cookie = cookiesOf(
      await submitLink(post('/x', { password: PASSWORD }), tokenOf(link), payload),
    )
    const out = await callApi(payload, null, 'POST', '/api/users/logout', {}, { cookie })
    expect([out.status, out.headers.get('clear-site-data')]).toEqual([200, '"cache", "storage"'])
    expect(await me(cookie)).toBeNull()
  })
  test('asks first, then ends the session and its cookie', async () => {
    const { link } = await invited()
    const cookie = cookiesOf(
      await submitLink(post('/x', { password: PASSWORD }), tokenOf(link), payload),
    )
    expect(signOutPage(get('/sign-in/out', { cookie })).status).toBe(200)
    expect(
      (
        await submitSignOut(
          post('/sign-in/out', {}, { cookie, origin: 'https://evil.example' }),
          payload,
        )
      ).status,
    ).toBe(403)
    expect(await me(cookie)).not.toBeNull()
    const out = await submitSignOut(post('/sign-in/out', {}, { cookie }), payload)
    expect([out.status, out.headers.get('location')]).toEqual([303, '/sign-in?say=signed-out'])
    expect(out.headers.get('clear-site-data')).toBe('"cache", "storage"')
    expect(await me(cookie)).toBeNull()
    expect((await submitSignOut(post('/sign-in/out', {}), payload)).status).toBe(303)
  })
})

test('the log records links and passwords without containing them', async () => {
  const { link } = await invited()
  await submitLink(post('/x', { password: PASSWORD }), tokenOf(link), payload)
  const events = JSON.stringify(await sqlOfPayload(payload)(`select * from workflow.events`))
  expect(events).toContain('link.used')
  expect(events).not.toContain(PASSWORD)
  expect(events).not.toMatch(/@clinic\.example/)
})
