import type { Payload } from 'payload'
import { beforeAll, expect, test } from 'vitest'
import { openTestPayload, sqlFor } from '../../../testing/payload.ts'
import { historyQuery, readHistory } from './read-history.ts'

let payload: Payload
beforeAll(async () => {
  payload = await openTestPayload()
  const text = (
    words: string,
    from: string,
    until: string | null,
    severity: string | null,
    note: string | null,
  ) =>
    sqlFor(payload)(
      `insert into portal.history (entry_id, source_id, locale, slug, question, short_answer,
        answer_html, answer_text, sources, jurisdiction, text_hash, basis, published_by, shown_from, shown_until,
        end_reason, change_severity, change_note)
     values (7, 7, 'ar', 'سرية', $1, '', '', '', '[{"title": "A law"}]', 'Ohio', $1, 'approval', 'x', $2, $3, 'replaced', $4,
       $5)`,
      [words, from, until, severity, note],
    )
  await text('The first?', '2026-03-01T00:00:00Z', '2026-03-29T04:30:00Z', null, null)
  await text('The second?', '2026-03-29T04:30:00Z', null, 'safety', 'The number was wrong.')
})

const questionsFor = async (query: Record<string, string>, zone = 'UTC') =>
  (await readHistory(sqlFor(payload), historyQuery.parse(query), zone)).map(
    ({ question }) => question,
  )

test('a day is in the clinic’s time zone, also when the clocks change', async () => {
  // Half past midnight on the 29th in New York.
  expect(await questionsFor({ entry: '7', day: '2026-03-28' }, 'America/New_York')).toEqual([
    'The first?',
  ])
  expect(await questionsFor({ entry: '7', day: '2026-03-29' }, 'America/New_York')).toEqual([
    'The second?',
    'The first?',
  ])
  expect(await questionsFor({ entry: '7', day: '2026-03-30' }, 'America/New_York')).toEqual([
    'The second?',
  ])
  expect(await questionsFor({ entry: '7', day: '2026-03-28' }, 'Asia/Tokyo')).toEqual([
    'The first?',
  ])
  expect(await questionsFor({ entry: '7', day: '2026-02-28' })).toEqual([])
})

test('an answer is found by its id, by words of its question or by its URL', async () => {
  expect(await questionsFor({ words: 'second' })).toEqual(['The second?'])
  expect(
    await questionsFor({
      words: `https://clinic.example/ar/questions/${encodeURIComponent('سرية')}?from=mail`,
    }),
  ).toEqual(['The second?', 'The first?'])
  expect(await questionsFor({ words: '/en/questions/سرية' })).toEqual([])
  expect(await questionsFor({ words: '/ar/questions/%E0%A4%A' })).toEqual([])
  expect(await questionsFor({ words: '', entry: 'x' })).toEqual([])
})

test('the announced change is returned with the text', async () => {
  const [second, first] = await readHistory(sqlFor(payload), { entry: 7 }, 'UTC')
  expect([second?.change, first?.change]).toEqual([
    { severity: 'safety', note: 'The number was wrong.' },
    null,
  ])
})

test('the facts that readers saw with a text are returned with it', async () => {
  const [text] = await readHistory(sqlFor(payload), { entry: 7 }, 'UTC')
  expect(text?.facts.map(({ field, value }) => [field.name, value])).toEqual([
    ['jurisdiction', 'Ohio'],
    ['sources', [{ title: 'A law' }]],
  ])
})
