import type { Payload } from 'payload'
import { afterAll, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest'
import { ADDRESS_HEADER } from '../../core/network.ts'
import type { Person } from '../../core/person.ts'
import type { Role } from '../../core/roles.ts'
import { LOCALE_CODES, type Locale } from '../../i18n/locales.ts'
import { startMailSink, type MailSink } from '../../testing/mail-sink.ts'
import {
  addEntry,
  addPerson,
  callApi,
  openTestPayload,
  sqlFor,
  takeStepOver,
} from '../../testing/payload.ts'
import { answerOf } from '../../testing/rich-text.ts'
import { submitForgot } from '../pages/forgot.ts'
import { linkPage, submitLink } from '../pages/link.ts'
import { setPassword } from '../passwords/credentials.ts'
import { confirmPerson } from '../people/access.ts'
import { changePerson, addPerson as addAsOperator } from '../people/people.ts'

const ORIGIN = 'http://localhost:3000'
const PASSWORD = 'a long walk by the quiet river'
let payload: Payload
let sink: MailSink
/** `lead` is the first admin of a small clinic, who does everything. */
let lead: Person
let admins: [Person, Person]
let reviewers: [Person, Person]
let editors: [Person, Person]
let translators: [Person, Person]

const add = (roles: Role[], languages: Locale[] = ['en']) =>
  addPerson(payload, { roles, languages })
const pair = async (role: Role): Promise<[Person, Person]> => [
  await add([role], ['en', 'es']),
  await add([role], ['en', 'es']),
]
beforeAll(async () => {
  payload = await openTestPayload()
  sink = await startMailSink()
  lead = await add(['admin', 'reviewer', 'editor'])
  admins = await pair('admin')
  reviewers = await pair('reviewer')
  editors = await pair('editor')
  translators = await pair('translator')
})
afterAll(() => sink.stop())
beforeEach(() => {
  delete process.env.SMTP_URL
})

const post = (person: Person | null, id: number, action: string) =>
  callApi(payload, person, 'POST', `/api/users/${id}/${action}`, {})
const save = (person: Person, id: number, data: object) =>
  callApi(payload, person, 'PATCH', `/api/users/${id}`, data)
const form = (fields: Record<string, string>) =>
  new Request(`${ORIGIN}/sign-in/forgot`, {
    method: 'POST',
    body: new URLSearchParams(fields),
    headers: {
      origin: ORIGIN,
      'content-type': 'application/x-www-form-urlencoded',
      [ADDRESS_HEADER]: '192.0.2.1',
    },
  })
const linkIn = (text: string | undefined) =>
  /\/sign-in\/link\/([\w-]{43})/.exec(text ?? '')?.[1] ?? ''
const openLinks = (id: number) =>
  sqlFor(payload)('select purpose from auth.links where user_id = $1 and used_at is null', [id])
/** Makes everything about an account that many hours older. */
const age = (id: number, hours: number) =>
  sqlFor(payload)(
    `update auth.holds set opened_at = opened_at - make_interval(hours => $2::integer),
      ends_at = ends_at - make_interval(hours => $2::integer) where user_id = $1`,
    [id, hours],
  )
const events = (action: string, id: number) =>
  sqlFor(payload)<{ actor: string; details: Record<string, unknown> }>(
    `select actor, details from workflow.events where action = $1
      and (details->>'person')::integer = $2 order by id`,
    [action, id],
  )
/** The response to signing a new answer by somebody else. */
const sign = async (person: Person, locale: Locale = 'en') => {
  const entry = await addEntry(payload, { locale })
  return takeStepOver(payload, person, entry.id, 'approve')
}
const signs = async (person: Person, locale: Locale = 'en') => (await sign(person, locale)).status
/** The reviewer uses a link, as whoever has it would. */
const useLink = async (token: string) =>
  (await submitLink(form({ password: 'another walk by the river' }), token, payload)).status

describe('an admin is never shown a link of an account that may sign off', () => {
  test.each([
    ['one that has a password', 'password'],
    ['one that has not signed in', 'none'],
    ['one that the admin made', 'made'],
    ['one that signs in at the provider', 'provider'],
  ])('%s', async (_, kind) => {
    const made = await callApi(payload, lead, 'POST', '/api/users', {
      name: `Dr Link ${kind}`,
      email: `link-${kind}@example.test`,
      roles: ['reviewer'],
      languages: ['en'],
    })
    const { id } =
      kind === 'made'
        ? ((await made.json()) as { doc: Person }).doc
        : await addPerson(payload, { roles: ['reviewer'], email: `${kind}@example.test` })
    if (kind === 'password') await setPassword(sqlFor(payload), id, PASSWORD)
    if (kind === 'provider')
      await sqlFor(payload)('update public.users set subject = $2 where id = $1', [id, 'x'])
    for (const admin of [...admins, lead]) {
      const response = await post(admin, id, 'invite')
      expect([response.status, await response.text()]).toEqual([
        403,
        expect.stringContaining('npm run user -- invite'),
      ])
    }
    expect(await openLinks(id)).toEqual([])
  })
  test('who is an editor when it is made, and a reviewer when it is used', async () => {
    const person = await add(['editor'])
    const { link } = (await (await post(admins[0], person.id, 'invite')).json()) as { link: string }
    expect((await save(lead, person.id, { roles: ['reviewer'] })).status).toBe(200)
    expect((await linkPage(new Request(link), linkIn(link), payload)).status).toBe(410)
    expect(await useLink(linkIn(link))).toBe(410)
  })
  test('nor on the page of the person, to anybody else', async () => {
    const [one, other] = reviewers
    for (const person of [...editors, ...translators, null])
      expect((await post(person, other.id, 'invite')).status).toBeGreaterThanOrEqual(401)
    expect((await post(one, editors[0].id, 'invite')).status).toBe(403)
    expect((await post(one, lead.id, 'invite')).status).toBe(403)
    expect((await post(one, one.id, 'invite')).status).toBe(403)
  })
  test('a reviewer hands a link over, and the account cannot sign off until a third person confirms', async () => {
    const [one, other] = reviewers
    const person = await add(['reviewer'])
    const { link } = (await (await post(one, person.id, 'invite')).json()) as { link: string }
    expect(await signs(person)).toBe(200)
    expect(await useLink(linkIn(link))).toBe(303)
    expect(await signs(person)).toBe(403)
    expect((await post(one, person.id, 'confirm')).status).toBe(403)
    expect((await post(other, person.id, 'confirm')).status).toBe(200)
    expect(await signs(person)).toBe(200)
  })
})

describe('an account that somebody else got into', () => {
  const acts: Record<string, (by: Person, person: Person) => Promise<Response>> = {
    factors: (by, { id }) => post(by, id, 'forget-factors'),
    address: (by, { id }) => save(by, id, { email: `mine-${id}@example.test` }),
    enabled: async (by, { id }) => {
      await save(by, id, { disabled: true })
      return save(by, id, { disabled: false })
    },
  }
  test.each(Object.keys(acts))('cannot sign off: %s', async (cause) => {
    const person = await add(['reviewer'])
    expect((await acts[cause]?.(admins[0], person))?.status).toBe(200)
    const refused = await sign(person)
    expect([refused.status, await refused.text()]).toEqual([
      403,
      expect.stringContaining(`npm run user -- confirm`),
    ])
    for (const colleague of [admins[1], person, ...editors, ...translators])
      expect((await post(colleague, person.id, 'confirm')).status).toBe(403)
    expect((await post(null, person.id, 'confirm')).status).toBe(401)
    expect(await events('sign-off.barred', person.id)).toMatchObject([
      { actor: admins[0].name, details: { cause } },
    ])
    expect((await post(reviewers[0], person.id, 'confirm')).status).toBe(200)
    expect((await post(reviewers[0], person.id, 'confirm')).status).toBe(409)
    expect(await events('sign-off.confirmed', person.id)).toMatchObject([
      { actor: reviewers[0].name, details: { causes: [cause] } },
    ])
    expect(await signs(person)).toBe(200)
  })
  test('can sign off after 72 hours, not an hour earlier, or when the operator says so', async () => {
    const [one, other] = [await add(['reviewer']), await add(['reviewer'])]
    for (const { id } of [one, other]) await post(admins[0], id, 'forget-factors')
    await age(one.id, 71)
    expect(await signs(one)).toBe(403)
    await age(one.id, 1)
    expect(await signs(one)).toBe(200)
    expect((await confirmPerson(payload, other.email)).confirmed).toBe(true)
    expect(await signs(other)).toBe(200)
    expect(await events('sign-off.confirmed', other.id)).toMatchObject([{ actor: 'operator' }])
  })
  test('cannot confirm another, and what it does counts as done by whoever opened it', async () => {
    const [puppetAdmin, held, victim] = [
      await add(['admin']),
      await add(['reviewer']),
      await add(['reviewer']),
    ]
    await save(lead, puppetAdmin.id, { email: 'puppet@example.test' })
    await post(admins[0], held.id, 'forget-factors')
    await post(puppetAdmin, victim.id, 'forget-factors')
    for (const colleague of [held, lead])
      expect((await post(colleague, victim.id, 'confirm')).status).toBe(403)
    expect(await signs(victim)).toBe(403)
  })
  test('cannot confirm a review or a translation after a safety change either', async () => {
    const [one] = reviewers
    const person = await add(['reviewer'])
    const entry = await addEntry(payload)
    await takeStepOver(payload, one, entry.id, 'approve')
    expect((await takeStepOver(payload, one, entry.id, 'publish')).status).toBe(200)
    const [{ text_hash: text } = { text_hash: '' }] = await sqlFor(payload)<{ text_hash: string }>(
      'select text_hash from portal.entries where entry_id = $1',
      [entry.id],
    )
    await post(admins[0], person.id, 'forget-factors')
    const confirmation = { evidence: 'The guideline of this year', text }
    const confirmReview = (by: Person) =>
      callApi(payload, by, 'POST', `/api/entries/${entry.id}/still-correct`, confirmation)
    expect((await confirmReview(person)).status).toBe(403)
    const shown = await callApi(payload, person, 'GET', `/api/entries/${entry.id}/workflow`)
    expect(await shown.json()).toMatchObject({
      barred: expect.stringContaining(admins[0].name),
      actions: expect.not.arrayContaining(['approve', 'still-correct']),
    })
    expect((await confirmReview(one)).status).toBe(200)
  })
  test('is refused by the database too', async () => {
    const person = await add(['reviewer'])
    const entry = await addEntry(payload)
    await post(admins[0], person.id, 'forget-factors')
    await expect(
      sqlFor(payload)(
        `insert into workflow.approvals (entry_id, locale, text_hash, kind, person_id, person_name,
          sign_off) values ($1, 'en', 'x', 'approval', $2, 'x', 'single')`,
        [entry.id, person.id],
      ),
    ).rejects.toMatchObject({ cause: { message: expect.stringContaining('is barred') } })
    await expect(
      sqlFor(payload)(
        `insert into workflow.reviews (entry_id, locale, text_hash, person_id, person_name,
          evidence, due_on) values ($1, 'en', 'x', $2, 'x', 'x', now())`,
        [entry.id, person.id],
      ),
    ).rejects.toMatchObject({ cause: { message: expect.stringContaining('is barred') } })
  })
  test('own changes, and those of the operator, hold nothing', async () => {
    const own = await add(['admin', 'reviewer'])
    await save(own, own.id, { email: 'own@example.test' })
    expect(await signs(own)).toBe(200)
    const person = await add(['editor'])
    await changePerson(payload, person.email, { roles: ['reviewer'] })
    expect(await signs(person)).toBe(200)
    const { person: added } = await addAsOperator(payload, {
      email: 'from-the-shell@example.test',
      roles: ['reviewer'],
      password: PASSWORD,
    })
    expect(await signs(added)).toBe(200)
  })
})

describe('one person with two accounts', () => {
  const make = async (by: Person, roles: Role[]) => {
    const name = `Puppet ${Math.random()}`
    const body = { name, email: `${name.replaceAll(/\W/g, '')}@example.test`, roles }
    const made = await callApi(payload, by, 'POST', '/api/users', { ...body, languages: ['en'] })
    expect(made.status).toBe(201)
    return ((await made.json()) as { doc: Person }).doc
  }
  test('cannot make a reviewer who signs at once', async () => {
    const made = await make(lead, ['reviewer'])
    const raised = await make(lead, ['editor'])
    await save(lead, raised.id, { roles: ['editor', 'reviewer'] })
    for (const person of [made, raised]) {
      expect(await signs(person)).toBe(403)
      expect((await post(lead, person.id, 'confirm')).status).toBe(403)
      expect((await post(reviewers[0], person.id, 'confirm')).status).toBe(200)
      expect(await signs(person)).toBe(200)
    }
  })
  test('nor sign in another language', async () => {
    const person = await add(['reviewer'])
    await save(admins[0], person.id, { languages: ['en', 'es'] })
    expect(await signs(person)).toBe(200)
    expect(await signs(person, 'es')).toBe(403)
  })
  test('nor sign what they wrote through the account of an editor', async () => {
    const editor = await make(lead, ['editor'])
    const { link } = (await (await post(lead, editor.id, 'invite')).json()) as { link: string }
    expect(await useLink(linkIn(link))).toBe(303)
    const entry = await addEntry(payload)
    const write = await callApi(payload, editor, 'PATCH', `/api/entries/${entry.id}?draft=true`, {
      answer: answerOf('I wrote this myself.'),
      updatedAt: entry.updatedAt,
    })
    expect(write.status).toBe(200)
    const refused = await takeStepOver(payload, lead, entry.id, 'approve')
    expect([refused.status, await refused.text()]).toEqual([
      403,
      expect.stringContaining(editor.name),
    ])
    expect((await takeStepOver(payload, reviewers[0], entry.id, 'approve')).status).toBe(200)
  })
  test('where one signature is enough, new reviewers sign at once, and others’ accounts stay safe', async () => {
    const settings = (signOff: string) =>
      callApi(payload, lead, 'POST', '/api/globals/settings', { signOff })
    const [made, taken] = [await make(lead, ['reviewer']), await add(['reviewer'])]
    await post(admins[0], taken.id, 'forget-factors')
    const mine = await addEntry(payload)
    await callApi(payload, lead, 'PATCH', `/api/entries/${mine.id}?draft=true`, {
      answer: answerOf('I wrote this, and I sign it.'),
      updatedAt: mine.updatedAt,
    })
    const signMine = async () => (await takeStepOver(payload, lead, mine.id, 'approve')).status
    try {
      expect((await settings('single')).status).toBe(200)
      expect([await signMine(), await signs(made), await signs(lead)]).toEqual([403, 403, 200])
      expect((await post(lead, lead.id, 'confirm')).status).toBe(403)
      expect((await post(reviewers[0], lead.id, 'confirm')).status).toBe(200)
      expect([await signMine(), await signs(made), await signs(taken)]).toEqual([200, 200, 403])
    } finally {
      expect((await settings('four-eyes')).status).toBe(200)
    }
  })
})

describe('with mail', () => {
  beforeEach(async () => {
    // What the tests above did was never mailed.
    await sqlFor(payload)('update auth.holds set mailed_at = now()')
    process.env.SMTP_URL = sink.url
    sink.letters.length = 0
  })
  const told = (...addresses: string[]) =>
    vi.waitUntil(
      () => addresses.every((address) => sink.letters.some(({ to }) => to.includes(address))),
      { timeout: 10_000 },
    )
  const letterTo = (address: string) =>
    sink.letters.find(({ to }) => to.includes(address))?.text.replaceAll('\r\n', '\n')

  test('a new reviewer is invited by mail, and nobody sees the link', async () => {
    const person = await add(['reviewer'])
    const response = await post(admins[0], person.id, 'invite')
    expect(await response.json()).toMatchObject({ sent: true })
    expect(await useLink(linkIn(letterTo(person.email)))).toBe(303)
    expect(await signs(person)).toBe(200)
  })
  test('a password that an admin asked to replace bars sign-off; a forgotten one does not', async () => {
    const person = await add(['reviewer'])
    await setPassword(sqlFor(payload), person.id, PASSWORD)
    await submitForgot(form({ email: person.email }), payload)
    await told(person.email)
    expect(await useLink(linkIn(letterTo(person.email)))).toBe(303)
    expect(await signs(person)).toBe(200)
    sink.letters.length = 0
    await post(admins[0], person.id, 'invite')
    expect(await useLink(linkIn(letterTo(person.email)))).toBe(303)
    expect(await signs(person)).toBe(403)
    await told(admins[1].email, lead.email, reviewers[0].email)
  })
  test('the other admins hear of a reset of an admin who may not sign off; of editors they do not', async () => {
    const editor = await add(['editor'])
    await post(admins[0], editor.id, 'forget-factors')
    await told(editor.email)
    expect(sink.letters.some(({ to }) => to.includes(admins[1].email))).toBe(false)
    const person = await add(['admin'])
    await post(admins[0], person.id, 'forget-factors')
    await told(person.email, admins[1].email)
    expect(letterTo(admins[1].email)).toContain(`removed the second factor of ${person.name}`)
    expect(letterTo(reviewers[0].email)).toBeUndefined()
    await changePerson(payload, person.email, { disabled: true })
  })
  test('no link goes to an address that an admin changed in the last 7 days', async () => {
    const person = await add(['reviewer'])
    const old = person.email
    await setPassword(sqlFor(payload), person.id, PASSWORD)
    const email = `thief-${person.id}@example.test`
    expect((await save(admins[0], person.id, { email })).status).toBe(200)
    await told(old, admins[1].email, lead.email, reviewers[0].email, reviewers[1].email)
    expect(letterTo(old)).toContain(`${admins[0].name} changed the email address`)
    expect(letterTo(admins[0].email)).toBeUndefined()
    expect(letterTo(email)).toBeUndefined()
    expect((await post(admins[0], person.id, 'invite')).status).toBe(403)
    await submitForgot(form({ email }), payload)
    const other = await add(['editor'])
    await submitForgot(form({ email: other.email }), payload)
    await told(other.email)
    await age(person.id, 6 * 24)
    expect((await post(admins[0], person.id, 'invite')).status).toBe(403)
    expect(await openLinks(person.id)).toEqual([])
    expect(letterTo(email)).toBeUndefined()
    await age(person.id, 24)
    expect((await post(admins[0], person.id, 'invite')).status).toBe(200)
    expect(linkIn(letterTo(email))).not.toBe('')
  })
  test.each(LOCALE_CODES)('colleagues are told in their language (%s)', async (locale) => {
    const colleague = await add(['admin'], [locale])
    const person = await add(['reviewer'], [locale])
    await post(admins[0], person.id, 'forget-factors')
    await told(colleague.email, person.email)
    for (const address of [colleague.email, person.email]) {
      const text = letterTo(address)
      expect(text).toContain(admins[0].name)
      expect(text).toContain('UTC')
      expect(text).toContain(ORIGIN)
      expect(text).not.toContain(address)
    }
    await changePerson(payload, colleague.email, { disabled: true })
  })
})
