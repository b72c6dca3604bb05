import { generateSync } from 'otplib'
import type { Payload } from 'payload'
import { beforeAll, describe, expect, test } from 'vitest'
import { ADDRESS_HEADER } from '../../core/network.ts'
import type { Person } from '../../core/person.ts'
import { startMailSink } from '../../testing/mail-sink.ts'
import { addPerson, callApi, openTestPayload, sqlFor } from '../../testing/payload.ts'
import { beginEnrolment, confirmEnrolment } from '../factors/factors.ts'
import { setPassword } from '../passwords/credentials.ts'
import { handleAuth } from './handler.ts'

const PASSWORD = 'a long walk by the quiet river'
const ORIGIN = 'http://localhost:3000'
let payload: Payload

beforeAll(async () => {
  payload = await openTestPayload()
})

/** A browser, as far as cookies go. */
function browser(address: string, extra: Record<string, string> = {}) {
  const jar = new Map<string, string>()
  const send = async (
    method: string,
    path: string,
    body?: Record<string, string> | string,
    headers: Record<string, string> = {},
  ) => {
    const url = new URL(path, ORIGIN)
    const request = new Request(url, {
      method,
      headers: {
        cookie: [...jar].map(([name, value]) => `${name}=${value}`).join('; '),
        [ADDRESS_HEADER]: address,
        ...(body === undefined ? {} : { 'content-type': 'application/x-www-form-urlencoded' }),
        ...extra,
        ...headers,
      },
      body: typeof body === 'object' ? new URLSearchParams(body).toString() : body,
    })
    const response = await handleAuth(request, url.pathname.split('/').slice(3), payload)
    for (const line of response.headers.getSetCookie()) {
      const [pair = '', ...rest] = line.split('; ')
      const name = pair.slice(0, pair.indexOf('='))
      if (rest.some((part) => part === 'Max-Age=0')) jar.delete(name)
      else jar.set(name, pair.slice(pair.indexOf('=') + 1))
    }
    return response
  }
  const csrf = async () =>
    ((await (await send('GET', '/api/auth/csrf')).json()) as { csrfToken: string }).csrfToken
  const signIn = async (fields: Record<string, string>, headers: Record<string, string> = {}) =>
    send('POST', '/api/auth/callback/credentials', { csrfToken: await csrf(), ...fields }, headers)
  const cookie = () => [...jar].map(([name, value]) => `${name}=${value}`).join('; ')
  return { jar, send, csrf, signIn, cookie }
}

/** An editor, whose role needs no second factor. */
async function member(): Promise<Person> {
  const person = await addPerson(payload, { roles: ['editor'] })
  await setPassword(sqlFor(payload), person.id, PASSWORD)
  return person
}

const SESSION = 'next-auth.session-token'
const whoAmI = async (cookie: string) =>
  (
    (await (
      await callApi(payload, null, 'GET', '/api/users/me', undefined, { cookie })
    ).json()) as { user: { id: number } | null }
  ).user
let count = 0
const anywhere = () => `192.0.2.${(count += 1)}`

