import { OAuth2Server, type MutableResponse, type MutableToken } from 'oauth2-mock-server'
import type { Payload } from 'payload'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { accountsToName } from '../../cms/desk/today/account-todos.ts'
import { deskInEnglish } from '../../i18n/messages/desk.ts'
import { addPerson, callApi, openTestPayload, sqlFor } from '../../testing/payload.ts'
import { signInPage } from '../pages/sign-in.ts'
import { submitSignOut } from '../pages/sign-out.ts'
import { handleAuth } from '../sign-in/handler.ts'

const ORIGIN = 'http://localhost:3000'
let payload: Payload
let provider: OAuth2Server
let claims: Record<string, unknown>
/** Changes the provider's response. */
let tamper: ((response: MutableResponse) => void) | null = null
let sign: ((token: MutableToken) => void) | null = null

beforeAll(async () => {
  payload = await openTestPayload()
  provider = new OAuth2Server()
  await provider.issuer.keys.generate('RS256')
  await provider.start(0, 'localhost')
  provider.service.on('beforeTokenSigning', (token) => {
    Object.assign(token.payload, claims)
    sign?.(token)
  })
  provider.service.on('beforeResponse', (response) => tamper?.(response))
  provider.service.on('beforeUserinfo', (response) => {
    response.body = { ...claims }
  })
  Object.assign(process.env, {
    OIDC_ISSUER: provider.issuer.url,
    OIDC_CLIENT_ID: 'attune',
    OIDC_CLIENT_SECRET: 'secret',
    OIDC_ROLE_CLAIM: 'realm_access.roles',
  })
})
afterAll(async () => {
  for (const name of ['OIDC_ISSUER', 'OIDC_CLIENT_ID', 'OIDC_CLIENT_SECRET', 'OIDC_ROLE_CLAIM'])
    delete process.env[name]
  await provider.stop()
})
let people = 0
beforeEach(() => {
  people += 1
  tamper = null
  sign = null
  process.env.OIDC_ROLE_CLAIM = 'realm_access.roles'
  claims = {
    sub: `subject-${people}`,
    email: `nora${people}@clinic.example`,
    email_verified: true,
    name: 'Nora',
    realm_access: { roles: ['offline_access', 'attune-editor'] },
  }
})

type Jar = Map<string, string>
const cookieOf = (jar: Jar) => [...jar].map(([name, value]) => `${name}=${value}`).join('; ')

async function send(
  jar: Jar,
  method: string,
  address: string,
  fields?: Record<string, string>,
): Promise<Response> {
  const url = new URL(address, ORIGIN)
  const request = new Request(url, {
    method,
    body: fields && new URLSearchParams(fields).toString(),
    headers: {
      cookie: cookieOf(jar),
      ...(fields ? { 'content-type': 'application/x-www-form-urlencoded' } : {}),
    },
  })
  const response = await handleAuth(request, url.pathname.split('/').slice(3), payload)
  for (const line of response.headers.getSetCookie()) {
    const pair = line.split(';')[0] ?? ''
    if (line.includes('Max-Age=0') || pair.endsWith('='))
      jar.delete(pair.slice(0, pair.indexOf('=')))
    else jar.set(pair.slice(0, pair.indexOf('=')), pair.slice(pair.indexOf('=') + 1))
  }
  return response
}

/**
 * Goes to the provider and comes back; `onTheWay` may change the address that the provider sends
 * the browser back to.
 */
async function signIn(jar: Jar, onTheWay: (back: URL) => URL = (back) => back): Promise<Response> {
  const { csrfToken } = (await (await send(jar, 'GET', '/api/auth/csrf')).json()) as {
    csrfToken: string
  }
  const started = await send(jar, 'POST', '/api/auth/signin/oidc', {
    csrfToken,
    callbackUrl: '/admin/collections/entries',
  })
  const authorization = new URL(started.headers.get('location') ?? '')
  for (const part of ['state', 'nonce', 'code_challenge'])
    expect(authorization.searchParams.get(part)).toBeTruthy()
  expect(authorization.searchParams.get('code_challenge_method')).toBe('S256')
  const redirect = await fetch(authorization, { redirect: 'manual' })
  const back = onTheWay(new URL(redirect.headers.get('location') ?? ''))
  return send(jar, 'GET', back.href)
}

