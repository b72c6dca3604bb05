import type { Payload } from 'payload'
import { beforeAll, expect, test } from 'vitest'
import type { Person } from '../../core/person.ts'
import { runTick } from '../../core/ticker/tick.ts'
import { ANSWER_COLUMNS, toAnswer, type AnswerRow } from '../../published/read/answer-row.ts'
import { JOBS } from '../../scheduled/jobs.ts'
import { addEntry, addPerson, callApi, openTestPayload, sqlFor } from '../../testing/payload.ts'
import { answerOf as richText } from '../../testing/rich-text.ts'
import { republish } from '../workflow/republish/republish.ts'

let payload: Payload
let admin: Person
let editor: Person
let reviewer: Person
let colleague: Person
beforeAll(async () => {
  payload = await openTestPayload()
  admin = await addPerson(payload, { roles: ['admin'] })
  editor = await addPerson(payload, { roles: ['editor'] })
  reviewer = await addPerson(payload, { roles: ['reviewer'] })
  colleague = await addPerson(payload, { roles: ['reviewer'], title: 'Psychiatrist' })
})

/** Returns the `updatedAt` of the newest text, to send as `seen`. */
const seenOf = async (person: Person, id: number) => {
  const { updatedAt } = (await (
    await callApi(payload, person, 'GET', `/api/entries/${id}?draft=true&depth=0`)
  ).json()) as { updatedAt: string }
  return updatedAt
}
const post = async (person: Person | null, id: number, step: string, body: object = {}) =>
  (
    await callApi(payload, person, 'POST', `/api/entries/${id}/${step}`, {
      ...(person && ['approve', 'publish'].includes(step)
        ? { seen: await seenOf(person, id) }
        : {}),
      ...body,
    })
  ).status
const done = async (person: Person, id: number, step: string, body: object = {}) =>
  expect([step, await post(person, id, step, body)]).toEqual([step, 200])
const shown = async (id: number) =>
  toAnswer(
    (
      await sqlFor(payload)<AnswerRow>(
        `select ${ANSWER_COLUMNS} from portal.entries where entry_id = $1`,
        [id],
      )
    )[0] as AnswerRow,
  )
const hashOf = async (id: number) =>
  (
    await sqlFor(payload)<{ text_hash: string }>(
      'select text_hash from portal.entries where entry_id = $1',
      [id],
    )
  )[0]?.text_hash
/** As if it had been signed that long ago. */
const age = async (id: number, days: number) => {
  await sqlFor(payload)(
    `update workflow.review_dates set based_on = based_on - $2::int, due_on = due_on - $2::int
      where entry_id = $1`,
    [id, days],
  )
  await sqlFor(payload)(
    'update portal.entries set next_review_on = next_review_on - $2::int where entry_id = $1',
    [id, days],
  )
}
const dueOn = async (id: number) =>
  (
    await sqlFor(payload)<{ due: string }>(
      'select due_on::text as due from workflow.review_dates where entry_id = $1',
      [id],
    )
  )[0]?.due
async function published() {
  const entry = await addEntry(payload)
  await done(reviewer, entry.id, 'approve')
  await done(reviewer, entry.id, 'publish')
  return entry
}
async function change(id: number, severity: string, words: string) {
  const { updatedAt } = (await (
    await callApi(payload, editor, 'GET', `/api/entries/${id}?draft=true`)
  ).json()) as { updatedAt: string }
  expect(
    (
      await callApi(payload, editor, 'PATCH', `/api/entries/${id}?draft=true`, {
        answer: richText(words),
        updatedAt,
      })
    ).status,
  ).toBe(200)
  await done(reviewer, id, 'approve')
  await done(reviewer, id, 'publish', { change: { severity, note: `What changed: ${severity}.` } })
}

test('a typo fix does not move the date, new content does', async () => {
  const { id } = await published()
  await age(id, 100)
  const before = await dueOn(id)
  expect(before).toBe((await shown(id)).review?.nextOn)
  await change(id, 'wording', 'You talk about what matters to you. You may stop.')
  expect([await dueOn(id), (await shown(id)).review?.nextOn]).toEqual([before, before])
  await change(
    id,
    'clarifying',
    'You talk about what matters to you. You may stop whenever you like.',
  )
  expect(Date.parse(String(await dueOn(id)))).toBeGreaterThan(Date.parse(String(before)))
  expect((await shown(id)).review?.nextOn).toBe(await dueOn(id))
})