describe('signing in with a password', () => {
  test('uses next-auth: CSRF token, form, redirect to the desk', async () => {
    const person = await member()
    const client = browser(anywhere())
    const response = await client.signIn({ email: person.email, password: PASSWORD })
    expect(response.status).toBe(302)
    expect(response.headers.get('location')).toBe('/admin')
    expect(await whoAmI(client.cookie())).toMatchObject({ id: person.id })
    const line = response.headers.getSetCookie().find((each) => each.startsWith(SESSION))
    expect(line).toMatch(/HttpOnly/)
    expect(line).toMatch(/SameSite=Lax/i)
    expect(await response.text()).toBe('')
  })
  test('responds to scripts in JSON', async () => {
    const person = await member()
    const client = browser(anywhere())
    const response = await client.signIn({
      email: person.email.toUpperCase(),
      password: PASSWORD,
      json: 'true',
    })
    expect([response.status, await response.json()]).toEqual([200, { url: `${ORIGIN}/admin` }])
    expect(await whoAmI(client.cookie())).toMatchObject({ id: person.id })
    const wrong = await browser(anywhere()).signIn({
      email: person.email,
      password: 'wrong',
      json: 'true',
    })
    expect(wrong.status).toBe(401)
    const json = await client.send(
      'POST',
      '/api/auth/callback/credentials',
      JSON.stringify({
        csrfToken: await client.csrf(),
        email: person.email,
        password: PASSWORD,
        json: true,
      }),
      { 'content-type': 'application/json' },
    )
    expect(json.status).toBe(200)
  })
  test('binds all cookies to the host over TLS', async () => {
    const person = await member()
    process.env.PUBLIC_URL = 'https://clinic.example'
    try {
      const client = browser(anywhere())
      const response = await client.signIn({ email: person.email, password: PASSWORD })
      const names = [...client.jar.keys()]
      expect(names).toContain('__Host-next-auth.session-token')
      expect(names.filter((name) => !name.startsWith('__Host-next-auth.'))).toEqual([
        '__Secure-attune.device',
      ])
      for (const line of response.headers.getSetCookie()) expect(line).toMatch(/; Secure/)
      expect(response.headers.get('location')).toBe('/admin')
    } finally {
      process.env.PUBLIC_URL = ORIGIN
    }
  })
  test('accepts the password in another Unicode normalisation form', async () => {
    const person = await addPerson(payload, { roles: ['editor'] })
    await setPassword(sqlFor(payload), person.id, 'café über die Brücke 😀'.normalize('NFC'))
    const response = await browser(anywhere()).signIn({
      email: person.email,
      password: 'café über die Brücke 😀'.normalize('NFD'),
    })
    expect(response.headers.get('location')).toBe('/admin')
  })
})

describe('a wrong sign-in', () => {
  test('gets the same response for known and unknown people', async () => {
    const person = await member()
    const disabled = await member()
    await payload.update({ collection: 'users', id: disabled.id, data: { disabled: true } })
    const invited = await addPerson(payload, { roles: ['editor'] })
    const responses = []
    for (const [email, password] of [
      [person.email, 'wrong'],
      ['nobody@example.test', PASSWORD],
      [disabled.email, PASSWORD],
      [invited.email, PASSWORD],
      ['no address', PASSWORD],
      ['a@x.test,b@y.test', PASSWORD],
      [person.email, 'x'.repeat(9_000)],
    ]) {
      const client = browser(anywhere())
      const response = await client.signIn({ email: email ?? '', password: password ?? '' })
      expect(client.jar.has(SESSION)).toBe(false)
      responses.push([
        response.status,
        response.headers.get('location'),
        await response.text(),
        response.headers.getSetCookie().length,
      ])
    }
    expect(new Set(responses.map((each) => JSON.stringify(each))).size).toBe(1)
    expect(responses[0]?.slice(0, 3)).toEqual([
      302,
      '/sign-in?error=CredentialsSignin&callbackUrl=%2Fadmin',
      '',
    ])
  })
  test.each([
    ['without a csrf token', {}],
    ['with a made-up csrf token', { csrfToken: 'f'.repeat(64) }],
  ])('%s is refused', async (_, fields) => {
    const person = await member()
    const client = browser(anywhere())
    await client.csrf()
    const response = await client.send('POST', '/api/auth/callback/credentials', {
      email: person.email,
      password: PASSWORD,
      ...fields,
    })
    expect(response.headers.get('location')).toContain('error=Expired')
    expect(client.jar.has(SESSION)).toBe(false)
  })
  test('is refused from another site, even with the right token', async () => {
    const person = await member()
    for (const headers of [
      { origin: 'https://evil.example' },
      { 'sec-fetch-site': 'cross-site' },
      { origin: 'null' },
    ] as Record<string, string>[]) {
      const client = browser(anywhere())
      expect(
        (await client.signIn({ email: person.email, password: PASSWORD }, headers)).status,
      ).toBe(403)
      expect(client.jar.has(SESSION)).toBe(false)
    }
  })
})

