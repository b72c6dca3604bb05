import { generateSync } from 'otplib'
import type { Payload } from 'payload'
import { beforeAll, beforeEach, describe, expect, test } from 'vitest'
import type { Person } from '../../core/person.ts'
import { cookieFor } from '../../testing/auth-requests.ts'
import { addPerson, callApi, openTestPayload, sqlFor } from '../../testing/payload.ts'
import { confirmEnrolment, beginEnrolment, hasFactor, consumeCode } from '../factors/factors.ts'
import { createLink } from '../links/links.ts'
import { setPassword } from '../passwords/credentials.ts'
import { handleAuth } from '../sign-in/handler.ts'
import { submitAccount } from './account-form.ts'
import { accountPage } from './account.ts'
import { submitCode, codePage } from './code.ts'
import { submitFactor, factorPage } from './factor.ts'
import { submitLink } from './link.ts'
import { submitReauthentication } from './reauthenticate.ts'

const ORIGIN = 'http://localhost:3000'
const PASSWORD = 'a long walk by the quiet river'
let payload: Payload
let person: Person

beforeAll(async () => {
  payload = await openTestPayload()
})
beforeEach(async () => {
  person = await addPerson(payload, { roles: ['editor'] })
  await setPassword(sqlFor(payload), person.id, PASSWORD)
})

const get = (path: string, cookie: string) =>
  new Request(`${ORIGIN}${path}`, { headers: { cookie } })
const post = (path: string, cookie: string, fields: Record<string, string>) =>
  new Request(`${ORIGIN}${path}`, {
    method: 'POST',
    body: new URLSearchParams(fields),
    headers: { cookie, origin: ORIGIN, 'content-type': 'application/x-www-form-urlencoded' },
  })
const me = async (cookie: string) =>
  (
    (await (
      await callApi(payload, null, 'GET', '/api/users/me', undefined, { cookie })
    ).json()) as { user: { id: number } | null }
  ).user
const cookiesOf = (response: Response, before = '') =>
  [before, ...response.headers.getSetCookie().map((line) => line.split(';')[0])]
    .filter(Boolean)
    .join('; ')

async function signIn(
  fields: Record<string, string> = {},
): Promise<{ cookie: string; location: string }> {
  const csrf = await handleAuth(new Request(`${ORIGIN}/api/auth/csrf`), ['csrf'], payload)
  const { csrfToken } = (await csrf.json()) as { csrfToken: string }
  const response = await handleAuth(
    post('/api/auth/callback/credentials', cookiesOf(csrf), {
      csrfToken,
      email: person.email,
      password: PASSWORD,
      ...fields,
    }),
    ['callback', 'credentials'],
    payload,
  )
  return {
    cookie: cookiesOf(response, cookiesOf(csrf)),
    location: response.headers.get('location') ?? '',
  }
}

/**
 * Sets a second factor up as the page does; returns its key, and the recovery codes. A used step
 * in time is forgotten, so that the test need not wait.
 */
async function enrol(): Promise<{ secret: string; codes: string[]; code: () => string }> {
  const { secret } = (await beginEnrolment(sqlFor(payload), person.id, person.email)) ?? {
    secret: '',
  }
  const codes = (await confirmEnrolment(sqlFor(payload), person.id, generateSync({ secret }))) ?? []
  await sqlFor(payload)('update auth.factors set last_step = 0 where user_id = $1', [person.id])
  return { secret, codes, code: () => generateSync({ secret }) }
}