test('confirming a review names the person and what was checked, is logged, and saving is not a confirmation', async () => {
  const { id } = await published()
  await age(id, 400)
  const [before, text] = [await dueOn(id), await hashOf(id)]
  const { updatedAt } = (await (
    await callApi(payload, editor, 'GET', `/api/entries/${id}?draft=true`)
  ).json()) as { updatedAt: string }
  expect(
    (
      await callApi(payload, editor, 'PATCH', `/api/entries/${id}?draft=true`, {
        shortAnswer: 'Newer words.',
        updatedAt,
      })
    ).status,
  ).toBe(200)
  expect(await dueOn(id)).toBe(before)

  for (const [person, body, status] of [
    [null, { evidence: 'NICE guideline', text }, 401],
    [editor, { evidence: 'NICE guideline', text }, 403],
    [admin, { evidence: 'NICE guideline', text }, 403],
    [colleague, { text }, 400],
    [colleague, { evidence: ' ', text }, 400],
    [colleague, { evidence: 'NICE guideline' }, 400],
    [colleague, { evidence: 'NICE guideline', text: 'f'.repeat(64) }, 409],
  ] as const)
    expect([body, await post(person, id, 'still-correct', body)]).toEqual([body, status])
  expect(await dueOn(id)).toBe(before)

  await done(colleague, id, 'still-correct', { evidence: 'NICE guideline CG123, read today', text })
  const today = new Date().toISOString().slice(0, 10)
  expect((await shown(id)).review).toMatchObject({
    by: colleague.name,
    title: 'Psychiatrist',
    on: today,
    nextOn: await dueOn(id),
    overdue: false,
  })
  expect(Date.parse(String(await dueOn(id)))).toBeGreaterThan(Date.now() + 250 * 86_400_000)
  expect(
    await sqlFor(payload)(
      `select actor, note from workflow.events where entry_id = $1
        and action = 'entry.still-correct'`,
      [id],
    ),
  ).toEqual([{ actor: colleague.name, note: 'NICE guideline CG123, read today' }])
  // Neither the words nor the draft moved, and a rebuilt read model says the same.
  expect(
    (
      (await (await callApi(payload, editor, 'GET', `/api/entries/${id}?draft=true`)).json()) as {
        shortAnswer: string
      }
    ).shortAnswer,
  ).toBe('Newer words.')
  expect(
    (await republish(payload)).differences.filter(
      ({ table, key }) => table === 'entries' && key === String(id),
    ),
  ).toEqual([])
})

test('an unsigned or unpublished text cannot be confirmed', async () => {
  const draft = await addEntry(payload)
  expect(
    await post(reviewer, draft.id, 'still-correct', {
      evidence: 'Guideline',
      text: 'a'.repeat(64),
    }),
  ).toBe(409)
  const { id } = await published()
  const text = await hashOf(id)
  await done(reviewer, id, 'withdraw', { reason: 'Unsafe.' })
  expect(await post(reviewer, id, 'still-correct', { evidence: 'Guideline', text })).toBe(409)
})

test('readers see a change with its date, and the history keeps it', async () => {
  const { id } = await published()
  await change(id, 'wording', 'You talk about what matters to you. You may stop at any moment.')
  await change(id, 'safety', 'You talk about what matters to you. Tell us if you are in danger.')
  expect(
    await sqlFor(payload)(
      'select severity, note from portal.changes where entry_id = $1 order by id',
      [id],
    ),
  ).toEqual([
    { severity: 'wording', note: 'What changed: wording.' },
    { severity: 'safety', note: 'What changed: safety.' },
  ])
})

test('readers are told after the grace period, by the day on which they read', async () => {
  const { id } = await published()
  const overdueAfter = async (days: number) => {
    await sqlFor(payload)(
      `update portal.entries set next_review_on = (now() at time zone 'UTC')::date - $2::int
        where entry_id = $1`,
      [id, days],
    )
    return (await shown(id)).review?.overdue
  }
  expect([await overdueAfter(0), await overdueAfter(30), await overdueAfter(31)]).toEqual([
    false,
    false,
    true,
  ])
  expect(
    (await callApi(payload, admin, 'POST', '/api/globals/settings', { reviews: { graceDays: 60 } }))
      .status,
  ).toBe(200)
  expect((await shown(id)).review?.overdue).toBe(false)
})