describe('rate limits', () => {
  test('stop a stranger who changes names and forwarding headers', async () => {
    const client = browser('198.51.100.7')
    const csrfToken = await client.csrf()
    const statuses: number[] = []
    for (let attempt = 0; attempt < 20; attempt += 1) {
      const headers = {
        'x-forwarded-for': `203.0.113.${attempt}`,
        forwarded: `for=203.0.113.${attempt}`,
        'x-real-ip': `203.0.113.${attempt}`,
      }
      const response = await client.send(
        'POST',
        '/api/auth/callback/credentials',
        {
          csrfToken,
          email: `guess${attempt}@example.test`,
          password: 'guess',
          extra: String(attempt),
        },
        headers,
      )
      statuses.push(response.status)
    }
    expect(statuses[0]).toBe(302)
    expect(statuses.at(-1)).toBe(429)
  })
  test('do not let a stranger lock a clinician out, from elsewhere or from the same address', async () => {
    const person = await member()
    const clinician = browser('198.51.100.20')
    expect((await clinician.signIn({ email: person.email, password: PASSWORD })).status).toBe(302)
    const stranger = browser('198.51.100.20')
    let last = 0
    for (let attempt = 0; attempt < 7; attempt += 1)
      last = (await stranger.signIn({ email: person.email, password: `guess ${attempt}` })).status
    expect(last).toBe(429)
    clinician.jar.delete(SESSION)
    expect(
      (await clinician.signIn({ email: person.email, password: PASSWORD })).headers.get('location'),
    ).toBe('/admin')
    const atHome = browser('198.51.100.21')
    expect(
      (await atHome.signIn({ email: person.email, password: PASSWORD })).headers.get('location'),
    ).toBe('/admin')
  })
  test('ignore the device cookie of another person', async () => {
    const person = await member()
    const other = await member()
    const client = browser('198.51.100.30')
    await client.signIn({ email: other.email, password: PASSWORD })
    let last = 0
    for (let attempt = 0; attempt < 6; attempt += 1)
      last = (await client.signIn({ email: person.email, password: `guess ${attempt}` })).status
    expect(last).toBe(429)
  })
  test('count the networks of IPv6, not their addresses', async () => {
    const person = await member()
    const statuses: number[] = []
    for (let attempt = 1; attempt <= 7; attempt += 1) {
      const client = browser(`2001:db8:1:2::${attempt.toString(16)}`)
      statuses.push((await client.signIn({ email: person.email, password: 'guess' })).status)
    }
    expect(statuses.at(-1)).toBe(429)
    const elsewhere = browser('2001:db8:1:3::1')
    expect((await elsewhere.signIn({ email: person.email, password: PASSWORD })).status).toBe(302)
  })
  test('stop somebody who guesses one password from many networks, but not its owner', async () => {
    const person = await member()
    const known = browser('198.51.100.50')
    await known.signIn({ email: person.email, password: PASSWORD })
    const statuses: number[] = []
    for (let attempt = 0; attempt < 62; attempt += 1) {
      const client = browser(`2001:db8:9:${attempt.toString(16)}::1`)
      statuses.push((await client.signIn({ email: person.email, password: 'guess' })).status)
    }
    expect(statuses[0]).toBe(302)
    expect(statuses.at(-1)).toBe(429)
    known.jar.delete(SESSION)
    expect(
      (await known.signIn({ email: person.email, password: PASSWORD })).headers.get('location'),
    ).toBe('/admin')
  })
  test('do not count successful sign-ins', async () => {
    const person = await member()
    const client = browser('198.51.100.40')
    for (let time = 0; time < 18; time += 1)
      expect((await client.signIn({ email: person.email, password: PASSWORD })).status).toBe(302)
  })
})

