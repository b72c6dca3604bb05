import { expect, test } from 'vitest'
import { disablePerson } from '../../../auth/people/access.ts'
import { listPeople } from '../../../auth/people/list-people.ts'
import { addPerson, callApi, openTestPayload } from '../../../testing/payload.ts'

test('the last active admin stays, even if two demote each other at once', async () => {
  const own = await openTestPayload()
  const one = await addPerson(own, { roles: ['admin'] })
  const two = await addPerson(own, { roles: ['admin'] })
  const answers = await Promise.all([
    callApi(own, one, 'PATCH', `/api/users/${two.id}`, { roles: ['editor'] }),
    callApi(own, two, 'PATCH', `/api/users/${one.id}`, { roles: ['editor'] }),
  ])
  // The second of them would remove the last admin, or is not an admin any more.
  const [done, refused] = answers.map(({ status }) => status).sort()
  expect(done).toBe(200)
  expect([403, 409]).toContain(refused)
  const people = await listPeople(own)
  const left = people.find(({ roles }) => roles.includes('admin'))
  await expect(disablePerson(own, left?.email ?? '')).rejects.toThrow('last active admin')
  await expect(
    own.update({ collection: 'users', id: left?.id ?? 0, data: { roles: ['editor'] } }),
  ).rejects.toThrow('last active admin')
})
