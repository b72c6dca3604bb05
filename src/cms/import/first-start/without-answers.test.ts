import { expect, test } from 'vitest'
import { openTestPayload, sqlFor } from '../../../testing/payload.ts'
import { seedFirstContent } from './first-start.ts'

test('a clinic with answers of its own starts without others and their topics, once and for all', async () => {
  const payload = await openTestPayload()
  const log: string[] = []
  const say = (line: string) => log.push(line)
  expect(await seedFirstContent(payload, { answers: 'none', log: say })).toBe(true)
  expect(log).toEqual(['Wrote 84 contacts for help. Check the contacts before launch.'])
  const written = () =>
    sqlFor(payload)(`select (select count(*)::int from public.entries) as answers,
      (select count(*)::int from public.topics) as topics,
      (select count(distinct contact_id)::int from portal.contacts) as contacts,
      (select count(*)::int from public.glossary) > 0 as terms`)
  const only = [{ answers: 0, topics: 0, contacts: 84, terms: true }]
  expect(await written()).toEqual(only)
  expect(await seedFirstContent(payload, { answers: 'publish', log: say })).toBe(false)
  expect(await written()).toEqual(only)
})
