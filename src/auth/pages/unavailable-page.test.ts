import type { Payload } from 'payload'
import { Pool } from 'pg'
import { afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { addPerson, openTestPayload, sqlFor } from '../../testing/payload.ts'
import { setPassword } from '../passwords/credentials.ts'
import { handleAuth } from '../sign-in/handler.ts'
import { signInPage } from './sign-in.ts'
import { respondOrUnavailable } from './unavailable-page.ts'

const ORIGIN = 'http://localhost:3000'
const PASSWORD = 'a long walk by the quiet river'
let payload: Payload
let pool: Pool
let away: Pool
const db = () => payload.db as unknown as { pool: Pool }

beforeAll(async () => {
  payload = await openTestPayload()
  pool = db().pool
  payload.logger.level = 'silent' // the faults are the test
})
/** The same program with a database that does not accept connections. */
beforeEach(() => {
  away = new Pool({
    connectionString: 'postgres://nobody:x@127.0.0.1:9/nothing',
    connectionTimeoutMillis: 2_000,
  })
})
afterEach(async () => {
  db().pool = pool
  await away.end()
})
const page = (lang = 'en') =>
  respondOrUnavailable(
    new Request(`${ORIGIN}/sign-in?lang=${lang}`),
    async () => payload,
    (opened) => signInPage(new Request(`${ORIGIN}/sign-in`), opened),
  )

describe('while the database is down', () => {
  test('the sign-in page says so in the person’s language and has no form', async () => {
    db().pool = away
    const response = await page('fr')
    const text = await response.text()
    expect([response.status, response.headers.get('retry-after')]).toEqual([503, '30'])
    expect(text).toContain('L’espace de travail n’arrive pas à joindre sa base de données.')
    expect(text).not.toContain('type="password"')
    db().pool = pool
    expect((await page()).status).toBe(200)
  })

  test('a right password is not reported as wrong', async () => {
    const person = await addPerson(payload, { roles: ['editor'] })
    await setPassword(sqlFor(payload), person.id, PASSWORD)
    const csrf = await handleAuth(new Request(`${ORIGIN}/api/auth/csrf`), ['csrf'], payload)
    const { csrfToken } = (await csrf.json()) as { csrfToken: string }
    const cookie = csrf.headers
      .getSetCookie()
      .map((line) => line.split(';')[0])
      .join('; ')
    const send = (accept: string) =>
      handleAuth(
        new Request(`${ORIGIN}/api/auth/callback/credentials`, {
          method: 'POST',
          body: new URLSearchParams({ csrfToken, email: person.email, password: PASSWORD }),
          headers: { cookie, accept, 'content-type': 'application/x-www-form-urlencoded' },
        }),
        ['callback', 'credentials'],
        payload,
      )
    db().pool = away
    const browser = await send('text/html')
    expect([browser.status, (await browser.text()).includes('can’t reach its database')]).toEqual([
      503,
      true,
    ])
    const script = await send('*/*')
    expect([script.status, await script.json()]).toEqual([
      503,
      { message: 'The database is not available. Try again in a minute.' },
    ])
    db().pool = pool
    expect((await send('*/*')).status).toBe(302)
  })
})

test('other errors reveal no internals', async () => {
  const response = await respondOrUnavailable(
    new Request(`${ORIGIN}/sign-in/account`),
    async () => payload,
    async () => {
      throw new Error('relation "secret_table" does not exist')
    },
  )
  expect(response.status).toBe(503)
  expect(await response.text()).not.toMatch(/secret_table|database/)
})
