import pg from 'pg'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Sql } from '../../../core/sql.ts'
import { createTestDatabase } from '../../../testing/payload.ts'
import { exactPairs, nearMatches } from './find-matches.ts'
import { searchMemory } from './search-memory.ts'
import { renewBands, storePairs } from './store-pairs.ts'

/** Pages of 8 kB that a look-up may look at. */
const MAX_BUFFERS = 600
const PAIRS = 6_000
const DIRECTION = { from: 'en', into: 'es' } as const

let client: pg.Client
let statement: { text: string; values: unknown[] } | undefined
const sql: Sql = async <Row extends object>(text: string, values: readonly unknown[] = []) => {
  statement = { text, values: [...values] }
  return (await client.query<Row>(text, [...values])).rows
}

/** Words that follow from a number, so that two texts share some and no two are the same. */
function words(from: number, count: number): string {
  let state = Math.imul(from + 1, 0x9e3779b1)
  return Array.from({ length: count }, () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
    return `word${(state >>> 8) % 900}`
  }).join(' ')
}
const short = (index: number) => `Short ${index}: ${words(index, 20)}.`
const long = (index: number) => `Long ${index}: ${words(index, 260)}.`

beforeAll(async () => {
  client = new pg.Client({ connectionString: await createTestDatabase() })
  await client.connect()
  await storePairs(
    sql,
    Array.from({ length: PAIRS }, (_, index) => ({
      ...DIRECTION,
      source: index % 4 === 0 ? long(index) : short(index),
      target: `ES ${index}`,
      file: 'a.tmx',
      addedBy: 'Test',
    })),
  )
  await client.query(
    'vacuum analyze workflow.translation_memory, workflow.translation_memory_bands',
  )
})
afterAll(() => client.end())

type Plan = {
  'Node Type': string
  'Relation Name'?: string
  'Shared Hit Blocks': number
  'Shared Read Blocks': number
  Plans?: Plan[]
}
const nodesOf = (plan: Plan): Plan[] => [plan, ...(plan.Plans ?? []).flatMap(nodesOf)]

/** The tables that the last look-up read as a whole, and how many pages it looked at. */
async function costOfLast() {
  const { rows } = await client.query<{ 'QUERY PLAN': { Plan: Plan }[] }>(
    `explain (analyze, buffers, format json) ${statement?.text}`,
    statement?.values,
  )
  const plan = rows[0]?.['QUERY PLAN'][0]?.Plan
  if (!plan) throw new Error('There is no plan')
  return {
    whole: nodesOf(plan).flatMap((node) =>
      node['Node Type'] === 'Seq Scan' ? [node['Relation Name']] : [],
    ),
    buffers: plan['Shared Hit Blocks'] + plan['Shared Read Blocks'],
  }
}

const changed = (text: string) =>
  text
    .split(' ')
    .map((word, at) => (at % 12 === 5 ? 'other' : word))
    .join(' ')

test.each([
  ['exact', () => exactPairs(sql, DIRECTION, [short(5), long(8)])],
  ['near, short', () => nearMatches(sql, DIRECTION, changed(short(1001)))],
  ['near, long', () => nearMatches(sql, DIRECTION, changed(long(1000)))],
  ['by words', () => searchMemory(sql, { text: 'long 1000' })],
])('a look-up reads few pages, and no table as a whole: %s', async (_name, look) => {
  await look()
  const { whole, buffers } = await costOfLast()
  expect(whole).toEqual([])
  expect(buffers).toBeLessThan(MAX_BUFFERS)
})

test.each([
  ['short', changed(short(1001)), 'ES 1001'],
  ['long', changed(long(1000)), 'ES 1000'],
  ['a long one of which a fifth is left out', long(16).slice(0, -420), 'ES 16'],
])(
  'a text with one word in twelve changed is found among many: %s',
  async (_name, text, target) => {
    const [match] = await nearMatches(sql, DIRECTION, text)
    expect(match).toMatchObject({ target })
  },
)

test('pairs of an earlier version are found after their bands are renewed', async () => {
  await sql(`update workflow.translation_memory set bands = '{1,2}' where target = 'ES 1000'`)
  await sql(
    `delete from workflow.translation_memory_bands
      where pair_id in (select id from workflow.translation_memory where target = 'ES 1000')`,
  )
  const find = async () => (await nearMatches(sql, DIRECTION, changed(long(1000))))[0]?.target
  expect(await find()).toBeUndefined()
  await renewBands(sql)
  expect(await find()).toBe('ES 1000')
})