describe('codes of a second factor', () => {
  /** A person with an authenticator app, and the code that it shows. */
  async function memberWithApp() {
    const person = await member()
    const sql = sqlFor(payload)
    const secret = (await beginEnrolment(sql, person.id, person.email))?.secret ?? ''
    await confirmEnrolment(sql, person.id, generateSync({ secret }))
    await sql('update auth.factors set last_step = 0 where user_id = $1', [person.id])
    return { person, code: () => generateSync({ secret }) }
  }

  test('count by person when sent beside the password, from any device and network', async () => {
    const { person, code } = await memberWithApp()
    const attempt = (given: string) =>
      browser(anywhere()).signIn({ email: person.email, password: PASSWORD, code: given })
    for (let wrong = 0; wrong < 5; wrong += 1)
      expect((await attempt('000000')).headers.get('location')).toContain('CredentialsSignin')
    const right = await attempt(code())
    expect([right.status, right.headers.get('location')]).toEqual([429, null])
  })
  test('have a limit for a day, which a mail reports', async () => {
    const { person, code } = await memberWithApp()
    const sql = sqlFor(payload)
    const mail = await startMailSink()
    process.env.SMTP_URL = mail.url
    try {
      let status = 0
      for (let wrong = 0; wrong < 21; wrong += 1) {
        // A quarter of an hour passes: only the limit of a day is left.
        await sql(`delete from auth.attempts where key like 'code:%'`)
        const client = browser(anywhere())
        const fields = { email: person.email, password: PASSWORD, code: '000000' }
        status = (await client.signIn(fields)).status
      }
      expect(status).toBe(429)
      await sql(`delete from auth.attempts where key like 'code:%'`)
      const fields = { email: person.email, password: PASSWORD, code: code() }
      expect((await browser(anywhere()).signIn(fields)).status).toBe(429)
      expect(mail.letters.map(({ to }) => to)).toEqual([[person.email]])
    } finally {
      delete process.env.SMTP_URL
      await mail.stop()
    }
  })
  test('are needed before the browser is known and its attempts are taken back', async () => {
    const { person, code } = await memberWithApp()
    const client = browser(anywhere())
    const withPassword = { email: person.email, password: PASSWORD }
    expect((await client.signIn(withPassword)).headers.get('location')).toContain('/sign-in/code')
    expect(client.jar.has('attune.device')).toBe(false)
    for (let attempt = 0; attempt < 4; attempt += 1) await client.signIn(withPassword)
    expect((await client.signIn(withPassword)).status).toBe(429)
    const other = browser(anywhere())
    await other.signIn({ ...withPassword, code: code() })
    expect(other.jar.has('attune.device')).toBe(true)
  })
})

describe('the page after signing in', () => {
  test.each([
    ['/admin/collections/entries?limit=5', '/admin/collections/entries?limit=5'],
    [`${ORIGIN}/preview/1`, '/preview/1'],
    ['//evil.example', '/admin'],
    ['https://evil.example/admin', '/admin'],
    ['javascript:alert(1)', '/admin'],
    ['/\\evil.example', '/admin'],
    ['\\\\evil.example', '/admin'],
    ['/\t/evil.example', '/admin'],
    [`${ORIGIN}.evil.example/`, '/admin'],
    [`${ORIGIN}@evil.example/`, '/admin'],
    ['/sign-in?callbackUrl=/sign-in', '/admin'],
    ['/api/users/logout', '/admin'],
    ['/admin/logout', '/admin'],
    ['/./\\evil', '/admin'],
    ['/a/..//evil.example', '/admin'],
    ['x'.repeat(9_000), '/admin'],
  ])('%s leads to %s', async (wanted, reached) => {
    const person = await member()
    const response = await browser(anywhere()).signIn({
      email: person.email,
      password: PASSWORD,
      callbackUrl: wanted,
    })
    expect(response.headers.get('location')).toBe(reached)
  })
  test('never uses the host of a request', async () => {
    const person = await member()
    const headers = {
      host: 'evil.example',
      'x-forwarded-host': 'evil.example',
      'x-forwarded-proto': 'https',
      forwarded: 'host=evil.example',
    }
    const response = await browser(anywhere(), headers).signIn({
      email: person.email,
      password: PASSWORD,
      json: 'true',
    })
    expect(await response.json()).toEqual({ url: `${ORIGIN}/admin` })
  })
})

