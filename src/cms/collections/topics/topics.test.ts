import type { Payload } from 'payload'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Person } from '../../../core/person.ts'
import { closeReadConnections } from '../../../published/read/read-through.ts'
import { readTopic } from '../../../published/read/topic.ts'
import {
  addPerson,
  addTopic,
  callApi,
  openTestPayload,
  sqlFor,
  signLabels,
} from '../../../testing/payload.ts'
import type { LabelStanding } from '../../workflow/labels/standing.ts'
import { republish } from '../../workflow/republish/republish.ts'

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
  await signLabels(payload)
}
const signedTopic = async (title: string): Promise<number> => {
  const id = await addTopic(payload, title)
  await signLabels(payload)
  return id
}
const redirects = async () =>
  (
    await sqlFor(payload)<{ slug: string }>('select slug from portal.topic_redirects order by slug')
  ).map(({ slug }) => slug)

describe('the address of a topic', () => {
  it('is not given up before its new one is signed', async () => {
    const [first, second] = [await signedTopic('Rest'), await signedTopic('Calm')]
    const patch = (id: number, slug: string) =>
      callApi(payload, admin, 'PATCH', `/api/topics/${id}?locale=en`, { slug })
    expect((await patch(first, 'resting')).status).toBe(200)
    expect((await patch(second, 'rest')).status).toBe(200)
    const reviewer = await addPerson(payload, { roles: ['reviewer'] })
    const sign = async (id: number) => {
      const { labels } = (await (
        await callApi(payload, reviewer, 'GET', '/api/labels/standing')
      ).json()) as {
        labels: LabelStanding[]
      }
      const part = labels
        .find((label) => label.collection === 'topics' && label.id === id)
        ?.parts.find((each) => each.part === 'en')
      return callApi(payload, reviewer, 'POST', '/api/labels/approve', {
        ...{ collection: 'topics', id },
        parts: [{ part: 'en', seen: part?.hash }],
      })
    }
    const refused = await sign(second)
    expect([refused.status, await refused.text()]).toEqual([409, expect.stringContaining('“rest”')])
    expect([(await sign(first)).status, (await sign(second)).status]).toEqual([200, 200])
    expect(await readTopic('en', 'rest')).toMatchObject({ view: { topic: { id: second } } })
  })

  it('redirects from every earlier one, in all languages, even after the read model is rebuilt', async () => {
    const id = await signedTopic('Sleep and rest')
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
    const [first, second] = [await signedTopic('First name'), await signedTopic('Second name')]
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
    const [first, second] = [await signedTopic('Pain'), await signedTopic('Bread')]
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