describe('a second factor', () => {
  test('is required after the password, before anything else', async () => {
    const { code } = await enrol()
    const { cookie, location } = await signIn({ callbackUrl: '/admin/collections/entries' })
    expect(location).toBe('/sign-in/code?callbackUrl=%2Fadmin%2Fcollections%2Fentries')
    expect(await me(cookie)).toBeNull()
    expect(
      (await accountPage(get('/sign-in/account', cookie), payload)).headers.get('location'),
    ).toBe('/sign-in')
    expect((await factorPage(get('/sign-in/factor', cookie), payload)).status).toBe(303)
    expect((await codePage(get('/sign-in/code', cookie), payload)).status).toBe(200)
    expect(
      (await submitCode(post('/sign-in/code', cookie, { code: '000000' }), payload)).status,
    ).toBe(422)
    expect(await me(cookie)).toBeNull()
    const done = await submitCode(
      post('/sign-in/code?callbackUrl=%2Fadmin%2Fcollections%2Fentries', cookie, { code: code() }),
      payload,
    )
    expect(done.headers.get('location')).toBe('/admin/collections/entries')
    expect(await me(cookie)).toMatchObject({ id: person.id })
  })
  test('can be sent together with the password by a script', async () => {
    const { code } = await enrol()
    expect((await signIn({ code: '000000' })).location).toContain('error=CredentialsSignin')
    const { cookie, location } = await signIn({ code: code() })
    expect(location).toBe('/admin')
    expect(await me(cookie)).toMatchObject({ id: person.id })
  })
  test('accepts each code once, also for parallel requests, and ignores spaces', async () => {
    const { code, codes } = await enrol()
    const sql = sqlFor(payload)
    const now = code()
    const taken = await Promise.all(
      [1, 2, 3, 4].map(() => consumeCode(sql, person.id, `${now.slice(0, 3)} ${now.slice(3)}`)),
    )
    expect(taken.filter(Boolean)).toHaveLength(1)
    const recovery = await Promise.all(
      [1, 2, 3].map(() => consumeCode(sql, person.id, codes[0]?.toUpperCase() ?? '')),
    )
    expect(recovery.filter(Boolean)).toHaveLength(1)
    expect(await consumeCode(sql, person.id, codes[1] ?? '')).toBe(true)
    for (const wrong of ['', 'x'.repeat(500), '12345', "' or 1=1", codes[0] ?? ''])
      expect(await consumeCode(sql, person.id, wrong)).toBe(false)
  })
  test('cannot be guessed', async () => {
    await enrol()
    const { cookie } = await signIn()
    const statuses = []
    for (let guess = 0; guess < 7; guess += 1)
      statuses.push(
        (
          await submitCode(
            post('/sign-in/code', cookie, { code: String(100_000 + guess) }),
            payload,
          )
        ).status,
      )
    expect(statuses.slice(-1)).toEqual([429])
  })
  test('cannot be guessed more often by whoever reads the mail of the account', async () => {
    const { code } = await enrol()
    const guess = async (cookie: string) =>
      (await submitCode(post('/sign-in/code', cookie, { code: 'wrong' }), payload)).status
    const statuses: number[] = []
    let cookie = ''
    for (let reset = 0; reset < 4; reset += 1) {
      const link = await createLink(sqlFor(payload), person.id, 'reset')
      const token = link.url.split('/').at(-1) ?? ''
      const set = await submitLink(
        post('/sign-in/link/x', '', { password: `${PASSWORD} ${reset}` }),
        token,
        payload,
      )
      expect(set.headers.get('location')).toBe('/sign-in/code')
      expect(set.headers.getSetCookie().join()).not.toContain('attune.device')
      cookie = cookiesOf(set)
      for (let tries = 0; tries < 7; tries += 1) statuses.push(await guess(cookie))
    }
    expect(statuses.filter((status) => status !== 429)).toHaveLength(5)
    expect(await me(cookie)).toBeNull()
    await sqlFor(payload)(`delete from auth.attempts where key like 'code:%'`)
    const done = await submitCode(post('/sign-in/code', cookie, { code: code() }), payload)
    expect(done.headers.getSetCookie().join()).toContain('attune.device')
    expect(await me(cookie)).toMatchObject({ id: person.id })
  })
  test('cannot be guessed more than 20 times a day, whatever is reset in between', async () => {
    const { code } = await enrol()
    const { cookie } = await signIn()
    let taken = 0
    for (let period = 0; period < 6; period += 1) {
      await sqlFor(payload)(`delete from auth.attempts where key like 'code:%'`)
      for (let tries = 0; tries < 5; tries += 1) {
        const { status } = await submitCode(
          post('/sign-in/code', cookie, { code: 'wrong' }),
          payload,
        )
        if (status !== 429) taken += 1
      }
    }
    expect(taken).toBe(20)
    await sqlFor(payload)(`delete from auth.attempts where key like 'code:%'`)
    const right = await submitCode(post('/sign-in/code', cookie, { code: code() }), payload)
    expect(right.status).toBe(429)
  })
  test('stores neither its key nor its recovery codes as plain text', async () => {
    const { secret, codes } = await enrol()
    const rows = JSON.stringify([
      await sqlFor(payload)('select * from auth.factors'),
      await sqlFor(payload)('select * from auth.recovery_codes'),
    ])
    expect(rows).not.toContain(secret)
    for (const code of codes) expect(rows).not.toContain(code)
  })
  test('is set up at the first sign-in with a role that requires it', async () => {
    await payload.updateGlobal({
      slug: 'settings',
      data: { sessions: { idleMinutes: 30, hours: 12, factorRoles: ['editor'] } } as never,
    })
    try {
      const { cookie, location } = await signIn()
      expect(location).toBe('/sign-in/factor?callbackUrl=%2Fadmin')
      expect(await me(cookie)).toBeNull()
      const text = await (await factorPage(get('/sign-in/factor', cookie), payload)).text()
      const secret = (/<code dir="ltr">([A-Z2-7 ]+)</.exec(text)?.[1] ?? '').replaceAll(' ', '')
      expect(text).toContain('<svg')
      expect(
        (await submitFactor(post('/sign-in/factor', cookie, { code: '000000' }), payload)).status,
      ).toBe(422)
      const done = await submitFactor(
        post('/sign-in/factor', cookie, { code: generateSync({ secret }) }),
        payload,
      )
      expect((await done.text()).match(/<li><code>\w{5}-\w{5}<\/code>/g)).toHaveLength(10)
      expect(await me(cookie)).toMatchObject({ id: person.id })
      const kept = await submitAccount(
        post('/sign-in/account', cookie, { act: 'remove-factor' }),
        payload,
      )
      expect(kept.status).toBe(422)
      expect(await hasFactor(sqlFor(payload), person.id)).toBe(true)
    } finally {
      await payload.updateGlobal({
        slug: 'settings',
        data: { sessions: { idleMinutes: 30, hours: 12, factorRoles: [] } } as never,
      })
    }
  })
  test('is set up at the first sign-in with a short password', async () => {
    await setPassword(sqlFor(payload), person.id, 'kq8!Zt4v')
    expect((await signIn({ password: 'kq8!Zt4v' })).location).toBe(
      '/sign-in/factor?callbackUrl=%2Fadmin',
    )
  })
})