const me = async (jar: Jar) =>
  (
    (await (
      await callApi(payload, null, 'GET', '/api/users/me', undefined, { cookie: cookieOf(jar) })
    ).json()) as { user: { id: number; roles: string[]; email: string } | null }
  ).user
const SESSION = 'next-auth.session-token'

describe('with the clinic’s provider', () => {
  test('adds a new person with a role and redirects to the wanted page', async () => {
    const jar: Jar = new Map()
    const response = await signIn(jar)
    expect(response.headers.get('location')).toBe('/admin/collections/entries')
    expect(await me(jar)).toMatchObject({
      email: `nora${people}@clinic.example`,
      roles: ['editor'],
    })
  })
  test.each(['operator', 'Our clinic', 'DR TESS TAKEN'])(
    'gives somebody who is called %s there a neutral name, and tells the admins',
    async (name) => {
      const admin = await addPerson(payload, { roles: ['admin'] })
      await addPerson(payload, { roles: ['reviewer'], name: 'Dr. Tess Taken' })
      claims.name = name
      const jar: Jar = new Map()
      await signIn(jar)
      const person = await me(jar)
      expect(person).toMatchObject({
        email: `nora${people}@clinic.example`,
        name: expect.stringMatching(/^Account \d{5}$/) as string,
      })
      const todo = async () => {
        const context = {
          sql: sqlFor(payload),
          person: admin,
          today: '2026-11-30',
          t: deskInEnglish,
        }
        const { list } = await accountsToName.read(context)
        const [ids = ''] = new URL(list, 'http://localhost').searchParams.values()
        return ids.split(',').includes(String(person?.id))
      }
      expect(await todo()).toBe(true)
      const named = await callApi(payload, admin, 'PATCH', `/api/users/${person?.id}`, {
        name: `Nora ${people}`,
      })
      expect([named.status, await todo()]).toEqual([200, false])
    },
  )
  test('recognises a subject, and updates the roles from the provider', async () => {
    const jar: Jar = new Map()
    await signIn(jar)
    const first = await me(jar)
    claims.email = 'married@clinic.example'
    claims.realm_access = { roles: ['attune:reviewer', 'Attune_Translator'] }
    await signIn(jar)
    expect(await me(jar)).toMatchObject({
      id: first?.id,
      roles: ['reviewer', 'translator'],
      email: first?.email,
    })
  })
  test('links an invited person by a verified email address, permanently', async () => {
    const person = await addPerson(payload, {
      roles: ['editor'],
      email: `nora${people}@clinic.example`,
    })
    const jar: Jar = new Map()
    await signIn(jar)
    expect(await me(jar)).toMatchObject({ id: person.id })
    expect(await payload.findByID({ collection: 'users', id: person.id })).toMatchObject({
      issuer: provider.issuer.url,
      subject: claims.sub,
    })
  })
  test('does not link a reviewer whose address an admin has just changed', async () => {
    delete process.env.OIDC_ROLE_CLAIM
    const admin = await addPerson(payload, { roles: ['admin'] })
    const reviewer = await addPerson(payload, { roles: ['reviewer'] })
    const email = `nora${people}@clinic.example`
    expect(
      (await callApi(payload, admin, 'PATCH', `/api/users/${reviewer.id}`, { email })).status,
    ).toBe(200)
    expect((await signIn(new Map())).headers.get('location')).toBe(
      '/sign-in/no-access?reason=address-taken',
    )
  })
  test('without a role claim in the settings, lets only people of the desk in, with their own roles', async () => {
    delete process.env.OIDC_ROLE_CLAIM
    const jar: Jar = new Map()
    expect((await signIn(jar)).headers.get('location')).toBe(
      '/sign-in/no-access?reason=not-invited',
    )
    const person = await addPerson(payload, {
      roles: ['translator'],
      email: `nora${people}@clinic.example`,
    })
    await signIn(jar)
    expect(await me(jar)).toMatchObject({ id: person.id, roles: ['translator'] })
  })
  test('with a map, its values give roles and nothing else does', async () => {
    process.env.OIDC_ROLE_MAP = 'CN=Leads,OU=Clinic=reviewer,admin; Night nurses=editor'
    try {
      claims.realm_access = { roles: ['CN=Leads,OU=Clinic', 'Night nurses', 'attune-translator'] }
      const jar: Jar = new Map()
      await signIn(jar)
      expect(await me(jar)).toMatchObject({ roles: ['reviewer', 'admin', 'editor'] })
      claims.realm_access = { roles: ['attune-editor', 'editor', '__proto__'] }
      expect((await signIn(new Map())).headers.get('location')).toContain('reason=no-role')
    } finally {
      delete process.env.OIDC_ROLE_MAP
    }
  })
  test.each<[string, string[] | undefined, boolean]>([
    ['says nothing', undefined, true],
    ['has no methods', [], true],
    ['names two factors', ['pwd', 'otp'], true],
    ['says that there were several', ['pwd', 'mfa'], true],
    ['names a password only', ['pwd'], false],
    ['names two things that one knows', ['pwd', 'pin'], false],
    ['names something unknown', ['rba'], false],
  ])('a reviewer of a provider whose amr %s (%j)', async (_, amr, isIn) => {
    claims.realm_access = { roles: ['attune-reviewer'] }
    if (amr) claims.amr = amr
    const jar: Jar = new Map()
    await signIn(jar)
    expect((await me(jar)) !== null).toBe(isIn)
    const request = new Request(`${ORIGIN}/sign-in?callbackUrl=%2Fadmin%2Flog`, {
      headers: { cookie: cookieOf(jar) },
    })
    expect((await signInPage(request, payload)).headers.get('location')).toBe(
      isIn ? null : '/sign-in/factor?callbackUrl=%2Fadmin%2Flog',
    )
  })
  test('an editor needs no second factor, whatever amr says', async () => {
    claims.amr = ['pwd']
    const jar: Jar = new Map()
    await signIn(jar)
    expect(await me(jar)).toMatchObject({ roles: ['editor'] })
  })
  test('ends the session here and at the provider when signing out', async () => {
    const jar: Jar = new Map()
    await signIn(jar)
    const out = await submitSignOut(
      new Request(`${ORIGIN}/sign-in/out`, {
        method: 'POST',
        headers: { cookie: cookieOf(jar), origin: ORIGIN },
      }),
      payload,
    )
    const text = await out.text()
    expect(text).toContain(`${provider.issuer.url}/endsession?`)
    expect(text).toContain('id_token_hint=')
    expect(text).toContain(encodeURIComponent(`${ORIGIN}/sign-in?say=signed-out`))
    expect(await me(jar)).toBeNull()
    expect(
      await sqlFor(payload)(
        'select id_token from auth.sessions where ended_at is not null and id_token is not null',
      ),
    ).toEqual([])
  })
})

