import { expect, it } from 'vitest'
import { addPerson, callApi, openTestPayload, sqlFor } from '../../../testing/payload.ts'

it('an admin turns languages on and off, effective with the next page; the default language stays on', async () => {
  const payload = await openTestPayload()
  const [admin, translator] = [
    await addPerson(payload, { roles: ['admin'] }),
    await addPerson(payload, { roles: ['translator'], languages: ['es'] }),
  ]
  const set = async (languages: string[], person = admin) =>
    (
      await callApi(payload, person, 'POST', '/api/globals/settings?locale=en', {
        clinicName: 'Clinic',
        languages,
      })
    ).status
  const shown = async () =>
    (await sqlFor(payload)<{ locales: string[] }>('select locales from portal.settings'))[0]
      ?.locales
  for (const languages of [['en', 'es'], ['en', 'es', 'ar', 'zh'], ['en']]) {
    expect(await set(languages)).toBe(200)
    expect(await shown()).toEqual(languages)
  }
  expect([await set(['es']), await set(['en', 'xx']), await set(['en', 'fr'], translator)]).toEqual(
    [400, 400, 403],
  )
  expect(await shown()).toEqual(['en'])
})
