import type { Payload } from 'payload'
import { beforeAll, expect, it } from 'vitest'
import type { Person } from '../../core/person.ts'
import type { Sql } from '../../core/sql.ts'
import { deskInEnglish } from '../../i18n/messages/desk.ts'
import { callApi, addPerson, openTestPayload, sqlFor } from '../../testing/payload.ts'
import { readTodos } from '../desk/today/read-todos.ts'
import { deleteExpiredSearches } from './delete-expired-searches.ts'
import { hasOpenFeedback, readGaps } from './read-gaps.ts'

const MARK = 'm'.repeat(43)
const OTHER = 'n'.repeat(43)
let payload: Payload
let sql: Sql
let editor: Person
let translator: Person

const form = (fields: Record<string, string>) => {
  const data = new FormData()
  for (const [name, value] of Object.entries(fields)) data.set(name, value)
  return data
}
const settle = async (person: Person | null, fields: Record<string, string>) =>
  (await callApi(payload, person, 'POST', '/api/feedback/settle', form(fields))).status

beforeAll(async () => {
  payload = await openTestPayload()
  sql = sqlFor(payload)
  editor = await addPerson(payload, { roles: ['editor'] })
  translator = await addPerson(payload, { roles: ['translator'] })
  await sql(`insert into portal.entries (entry_id, source_id, locale, slug, question, short_answer,
    answer_html, answer_text, risk_tier, reviewed, first_published_at, changed_at, text_hash,
    folded, doc)
    values (7, 7, 'en', 'why', 'Why?', 'So.', '<p>So.</p>', 'So.', 'low', true, now(), now(), 'h',
      'why', '')`)
})

const verdict = (helpful: boolean, reason: string | null, weeksAgo = 0) =>
  sql(
    `insert into workflow.feedback (week, entry_id, locale, helpful, reason)
      values (date_trunc('week', now() at time zone 'UTC')::date - $1::int * 7, 7, 'en',
      $2::boolean, $3)`,
    [weeksAgo, helpful, reason],
  )
const card = async () =>
  (await readTodos({ sql, person: editor, today: '2026-11-24', t: deskInEnglish })).find(
    ({ key }) => key === 'gaps',
  )

it('an answer that did not help is listed until somebody dismisses it, and again after the next “no”', async () => {
  await verdict(true, null)
  expect((await readGaps(sql)).answers.map(hasOpenFeedback)).toEqual([false])
  await verdict(false, 'unclear', 1)
  await verdict(false, 'seems-wrong')
  const [gap] = (await readGaps(sql)).answers
  expect(gap).toMatchObject({
    entryId: 7,
    question: 'Why?',
    helpful: 1,
    notHelpful: 2,
    unclear: 1,
    seemsWrong: 1,
    openNotHelpful: 2,
    openSeemsWrong: 1,
  })
  expect(await card()).toMatchObject({ count: 1, list: '/admin/feedback#answers' })

  expect([
    await settle(null, { entry: '7', locale: 'en' }),
    await settle(translator, { entry: '7', locale: 'en' }),
    await settle(editor, { entry: '7' }),
  ]).toEqual([401, 403, 400])
  expect(await settle(editor, { entry: '7', locale: 'en' })).toBe(303)
  expect((await readGaps(sql)).answers[0]).toMatchObject({
    openNotHelpful: 0,
    openSeemsWrong: 0,
    settledBy: editor.name,
    notHelpful: 2,
  })
  expect(await card()).toMatchObject({ count: 0 })
  await verdict(false, 'other')
  expect((await readGaps(sql)).answers[0]).toMatchObject({ openNotHelpful: 1, openSeemsWrong: 0 })
  expect((await readGaps(sql)).weeks).toHaveLength(2)
})

it('failed searches show their words after three days, others are only counted, and dismissed ones are deleted', async () => {
  await sql(
    `insert into workflow.failed_searches (mark, locale, day, words)
    select $1, 'en', (now() at time zone 'UTC')::date - n, case n when 0 then 'waiting list' end
      from generate_series(0, 2) n`,
    [MARK],
  )
  await sql(
    `insert into workflow.failed_searches (mark, locale, day)
      values ($1, 'es', (now() at time zone 'UTC')::date)`,
    [OTHER],
  )
  const { missing, unnamed } = await readGaps(sql)
  expect(missing).toMatchObject([{ words: 'waiting list', locale: 'en', days: 3, times: 3 }])
  expect(unnamed).toEqual({ searches: 1, days: 1 })
  expect(await settle(editor, { mark: MARK, locale: 'en' })).toBe(303)
  expect(await sql('select mark from workflow.failed_searches')).toEqual([{ mark: OTHER }])

  await sql('update workflow.failed_searches set day = day - 90')
  await deleteExpiredSearches.run({
    payload,
    sql,
    now: new Date(),
    signal: new AbortController().signal,
  })
  expect(await sql('select mark from workflow.failed_searches')).toEqual([])
})
