import { generateSync } from 'otplib'
import type { Payload } from 'payload'
import { beforeAll, describe, expect, test } from 'vitest'
import type { Role } from '../../core/roles.ts'
import { TestBrowser } from '../../testing/browser.ts'
import { callApi, openTestPayload, sqlFor } from '../../testing/payload.ts'
import { resetPerson } from '../people/access.ts'
import { changeFactorRoles } from '../people/factor-rule.ts'
import { ensureFirstAdmin } from '../people/first-admin.ts'
import { addPerson } from '../people/people.ts'
import { accountPage } from './account.ts'
import { submitCode } from './code.ts'
import { factorPage, submitFactor } from './factor.ts'
import { submitLink } from './link.ts'

const PASSWORD = 'a long walk by the quiet river'
let payload: Payload
let people = 0
let first: Awaited<ReturnType<typeof ensureFirstAdmin>>

beforeAll(async () => {
  payload = await openTestPayload()
  // Before anybody else is there.
  first = await ensureFirstAdmin(payload)
})

/** Somebody as `npm run user -- add` adds them. */
async function add(roles: Role[], { totp = false } = {}) {
  const email = `person${(people += 1)}@clinic.example`
  const added = await addPerson(payload, { email, roles, password: PASSWORD, totp })
  return { ...added, fields: { email, password: PASSWORD } }
}

const location = (response: Response) => response.headers.get('location')
const keyOn = async (page: Response) =>
  (/<code dir="ltr">([A-Z2-7 ]+)</.exec(await page.text())?.[1] ?? '').replaceAll(' ', '')

/** Sets the app up on the page at `path`. Returns the page with the recovery codes. */
async function enrol(browser: TestBrowser, path: string): Promise<string> {
  const secret = await keyOn(await browser.visit(factorPage, path))
  const done = await browser.visit(submitFactor, path, { code: generateSync({ secret }) })
  expect(done.status).toBe(200)
  return done.text()
}

test('the first admin’s link leads through password and second factor to the desk', async () => {
  const token = first?.link?.url.split('/').at(-1) ?? ''
  const browser = new TestBrowser(payload)
  const set = await browser.visit(
    (request) => submitLink(request, token, payload),
    `/sign-in/link/${token}`,
    { name: 'Ada Min', email: 'ada@clinic.example', password: PASSWORD },
  )
  expect(location(set)).toBe('/sign-in/factor')
  expect(await enrol(browser, '/sign-in/factor')).toContain('href="/admin"')
  expect(await browser.whoAmI()).not.toBeNull()
})

describe('by default', () => {
  test.each<[Role]>([['admin'], ['reviewer']])(
    'a %s without a second factor sets one up after the password, and can do nothing else before',
    async (role) => {
      const { person, fields } = await add([role])
      const browser = new TestBrowser(payload)
      const signedIn = await browser.signIn({ ...fields, callbackUrl: '/admin/log' })
      expect(location(signedIn)).toBe('/sign-in/factor?callbackUrl=%2Fadmin%2Flog')
      expect(await browser.whoAmI()).toBeNull()
      expect(location(await browser.visit(accountPage, '/sign-in/account'))).toBe('/sign-in')
      expect(location(await browser.visit(submitCode, '/sign-in/code', { code: '1' }))).toContain(
        'error=Expired',
      )
      const entries = await callApi(payload, null, 'GET', '/api/entries', undefined, {
        cookie: browser.cookie,
      })
      expect(entries.status).toBe(403)

      const codes = await enrol(browser, location(signedIn) ?? '')
      expect(codes.match(/<li><code>\w{5}-\w{5}<\/code>/g)).toHaveLength(10)
      expect(codes).toContain('href="/admin/log"')
      expect(await browser.whoAmI()).toBe(person.id)
      expect(await (await browser.visit(factorPage, '/sign-in/factor')).text()).not.toMatch(
        /<code>\w{5}-\w{5}/,
      )
    },
  )
  test.each<[Role]>([['editor'], ['translator']])('a %s needs none', async (role) => {
    const { person, fields } = await add([role])
    const browser = new TestBrowser(payload)
    expect(location(await browser.signIn(fields))).toBe('/admin')
    expect(await browser.whoAmI()).toBe(person.id)
  })
  test('a person who lost everything gets in again after a reset on the server', async () => {
    const { person, fields } = await add(['admin'], { totp: true })
    await resetPerson(payload, fields.email, { password: PASSWORD })
    const browser = new TestBrowser(payload)
    await enrol(browser, location(await browser.signIn(fields)) ?? '')
    expect(await browser.whoAmI()).toBe(person.id)
  })
})