describe('the account page', () => {
  const act = (cookie: string, fields: Record<string, string>) =>
    submitAccount(post('/sign-in/account', cookie, fields), payload)

  test('lists the person’s sessions and ends one or all of them, never another person’s', async () => {
    const [here, there, elsewhere] = [
      await cookieFor(payload, person.id),
      await cookieFor(payload, person.id),
      await cookieFor(payload, person.id),
    ]
    const other = await addPerson(payload, { roles: ['editor'] })
    const othersCookie = await cookieFor(payload, other.id)
    const [othersSession] = await sqlFor(payload)<{ id: string }>(
      'select id from auth.sessions where user_id = $1',
      [other.id],
    )
    const text = await (await accountPage(get('/sign-in/account', here), payload)).text()
    const ids = [...text.matchAll(/name="session" value="([\w-]+)"/g)].map(([, id]) => id ?? '')
    expect(ids).toHaveLength(2)
    expect(text).not.toMatch(/<script|style="/)
    await act(here, { act: 'end', session: othersSession?.id ?? '' })
    await act(here, { act: 'end', session: "' or true --" })
    expect(await me(othersCookie)).not.toBeNull()
    await act(here, { act: 'end', session: ids[0] ?? '' })
    expect([await me(there), await me(elsewhere)].filter(Boolean)).toHaveLength(1)
    await act(here, { act: 'end-others' })
    expect([await me(here), await me(there), await me(elsewhere)].map(Boolean)).toEqual([
      true,
      false,
      false,
    ])
  })
  test('ends all other sessions and open links with a new password', async () => {
    const [here, there] = [await cookieFor(payload, person.id), await cookieFor(payload, person.id)]
    expect(
      (
        await act(here, {
          act: 'password',
          current: 'wrong',
          password: 'another walk by the river',
        })
      ).status,
    ).toBe(422)
    expect(
      (await act(here, { act: 'password', current: PASSWORD, password: 'short' })).status,
    ).toBe(422)
    expect(
      (await act(here, { act: 'password', current: PASSWORD, password: 'passwordpassword' }))
        .status,
    ).toBe(422)
    expect(
      (
        await act(here, {
          act: 'password',
          current: PASSWORD,
          password: 'another walk by the river',
        })
      ).status,
    ).toBe(200)
    expect([await me(here), await me(there)].map(Boolean)).toEqual([true, false])
    expect((await signIn()).location).toContain('error=')
    expect((await signIn({ password: 'another walk by the river' })).location).toBe('/admin')
  })
  test('requires recent authentication to change factors', async () => {
    const { code } = await enrol()
    const cookie = await cookieFor(payload, person.id)
    await sqlFor(payload)(
      `update auth.sessions set authenticated_at = now() - interval '16 minutes' where user_id = $1`,
      [person.id],
    )
    expect((await act(cookie, { act: 'remove-factor' })).headers.get('location')).toBe(
      '/sign-in/again?next=account',
    )
    expect(await hasFactor(sqlFor(payload), person.id)).toBe(true)
    expect(
      (
        await submitReauthentication(
          post('/sign-in/again?next=account', cookie, { password: PASSWORD }),
          payload,
        )
      ).status,
    ).toBe(422)
    expect(
      (
        await submitReauthentication(
          post('/sign-in/again?next=account', cookie, { password: PASSWORD, code: code() }),
          payload,
        )
      ).headers.get('location'),
    ).toBe('/sign-in/account')
    await act(cookie, { act: 'remove-factor' })
    expect(await hasFactor(sqlFor(payload), person.id)).toBe(false)
  })
  test('refuses forms of another site', async () => {
    const [here, there] = [await cookieFor(payload, person.id), await cookieFor(payload, person.id)]
    const request = new Request(`${ORIGIN}/sign-in/account`, {
      method: 'POST',
      body: 'act=end-others',
      headers: {
        cookie: here,
        origin: 'https://evil.example',
        'content-type': 'application/x-www-form-urlencoded',
      },
    })
    expect((await submitAccount(request, payload)).status).toBe(403)
    expect(await me(there)).not.toBeNull()
  })
})

test('people and roles require recent authentication, names do not', async () => {
  const admin = await addPerson(payload, { roles: ['admin'] })
  const cookie = await cookieFor(payload, admin.id)
  const patch = async (body: object) =>
    (await callApi(payload, null, 'PATCH', `/api/users/${person.id}`, body, { cookie })).status
  expect(await patch({ roles: ['translator'] })).toBe(200)
  await sqlFor(payload)(
    `update auth.sessions set authenticated_at = now() - interval '16 minutes' where user_id = $1`,
    [admin.id],
  )
  expect(await patch({ roles: ['editor'] })).toBe(403)
  expect(await patch({ disabled: true })).toBe(403)
  expect(await patch({ name: 'New name' })).toBe(200)
  expect(
    (await callApi(payload, null, 'POST', `/api/users/${person.id}/invite`, {}, { cookie })).status,
  ).toBe(403)
})
