import type { Payload } from 'payload'
import { afterEach, beforeAll, expect, test } from 'vitest'
import { changeFactorRoles } from '../../../auth/people/factor-rule.ts'
import type { Person } from '../../../core/person.ts'
import { addPerson, callApi, openTestPayload, sqlFor } from '../../../testing/payload.ts'

const RULE = '/api/globals/settings/second-factor'
let payload: Payload
let ada: Person
let ben: Person

beforeAll(async () => {
  payload = await openTestPayload()
  ada = await addPerson(payload, { roles: ['admin'], name: 'Ada' })
  ben = await addPerson(payload, { roles: ['admin'], name: 'Ben' })
})
afterEach(async () => {
  await sqlFor(payload)('delete from auth.factor_rule_requests')
  await changeFactorRoles(payload, ['admin', 'reviewer'])
})

type Rule = { roles: string[]; request: { id: number; own: boolean; name: string } | null }
const send = async (by: Person, action: string, body: object) =>
  (await callApi(payload, by, 'POST', `${RULE}/${action}`, body)).status
const ruleFor = async (person: Person) =>
  (await (await callApi(payload, person, 'GET', RULE)).json()) as Rule
const save = async (by: Person, factorRoles: string[]) =>
  (
    await callApi(payload, by, 'POST', '/api/globals/settings', {
      sessions: { idleMinutes: 30, hours: 12, factorRoles },
    })
  ).status
const changes = () =>
  sqlFor(payload)(
    `select actor, details from workflow.events where action = 'factor-rule.changed'
      order by id desc limit 1`,
  )
/** Ada asks that reviewers need none. Returns the request's ID. */
async function asked(): Promise<number> {
  expect(await send(ada, 'ask', { role: 'reviewer' })).toBe(200)
  return (await ruleFor(ben)).request?.id ?? 0
}

test.each([[[]], [['admin']], [['reviewer', 'editor']]])(
  'one admin alone cannot save %j in the settings',
  async (roles) => {
    expect(await save(ada, roles)).toBe(403)
    expect((await ruleFor(ada)).roles).toEqual(['admin', 'reviewer'])
  },
)

test('one admin may require it of more roles, which the log says', async () => {
  expect(await save(ada, ['admin', 'reviewer', 'editor'])).toBe(200)
  expect(await changes()).toEqual([
    {
      actor: 'Ada',
      details: { from: ['admin', 'reviewer'], to: ['admin', 'editor', 'reviewer'] },
    },
  ])
  expect(await save(ada, ['admin', 'reviewer'])).toBe(403)
})

test('two admins may stop requiring it of a role, which the desk and the log say', async () => {
  const id = await asked()
  expect(await ruleFor(ben)).toMatchObject({
    roles: ['admin', 'reviewer'],
    request: { name: 'Ada', own: false },
  })
  expect(await send(ada, 'confirm', { id })).toBe(403)
  expect((await ruleFor(ben)).roles).toEqual(['admin', 'reviewer'])
  expect(await send(ben, 'confirm', { id })).toBe(200)
  expect(await ruleFor(ada)).toEqual({ roles: ['admin'], request: null })
  expect(await changes()).toEqual([
    {
      actor: 'Ben',
      details: { from: ['admin', 'reviewer'], to: ['admin'], askedBy: ada.id },
    },
  ])
  expect(await send(ben, 'confirm', { id })).toBe(409)
})

test('a request is confirmed once, also by two admins at once', async () => {
  const id = await asked()
  const cy = await addPerson(payload, { roles: ['admin'] })
  const answers = await Promise.all([send(ben, 'confirm', { id }), send(cy, 'confirm', { id })])
  expect(answers.sort()).toEqual([200, 409])
})

test('an admin whom the other has just added or reset does not count as a second one', async () => {
  const made = await callApi(payload, ada, 'POST', '/api/users', {
    name: 'Second Ada',
    email: 'second@clinic.example',
    roles: ['admin'],
    languages: ['en'],
  })
  const { doc: puppet } = (await made.json()) as { doc: Person }
  const id = await asked()
  expect(await send(puppet, 'confirm', { id })).toBe(403)
  expect(await send(puppet, 'refuse', { id })).toBe(200)
  expect(await send(puppet, 'ask', { role: 'reviewer' })).toBe(200)
  const own = (await ruleFor(ada)).request?.id ?? 0
  expect(await send(ada, 'confirm', { id: own })).toBe(403)
  expect((await ruleFor(ada)).roles).toEqual(['admin', 'reviewer'])
})

test('a request ends after a week, and when it is refused', async () => {
  const id = await asked()
  expect(await send(ben, 'ask', { role: 'admin' })).toBe(409)
  await sqlFor(payload)(`update auth.factor_rule_requests set asked_at = now() - interval '8 days'`)
  expect(await send(ben, 'confirm', { id })).toBe(409)
  const other = await asked()
  expect(await send(ben, 'refuse', { id: other })).toBe(200)
  expect((await ruleFor(ada)).request).toBeNull()
})

test('nobody but an admin asks or confirms', async () => {
  const id = await asked()
  const reviewer = await addPerson(payload, { roles: ['reviewer'] })
  for (const [action, body] of [
    ['ask', { role: 'admin' }],
    ['confirm', { id }],
    ['refuse', { id }],
  ] as const)
    expect(await send(reviewer, action, body)).toBe(403)
  expect((await callApi(payload, reviewer, 'GET', RULE)).status).toBe(403)
  for (const body of [{}, { role: 'boss' }, { role: ['admin'] }, { id: {} }, { id: '1 or 1=1' }])
    for (const action of ['ask', 'confirm', 'refuse'])
      expect(await send(ada, action, body)).toBeLessThan(500)
})
