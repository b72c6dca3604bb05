import type { Payload } from 'payload'
import { afterAll, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest'
import { ADDRESS_HEADER } from '../../core/network.ts'
import type { Person } from '../../core/person.ts'
import { cookieFor } from '../../testing/auth-requests.ts'
import { startMailSink, type Letter, type MailSink } from '../../testing/mail-sink.ts'
import { addPerson, callApi, openTestPayload, sqlFor } from '../../testing/payload.ts'
import { submitForgot, forgotPage } from '../pages/forgot.ts'
import { submitLink } from '../pages/link.ts'
import { setPassword } from '../passwords/credentials.ts'

const ORIGIN = 'http://localhost:3000'
let payload: Payload
let sink: MailSink

beforeAll(async () => {
  payload = await openTestPayload()
  sink = await startMailSink()
  process.env.SMTP_URL = sink.url
})
afterAll(async () => {
  delete process.env.SMTP_URL
  await sink.stop()
})
beforeEach(() => {
  sink.letters.length = 0
})

/** The first letter to this address; one of an earlier test may still come in between. */
const letterTo = (address: string): Promise<Letter> =>
  vi.waitUntil(() => sink.letters.find(({ to }) => to.includes(address)), { timeout: 10_000 })
const post = (path: string, fields: Record<string, string>, headers: Record<string, string> = {}) =>
  new Request(`${ORIGIN}${path}`, {
    method: 'POST',
    body: new URLSearchParams(fields),
    headers: {
      origin: ORIGIN,
      'content-type': 'application/x-www-form-urlencoded',
      [ADDRESS_HEADER]: '192.0.2.1',
      ...headers,
    },
  })
const tokenIn = (letter: Letter | undefined) =>
  /\/sign-in\/link\/([\w-]{43})/.exec(letter?.text ?? '')?.[1] ?? ''

describe('a forgotten password', () => {
  let person: Person
  beforeEach(async () => {
    person = await addPerson(payload, { roles: ['editor'] })
    await setPassword(sqlFor(payload), person.id, 'a long walk by the quiet river')
  })
  test('is replaced by the link in the mail, which never uses the host of the request', async () => {
    const headers = {
      host: 'evil.example',
      'x-forwarded-host': 'evil.example',
      forwarded: 'host=evil.example',
    }
    await submitForgot(
      post('/sign-in/forgot', { email: person.email.toUpperCase() }, headers),
      payload,
    )
    const letter = await letterTo(person.email)
    expect(letter?.to).toEqual([person.email])
    expect(letter?.text).toContain(`${ORIGIN}/sign-in/link/`)
    expect(letter?.text).not.toContain('evil')
    expect(
      (
        await submitLink(
          post('/x', { password: 'another walk by the river' }),
          tokenIn(letter),
          payload,
        )
      ).status,
    ).toBe(303)
  })
  test('gets the same response for everybody, and mail for people with an account only', async () => {
    const disabled = await addPerson(payload, { roles: ['editor'] })
    await payload.update({ collection: 'users', id: disabled.id, data: { disabled: true } })
    const responses = []
    for (const email of [
      'nobody@example.test',
      disabled.email,
      'a@x.test,b@y.test',
      'no address',
      `${person.email}\r\nBcc: evil@example.test`,
      person.email,
    ]) {
      const response = await submitForgot(
        post('/sign-in/forgot', { email }, { [ADDRESS_HEADER]: '192.0.2.2' }),
        payload,
      )
      responses.push([response.status, await response.text(), [...response.headers.keys()].join()])
    }
    expect(new Set(responses.map((each) => JSON.stringify(each))).size).toBe(1)
    await letterTo(person.email)
    expect(
      sink.letters
        .map(({ to }) => to)
        .filter(
          ([to]) =>
            to === person.email || to === disabled.email || /evil|nobody|[xy]\.test/.test(to ?? ''),
        ),
    ).toEqual([[person.email]])
  })
  test('sends a limited number of messages to one person', async () => {
    for (let time = 0; time < 4; time += 1)
      await submitForgot(
        post(
          '/sign-in/forgot',
          { email: person.email },
          { [ADDRESS_HEADER]: `192.0.2.${20 + time}` },
        ),
        payload,
      )
    let last = 0
    for (let time = 0; time < 11; time += 1)
      last = (
        await submitForgot(
          post(
            '/sign-in/forgot',
            { email: `guess${time}@example.test` },
            { [ADDRESS_HEADER]: '192.0.2.99' },
          ),
          payload,
        )
      ).status
    expect(last).toBe(429)
    const rows = await sqlFor(payload)(`select from auth.links where user_id = $1`, [person.id])
    expect(rows.length).toBeLessThanOrEqual(3)
  })
})

describe('an invitation from the desk', () => {
  test('is mailed, and is all that a new clinician needs', async () => {
    const admin = await addPerson(payload, { roles: ['admin'] })
    const cookie = await cookieFor(payload, admin.id)
    const person = await addPerson(payload, { roles: ['translator'], languages: ['es', 'en'] })
    const response = await callApi(
      payload,
      null,
      'POST',
      `/api/users/${person.id}/invite`,
      {},
      { cookie },
    )
    expect(await response.json()).toMatchObject({ sent: true })
    const letter = await letterTo(person.email)
    expect(letter?.to).toEqual([person.email])
    expect(
      (
        await submitLink(
          post('/x', { password: 'another walk by the river' }),
          tokenIn(letter),
          payload,
        )
      ).headers.get('location'),
    ).toBe('/admin')
  })
  test('is shown once, to the admin only, if no mail server is set', async () => {
    const url = process.env.SMTP_URL
    delete process.env.SMTP_URL
    try {
      const admin = await addPerson(payload, { roles: ['admin'] })
      const editor = await addPerson(payload, { roles: ['editor'] })
      const shown = (await (
        await callApi(payload, admin, 'POST', `/api/users/${editor.id}/invite`, {})
      ).json()) as { link: string }
      expect(shown.link).toContain('/sign-in/link/')
      expect(
        (await callApi(payload, editor, 'POST', `/api/users/${admin.id}/invite`, {})).status,
      ).toBe(403)
      expect(
        (await callApi(payload, null, 'POST', `/api/users/${admin.id}/invite`, {})).status,
      ).toBe(401)
      expect(await forgotPage(new Request(`${ORIGIN}/sign-in/forgot`)).text()).not.toContain(
        '<form',
      )
    } finally {
      process.env.SMTP_URL = url
    }
  })
  test('reports that the mail server refused the message', async () => {
    const url = process.env.SMTP_URL
    process.env.SMTP_URL = 'smtp://127.0.0.1:9'
    try {
      const admin = await addPerson(payload, { roles: ['admin'] })
      const response = await callApi(payload, admin, 'POST', `/api/users/${admin.id}/invite`, {})
      expect([response.status, JSON.stringify(await response.json())]).toEqual([
        502,
        expect.stringContaining('SMTP_URL') as string,
      ])
    } finally {
      process.env.SMTP_URL = url
    }
  })
})