describe('no access', () => {
  const refusals: [string, (c: Record<string, unknown>) => void, string][] = [
    ['no claim', (c) => delete c.realm_access, 'no-role'],
    [
      'an unknown role',
      (c) => (c.realm_access = { roles: ['superuser', 'attune-editors', 'not-attune-editor'] }),
      'no-role',
    ],
    ['roles without a prefix', (c) => (c.realm_access = { roles: ['admin', 'editor'] }), 'no-role'],
    ['a claim of another type', (c) => (c.realm_access = { roles: { editor: true } }), 'no-role'],
    ['a nested list', (c) => (c.realm_access = { roles: [['editor']] }), 'no-role'],
    ['no email address', (c) => delete c.email, 'no-address'],
    ['an address with look-alike letters', (c) => (c.email = 'nоra@clinic.example'), 'no-address'],
  ]
  test.each(refusals)('%s', async (_, change, reason) => {
    change(claims)
    const jar: Jar = new Map()
    expect((await signIn(jar)).headers.get('location')).toBe(`/sign-in/no-access?reason=${reason}`)
    expect(jar.has(SESSION)).toBe(false)
  })
  test.each([[false], [undefined], ['true'], [1]])(
    'an address that is not verified (%s) links to nobody',
    async (verified) => {
      const person = await addPerson(payload, {
        roles: ['admin'],
        email: `nora${people}@clinic.example`,
      })
      claims.email_verified = verified
      const jar: Jar = new Map()
      expect((await signIn(jar)).headers.get('location')).toBe(
        '/sign-in/no-access?reason=address-taken',
      )
      expect(await payload.findByID({ collection: 'users', id: person.id })).toMatchObject({
        roles: ['admin'],
      })
    },
  )
  test('does not link an email address that belongs to another subject', async () => {
    await signIn(new Map())
    claims.sub = 'another'
    expect((await signIn(new Map())).headers.get('location')).toBe(
      '/sign-in/no-access?reason=address-taken',
    )
  })
  test('refuses a disabled person', async () => {
    const jar: Jar = new Map()
    await signIn(jar)
    await payload.update({
      collection: 'users',
      id: (await me(jar))?.id ?? 0,
      data: { disabled: true },
    })
    expect((await signIn(jar)).headers.get('location')).toBe('/sign-in/no-access?reason=disabled')
    expect(await me(jar)).toBeNull()
  })
  test('ends the sessions of a person who has lost all roles at the provider', async () => {
    const jar: Jar = new Map()
    await signIn(jar)
    claims.realm_access = { roles: [] }
    await signIn(new Map())
    expect(await me(jar)).toBeNull()
  })
})