test('another interval in Settings moves the dates based on the old one, and spreads them evenly', async () => {
  const ids: number[] = []
  for (let each = 0; each < 6; each += 1) ids.push((await published()).id)
  for (const id of ids) await age(id, 300)
  expect(
    (await callApi(payload, editor, 'POST', '/api/globals/settings', { reviews: { medium: 6 } }))
      .status,
  ).toBe(403)
  expect(
    (await callApi(payload, admin, 'POST', '/api/globals/settings', { reviews: { medium: 6 } }))
      .status,
  ).toBe(200)
  await runTick({ payload, jobs: JOBS, databaseUrl: process.env.DATABASE_URL ?? '' })
  const rows = await sqlFor(payload)<{ due: string; shown: string; months: number }>(
    `select d.due_on::text as due, e.next_review_on::text as shown, d.months
      from workflow.review_dates d join portal.entries e using (entry_id)
      where entry_id = any($1::int[])`,
    [ids],
  )
  expect(rows.every(({ due, shown: public_, months }) => due === public_ && months === 6)).toBe(
    true,
  )
  const weeks = rows.map(({ due }) => Math.floor((Date.parse(due) / 86_400_000 + 3) / 7))
  expect(new Set(weeks).size).toBe(4)
  // None is late on the day on which the admin changes the rule.
  expect(rows.every(({ due }) => Date.parse(due) > Date.now())).toBe(true)
})

test('readers and the desk see days in the clinic’s time zone', async () => {
  const { id } = await published()
  const [row] = await sqlFor(payload)<{ at: Date | string }>(
    'select reviewed_at as at from portal.entries where entry_id = $1',
    [id],
  )
  const days: (string | undefined)[] = []
  try {
    // Whatever the time is, it is never the same day in these two.
    for (const timeZone of ['Pacific/Kiritimati', 'Pacific/Pago_Pago']) {
      expect(
        (await callApi(payload, admin, 'POST', '/api/globals/settings', { timeZone })).status,
      ).toBe(200)
      const day = new Intl.DateTimeFormat('sv-SE', { timeZone, dateStyle: 'short' }).format(
        new Date(row?.at ?? ''),
      )
      const { review, changedOn, firstPublishedOn } = await shown(id)
      expect([review?.on, changedOn, firstPublishedOn]).toEqual([day, day, day])
      days.push(day)
      await done(reviewer, id, 'still-correct', {
        evidence: 'The practice guide',
        text: await hashOf(id),
      })
      const [{ on, now } = { on: '', now: new Date() }] = await sqlFor(payload)<{
        on: string
        now: Date
      }>(
        `select based_on::text as on, clock_timestamp() as now from workflow.review_dates
          where entry_id = $1`,
        [id],
      )
      expect(on).toBe(
        new Intl.DateTimeFormat('sv-SE', { timeZone, dateStyle: 'short' }).format(new Date(now)),
      )
    }
  } finally {
    expect(
      (await callApi(payload, admin, 'POST', '/api/globals/settings', { timeZone: 'UTC' })).status,
    ).toBe(200)
  }
  expect(days[0]).not.toBe(days[1])
})

test('nobody confirms a text that they wrote', async () => {
  const entry = await addEntry(payload)
  const { updatedAt } = (await (
    await callApi(payload, reviewer, 'GET', `/api/entries/${entry.id}?draft=true`)
  ).json()) as { updatedAt: string }
  await callApi(payload, reviewer, 'PATCH', `/api/entries/${entry.id}?draft=true`, {
    answer: richText('The reviewer wrote this.'),
    updatedAt,
  })
  await done(colleague, entry.id, 'approve')
  await done(colleague, entry.id, 'publish')
  const confirmation = { evidence: 'The guideline of this year', text: await hashOf(entry.id) }
  expect(await post(reviewer, entry.id, 'still-correct', confirmation)).toBe(403)
  await done(colleague, entry.id, 'still-correct', confirmation)
})
