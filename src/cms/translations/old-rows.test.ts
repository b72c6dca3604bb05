import { expect, it } from 'vitest'
import { addEntry, addPerson, callApi, openTestPayload, sqlFor } from '../../testing/payload.ts'
import { up } from '../migrations/2026-11-24/20261124_132600_questions_are_text.ts'

it('an old answer whose question is null is listed and exported like any other', async () => {
  const payload = await openTestPayload()
  const translator = await addPerson(payload, { roles: ['translator'], languages: ['es'] })
  const [first, old, last] = [
    await addEntry(payload),
    await addEntry(payload),
    await addEntry(payload),
  ]
  await sqlFor(payload)('update public.entries set question = null where id = $1', [old.id])
  await sqlFor(payload)(
    'update public._entries_v set version_question = null where parent_id = $1',
    [old.id],
  )
  await up({ db: payload.db.drizzle } as unknown as Parameters<typeof up>[0])
  expect(
    (
      await callApi(payload, translator, 'POST', `/api/entries/${old.id}/translate`, {
        locale: 'es',
      })
    ).status,
  ).toBe(201)
  const file = await callApi(
    payload,
    translator,
    'GET',
    `/api/entries/xliff?locale=es&which=all&ids=${[first, old, last].map(({ id }) => id).join()}`,
  )
  expect([file.status, (await file.text()).match(/<file id/g)?.length]).toEqual([200, 3])
})