describe('a script', () => {
  const json = { json: 'true' }
  test('is told what to do without a second factor, and gets no session', async () => {
    const { fields } = await add(['reviewer'])
    for (const [more, headers] of [
      [json, {}],
      [{}, { accept: 'application/json' }],
    ]) {
      const browser = new TestBrowser(payload)
      const refused = await browser.signIn({ ...fields, ...more }, headers)
      expect(refused.status).toBe(403)
      expect(((await refused.json()) as { message: string }).message).toMatch(
        /must have a second factor.*http:\/\/localhost:3000\/sign-in.*--totp/,
      )
      expect(browser.hasSession).toBe(false)
    }
  })
  test('with the key that the operator’s command printed signs in at once', async () => {
    const { person, totp, fields } = await add(['admin', 'reviewer'], { totp: true })
    const browser = new TestBrowser(payload)
    const without = await browser.signIn({ ...fields, ...json })
    expect([without.status, browser.hasSession]).toEqual([401, false])
    expect(((await without.json()) as { message: string }).message).toContain('“code”')
    const code = generateSync({ secret: totp?.secret ?? '' })
    expect((await browser.signIn({ ...fields, ...json, code })).status).toBe(200)
    expect(await browser.whoAmI()).toBe(person.id)
    expect((await new TestBrowser(payload).signIn({ ...fields, ...json, code })).status).toBe(401)
    const [recovery = ''] = totp?.recoveryCodes ?? []
    const other = new TestBrowser(payload)
    expect((await other.signIn({ ...fields, ...json, code: recovery })).status).toBe(200)
  })
})

describe('a new role', () => {
  const change = (id: number, roles: Role[]) =>
    payload.update({ collection: 'users', id, data: { roles } })

  test('that needs a second factor ends the sessions of somebody who has none', async () => {
    const { person, fields } = await add(['editor'])
    const browser = new TestBrowser(payload)
    await browser.signIn(fields)
    await change(person.id, ['editor', 'translator'])
    expect(await browser.whoAmI()).toBe(person.id)
    await change(person.id, ['editor', 'reviewer'])
    expect(await browser.whoAmI()).toBeNull()
    expect(location(await browser.signIn(fields))).toContain('/sign-in/factor')
  })
  test('leaves the sessions of somebody who has one alone', async () => {
    const { person, totp, fields } = await add(['editor'], { totp: true })
    const browser = new TestBrowser(payload)
    await browser.signIn({ ...fields, code: generateSync({ secret: totp?.secret ?? '' }) })
    await change(person.id, ['admin'])
    expect(await browser.whoAmI()).toBe(person.id)
  })
})

test('the operator may require it of other roles, which the log says', async ({
  onTestFinished,
}) => {
  onTestFinished(async () => void (await changeFactorRoles(payload, ['admin', 'reviewer'])))
  expect(await changeFactorRoles(payload, null)).toEqual(['admin', 'reviewer'])
  expect(await changeFactorRoles(payload, ['reviewer', 'editor'])).toEqual(['editor', 'reviewer'])
  expect(await changeFactorRoles(payload, [])).toEqual([])
  const events = await sqlFor(payload)(
    `select actor, details from workflow.events where action = 'factor-rule.changed' order by id`,
  )
  expect(events).toEqual([
    { actor: 'operator', details: { from: ['admin', 'reviewer'], to: ['editor', 'reviewer'] } },
    { actor: 'operator', details: { from: ['editor', 'reviewer'], to: [] } },
  ])
})