describe('an ID token with', () => {
  const forge = (header: object, body: object) =>
    `${Buffer.from(JSON.stringify(header)).toString('base64url')}.${Buffer.from(JSON.stringify(body)).toString('base64url')}.`
  const bodyOf = (response: MutableResponse) => response.body as Record<string, string>
  const claimsIn = (token: string) =>
    JSON.parse(Buffer.from(token.split('.')[1] ?? '', 'base64url').toString()) as Record<
      string,
      unknown
    >
  const forgeries: [string, () => void][] = [
    ['another issuer', () => (sign = ({ payload: token }) => (token.iss = 'https://evil.example'))],
    ['another audience', () => (sign = ({ payload: token }) => (token.aud = 'another'))],
    [
      'an expired token',
      () =>
        (sign = ({ payload: token }) =>
          Object.assign(token, { exp: 1_000_000_000, iat: 999_999_000 })),
    ],
    ['another nonce', () => (sign = ({ payload: token }) => (token.nonce = 'another'))],
    ['no nonce', () => (sign = ({ payload: token }) => delete token.nonce)],
    [
      'a token from the future',
      () => (sign = ({ payload: token }) => (token.nbf = Math.floor(Date.now() / 1000) + 3_600)),
    ],
    [
      'alg none',
      () =>
        (tamper = (response) =>
          (bodyOf(response).id_token = forge(
            { alg: 'none', typ: 'JWT' },
            claimsIn(bodyOf(response).id_token ?? ''),
          ))),
    ],
    [
      'a signature that is not one',
      () =>
        (tamper = (response) =>
          (bodyOf(response).id_token = `${bodyOf(response).id_token?.slice(0, -8)}AAAAAAAA`)),
    ],
    [
      'changed claims',
      () =>
        (tamper = (response) => {
          const [header, , signature] = (bodyOf(response).id_token ?? '').split('.')
          const changed = {
            ...claimsIn(bodyOf(response).id_token ?? ''),
            realm_access: { roles: ['admin'] },
          }
          bodyOf(response).id_token = [
            header,
            Buffer.from(JSON.stringify(changed)).toString('base64url'),
            signature,
          ].join('.')
        }),
    ],
    ['no ID token', () => (tamper = (response) => delete bodyOf(response).id_token)],
    [
      'an error',
      () =>
        (tamper = (response) =>
          Object.assign(response, { statusCode: 400, body: { error: 'invalid_grant' } })),
    ],
    ['no subject', () => (sign = ({ payload: token }) => delete (token as { sub?: string }).sub)],
  ]
  test.each(forgeries)('%s gives no session', async (_, prepare) => {
    prepare()
    const jar: Jar = new Map()
    const response = await signIn(jar)
    expect(response.status).toBe(302)
    expect(response.headers.get('location')).toMatch(/^\/sign-in(\?error=|\/no-access)/)
    expect(jar.has(SESSION)).toBe(false)
    expect(
      await sqlFor(payload)('select id from public.users where subject = $1', [
        claims.sub as string,
      ]),
    ).toEqual([])
  })
  test('another issuer in the discovery document is refused', async () => {
    process.env.OIDC_ISSUER = `${provider.issuer.url}/`
    expect((await signIn(new Map())).headers.get('location')).toBe('/admin/collections/entries')
    process.env.OIDC_ISSUER = provider.issuer.url?.replace('localhost', '127.0.0.1')
    expect((await signIn(new Map())).headers.get('location')).toContain('/sign-in?error=')
    process.env.OIDC_ISSUER = provider.issuer.url
  })
  test('a provider that does not respond leads to a message on the sign-in page', async () => {
    process.env.OIDC_ISSUER = 'http://127.0.0.1:9'
    const jar: Jar = new Map()
    const { csrfToken } = (await (await send(jar, 'GET', '/api/auth/csrf')).json()) as {
      csrfToken: string
    }
    const response = await send(jar, 'POST', '/api/auth/signin/oidc', { csrfToken })
    expect(response.headers.get('location')).toContain('/sign-in?error=OAuthSignin')
    process.env.OIDC_ISSUER = provider.issuer.url
  })
})

