import pg from 'pg'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { createTestDatabase } from '../../testing/payload.ts'
import { askedIn, publishThreeHundred, subjectOf } from '../../testing/three-hundred/publish.ts'
import { closeReadConnections } from '../read/read-through.ts'
import { search } from './search.ts'

/** Of what is shown, at least this share is about what was asked. */
const MIN_PRECISION = 2 / 3
/** The share of queries with an answer about their subject among the first three. */
const MIN_FOUND = 0.8
/** What is shown in all for queries that no answer is about. */
const MAX_FOR_NOTHING = 5

let client: pg.Client

beforeAll(async () => {
  process.env.DATABASE_URL = await createTestDatabase()
  client = new pg.Client({ connectionString: process.env.DATABASE_URL })
  await client.connect()
  await publishThreeHundred(client)
})
afterAll(async () => {
  await closeReadConnections()
  await client.end()
})

it('among three hundred answers, two of three that are shown are about what was asked', async () => {
  const off: string[] = []
  let shown = 0
  let found = 0
  let forNothing = 0
  const asked = askedIn('en')
  for (const { subjects, query } of asked) {
    const { results, near } = await search('en', query)
    const slugs = [...results, ...near].map(({ slug }) => slug)
    const wrong = slugs.filter((slug) => !subjects.includes(subjectOf(slug)))
    shown += slugs.length
    off.push(...wrong.map((slug) => `${query} -> ${slug}`))
    if (subjects.includes('nothing')) forNothing += slugs.length
    if (slugs.slice(0, 3).some((slug) => subjects.includes(subjectOf(slug)))) found += 1
  }
  const answerable = asked.filter(({ subjects }) => !subjects.includes('nothing'))
  expect(1 - off.length / shown, off.join('\n')).toBeGreaterThan(MIN_PRECISION)
  expect(found / answerable.length).toBeGreaterThan(MIN_FOUND)
  expect(forNothing).toBeLessThanOrEqual(MAX_FOR_NOTHING)
})

it('does not mark words that are only related', async () => {
  const [first] = (await search('en', 'benefits of therapy')).results
  const marked = [...(first?.questionPieces ?? []), ...(first?.extract ?? [])]
    .filter(({ hit }) => hit)
    .map(({ text }) => text.toLowerCase())
  expect(marked).toContain('benefits')
  expect(marked.filter((word) => /^(use|effect|help|result)/.test(word))).toEqual([])
})
