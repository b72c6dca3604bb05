import type { Payload } from 'payload'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { publicUrl } from '../../../auth/http/settings.ts'
import type { Person } from '../../../core/person.ts'
import { runTick } from '../../../core/ticker/tick.ts'
import { startMailSink, type MailSink } from '../../../testing/mail-sink.ts'
import { addEntry, addPerson, callApi, openTestPayload, sqlFor } from '../../../testing/payload.ts'
import { addPublishedEntry, updatedAtOf } from '../../../testing/workflow-fixtures.ts'
import { unseenNotices } from '../../notices/notices.ts'
import { mentionedIn } from '../../notices/recipients.ts'
import { parseFilters } from '../list/filters.ts'
import { readList } from '../list/read-list.ts'
import { gatheredUntil, noticeMail } from './notice-mail.ts'

let payload: Payload
let sink: MailSink
let editor: Person
let reviewer: Person
let second: Person
let translator: Person
beforeAll(async () => {
  payload = await openTestPayload()
  sink = await startMailSink()
  process.env.SMTP_URL = sink.url
  editor = await addPerson(payload, { roles: ['editor'], name: 'Edda Writer' })
  reviewer = await addPerson(payload, { roles: ['reviewer'], name: 'Rhea Viewer' })
  second = await addPerson(payload, { roles: ['reviewer'], name: 'Sam Second' })
  translator = await addPerson(payload, { roles: ['translator'], languages: ['fr'] })
})
beforeEach(() => sqlFor(payload)('update workflow.notices set seen_at = now()'))
afterAll(async () => {
  delete process.env.SMTP_URL
  await sink.stop()
})

const post = async (person: Person, path: string, body: object, status = 200) => {
  const response = await callApi(payload, person, 'POST', path, body)
  expect([path, response.status]).toEqual([path, status])
}
const told = async (person: Person) =>
  (await unseenNotices(sqlFor(payload), person.id, 50)).map(
    ({ kind, entryId }) => `${kind} ${entryId}`,
  )
const assignedTo = async (person: Person) =>
  (
    await readList(
      sqlFor(payload),
      { ...parseFilters({}), only: ['assigned'] },
      { person, today: '2026-01-01' },
    )
  ).rows.map(({ id }) => id)

test('a review is asked of one reviewer or of anyone who is free, and changes of the writer', async () => {
  const { id } = await addEntry(payload)
  const entry = `/api/entries/${id}`
  await post(editor, `${entry}/submit`, { reviewer: translator.id }, 422)
  expect(await told(translator)).toEqual([])
  await post(editor, `${entry}/submit`, { reviewer: second.id })
  expect([await told(second), await told(reviewer)]).toEqual([[`review ${id}`], []])
  expect([await assignedTo(second), await assignedTo(reviewer)]).toEqual([[id], []])

  await post(second, `${entry}/request-changes`, { note: 'Say when.' })
  expect([await told(editor), await assignedTo(editor)]).toEqual([[`changes ${id}`], [id]])
  await post(editor, `${entry}/notices-seen`, {})
  expect(await told(editor)).toEqual([])

  await post(editor, `${entry}/submit`, {})
  expect([await told(reviewer), await assignedTo(reviewer)]).toEqual([[`review ${id}`], []])
  await post(reviewer, `${entry}/approve-and-publish`, {
    seen: await updatedAtOf(payload, { id } as never),
  })
  expect([await told(editor), await told(reviewer)]).toEqual([
    [`published ${id}`],
    [`review ${id}`],
  ])
  expect(await assignedTo(editor)).toEqual([])
})

