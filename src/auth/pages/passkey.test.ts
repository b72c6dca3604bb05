import { generateKeyPairSync } from 'node:crypto'
import type { Payload } from 'payload'
import { beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { ADDRESS_HEADER } from '../../core/network.ts'
import type { Person } from '../../core/person.ts'
import { cookieFor } from '../../testing/auth-requests.ts'
import { addPerson, callApi, openTestPayload, sqlFor } from '../../testing/payload.ts'
import { SoftwarePasskey } from '../../testing/software-passkey.ts'
import { consumeCode } from '../factors/factors.ts'
import { setPassword } from '../passwords/credentials.ts'
import { handleAuth } from '../sign-in/handler.ts'
import { submitAccount } from './account-form.ts'
import { codePage } from './code.ts'
import { submitPasskey, passkeyOptions } from './passkey.ts'

const ORIGIN = 'http://localhost:3000'
const PASSWORD = 'a long walk by the quiet river'
let payload: Payload
let person: Person
let places = 0
beforeAll(async () => {
  payload = await openTestPayload()
})
beforeEach(async () => {
  places += 1
  person = await addPerson(payload, { roles: ['editor'] })
  await setPassword(sqlFor(payload), person.id, PASSWORD)
})

const post = (path: string, cookie: string, fields: Record<string, string>, origin = ORIGIN) =>
  new Request(`${ORIGIN}${path}`, {
    method: 'POST',
    body: new URLSearchParams(fields),
    headers: {
      cookie,
      origin,
      'content-type': 'application/x-www-form-urlencoded',
      [ADDRESS_HEADER]: `192.0.2.${places}`,
    },
  })
const cookiesOf = (response: Response, before = '') =>
  [before, ...response.headers.getSetCookie().map((line) => line.split(';')[0])]
    .filter(Boolean)
    .join('; ')
const me = async (cookie: string) =>
  (
    (await (
      await callApi(payload, null, 'GET', '/api/users/me', undefined, { cookie })
    ).json()) as { user: { id: number } | null }
  ).user
const where = (response: Response) => response.headers.get('location')

type Options = {
  challenge: string
  user: { id: string; name: string }
  allowCredentials: { id: string }[]
}
async function ask(
  purpose: string,
  cookie = '',
): Promise<{ options: Options; cookie: string; status: number }> {
  const response = await passkeyOptions(
    post('/sign-in/passkey/options', cookie, { for: purpose }),
    payload,
  )
  return {
    options: (await response.json()) as Options,
    cookie: cookiesOf(response, cookie),
    status: response.status,
  }
}
async function enrol(): Promise<{ passkey: SoftwarePasskey; codes: string[] }> {
  const passkey = new SoftwarePasskey(ORIGIN)
  const { options, cookie } = await ask('add', await cookieFor(payload, person.id))
  const done = await submitPasskey(
    post('/sign-in/passkey', cookie, {
      for: 'add',
      answer: passkey.create(options),
      name: 'My phone',
    }),
    payload,
  )
  return {
    passkey,
    codes: [...(await done.text()).matchAll(/<li><code>(\w{5}-\w{5})</g)].map(
      ([, code]) => code ?? '',
    ),
  }
}
async function signIn(passkey: SoftwarePasskey, lie = {}): Promise<Response> {
  const { options, cookie } = await ask('sign-in')
  return submitPasskey(
    post('/sign-in/passkey?callbackUrl=/admin/collections/entries', cookie, {
      for: 'sign-in',
      answer: passkey.use(options, lie),
    }),
    payload,
  )
}
async function withPassword(): Promise<{ cookie: string; location: string }> {
  const csrf = await handleAuth(new Request(`${ORIGIN}/api/auth/csrf`), ['csrf'], payload)
  const { csrfToken } = (await csrf.json()) as { csrfToken: string }
  const response = await handleAuth(
    post('/api/auth/callback/credentials', cookiesOf(csrf), {
      csrfToken,
      email: person.email,
      password: PASSWORD,
    }),
    ['callback', 'credentials'],
    payload,
  )
  return { cookie: cookiesOf(response, cookiesOf(csrf)), location: where(response) ?? '' }
}

describe('a passkey', () => {
  test('is set up with recovery codes, signs in without a password, and is required after a password', async () => {
    const { passkey, codes } = await enrol()
    expect(codes).toHaveLength(10)
    const response = await signIn(passkey)
    expect(where(response)).toBe('/admin/collections/entries')
    expect(await me(cookiesOf(response))).toMatchObject({ id: person.id })

    const { cookie, location } = await withPassword()
    expect(location).toBe('/sign-in/code?callbackUrl=%2Fadmin')
    expect(await me(cookie)).toBeNull()
    expect(
      await (
        await codePage(new Request(`${ORIGIN}/sign-in/code`, { headers: { cookie } }), payload)
      ).text(),
    ).toContain('data-passkey="code"')
    const asked = await ask('code', cookie)
    expect(asked.options.allowCredentials).toHaveLength(1)
    expect(
      where(
        await submitPasskey(
          post('/sign-in/passkey', asked.cookie, {
            for: 'code',
            answer: passkey.use(asked.options),
          }),
          payload,
        ),
      ),
    ).toBe('/admin')
    expect(await me(cookie)).toMatchObject({ id: person.id })
    expect(await consumeCode(sqlFor(payload), person.id, codes[0] ?? '')).toBe(true)
  })

  test('authenticates the person again', async () => {
    const { passkey } = await enrol()
    const cookie = await cookieFor(payload, person.id)
    await sqlFor(payload)(
      `update auth.sessions set authenticated_at = now() - interval '16 minutes' where user_id = $1`,
      [person.id],
    )
    expect((await ask('add', cookie)).status).toBe(401)
    const asked = await ask('again', cookie)
    expect(
      where(
        await submitPasskey(
          post('/sign-in/passkey?next=factor', asked.cookie, {
            for: 'again',
            answer: passkey.use(asked.options),
          }),
          payload,
        ),
      ),
    ).toBe('/sign-in/factor')
    expect((await ask('add', cookie)).status).toBe(200)
  })

  test('does not sign in once removed; the last factor takes the recovery codes along', async () => {
    const { passkey } = await enrol()
    const cookie = await cookieFor(payload, person.id)
    await submitAccount(
      post('/sign-in/account', cookie, {
        act: 'remove-passkey',
        passkey: passkey.id.toString('base64url'),
      }),
      payload,
    )
    expect(where(await signIn(passkey))).toContain('error=Passkey')
    expect(
      await sqlFor(payload)('select 1 from auth.recovery_codes where user_id = $1', [person.id]),
    ).toEqual([])
    expect((await withPassword()).location).toBe('/admin')
  })

  test('of a disabled person does not sign in, and nobody can remove another person’s', async () => {
    const { passkey } = await enrol()
    const other = await addPerson(payload, { roles: ['editor'] })
    await submitAccount(
      post('/sign-in/account', await cookieFor(payload, other.id), {
        act: 'remove-passkey',
        passkey: passkey.id.toString('base64url'),
      }),
      payload,
    )
    expect(where(await signIn(passkey))).toBe('/admin/collections/entries')
    await payload.update({ collection: 'users', id: person.id, data: { disabled: true } })
    expect(where(await signIn(passkey))).toContain('error=Passkey')
  })
})

describe('a response', () => {
  test.each([
    ['of another origin', { origin: 'https://evil.example' }],
    ['for another host', { rpId: 'evil.example' }],
    ['without user verification', { verified: false }],
    ['of another type', { type: 'webauthn.create' }],
    ['with a copied passkey’s old counter', { counter: 1 }],
    [
      'signed by another key',
      { key: generateKeyPairSync('ec', { namedCurve: 'P-256' }).privateKey },
    ],
    [
      'that names another person',
      { userHandle: Buffer.from('somebody else').toString('base64url') },
    ],
  ])('%s is refused', async (_, lie) => {
    const { passkey } = await enrol()
    await signIn(passkey)
    const response = await signIn(passkey, lie)
    expect(where(response)).toBe(
      '/sign-in?error=Passkey&callbackUrl=%2Fadmin%2Fcollections%2Fentries',
    )
    expect(response.headers.getSetCookie().some((line) => line.includes('session-token'))).toBe(
      false,
    )
  })

  test('is accepted once, for its purpose, and before it expires', async () => {
    const { passkey } = await enrol()
    const { options, cookie } = await ask('sign-in')
    const answer = passkey.use(options)
    const send = (fields: Record<string, string>, jar = cookie) =>
      submitPasskey(post('/sign-in/passkey', jar, { for: 'sign-in', answer, ...fields }), payload)
    expect(where(await send({}, ''))).toContain('error=Expired')
    expect(
      where(await send({ for: 'again' }, `${cookie}; ${await cookieFor(payload, person.id)}`)),
    ).toContain('/sign-in/again?error=Expired')
    expect(where(await send({}))).toBe('/admin')
    expect(where(await send({}))).toContain('error=Passkey')
    for (const bad of ['', '{', '[]', 'null', '{"id":1}', 'x'.repeat(9_000)])
      expect(where(await send({ answer: bad }))).toContain('error=')
  })

  test('from another site is refused, and attempts are limited', async () => {
    const { passkey } = await enrol()
    const { options, cookie } = await ask('sign-in')
    expect(
      (
        await submitPasskey(
          post(
            '/sign-in/passkey',
            cookie,
            { for: 'sign-in', answer: passkey.use(options) },
            'https://evil.example',
          ),
          payload,
        )
      ).status,
    ).toBe(403)
    const stranger = new SoftwarePasskey(ORIGIN)
    let last: string | null = ''
    for (let attempt = 0; attempt < 17; attempt += 1) last = where(await signIn(stranger))
    expect(last).toContain('error=TooMany')
  })

  test('of one person does not complete another person’s sign-in', async () => {
    const { passkey } = await enrol()
    person = await addPerson(payload, { roles: ['admin'] })
    await setPassword(sqlFor(payload), person.id, PASSWORD)
    await enrol()
    const { cookie } = await withPassword()
    const asked = await ask('code', cookie)
    expect(
      where(
        await submitPasskey(
          post('/sign-in/passkey', asked.cookie, {
            for: 'code',
            answer: passkey.use(asked.options),
          }),
          payload,
        ),
      ),
    ).toContain('/sign-in/code?error=Passkey')
    expect(await me(cookie)).toBeNull()
  })
})

test('requesting a challenge writes nothing and reveals nothing', async () => {
  const before = await sqlFor(payload)('select count(*) from auth.answered_challenges')
  const { options } = await ask('sign-in')
  expect(options.allowCredentials).toEqual([])
  expect(await sqlFor(payload)('select count(*) from auth.answered_challenges')).toEqual(before)
  expect((await ask('nonsense')).status).toBe(404)
  expect((await ask('code')).status).toBe(401)
})
