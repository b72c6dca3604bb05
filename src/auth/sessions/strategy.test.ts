import type { Payload } from 'payload'
import { beforeAll, beforeEach, describe, expect, test } from 'vitest'
import type { Person } from '../../core/person.ts'
import { cookieFor, cookieOf } from '../../testing/auth-requests.ts'
import { addPerson, callApi, openTestPayload, sqlFor } from '../../testing/payload.ts'
import { endSession, sessionsOf } from './sessions.ts'

let payload: Payload
let person: Person
let cookie: string

beforeAll(async () => {
  payload = await openTestPayload()
})
beforeEach(async () => {
  person = await addPerson(payload, { roles: ['editor'] })
  cookie = await cookieFor(payload, person.id)
})

const whoAmI = async (headers: Record<string, string>) => {
  const response = await callApi(payload, null, 'GET', '/api/users/me', undefined, headers)
  return ((await response.json()) as { user: { id: number; roles: string[] } | null }).user
}

test('signs in the person of the cookie and records the use', async () => {
  expect(await whoAmI({ cookie })).toMatchObject({ id: person.id, roles: ['editor'] })
  expect((await payload.findByID({ collection: 'users', id: person.id })).lastSeenAt).toBeTruthy()
})

describe('the origin of a request', () => {
  const ours: [string, Record<string, string>][] = [
    ['our origin', { origin: 'http://localhost:3000', 'sec-fetch-site': 'same-origin' }],
    ['another name of this computer', { origin: 'http://127.0.0.1:3000' }],
    ['an address typed by hand', { 'sec-fetch-site': 'none' }],
    [
      'a link in a letter',
      {
        'sec-fetch-site': 'cross-site',
        'sec-fetch-mode': 'navigate',
        'sec-fetch-dest': 'document',
      },
    ],
  ]
  test.each(ours)('%s is accepted', async (_, headers) =>
    expect(await whoAmI({ cookie, ...headers })).not.toBeNull(),
  )

  const foreign: [string, Record<string, string>][] = [
    ['another origin', { origin: 'https://evil.example' }],
    [
      'another origin that calls itself ours',
      { origin: 'https://evil.example', 'sec-fetch-site': 'same-origin' },
    ],
    ['an origin that begins like ours', { origin: 'http://localhost:3000.evil.example' }],
    ['another port', { origin: 'http://localhost:3001' }],
    ['an opaque origin', { origin: 'null' }],
    ['a background request of another site', { 'sec-fetch-site': 'cross-site' }],
    [
      'a foreign frame',
      { 'sec-fetch-site': 'cross-site', 'sec-fetch-mode': 'navigate', 'sec-fetch-dest': 'iframe' },
    ],
    [
      'a foreign form',
      {
        origin: 'https://evil.example',
        'sec-fetch-site': 'cross-site',
        'sec-fetch-mode': 'navigate',
        'sec-fetch-dest': 'document',
      },
    ],
  ]
  test.each(foreign)('%s is refused', async (_, headers) =>
    expect(await whoAmI({ cookie, ...headers })).toBeNull(),
  )
})

describe('with the next request', () => {
  test('an ended session is refused', async () => {
    const [session] = await sessionsOf(sqlFor(payload), person.id)
    await endSession(sqlFor(payload), session?.id ?? '')
    expect(await whoAmI({ cookie })).toBeNull()
  })
  test.each(['forget-factors', 'end-sessions'])(
    'an admin’s “%s” on the desk ends every session of that person, and nobody else’s',
    async (act) => {
      const admin = await addPerson(payload, { roles: ['admin'] })
      const other = await addPerson(payload, { roles: ['editor'] })
      const others = await cookieFor(payload, other.id)
      expect(
        (await callApi(payload, person, 'POST', `/api/users/${other.id}/${act}`, {})).status,
      ).toBe(403)
      expect(
        (await callApi(payload, admin, 'POST', `/api/users/${person.id}/${act}`, {})).status,
      ).toBe(200)
      expect([await whoAmI({ cookie }), (await whoAmI({ cookie: others }))?.id]).toEqual([
        null,
        other.id,
      ])
    },
  )
  test('a disabled person is refused', async () => {
    await payload.update({ collection: 'users', id: person.id, data: { disabled: true } })
    expect(await whoAmI({ cookie })).toBeNull()
    await payload.update({ collection: 'users', id: person.id, data: { disabled: false } })
    expect(await whoAmI({ cookie })).toBeNull()
  })
  test('a removed role is gone', async () => {
    await payload.update({ collection: 'users', id: person.id, data: { roles: ['translator'] } })
    expect(await whoAmI({ cookie })).toMatchObject({ roles: ['translator'] })
  })
  test('an idle or old session is refused, by the limits in Settings', async () => {
    const sql = sqlFor(payload)
    await sql(
      `update auth.sessions set last_seen_at = now() - interval '29 minutes' where user_id = $1`,
      [person.id],
    )
    expect(await whoAmI({ cookie })).not.toBeNull()
    await sql(
      `update auth.sessions set last_seen_at = now() - interval '31 minutes' where user_id = $1`,
      [person.id],
    )
    expect(await whoAmI({ cookie })).toBeNull()
    await sql(
      `update auth.sessions set last_seen_at = now(), created_at = now() - interval '13 hours'
        where user_id = $1`,
      [person.id],
    )
    expect(await whoAmI({ cookie })).toBeNull()
  })
  test('a session with a pending second factor is refused', async () => {
    await sqlFor(payload)(`update auth.sessions set awaits = 'factor' where user_id = $1`, [
      person.id,
    ])
    expect(await whoAmI({ cookie })).toBeNull()
  })
})

describe('an invalid cookie', () => {
  test.each([
    [
      'of another secret',
      () =>
        cookieOf(
          '00000000-0000-0000-0000-000000000000',
          'another secret of this very length, at least',
        ),
    ],
    ['of an unknown session', () => cookieOf('00000000-0000-0000-0000-000000000000')],
    ['that names no session', () => cookieOf("'; drop table auth.sessions; --")],
    ['that is not a token', async () => 'next-auth.session-token=abc'],
    [
      'with alg none',
      async () =>
        `next-auth.session-token=${Buffer.from('{"alg":"none"}').toString('base64url')}.${Buffer.from('{"sid":"x"}').toString('base64url')}.`,
    ],
  ])('%s', async (_, make) => expect(await whoAmI({ cookie: await make() })).toBeNull())

  test('a bearer token is not read', async () => {
    const token = cookie.split('=')[1] ?? ''
    expect(await whoAmI({ authorization: `Bearer ${token}` })).toBeNull()
    expect(await whoAmI({ authorization: `JWT ${token}` })).toBeNull()
  })
})
