import type { Payload } from 'payload'
import { beforeAll, describe, expect, test } from 'vitest'
import {
  callApi,
  addPerson as addTestPerson,
  openTestPayload,
  sqlFor,
} from '../../testing/payload.ts'
import { readLink, consumeLink } from '../links/links.ts'
import { disablePerson, invitePerson, resetPerson, signOutPerson } from './access.ts'
import { ensureFirstAdmin, UNNAMED_ADMIN } from './first-admin.ts'
import { listPeople } from './list-people.ts'
import { addPerson, changePerson } from './people.ts'

let payload: Payload
let started: Awaited<ReturnType<typeof ensureFirstAdmin>>[]
let firstPeople: Awaited<ReturnType<typeof listPeople>>
beforeAll(async () => {
  payload = await openTestPayload()
  // Before anybody else is there.
  started = await Promise.all([
    ensureFirstAdmin(payload),
    ensureFirstAdmin(payload),
    ensureFirstAdmin(payload),
  ])
  firstPeople = await listPeople(payload)
})

const tokenOf = (link: { url: string } | null) => link?.url.split('/').at(-1) ?? ''

describe('the first admin', () => {
  test('is added once by several processes, and each start returns a link until one is used', async () => {
    expect(firstPeople.map(({ email }) => email)).toEqual([UNNAMED_ADMIN])
    expect(firstPeople[0]).toMatchObject({
      roles: ['admin', 'reviewer', 'editor'],
      languages: ['en', 'es', 'fr', 'ar', 'zh', 'vi'],
    })
    const sql = sqlFor(payload)
    for (const start of started)
      expect(await readLink(sql, tokenOf(start?.link ?? null))).toMatchObject({
        purpose: 'first-sign-in',
      })
    const taken = await Promise.all(
      started.map((start) => consumeLink(sql, tokenOf(start?.link ?? null))),
    )
    expect(taken.filter(Boolean)).toHaveLength(1)
  })
})

describe('people from the command line', () => {
  test('a new person gets a link that works once and is stored as a hash', async () => {
    const { person, link } = await addPerson(payload, {
      email: 'Nora@Clinic.Example',
      roles: ['editor'],
      languages: ['en', 'es'],
    })
    expect(person).toMatchObject({
      email: 'nora@clinic.example',
      roles: ['editor'],
      languages: ['en', 'es'],
    })
    const sql = sqlFor(payload)
    const token = tokenOf(link)
    expect(JSON.stringify(await sql('select * from auth.links'))).not.toContain(token)
    expect(await consumeLink(sql, token)).toMatchObject({
      userId: person.id,
      purpose: 'invitation',
    })
    expect(await consumeLink(sql, token)).toBeNull()
  })
  test('a link expires', async () => {
    const { link } = await addPerson(payload, { email: 'late@clinic.example', roles: ['editor'] })
    await sqlFor(payload)(`update auth.links set expires_at = now() where used_at is null`)
    expect(await consumeLink(sqlFor(payload), tokenOf(link))).toBeNull()
  })
  test('disabling revokes links; reset gives access again', async () => {
    const { link } = await addPerson(payload, { email: 'out@clinic.example', roles: ['editor'] })
    await disablePerson(payload, 'out@clinic.example')
    expect(await readLink(sqlFor(payload), tokenOf(link))).toBeNull()
    const reset = await resetPerson(payload, 'OUT@clinic.example')
    expect(await readLink(sqlFor(payload), tokenOf(reset.link))).toMatchObject({ purpose: 'reset' })
  })
  test('reset enables a locked-out admin, removes the second factor and creates a link', async () => {
    const sql = sqlFor(payload)
    const { person } = await addPerson(payload, {
      email: 'boss@clinic.example',
      roles: ['admin'],
      password: 'a long walk by the quiet river',
    })
    await sql(
      `insert into auth.factors (user_id, secret, confirmed_at) values ($1, 'lost', now())`,
      [person.id],
    )
    await sql(
      `insert into auth.passkeys (credential_id, user_id, public_key, name)
        values ('lost', $1, '', 'lost')`,
      [person.id],
    )
    await disablePerson(payload, 'boss@clinic.example')
    await resetPerson(payload, 'boss@clinic.example')
    expect(
      await sql(
        `select 1 from auth.factors where user_id = $1 union all select 1 from auth.passkeys
          where user_id = $1`,
        [person.id],
      ),
    ).toEqual([])
    expect((await listPeople(payload)).find(({ id }) => id === person.id)).toMatchObject({
      disabled: false,
      roles: ['admin'],
    })
  })
  test('changes the given roles, languages and title only', async () => {
    await addPerson(payload, {
      email: 'change@clinic.example',
      roles: ['editor'],
      languages: ['es'],
      title: 'Nurse',
    })
    expect(
      await changePerson(payload, 'change@clinic.example', { roles: ['reviewer'] }),
    ).toMatchObject({ roles: ['reviewer'], languages: ['es'], title: 'Nurse' })
    expect(
      await changePerson(payload, 'change@clinic.example', {
        languages: ['ar'],
        title: 'Psychologist',
      }),
    ).toMatchObject({ roles: ['reviewer'], languages: ['ar'], title: 'Psychologist' })
  })
  test('a second invitation is a new link; a disabled person gets none', async () => {
    const { link } = await addPerson(payload, { email: 'again@clinic.example', roles: ['editor'] })
    const again = await invitePerson(payload, 'again@clinic.example')
    expect(await readLink(sqlFor(payload), tokenOf(link))).toBeNull()
    expect(await readLink(sqlFor(payload), tokenOf(again.link))).toMatchObject({
      purpose: 'invitation',
    })
    await signOutPerson(payload, 'again@clinic.example')
    await disablePerson(payload, 'again@clinic.example')
    await expect(invitePerson(payload, 'again@clinic.example')).rejects.toThrow('is disabled')
  })
  test('an unknown email address is an error', async () => {
    await expect(disablePerson(payload, 'nobody@clinic.example')).rejects.toThrow(
      'No account has the email address',
    )
  })
  test('the log contains no email addresses, secrets or names', async () => {
    const email = 'logged@clinic.example'
    await addPerson(payload, { email, roles: ['editor'] })
    await changePerson(payload, email, { roles: ['reviewer'] })
    await changePerson(payload, email, { title: 'Psychologist' })
    await disablePerson(payload, email)
    await resetPerson(payload, email)
    const events = await sqlFor(payload)<{ action: string }>(
      `select * from workflow.events where action like 'person.%' or action like 'link.%'`,
    )
    expect(new Set(events.map(({ action }) => action))).toEqual(
      new Set([
        'person.added',
        'person.changed',
        'person.roles-changed',
        'person.disabled',
        'person.enabled',
        'link.created',
      ]),
    )
    expect(JSON.stringify(events)).not.toMatch(/clinic\.example|sign-in\/link/)
  })
})

