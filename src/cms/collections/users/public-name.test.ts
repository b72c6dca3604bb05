import type { Payload } from 'payload'
import { beforeAll, expect, test } from 'vitest'
import type { Person } from '../../../core/person.ts'
import { addPerson, callApi, openTestPayload, sqlFor } from '../../../testing/payload.ts'

let payload: Payload
let admin: Person
beforeAll(async () => {
  payload = await openTestPayload()
  admin = await addPerson(payload, { roles: ['admin'] })
})

const save = async (by: Person, id: number, data: object) =>
  (await callApi(payload, by, 'PATCH', `/api/users/${id}`, data)).status
const stored = async (id: number) =>
  (
    await sqlFor(payload)<{ name: string; created_at: Date }>(
      'select name, created_at from public.users where id = $1',
      [id],
    )
  )[0]

test('nobody changes the name under their own signature', async () => {
  const reviewer = await addPerson(payload, { roles: ['reviewer'], name: 'Dr Ruth Own' })
  await save(reviewer, reviewer.id, { name: 'Prof. Somebody Else' })
  expect(await stored(reviewer.id)).toMatchObject({ name: 'Dr Ruth Own' })
})

test('an admin does, and the log has the old and the new name', async () => {
  const reviewer = await addPerson(payload, { roles: ['reviewer'], name: 'Dr Before' })
  expect(await save(admin, reviewer.id, { name: 'Dr After', title: 'Psychologist' })).toBe(200)
  const [event] = await sqlFor(payload)<{ details: object }>(
    `select details from workflow.events where action = 'person.changed'
      and (details->>'person')::int = $1`,
    [reviewer.id],
  )
  expect(event?.details).toMatchObject({
    name: { from: 'Dr Before', to: 'Dr After' },
    title: { from: null, to: 'Psychologist' },
  })
})

test.each(['operator', 'OPERATOR ', 'Ópérator', 'Our clinic', 'Attune', 'Dr. Tess Taken'])(
  'the name %s is refused, which is somebody else’s',
  async (name) => {
    await addPerson(payload, { roles: ['editor'], name: 'Dr Tess Taken' })
    const { id } = await addPerson(payload, { roles: ['reviewer'] })
    expect(await save(admin, id, { name })).toBe(400)
  },
)

test('the date when an account was made stays', async () => {
  const { id } = await addPerson(payload, { roles: ['editor'] })
  const before = await stored(id)
  await save(admin, id, { createdAt: '2001-01-01T00:00:00.000Z', registration: 'A 1' })
  expect((await stored(id))?.created_at).toEqual(before?.created_at)
})
