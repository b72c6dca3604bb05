import { readFileSync } from 'node:fs'
import pg from 'pg'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Locale } from '../../i18n/locales.ts'
import { createTestDatabase } from '../../testing/payload.ts'
import { publishFixtures } from '../../testing/search-fixture.ts'
import { closeReadConnections } from '../read/read-through.ts'
import { search } from './search.ts'

let client: pg.Client

/** A portal whose answers are in English only. */
beforeAll(async () => {
  process.env.DATABASE_URL = await createTestDatabase()
  client = new pg.Client({ connectionString: process.env.DATABASE_URL })
  await client.connect()
  await publishFixtures(client, ['en'])
})
afterAll(async () => {
  await closeReadConnections()
  await client.end()
})

const elsewhere = async (locale: Locale, query: string) =>
  (await search(locale, query)).elsewhere.map(({ slug }) => slug)

/** The share of the lay questions that must find an answer in another language. */
const FLOOR: Partial<Record<Locale, number>> = { es: 0.9, ar: 0.9, fr: 0.85, zh: 0.8, vi: 0.8 }

describe.each(Object.entries(FLOOR) as [Locale, number][])(
  'lay questions in %s',
  (locale, floor) => {
    it('find the English answers', async () => {
      const asked = readFileSync(`src/testing/lay-questions/${locale}.txt`, 'utf8')
        .split('\n')
        .filter((line) => line.includes(': ') && !line.startsWith('#'))
        .map((line) => line.split(/: (.*)/))
        .filter((_, index, all) => index % Math.ceil(all.length / 24) === 0)
      const missed: string[] = []
      for (const [expected = '', question = ''] of asked) {
        const found = (await elsewhere(locale, question)).slice(0, 3)
        if (!found.some((slug) => expected.split(' ').includes(slug)))
          missed.push(`${expected}: ${question} -> ${found.join(' ')}`)
      }
      expect(1 - missed.length / asked.length, missed.join('\n')).toBeGreaterThanOrEqual(floor)
    })
  },
)

it.each([
  ['es', 'mi trabajo sin futuro'],
  ['fr', 'recette de tarte aux pommes'],
  ['vi', 'sửa xe đạp'],
  ['zh', '披萨外卖'],
] as const)('finds nothing in another language for %s: %s', async (locale, query) => {
  expect(await elsewhere(locale, query)).toEqual([])
})

it('finds names as they are typed', async () => {
  expect((await elsewhere('vi', 'luật California'))[0]).toBe('date')
})

it('never lists what is published in the reader’s language', async () => {
  await publishFixtures(client, ['en', 'es'])
  await client.query(`update portal.entries e set source_id = o.source_id
    from portal.entries o where e.locale = 'es' and o.locale = 'en' and o.slug = e.slug`)
  expect(await elsewhere('es', 'amor entre terapeuta y paciente')).toEqual([])
})