describe('one address, one account', () => {
  beforeAll(async () => {
    await addPerson(payload, { email: 'vera@clinic.example', roles: ['editor'] })
  })
  test.each(['vera@CLINIC.example', ' vera@clinic.example ', 'ｖｅｒａ@clinic.example'])(
    '%s is the same',
    async (email) => {
      await expect(addPerson(payload, { email, roles: ['editor'] })).rejects.toThrow()
    },
  )
  test.each([
    'nоra@clinic.example' /* Cyrillic o */,
    'nora@clinic.example.',
    'norа',
    'nora@@clinic.example',
    'a@x.example,b@y.example',
    'no\0ra@clinic.example',
    'ınfo@clinic.example',
  ])('%s is refused, naming the field', async (email) => {
    await expect(addPerson(payload, { email, roles: ['editor'] })).rejects.toMatchObject({
      data: { errors: [{ path: 'email' }] },
    })
  })
})

describe('privileges', () => {
  const patch = async (actor: Parameters<typeof callApi>[1], id: number, body: object) =>
    (await callApi(payload, actor, 'PATCH', `/api/users/${id}`, body)).status

  test('nobody can raise their own', async () => {
    const admin = await addTestPerson(payload, { roles: ['admin', 'reviewer'] })
    expect(await patch(admin, admin.id, { roles: ['admin', 'reviewer', 'editor'] })).toBe(403)
    expect(await patch(admin, admin.id, { languages: ['en', 'ar'] })).toBe(403)
    const editor = await addTestPerson(payload, { roles: ['editor'] })
    await patch(editor, editor.id, {
      roles: ['admin'],
      languages: ['ar'],
      disabled: false,
      name: 'Mine',
    })
    expect(await payload.findByID({ collection: 'users', id: editor.id })).toMatchObject({
      roles: ['editor'],
      languages: ['en'],
      name: editor.name,
    })
  })
  test('nobody can grant roles that they do not have', async () => {
    const admin = await addTestPerson(payload, { roles: ['admin'] })
    const editor = await addTestPerson(payload, { roles: ['editor'] })
    expect(await patch(admin, editor.id, { roles: ['editor', 'reviewer'] })).toBe(403)
    expect(await patch(admin, editor.id, { roles: ['translator'] })).toBe(200)
    const lead = await addTestPerson(payload, { roles: ['admin', 'reviewer'] })
    expect(await patch(lead, editor.id, { roles: ['editor', 'reviewer'] })).toBe(200)
  })
  test('only an admin can change another person', async () => {
    const reviewer = await addTestPerson(payload, { roles: ['reviewer'] })
    const editor = await addTestPerson(payload, { roles: ['editor'] })
    expect(await patch(reviewer, editor.id, { name: 'Other' })).toBe(403)
    expect(
      (
        await callApi(payload, reviewer, 'POST', '/api/users', {
          name: 'x',
          email: 'x@y.example',
          roles: ['admin'],
          languages: ['en'],
        })
      ).status,
    ).toBe(403)
  })
  test('nobody can be deleted', async () => {
    const admin = await addTestPerson(payload, { roles: ['admin'] })
    const editor = await addTestPerson(payload, { roles: ['editor'] })
    expect((await callApi(payload, admin, 'DELETE', `/api/users/${editor.id}`)).status).toBe(403)
    await expect(payload.delete({ collection: 'users', id: editor.id })).rejects.toThrow()
  })
})
