import { Session } from 'node:inspector/promises'
import pg from 'pg'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Locale } from '../../i18n/locales.ts'
import { fillForSearch } from '../../testing/fill-search.ts'
import { hostileQueries } from '../../testing/hostile-queries.ts'
import { createTestDatabase } from '../../testing/payload.ts'
import { FIXTURES, publishFixtures } from '../../testing/search-fixture.ts'
import { closeReadConnections } from '../read/read-through.ts'
import { search } from './search.ts'

const ANSWERS = 2_000
const LANGUAGES = ['en', 'zh', 'vi'] as const

type Statement = { text: string; values: unknown[] }
type Plan = { Plans?: Plan[] } & Record<string, number | string | undefined>
/**
 * What a search costs, in counts that depend on no clock: `code` is how often our blocks of JavaScript
 * ran, `rows` what the database looked at, and `rechecked` what an index found in vain.
 */
type Work = { code: number; rows: number; rechecked: number }

/** Plain questions run 15,000 to 130,000 blocks. V8 may count too few of them, never too many. */
const MAX_CODE = 1_000_000
/** How many times the most rows of a plain question. */
const TIMES_ROWS = 3
const MAX_RECHECKED = 200

let statements: Statement[] = []
let client: pg.Client
let session: Session

function recordStatements(): void {
  const query = pg.Pool.prototype.query
  pg.Pool.prototype.query = function (this: pg.Pool, ...args: unknown[]) {
    const [given, values] = args as [string | { text: string }, unknown[] | undefined]
    statements.push({ text: typeof given === 'string' ? given : given.text, values: values ?? [] })
    return Reflect.apply(query, this, args) as never
  }
}

beforeAll(async () => {
  process.env.DATABASE_URL = await createTestDatabase()
  client = new pg.Client({ connectionString: process.env.DATABASE_URL })
  await client.connect()
  await publishFixtures(client)
  await fillForSearch(client, Object.fromEntries(LANGUAGES.map((locale) => [locale, ANSWERS])))
  session = new Session()
  session.connect()
  await session.post('Profiler.enable')
  await session.post('Profiler.startPreciseCoverage', { callCount: true, detailed: true })
  recordStatements()
  // The first searches of a process open connections and prepare what those after them need.
  for (const locale of LANGUAGES) await search(locale, 'hello').catch(() => null)
})
afterAll(async () => {
  session.disconnect()
  await closeReadConnections()
  await client.end()
})

async function workOf(locale: Locale, query: string): Promise<Work> {
  statements = []
  await session.post('Profiler.takePreciseCoverage')
  await search(locale, query)
  const { result } = await session.post('Profiler.takePreciseCoverage')
  const plans = await plansOf(statements)
  const sum = (numbers: number[]) => numbers.reduce((before, each) => before + each, 0)
  return {
    code: sum(
      result
        .filter(({ url }) => /\/src\/(published|i18n|core)\//.test(url))
        .flatMap(({ functions }) => functions.flatMap(({ ranges }) => ranges))
        .map(({ count }) => count),
    ),
    rows: sum(plans.map((node) => rowsOf(node, 'Actual Rows') + rowsOf(node, REMOVED.filter))),
    rechecked: sum(plans.map((node) => rowsOf(node, REMOVED.recheck))),
  }
}

async function plansOf(asked: readonly Statement[]): Promise<Plan[]> {
  const plans: Plan[] = []
  for (const each of [...asked]) plans.push(...nodesOf(await planOf(each)))
  return plans
}

async function planOf({ text, values }: Statement): Promise<Plan> {
  const { rows } = await client.query<{ 'QUERY PLAN': { Plan: Plan }[] }>(
    `explain (analyze, format json, timing off) ${text}`,
    values,
  )
  return rows[0]?.['QUERY PLAN'][0]?.Plan ?? {}
}

const nodesOf = (plan: Plan): Plan[] => [plan, ...(plan.Plans ?? []).flatMap(nodesOf)]

const REMOVED = { filter: 'Rows Removed by Filter', recheck: 'Rows Removed by Index Recheck' }
const rowsOf = (node: Plan, name: string): number =>
  Number(node[name] ?? 0) * Number(node['Actual Loops'] ?? 1)

test.each(LANGUAGES)('no search in %s makes much more work than a plain one', async (locale) => {
  await search(locale, 'hello')
  let plain = 0
  for (const { question } of FIXTURES[locale].slice(0, 9))
    plain = Math.max(plain, (await workOf(locale, question)).rows)
  const tooMuch: Record<string, Work> = {}
  for (const [kind, query] of Object.entries(hostileQueries(locale))) {
    const work = await workOf(locale, query)
    const isTooMuch =
      work.code > MAX_CODE || work.rows > TIMES_ROWS * plain || work.rechecked > MAX_RECHECKED
    if (isTooMuch) tooMuch[kind] = work
  }
  expect(tooMuch).toEqual({})
})

test('a search looks at the questions of one language at a time', async () => {
  await search('vi', 'hello')
  statements = []
  await search('vi', FIXTURES.vi[2]?.question ?? '')
  const indexes = (await plansOf(statements)).map((node) => node['Index Name'])
  expect(indexes).toContain('entries_question_vi')
  expect(indexes).not.toContain('entries_question')
})
