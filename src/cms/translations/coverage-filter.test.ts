import pg from 'pg'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Sql } from '../../core/sql.ts'
import { createTestDatabase } from '../../testing/payload.ts'
import { coverageAddress, coverageFilterFrom } from './coverage-filter.ts'
import { coveragePage } from './coverage-page.ts'

type Translation = { id: number; locale: string; state?: string; severity?: string }
type Original = {
  id: number
  locale?: string
  state?: string
  topic?: number
  translations?: Translation[]
}
const ANSWERS: Original[] = [
  { id: 1, translations: [{ id: 11, locale: 'es' }] },
  {
    id: 2,
    topic: 2,
    translations: [
      { id: 12, locale: 'es', severity: 'clarifying' },
      { id: 22, locale: 'ar', state: 'draft' },
    ],
  },
  { id: 3, state: 'draft', translations: [{ id: 13, locale: 'ar', severity: 'safety' }] },
  { id: 4, state: 'withdrawn' },
  { id: 5, locale: 'es' },
]
let client: pg.Client
const sql: Sql = async <Row extends object>(text: string, values: readonly unknown[] = []) =>
  (await client.query<Row>(text, [...values])).rows

async function add(
  id: number,
  sourceId: number,
  { locale = 'en', state = 'published', topic = 1 }: Omit<Original, 'id' | 'translations'>,
  severity?: string,
) {
  await sql(
    `insert into public.entries (id, question, locale, translation_of_id, state, _status)
     values ($1, 'Q', $2, nullif($3::int, $1), $4, $5)`,
    [id, locale, sourceId, state, state === 'published' ? 'published' : 'draft'],
  )
  await sql(
    `insert into workflow.desk_list (entry_id, source_id, locale, question, state, updated_at,
       topic_ids, folded) values ($1, $2, $3, $4, $5, now(), array[$6::int], '')`,
    [id, sourceId, locale, `Question ${id}`, state, topic],
  )
  if (severity)
    await sql(
      `insert into workflow.translation_standings (entry_id, pending_id, text_at, severity, open)
       values ($1, 1, now(), $2, 1)`,
      [id, severity],
    )
}

beforeAll(async () => {
  client = new pg.Client({ connectionString: await createTestDatabase() })
  await client.connect()
  for (const { id, translations = [], ...original } of ANSWERS) {
    await add(id, id, original)
    for (const { id: translation, severity, ...rest } of translations)
      await add(translation, id, { ...rest, topic: original.topic }, severity)
  }
})
afterAll(() => client.end())

const page = (query: Record<string, string>) =>
  coveragePage(sql, coverageFilterFrom(query), ['es', 'ar'])

describe('the page of translations', () => {
  it.each<[string, Record<string, string>, number[]]>([
    ['everything, what changed most severely first', {}, [3, 2, 1, 4, 5]],
    [
      'what is missing in one’s languages, and nothing that was withdrawn',
      { language: 'mine', state: 'missing' },
      [3, 1, 5],
    ],
    [
      'what is missing in one language, before readers',
      { language: 'es', state: 'missing', readers: '1' },
      [],
    ],
    ['what a change of a kind concerns', { severity: 'clarifying' }, [2]],
    [
      'a state and a kind of change of the same translation',
      { state: 'draft', severity: 'clarifying' },
      [],
    ],
    ['one topic', { topic: '2' }, [2]],
    ['no answer as a translation of itself', { language: 'es' }, [2, 1, 3, 4]],
    [
      'everything for values that it does not know',
      { language: 'xx', state: 'nonsense', severity: 'grave', topic: '-1' },
      [3, 2, 1, 4, 5],
    ],
  ])('shows %s', async (_what, query, ids) => {
    const found = await page(query)
    expect(found.ids).toEqual(ids)
    expect(found.count).toBe(ids.length)
  })

  it('counts what each choice would show', async () => {
    const { counts, severities } = await coveragePage(sql, coverageFilterFrom({ state: 'draft' }), [
      'es',
    ])
    expect(counts.get('es')).toMatchObject({ missing: 1, current: 1, stale: 1 })
    expect(counts.get('ar')).toMatchObject({ missing: 2, draft: 1, stale: 1 })
    expect(counts.get('en')).toMatchObject({ missing: 1 })
    expect(severities).toEqual({ wording: 0, clarifying: 1, safety: 1 })
  })

  it('pages many answers, and finds the same by index', async () => {
    await sql(`insert into public.entries (id, question, locale, state, _status)
      select n, 'Q', 'en', 'published', 'published' from generate_series(101, 6000) n`)
    await sql(`insert into workflow.desk_list (entry_id, source_id, locale, question, state,
      updated_at, folded) select n, n, 'en', 'Question ' || n, 'published', now(), ''
      from generate_series(101, 6000) n`)
    expect((await page({})).ids.slice(0, 6)).toEqual([3, 2, 1, 4, 5, 101])
    expect(await page({ page: '2' })).toMatchObject({ count: 5905 })
    expect((await page({ page: '119' })).ids).toEqual([5996, 5997, 5998, 5999, 6000])
    const missing = await page({ language: 'es', state: 'missing' })
    expect([missing.ids.slice(0, 2), missing.count]).toEqual([[3, 101], 5901])
    expect((await page({ language: 'ar', state: 'draft' })).ids).toEqual([2])
  })

  it('keeps its filter in its URL', () => {
    const filter = coverageFilterFrom({
      language: 'mine',
      state: 'stale',
      severity: 'safety',
      topic: '7',
      readers: '1',
      page: '3',
    })
    expect(
      coverageFilterFrom(
        Object.fromEntries(new URL(coverageAddress(filter), 'http://desk').searchParams),
      ),
    ).toEqual(filter)
    expect(coverageAddress(coverageFilterFrom({}))).toBe('/admin/coverage')
  })
})
