import { expect, it } from 'vitest'
import { addPerson, callApi, openTestPayload } from '../../../testing/payload.ts'

type Fields = Record<string, { read?: boolean; update?: boolean } | true>

it('the account page shows a person’s own weekly mail and email address, and nobody else’s', async () => {
  const payload = await openTestPayload()
  const [own, other] = [
    await addPerson(payload, { roles: ['editor'] }),
    await addPerson(payload, { roles: ['reviewer'] }),
  ]
  const may = async (id: number) =>
    (
      (await (await callApi(payload, own, 'POST', `/api/users/access/${id}`, {})).json()) as {
        fields: Fields
      }
    ).fields
  expect(await may(own.id)).toMatchObject({
    weeklyMail: { read: true, update: true },
    email: { read: true },
  })
  expect(await may(own.id)).not.toHaveProperty('roles.update')
  expect(Object.keys(await may(other.id))).not.toContain('weeklyMail')
  expect(Object.keys(await may(other.id))).not.toContain('email')
  expect(
    (await callApi(payload, own, 'PATCH', `/api/users/${own.id}`, { weeklyMail: false })).status,
  ).toBe(200)
})