describe('a callback that was not requested', () => {
  test.each<[string, (back: URL) => URL]>([
    ['with another state', (back) => (back.searchParams.set('state', 'another'), back)],
    ['without a state', (back) => (back.searchParams.delete('state'), back)],
    ['with another code', (back) => (back.searchParams.set('code', 'another'), back)],
    [
      'with an error of the provider',
      (back) =>
        new URL(
          `${back.origin}${back.pathname}?error=access_denied&state=${back.searchParams.get('state')}`,
        ),
    ],
  ])('%s gives no session', async (_, change) => {
    const jar: Jar = new Map()
    expect((await signIn(jar, change)).headers.get('location')).toMatch(/^\/sign-in\?error=/)
    expect(jar.has(SESSION)).toBe(false)
  })
  test('gives no session in another browser', async () => {
    let stolen = ''
    await signIn(
      new Map(),
      (back) => (
        (stolen = back.href),
        new URL('/api/auth/callback/oidc?error=access_denied', ORIGIN)
      ),
    )
    const other: Jar = new Map()
    expect((await send(other, 'GET', stolen)).headers.get('location')).toMatch(/^\/sign-in\?error=/)
    expect(other.has(SESSION)).toBe(false)
  })
  test('is accepted once', async () => {
    let used = ''
    const jar: Jar = new Map()
    await signIn(jar, (back) => ((used = back.href), back))
    jar.delete(SESSION)
    expect((await send(jar, 'GET', used)).headers.get('location')).toMatch(/^\/sign-in\?error=/)
    expect(jar.has(SESSION)).toBe(false)
  })
})
