import pg from 'pg'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { sqlOfClient, type Sql } from '../../../core/sql.ts'
import { deskInEnglish } from '../../../i18n/messages/desk.ts'
import { fillDesk } from '../../../testing/fill-desk.ts'
import { createTestDatabase } from '../../../testing/payload.ts'
import { readGaps } from '../../feedback/read-gaps.ts'
import { coverageFilterFrom } from '../../translations/coverage-filter.ts'
import { coveragePage } from '../../translations/coverage-page.ts'
import { parseFilters, SORTS } from '../list/filters.ts'
import { readList } from '../list/read-list.ts'
import { readTodos } from '../today/read-todos.ts'

/**
 * Pages of 8 kB that a statement may look at when all are in memory. The rows of the list have more.
 * Most look at far fewer; up to 1,000 signatures are counted one by one.
 */
const MAX_BUFFERS = 3_500

let client: pg.Client
const statements = new Map<string, { text: string; values: readonly unknown[] }>()
const sql: Sql = async <Row extends object>(text: string, values: readonly unknown[] = []) => {
  statements.set(JSON.stringify([text, values]), { text, values })
  return (await client.query<Row>(text, [...values])).rows
}

beforeAll(async () => {
  client = new pg.Client({ connectionString: await createTestDatabase() })
  await client.connect()
  await fillDesk(client)
})
afterAll(() => client.end())

const person = {
  ...{ id: 7, name: 'A', email: 'a@clinic.test', languages: ['en', 'fr'] as const },
  roles: ['admin', 'editor', 'reviewer', 'translator'] as const,
} as unknown as Parameters<typeof readTodos>[0]['person']
const today = new Date().toISOString().slice(0, 10)

async function openEverything(): Promise<Record<string, number>> {
  const seen: Record<string, number> = {}
  const todos = await readTodos({ sql, person, today, t: deskInEnglish })
  for (const { key, count, items } of todos) if (items.length > 0) seen[`to do: ${key}`] = count
  seen['what readers miss'] = (await readGaps(sql)).answers.length
  const list = async (name: string, query: Record<string, string>) => {
    seen[name] = (await readList(sql, parseFilters(query), { person, today })).rows.length
  }
  for (const sort of SORTS) {
    await list(`list by ${sort}`, { sort })
    await list(`list by ${sort}, reversed`, { sort: `-${sort}` })
  }
  await list('list: words', { q: 'case 4711' })
  await list('list: misspelt', { q: 'casse 4711' })
  const coverage = async (name: string, query: Record<string, string>) => {
    const { ids } = await coveragePage(sql, coverageFilterFrom(query), ['es'])
    seen[`translations ${name}`] = ids.length
  }
  await coverage('of all', {})
  await coverage('missing', { language: 'es', state: 'missing', readers: '1' })
  await coverage('changed', { severity: 'safety' })
  await coverage('of a topic', { topic: '3' })
  return seen
}

test('no list of the desk looks at more with more answers', async () => {
  const seen = await openEverything()
  expect(seen).toMatchObject({
    'to do: due': expect.any(Number) as number,
    'to do: unreviewed': 1_000,
    'to do: stale': 1_000,
    'to do: gaps': 1_000,
    'what readers miss': 100,
    'to do: untranslated': expect.any(Number) as number,
    'list by question': 50,
    'list by due, reversed': 50,
    'list: words': 1,
    'translations of all': 50,
    'translations changed': 50,
  })
  const worst: Record<string, number> = {}
  for (const { text, values } of statements.values()) {
    const buffers = await buffersOf(text, values)
    if (buffers > MAX_BUFFERS) worst[`${text} ${JSON.stringify(values)}`] = buffers
  }
  expect(worst).toEqual({})
})

test('a page beyond the number that is counted has its answers', async () => {
  const read = sqlOfClient(() => client)
  for (const sort of ['mine', 'updated', 'question']) {
    const filters = parseFilters({ sort, page: '220' })
    expect((await readList(read, filters, { person, today })).rows, sort).toHaveLength(50)
  }
})

/** The pages that a statement looks at, the second time. */
async function buffersOf(text: string, values: readonly unknown[]): Promise<number> {
  const { rows } = await client.query<{ 'QUERY PLAN': { Plan: Record<string, number> }[] }>(
    `explain (analyze, buffers, format json, timing off) ${text}`,
    [...values],
  )
  const plan = rows[0]?.['QUERY PLAN'][0]?.Plan
  return (plan?.['Shared Hit Blocks'] ?? 0) + (plan?.['Shared Read Blocks'] ?? 0)
}
