import pg from 'pg'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { sqlOfClient } from '../../core/sql.ts'
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
let url: string
const sql = sqlOfClient(() => client)

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
  url = await createTestDatabase()
  client = new pg.Client({ connectionString: url })
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

  it.each([
    ['a state', `update workflow.desk_list set state = 'withdrawn' where entry_id in (1, 22)`],
    ['a publication', `update public.entries set _status = 'published' where id in (3, 13, 22)`],
    ['a change of the original', `update workflow.translation_standings set severity = 'wording'`],
    ['that it was applied', 'update workflow.translation_standings set open = 0, severity = null'],
    ['a standing', 'delete from workflow.translation_standings where entry_id = 12'],
    ['topics', `update workflow.desk_list set topic_ids = '{1,2,2}' where entry_id = 3`],
    ['a question', `update workflow.desk_list set question = 'Question 0' where entry_id = 5`],
    ['another original', 'update workflow.desk_list set source_id = 3 where entry_id = 11'],
    [
      'a translation that is none',
      'update workflow.desk_list set source_id = 12 where entry_id = 12',
    ],
    ['an answer that is gone', 'delete from public.entries where id in (2, 13)'],
  ])('after %s the kept counts are those of a new count', async (_what, change) => {
    const read = async () => [
      await sql('select * from workflow.coverage order by entry_id'),
      await sql('select * from workflow.coverage_counts order by topic_id, kind'),
    ]
    await sql('begin')
    const before = await read()
    await sql(change)
    await sql('set constraints all immediate')
    const kept = await read()
    expect(kept).not.toEqual(before)
    await sql('select workflow.refresh_all_coverage()')
    expect(kept).toEqual(await read())
    await sql('rollback')
  })

  it('counts what two change at the same time', async () => {
    const other = new pg.Client({ connectionString: url })
    await other.connect()
    await sql('begin')
    await other.query('begin')
    await sql(`update workflow.desk_list set state = 'in-review' where entry_id = 22`)
    await other.query(`update workflow.desk_list set state = 'withdrawn' where entry_id = 2`)
    await Promise.all([sql('commit'), other.query('commit')])
    await other.end()
    const { count, counts } = await page({ language: 'ar', state: 'in-review' })
    expect(count).toBe(1)
    expect(counts.get('ar')).toMatchObject({ 'in-review': 1, draft: 0, missing: 2 })
    await sql(`update workflow.desk_list set state = 'published' where entry_id = 2`)
    await sql(`update workflow.desk_list set state = 'draft' where entry_id = 22`)
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
