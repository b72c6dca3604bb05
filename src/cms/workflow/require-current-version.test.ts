import type { Payload } from 'payload'
import { beforeAll, describe, expect, it } from 'vitest'
import type { Person } from '../../core/person.ts'
import {
  addPerson,
  addTopic,
  callApi,
  openTestPayload,
  sqlFor,
  signLabels,
} from '../../testing/payload.ts'

let payload: Payload
let admin: Person
let other: Person
beforeAll(async () => {
  payload = await openTestPayload()
  admin = await addPerson(payload, { roles: ['admin'] })
  other = await addPerson(payload, { roles: ['admin'] })
})

type Stored = Record<string, unknown> & { updatedAt: string }
const read = async (path: string): Promise<Stored> =>
  (await callApi(payload, admin, 'GET', `/api/${path}?depth=0&locale=en`)).json() as Promise<Stored>
const made = async (collection: string, data: object): Promise<string> =>
  `${collection}/${((await payload.create({ collection: collection as never, data: data as never, overrideAccess: true })) as { id: number }).id}`

type Case = [what: string, make: () => Promise<string>, field: string]
const CASES: Case[] = [
  ['a topic', async () => `topics/${await addTopic(payload)}`, 'description'],
  [
    'a contact',
    () => made('contacts', { label: 'A line', kind: 'crisis', region: 'US', position: 1 }),
    'hours',
  ],
  ['a word of the glossary', () => made('glossary', { locale: 'en', term: 'person' }), 'reason'],
  [
    'a person',
    async () => `users/${(await addPerson(payload, { roles: ['editor'] })).id}`,
    'title',
  ],
  [
    'the settings',
    async () => (
      await payload.updateGlobal({ slug: 'settings', data: { clinicName: 'Clinic' } as never }),
      'globals/settings'
    ),
    'welcome',
  ],
]

describe('what has no versions is held to the version that its writer saw', () => {
  it.each(CASES)(
    '%s: of two who opened it at once the second is told, and overwrites nothing',
    async (_, make, field) => {
      const path = await make()
      const method = path.startsWith('globals') ? 'POST' : 'PATCH'
      const save = (person: Person, token: string | undefined, words: string) =>
        callApi(payload, person, method, `/api/${path}?depth=0&locale=en`, {
          [field]: words,
          updatedAt: token,
        })
      const opened = await read(path)
      const answers = await Promise.all([
        save(admin, opened.updatedAt, 'One'),
        save(other, opened.updatedAt, 'Other'),
      ])
      expect(answers.map(({ status }) => status).sort()).toEqual([200, 409])
      const refused = answers.find(({ status }) => status === 409)
      expect(await refused?.text()).toContain('Somebody else saved this after you opened it.')
      const now = await read(path)
      expect(now[field]).toBe(answers[0]?.status === 200 ? 'One' : 'Other')
      expect((await save(other, now.updatedAt, 'Looked through')).status).toBe(200)
      expect((await read(path)).updatedAt).not.toBe(now.updatedAt)
      expect((await save(other, undefined, 'From a program')).status).toBe(200)
    },
  )
})

it('readers see all of four topics that are saved at once, and then signed', async () => {
  const ids = await Promise.all(Array.from({ length: 4 }, () => addTopic(payload)))
  const answers = await Promise.all(
    ids.map((id) =>
      callApi(payload, admin, 'PATCH', `/api/topics/${id}?locale=en`, {
        description: `About ${id}`,
      }),
    ),
  )
  expect(answers.map(({ status }) => status)).toEqual(ids.map(() => 200))
  await signLabels(payload)
  const shown = await sqlFor(payload)<{ description: string }>(
    `select description from portal.topics where locale = 'en' and topic_id = any($1::int[])
      order by topic_id`,
    [ids],
  )
  expect(shown.map(({ description }) => description)).toEqual(
    [...ids].sort((a, b) => a - b).map((id) => `About ${id}`),
  )
})
