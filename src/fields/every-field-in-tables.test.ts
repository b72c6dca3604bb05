import pg from 'pg'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { contentColumns } from '../cms/entries/newest-content.ts'
import { storedContent } from '../cms/records/entry-columns.ts'
import { publishNewest } from '../core/payload/publish-newest.ts'
import { insertEntries, insertVersions, versionColumns } from '../core/payload-tables.ts'
import { sqlOfClient } from '../core/sql.ts'
import { answerColumns, toAnswer, type AnswerRow } from '../published/read/answer-row.ts'
import type { PublishedText } from '../published/shapes.ts'
import { projectText } from '../published/write/text.ts'
import { createTestDatabase } from '../testing/payload.ts'
import { ANSWER_FIELDS } from './answer-fields.ts'
import type { Field } from './field.ts'
import { publishedValues } from './published-values.ts'

/** The same question for the tables: does SQL take a field that has only its columns? */
const madeUp = {
  name: 'madeUp',
  kind: 'text',
  label: 'fields.question',
  place: 'sidebar',
  maxLength: 80,
  belongsTo: 'question',
  compared: true,
  imported: true,
  published: { column: 'made_up', onPage: true, inHistory: true },
} as const satisfies Field
const FIELDS: readonly Field[] = [...ANSWER_FIELDS, madeUp]
const now = new Date('2026-11-29T10:00:00Z')

let client: pg.Client
const sql = sqlOfClient(() => client)

beforeAll(async () => {
  client = new pg.Client({ connectionString: await createTestDatabase() })
  await client.connect()
  await sql('alter table public.entries add column made_up text')
  await sql('alter table public._entries_v add column version_made_up text')
  await sql('alter table portal.entries add column made_up text')
  await sql('alter table portal.history add column made_up text')
})
afterAll(() => client.end())

const newest = (id: number) =>
  sql(`select ${contentColumns(FIELDS)} from public._entries_v v where latest and parent_id = $1`, [
    id,
  ])

it('a draft of an import keeps it, and so does the next version', async () => {
  const { columns, relations } = storedContent(
    { question: 'What is it?', slug: 'it', madeUp: 'Here', sensitive: true },
    FIELDS,
  )
  const [id = 0] = await insertEntries(
    sql,
    [{ columns: { ...columns, locale: 'en' }, relations }],
    now,
  )
  expect(await newest(id)).toMatchObject([{ question: 'What is it?', madeUp: 'Here' }])
  await insertVersions(
    sql,
    [{ entryId: id, columns: versionColumns({ question: 'What was it?' }) }],
    now,
  )
  expect(await newest(id)).toMatchObject([
    { question: 'What was it?', madeUp: 'Here', sensitive: true, riskTier: 'medium' },
  ])
  expect(await sql('select made_up from public.entries where id = $1', [id])).toEqual([
    { made_up: 'Here' },
  ])
})

it('the published text has what its newest version has', async () => {
  const { columns, relations } = storedContent({ question: 'Which?', madeUp: 'Here' }, FIELDS)
  const [id = 0] = await insertEntries(
    sql,
    [{ columns: { ...columns, locale: 'en' }, relations }],
    now,
  )
  const entryId = id
  await insertVersions(sql, [{ entryId, columns: versionColumns({ made_up: 'There' }) }], now)
  await publishNewest(sql, [{ id, author: null }], now)
  expect(
    await sql('select question, made_up, _status as status from public.entries where id = $1', [
      id,
    ]),
  ).toEqual([{ question: 'Which?', made_up: 'There', status: 'published' }])
  expect(await newest(id)).toMatchObject([{ question: 'Which?', madeUp: 'There' }])
})

const text = (entryId: number, locale: 'en' | 'es', madeUpValue: string | null): PublishedText => ({
  entryId,
  sourceId: 101,
  locale,
  slug: 'it',
  question: 'What is it?',
  shortAnswer: 'It is this.',
  shortAnswerDerived: false,
  answerHtml: '<p>It is this.</p>',
  answerText: 'It is this.',
  ...publishedValues({}, { madeUp: madeUpValue }, FIELDS),
  staleSeverity: null,
  review: null,
  textHash: `hash of ${locale}, ${madeUpValue}`,
  publishedBy: 'Test',
})
const shown = async (entryId: number) => {
  const [row] = await sql<AnswerRow>(
    `select ${answerColumns(FIELDS)} from portal.entries where entry_id = $1`,
    [entryId],
  )
  return row && toAnswer(row, FIELDS)
}
const history = (entryId: number) =>
  sql(
    `select made_up, shown_until is null as now from portal.history where entry_id = $1 order by id`,
    [entryId],
  )

it('is published, shown with translations too, and kept in the history of both', async () => {
  await projectText(sql, text(101, 'en', 'Here'), now, undefined, FIELDS)
  await projectText(sql, text(102, 'es', 'Here'), now, undefined, FIELDS)
  expect(await shown(101)).toMatchObject({ madeUp: 'Here' })
  expect(await shown(102)).toMatchObject({ madeUp: 'Here' })
  await projectText(sql, text(101, 'en', 'There'), now, undefined, FIELDS)
  expect(await shown(101)).toMatchObject({ madeUp: 'There' })
  expect(await shown(102)).toMatchObject({ madeUp: 'There' })
  for (const id of [101, 102])
    expect(await history(id)).toEqual([
      { made_up: 'Here', now: false },
      { made_up: 'There', now: true },
    ])
})
