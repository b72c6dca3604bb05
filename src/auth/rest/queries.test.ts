import type { Field, Payload } from 'payload'
import { beforeAll, describe, expect, test } from 'vitest'
import { askRest } from '../../testing/ask-rest.ts'
import { cookieFor } from '../../testing/auth-requests.ts'
import { addPerson, openTestPayload } from '../../testing/payload.ts'
import { DATE_FIELD } from './query-tree.ts'

let payload: Payload
let cookie: string

beforeAll(async () => {
  payload = await openTestPayload()
  const person = await addPerson(payload, { roles: ['admin', 'reviewer', 'editor'] })
  cookie = await cookieFor(payload, person.id)
})
const ask = (
  method: string,
  path: string,
  body?: string | FormData | object,
  headers?: Record<string, string>,
) => askRest(payload, cookie, method, path, body, headers)

test('every date of ours has a name by which queries know it', () => {
  const datesIn = (fields: readonly Field[]): string[] =>
    fields.flatMap((field) => [
      ...(field.type === 'date' ? [field.name] : []),
      ...('fields' in field ? datesIn(field.fields) : []),
      ...('tabs' in field ? field.tabs.flatMap(({ fields: own }) => datesIn(own)) : []),
    ])
  const dates = payload.config.collections
    .filter(({ slug }) => !slug.startsWith('payload-'))
    .flatMap(({ fields }) => datesIn(fields))
  expect(dates).toContain('checkedOn')
  expect(dates.filter((name) => !DATE_FIELD.test(name))).toEqual([])
})

describe('queries', () => {
  test.each([
    'limit=0',
    'limit=1000000000',
    'limit=100',
    'pagination=false',
    'pagination=false&limit=0',
  ])('?%s gets a page at most', async (query) => {
    const body = (await (await ask('GET', `/api/entries?${query}`)).json()) as { limit: number }
    expect(body.limit).toBeLessThanOrEqual(100)
  })
  test.each(['limit=-1', 'page=-1', 'page=0', 'page=1000000000000', 'depth=999', 'depth=-5'])(
    '?%s is held to what is sane',
    async (query) => expect((await ask('GET', `/api/entries?${query}`)).status).toBe(200),
  )
  test.each([
    'limit=1e309',
    'limit=abc',
    'limit=5&limit=6',
    'page=1.5',
    'page[]=1',
    'depth=x',
    'where[question][like]=%00',
    'where[id][equals]=99999999999999',
    'where[id][in]=1,2,x',
    'where[__proto__][equals]=1',
    'where[createdAt][contains]=%01',
    'where[updatedAt][in]=2026-11-30,soon',
    'where[sources.date][like]=x',
    'locale=en&locale=ar',
    'locale=zz',
    'locale=EN',
    'locale=en,ar',
  ])('?%s is refused, naming the parameter', async (query) => {
    const response = await ask('GET', `/api/entries?${query}`)
    if (query === 'page[]=1') return expect(response.status).toBeLessThan(500)
    expect(response.status).toBe(400)
    expect(await response.json()).toMatchObject({
      errors: [{ data: { errors: [{ path: expect.any(String) as string }] } }],
    })
  })
  const strange = [
    'where[nonsense][equals]=1',
    'where[question][nonsense]=1',
    'where[question]=1',
    'where=1',
    'where[]=1',
    'sort=nonsense',
    'sort=-',
    'sort=question,slug,%27',
    'where[translationOf.question][like]=a',
    'where[author.email][like]=a',
    'where[author.roles][equals]=admin',
    'select[question]=true',
    'select=1',
    'populate[users][email]=true',
    'populate=1',
    'joins[x][where][y][equals]=1',
    'joins=1',
    'locale=all',
    'draft=maybe',
    'trash=true',
    'where[and]=1',
    'where[or][0]=1',
    'where[and][0][or][0][question][like]=%25_%5C',
    'where[updatedAt][greater_than]=never',
    'where[riskTier][equals]=nonsense',
    'where[riskTier][in][]=nonsense',
    'where[position][equals]=NaN',
    'where[id][exists]=x',
    'where[id][like]=x',
    'where[id][near]=1,2,3',
    'where[answer][like]=x',
    'where[answer.root][equals]=1',
    'where[sources.title][like]=%F0%9F%98%80',
    "where[question][in][a'b]=1",
    'where[topics][equals]=abc',
    'where[topics][in][0]=99999999999',
    'where[_status][equals]=x',
    'where[roles][all]=x',
    'where[version][equals]=1',
    'where[user][in]=__proto__',
    'where={"question":{"like":"a"}}',
    'where={"id":{"in":["x"]}}',
    'where={',
    'data=en',
    'data={}',
    'sort[]=question&sort[]=nonsense',
    'sort[a][b]=question',
    'select[question][a]=maybe',
    'populate[users]=true',
    `where${'[and][0]'.repeat(100)}[id][equals]=1`,
  ]
  test.each(strange)('?%s never causes a 500', async (query) => {
    for (const collection of ['entries', 'users', 'topics', 'media', 'contacts']) {
      const response = await ask('GET', `/api/${collection}?${query}`)
      expect([
        collection,
        response.status,
        response.status >= 500 ? await response.text() : '',
      ]).toEqual([collection, expect.any(Number), ''])
    }
  })
  test('use the default language: localised fields are read and written', async () => {
    const { id } = await payload.create({
      collection: 'topics',
      data: { title: 'As it was', position: 1 } as never,
    })
    expect(
      await (await ask('PATCH', `/api/topics/${id}`, { title: 'As it is now' })).json(),
    ).toMatchObject({ doc: { title: 'As it is now' } })
    expect(await (await ask('GET', `/api/topics/${id}`)).json()).toMatchObject({
      title: 'As it is now',
    })
  })
  test('sent by POST have the same limits and cannot write', async () => {
    const headers = {
      'x-payload-http-method-override': 'GET',
      'content-type': 'application/x-www-form-urlencoded',
    }
    const response = await ask('POST', '/api/entries', 'limit=0&depth=9', headers)
    expect(response.status).toBe(200)
    expect(((await response.json()) as { limit: number }).limit).toBe(100)
    expect(
      (
        await ask(
          'POST',
          '/api/entries',
          { locale: 'en&trash=true' },
          { 'x-payload-http-method-override': 'GET' },
        )
      ).status,
    ).toBe(415)
    expect(
      (
        await ask('POST', '/api/entries', 'limit=1', {
          'content-type': 'application/x-www-form-urlencoded',
        })
      ).status,
    ).toBe(415)
    expect(
      (
        await ask('POST', '/api/entries', 'limit=1', {
          ...headers,
          'x-payload-http-method-override': 'DELETE',
        })
      ).status,
    ).toBe(415)
  })
})
