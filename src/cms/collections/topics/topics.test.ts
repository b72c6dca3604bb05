import type { Payload } from 'payload'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Person } from '../../../core/person.ts'
import { closeReadConnections } from '../../../published/read/read-through.ts'
import { readTopic } from '../../../published/read/topic.ts'
import { addPerson, addTopic, callApi, openTestPayload, sqlFor } from '../../../testing/payload.ts'
import { republish } from '../../workflow/republish.ts'

let payload: Payload
let admin: Person
beforeAll(async () => {
  payload = await openTestPayload()
  admin = await addPerson(payload, { roles: ['admin'], languages: ['en', 'ar'] })
})
afterAll(closeReadConnections)

const save = async (id: number, locale: string, data: object) => {
  const response = await callApi(
    payload,
    admin,
    'PATCH',
    `/api/topics/${id}?locale=${locale}`,
    data,
  )
  expect(response.status, await response.clone().text()).toBe(200)
}
const redirects = async () =>
  (
    await sqlFor(payload)<{ slug: string }>('select slug from portal.topic_redirects order by slug')
  ).map(({ slug }) => slug)

describe('the address of a topic', () => {
  it('redirects from every earlier one, in all languages, even after the read model is rebuilt', async () => {
    const id = await addTopic(payload, 'Sleep and rest')
    await save(id, 'ar', { title: 'النوم', slug: 'النوم' })
    await save(id, 'en', { slug: 'sleep' })
    await save(id, 'en', { slug: 'sleeping' })
    await save(id, 'ar', { slug: 'النوم-والراحة' })
    await republish(payload)
    for (const [locale, old, now] of [
      ['en', 'sleep-and-rest', 'sleeping'],
      ['en', 'sleep', 'sleeping'],
      ['ar', 'النوم', 'النوم-والراحة'],
      ['ar', 'sleep', 'النوم-والراحة'],
      ['fr', 'sleep', 'sleeping'],
      ['en', 'النوم', 'sleeping'],
    ] as const) {
      expect(await readTopic(locale, old), `${locale} ${old}`).toEqual({ kind: 'moved', slug: now })
    }
    expect(await readTopic('en', 'sleeping')).toMatchObject({
      kind: 'topic',
      view: { topic: { id } },
    })
  })

  it('can be changed back, and another topic can use one that was given up', async () => {
    const [first, second] = [
      await addTopic(payload, 'First name'),
      await addTopic(payload, 'Second name'),
    ]
    await save(first, 'en', { slug: 'other-name' })
    await save(first, 'en', { slug: 'first-name' })
    expect(await redirects()).not.toContain('first-name')
    await save(first, 'en', { slug: 'third-name' })
    await save(second, 'en', { slug: 'first-name' })
    expect(await readTopic('en', 'first-name')).toMatchObject({
      kind: 'topic',
      view: { topic: { id: second } },
    })
    await callApi(payload, admin, 'DELETE', `/api/topics/${first}`)
    expect(await readTopic('en', 'other-name')).toBeNull()
  })

  it('is normalized, and may be the same as another topic’s in another language', async () => {
    const [first, second] = [await addTopic(payload, 'Pain'), await addTopic(payload, 'Bread')]
    await save(second, 'fr', { title: 'Pain', slug: ' Pain ' })
    expect(await readTopic('fr', 'pain')).toMatchObject({
      kind: 'topic',
      view: { topic: { id: second } },
    })
    expect(await readTopic('en', 'pain')).toMatchObject({
      kind: 'topic',
      view: { topic: { id: first } },
    })
    expect(await readTopic('fr', `pain-${first}`)).toMatchObject({
      kind: 'topic',
      view: { topic: { id: first } },
    })
  })
})
