import pg from 'pg'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { sqlOfClient } from '../../core/sql.ts'
import { createTestDatabase } from '../../testing/payload.ts'
import { readChange } from '../read/change-listener.ts'
import { CHANGED_CHANNEL } from '../shapes.ts'
import { announceChanges, readTouched } from './announce.ts'

const ALL = 300
let client: pg.Client
const said: ReturnType<typeof readChange>[] = []
const sql = sqlOfClient(() => client)

beforeAll(async () => {
  client = new pg.Client({ connectionString: await createTestDatabase() })
  await client.connect()
  await client.query(`insert into portal.entries (entry_id, source_id, locale, slug, question,
      short_answer, answer_html, answer_text, topic_ids, risk_tier, reviewed, first_published_at,
      changed_at, text_hash, folded, doc)
    select n, n, 'en', 'q-' || n, 'Q ' || n, 's', '', '', '{1}', 'low', true, now(), now(), 'h', '', ''
      from generate_series(1, ${ALL}) n`)
  client.on('notification', ({ payload }) => said.push(readChange(payload)))
  await client.query(`listen ${CHANGED_CHANNEL}`)
})
beforeEach(() => said.splice(0))
afterAll(() => client.end())

/** Announces that the first answers are published, in one transaction, as a publication does. */
async function publishFirst(count: number): Promise<void> {
  const ids = Array.from({ length: count }, (_, index) => index + 1)
  await client.query('begin')
  const before = await readTouched(sql, ids)
  await announceChanges(
    sql,
    ids.map((entryId) => ({ kind: 'published', entryId })),
    before,
  )
  await client.query('commit')
  await client.query('select')
}

test('a few publications say each what they touch', async () => {
  await publishFirst(2)
  expect(said.map(({ kind, touches }) => [kind, touches?.number, touches?.slugs])).toEqual([
    ['published', 1, ['q-1']],
    ['published', 2, ['q-2']],
  ])
})

test('very many at once say one time that anything may have changed', async () => {
  await publishFirst(ALL)
  expect(said).toEqual([{ kind: 'published' }])
})

test('a withdrawal among very many is said by itself', async () => {
  const published = Array.from({ length: ALL }, (_, index) => ({
    kind: 'published' as const,
    entryId: index + 1,
  }))
  await announceChanges(sql, [...published, { kind: 'withdrawn', entryId: 7 }], new Map())
  await client.query('select')
  expect(said).toContainEqual({ kind: 'withdrawn', entryId: 7 })
  expect(said.filter(({ kind }) => kind === 'published')).toEqual([{ kind: 'published' }])
})