describe('signing out', () => {
  test('ends the session, so that a copy of its cookie is useless', async () => {
    const person = await member()
    const client = browser(anywhere())
    await client.signIn({ email: person.email, password: PASSWORD })
    const copy = client.cookie()
    expect(await whoAmI(copy)).not.toBeNull()
    const out = await client.send('POST', '/api/auth/signout', { csrfToken: await client.csrf() })
    expect(out.headers.get('clear-site-data')).toBe('"cache", "storage"')
    expect(client.jar.has(SESSION)).toBe(false)
    expect(await whoAmI(copy)).toBeNull()
    const session = await (
      await handleAuth(
        new Request(`${ORIGIN}/api/auth/session`, { headers: { cookie: copy } }),
        ['session'],
        payload,
      )
    ).json()
    expect(session).toEqual({})
  })
  test('needs the CSRF token', async () => {
    const person = await member()
    const client = browser(anywhere())
    await client.signIn({ email: person.email, password: PASSWORD })
    const before = client.cookie()
    await client.send('GET', '/api/auth/signout')
    await client.send('POST', '/api/auth/signout', {})
    await client.send(
      'POST',
      '/api/auth/signout',
      { csrfToken: await client.csrf() },
      { origin: 'https://evil.example' },
    )
    expect(await whoAmI(before)).not.toBeNull()
  })
})

describe('bad input', () => {
  const post = async (body: string, type: string) => {
    const client = browser(anywhere())
    return (
      await client.send('POST', '/api/auth/callback/credentials', body, { 'content-type': type })
    ).status
  }
  test.each([
    ['email=a&email=b', 'application/x-www-form-urlencoded', 400],
    ['email=%00', 'application/x-www-form-urlencoded', 400],
    ['{"email":["a"]}', 'application/json', 400],
    ['{"email":{"a":1}}', 'application/json', 400],
    ['[]', 'application/json', 400],
    ['null', 'application/json', 400],
    ['{', 'application/json', 400],
    ['{"email":"\\ud800"}', 'application/json', 400],
    ['email=a', 'text/plain', 415],
    ['x', 'multipart/form-data; boundary=x', 415],
    [`email=${'a'.repeat(20_000)}`, 'application/x-www-form-urlencoded', 413],
  ])('%.40s as %s is %i', async (body, type, status) => expect(await post(body, type)).toBe(status))

  test.each(['{}', '[]', 'null', '%00', 'x'.repeat(9_000), '/%E0%A4%A', 'http://[', '\\\\'])(
    'the page to return to %.20j never causes a server error',
    async (wanted) => {
      const value = encodeURIComponent(wanted)
      const cookie = `next-auth.callback-url=${value}`
      for (const path of ['csrf', 'session', 'providers', 'signin', 'signout', 'error'])
        for (const headers of [{}, { cookie }] as Record<string, string>[]) {
          const url = `/api/auth/${path}?callbackUrl=${value}`
          const response = await browser(anywhere()).send('GET', url, undefined, headers)
          expect([path, headers, response.status < 500]).toEqual([path, headers, true])
        }
      const client = browser(anywhere())
      const fields = { email: 'a@b.test', password: 'guess', callbackUrl: wanted }
      expect((await client.signIn(fields)).status).toBeLessThan(500)
    },
  )
  test.each(['_log', 'verify-request', '__proto__', 'session', 'nonsense'])(
    'POST /api/auth/%s is not there',
    async (action) => {
      expect((await browser(anywhere()).send('POST', `/api/auth/${action}`, {})).status).toBe(404)
    },
  )
  test('a session cookie contains no email address, role or ID of a person', async () => {
    const person = await member()
    const client = browser(anywhere())
    await client.signIn({ email: person.email, password: PASSWORD })
    const session = await (await client.send('GET', '/api/auth/session')).json()
    expect(Object.keys(session as object)).toEqual(['user', 'expires'])
    expect((session as { user: object }).user).toEqual({ name: person.name })
  })
})