test('a note reaches whom it names, also on an answer that nobody here wrote', async () => {
  const { id } = await addEntry(payload)
  await post(editor, `/api/entries/${id}/notes`, { place: 'whole', words: 'Fine, @Sam Second?' })
  expect([await told(second), await told(reviewer), await told(editor)]).toEqual([
    [`note ${id}`],
    [],
    [],
  ])
  const people = [
    { id: 1, name: 'Ann Lee' },
    { id: 2, name: 'Ann Leeds' },
    { id: 3, name: 'José Ruiz' },
  ]
  const named = (text: string) => mentionedIn(text, people).map((each) => each.id)
  expect([named('@ann leeds, see'), named('@Ann'), named('(@josé)'), named('ann lee')]).toEqual([
    [2],
    [],
    [3],
    [],
  ])
})

test('translators hear of a changed original, unless only its wording changed', async () => {
  const original = await addPublishedEntry(payload, { editor, reviewer })
  await post(translator, `/api/entries/${original.id}/translate`, { locale: 'fr' }, 201)
  const change = async (shortAnswer: string, severity: string) => {
    await callApi(payload, editor, 'PATCH', `/api/entries/${original.id}?draft=true`, {
      shortAnswer,
      updatedAt: await updatedAtOf(payload, original),
    })
    await post(reviewer, `/api/entries/${original.id}/approve-and-publish`, {
      seen: await updatedAtOf(payload, original),
      change: { severity, note: 'More exact.' },
    })
  }
  await change('You talk, and we hear you.', 'wording')
  expect(await told(translator)).toEqual([])
  await change('You talk for an hour.', 'clarifying')
  expect((await told(translator)).map((each) => each.split(' ')[0])).toEqual(['stale'])
})

test('mail comes at once, gathered or never, without words of an answer', async () => {
  const tick = async (now: Date) => {
    await sqlFor(payload)('delete from workflow.tick_jobs')
    await runTick({
      payload,
      jobs: [noticeMail],
      databaseUrl: process.env.DATABASE_URL ?? '',
      now,
    })
  }
  const choose = (kind: string, choice: string, status = 200) =>
    post(second, '/api/users/notices', { kind, choice }, status)
  await choose('review', 'sometimes', 400)
  await choose('note', 'daily')
  await choose('changes', 'off')
  const { id } = await addEntry(payload)
  await post(editor, `/api/entries/${id}/submit`, { reviewer: second.id })
  await post(editor, `/api/entries/${id}/notes`, { place: 'whole', words: '@Sam see above' })
  sink.letters.length = 0
  await Promise.all([tick(new Date()), tick(new Date())])
  await tick(new Date())
  expect(sink.letters.map(({ to }) => to)).toEqual([[second.email]])
  expect(sink.letters[0]?.text).toContain(`${publicUrl()}/admin/collections/entries/${id}`)
  expect(sink.letters[0]?.text).toContain('Someone asks you to review an answer.')
  expect(sink.letters[0]?.text).not.toContain('note to you')
  await tick(new Date(Date.now() + 86_400_000))
  expect(sink.letters.map(({ text }) => text).join()).toContain('There is a note to you')
  expect(sink.letters).toHaveLength(2)

  // A set of many answers is one mail that does not go on for pages.
  const others = [await addEntry(payload), await addEntry(payload), await addEntry(payload)]
  await sqlFor(payload)(
    `insert into workflow.notices (person_id, kind, entry_id, by_name)
     select $1, kind, entry, 'Edda Writer' from unnest($2::int[]) entry
      cross join unnest(array['published', 'failed', 'stale', 'link', 'assigned', 'review', 'pack'])
        kind`,
    [second.id, others.map((other) => other.id)],
  )
  await tick(new Date())
  const [, , long] = sink.letters
  expect(long?.text.match(/admin\/(collections|give)/g)).toHaveLength(20)
  expect(long?.text).toMatch(/^One more is on your first page:\s+\S+\/admin\s/m)

  const { daily, weekly } = gatheredUntil('UTC', new Date('2026-11-29T06:00:00Z'))
  expect([daily.toISOString(), weekly.toISOString()]).toEqual([
    '2026-11-28T07:00:00.000Z',
    '2026-11-23T07:00:00.000Z',
  ])
})
