import { readFileSync } from 'node:fs'
import pg from 'pg'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Locale } from '../../i18n/locales.ts'
import { fillForSearch } from '../../testing/fill-search.ts'
import { createTestDatabase } from '../../testing/payload.ts'
import { FIXTURES, publishFixtures } from '../../testing/search-fixture.ts'
import { closeReadConnections } from '../read/read-through.ts'
import { search } from './search.ts'

const ANSWERS = 3_000
const LANGUAGES = ['en', 'ar', 'vi'] as const
/** The share of lay questions that find their answer among as many whose words mean nothing. */
const FLOOR: Record<(typeof LANGUAGES)[number], number> = { en: 0.45, ar: 0.65, vi: 0.4 }

let client: pg.Client

beforeAll(async () => {
  process.env.DATABASE_URL = await createTestDatabase()
  client = new pg.Client({ connectionString: process.env.DATABASE_URL })
  await client.connect()
  await publishFixtures(client)
  await fillForSearch(client, Object.fromEntries(LANGUAGES.map((locale) => [locale, ANSWERS])))
})
afterAll(async () => {
  await closeReadConnections()
  await client.end()
})

const slugs = async (locale: Locale, query: string) =>
  (await search(locale, query, null)).results.map(({ slug }) => slug)

describe.each(LANGUAGES)('among thousands of answers in %s', (locale) => {
  it.each(FIXTURES[locale].map(({ name, question }) => [name, question]))(
    'finds %s first by its own question',
    async (name, question) => {
      expect((await slugs(locale, question))[0]).toBe(name)
    },
  )

  it('lay questions find their answer', async () => {
    const asked = readFileSync(`src/testing/lay-questions/${locale}.txt`, 'utf8')
      .split('\n')
      .filter((line) => line.includes(': ') && !line.startsWith('#'))
      .map((line) => line.split(/: (.*)/))
      .slice(0, 40)
    const missed: string[] = []
    for (const [expected = '', question = ''] of asked) {
      const found = await slugs(locale, question)
      if (!found.some((slug) => expected.split(' ').includes(slug))) missed.push(question)
    }
    expect(1 - missed.length / asked.length, missed.join('\n')).toBeGreaterThanOrEqual(
      FLOOR[locale],
    )
  })
})
