import pg from 'pg'
import { afterAll, beforeAll, expect, it, vi } from 'vitest'
import { sqlOfClient } from '../../core/sql.ts'
import { createTestDatabase } from '../../testing/payload.ts'
import { publishFixtures } from '../../testing/search-fixture.ts'
import { readPool } from '../read/pool.ts'
import { closeReadConnections } from '../read/read-through.ts'
import { withdrawalWatch } from '../read/withdrawal-watch.ts'
import { announceChange } from '../write/announce.ts'
import { search } from './search.ts'

let client: pg.Client
const sql = sqlOfClient(() => client)

beforeAll(async () => {
  process.env.DATABASE_URL = await createTestDatabase()
  client = new pg.Client({ connectionString: process.env.DATABASE_URL })
  await client.connect()
  await publishFixtures(client, ['en'])
  await vi.waitFor(() => expect(withdrawalWatch().changesReceived()).not.toBeNull(), 10_000)
})
afterAll(async () => {
  await closeReadConnections()
  await client.end()
})

/** Resolves when this process has received a change. */
const nextChange = () =>
  new Promise<void>((resolve) =>
    withdrawalWatch().caches.add({ onPublished: () => resolve(), onWithdrawn: () => resolve() }),
  )

it('a search for known words is one statement', async () => {
  await search('en', 'trust')
  const sent = vi.spyOn(readPool(), 'query')
  await search('en', 'how long does it take')
  const statements = sent.mock.calls.map(([statement]) => JSON.stringify(statement))
  sent.mockRestore()
  // Once in a while it looks whether the words were counted again.
  expect(statements.filter((each) => !each.includes('word_counts'))).toEqual([
    expect.stringContaining('search among few'),
  ])
})

it('a word is found that was first published after all words were counted', async () => {
  expect((await search('en', 'quokka')).results).toEqual([])
  await client.query(
    `update portal.entries set doc = doc || setweight(to_tsvector('english', 'quokka'), 'A')
      where slug = 'words' and locale = 'en'`,
  )
  const heard = nextChange()
  await announceChange(sql, { kind: 'labels', pages: 'none' })
  await heard
  expect((await search('en', 'quokka')).results.map(({ slug }) => slug)).toEqual(['words'])
})
