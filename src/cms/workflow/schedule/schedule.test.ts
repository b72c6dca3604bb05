import type { Payload } from 'payload'
import { beforeAll, beforeEach, expect, test } from 'vitest'
import type { Person } from '../../../core/person.ts'
import { runTick } from '../../../core/ticker/tick.ts'
import { wallClock } from '../../../core/time/clinic-time.ts'
import type { Locale } from '../../../i18n/locales.ts'
import { JOBS } from '../../../scheduled/jobs.ts'
import { addEntry, addPerson, callApi, openTestPayload, sqlFor } from '../../../testing/payload.ts'

let payload: Payload
let editor: Person
let reviewer: Person
beforeAll(async () => {
  payload = await openTestPayload()
  editor = await addPerson(payload, { roles: ['editor'] })
  reviewer = await addPerson(payload, { roles: ['reviewer'] })
})
beforeEach(() => sqlFor(payload)('delete from workflow.tick_jobs'))

const HOUR = 3_600_000
const inHours = (hours: number) => wallClock('UTC', new Date(Date.now() + hours * HOUR))
/** Returns the `updatedAt` of the newest text, to send as `seen`. */
const seenOf = async (person: Person, id: number) => {
  const { updatedAt } = (await (
    await callApi(payload, person, 'GET', `/api/entries/${id}?draft=true&depth=0`)
  ).json()) as { updatedAt: string }
  return updatedAt
}
const post = async (person: Person | null, id: number, step: string, body: object = {}) => {
  const answer = await callApi(payload, person, 'POST', `/api/entries/${id}/${step}`, {
    ...(person && ['approve', 'publish', 'schedule'].includes(step)
      ? { seen: await seenOf(person, id) }
      : {}),
    ...body,
  })
  return {
    status: answer.status,
    body: (await answer.json()) as {
      words?: string
      warning?: string | null
      errors?: { message: string }[]
    },
  }
}
const done = async (person: Person, id: number, step: string, body: object = {}) => {
  const { status, body: told } = await post(person, id, step, body)
  expect([step, status, told.errors]).toEqual([step, 200, undefined])
}
/** The clock moved on: one tick of one process at that time. */
const tickIn = (hours: number) =>
  runTick({
    payload,
    jobs: JOBS,
    databaseUrl: process.env.DATABASE_URL ?? '',
    now: new Date(Date.now() + hours * HOUR),
  })
const publicQuestion = async (id: number) =>
  (
    await sqlFor(payload)<{ question: string }>(
      'select question from portal.entries where entry_id = $1',
      [id],
    )
  )[0]?.question
const endOf = async (id: number) =>
  (
    await sqlFor(payload)<{ status: string; reason: string | null }>(
      'select status, reason from workflow.schedules where entry_id = $1 order by id desc limit 1',
      [id],
    )
  )[0]
const newest = async (id: number) =>
  (await (
    await callApi(payload, reviewer, 'GET', `/api/entries/${id}?draft=true&depth=0`)
  ).json()) as { question: string; state: string; updatedAt: string; author: number }
const save = async (person: Person, id: number, question: string) =>
  expect(
    (
      await callApi(payload, person, 'PATCH', `/api/entries/${id}?draft=true`, {
        question,
        updatedAt: (await newest(id)).updatedAt,
      })
    ).status,
  ).toBe(200)

async function scheduled(hours = 2, by = reviewer) {
  const entry = await addEntry(payload)
  await done(by, entry.id, 'approve')
  await done(by, entry.id, 'schedule', { at: inHours(hours) })
  return entry
}

test('the signed text goes out at its time, not before, and once', async () => {
  const entry = await scheduled()
  expect((await newest(entry.id)).state).toBe('scheduled')
  await tickIn(1)
  expect(await publicQuestion(entry.id)).toBeUndefined()
  await tickIn(3)
  await sqlFor(payload)('delete from workflow.tick_jobs')
  await tickIn(4)
  expect([
    await publicQuestion(entry.id),
    (await newest(entry.id)).state,
    await endOf(entry.id),
  ]).toEqual([entry.question, 'published', { status: 'published', reason: null }])
  const events = await sqlFor(payload)(
    'select actor from workflow.events where entry_id = $1 and action = $2',
    [entry.id, 'entry.published'],
  )
  expect(events).toEqual([{ actor: reviewer.name }])
})

test('a newer draft does not hold the signed text up, and is there again on top with its writer', async () => {
  const entry = await scheduled()
  await save(editor, entry.id, 'A newer question that nobody has signed?')
  await tickIn(3)
  expect(await publicQuestion(entry.id)).toBe(entry.question)
  expect(await newest(entry.id)).toMatchObject({
    question: 'A newer question that nobody has signed?',
    state: 'draft',
  })
  const [row] = await sqlFor(payload)<{ question: string; _status: string; author: number }>(
    `select e.question, e._status, (select version_author_id from public._entries_v
      where parent_id = e.id order by id desc limit 1) as author from public.entries e
      where id = $1`,
    [entry.id],
  )
  expect(row).toEqual({ question: entry.question, _status: 'published', author: editor.id })
  // Four eyes still know whose words these are.
  await done(editor, entry.id, 'submit')
  expect((await post(editor, entry.id, 'approve')).status).toBe(403)
  await done(reviewer, entry.id, 'approve')
})

test('a revoked sign-off stops it at once, and the desk lists why', async () => {
  const entry = await scheduled()
  await done(reviewer, entry.id, 'request-changes', { note: 'The number is wrong.' })
  expect(await endOf(entry.id)).toEqual({
    status: 'failed',
    reason: `${reviewer.name} revoked the sign-off: The number is wrong.`,
  })
  await tickIn(3)
  expect(await publicQuestion(entry.id)).toBeUndefined()
})

test('the rules are checked again when the time comes, and a refusal is stored with its reasons', async () => {
  const [entry, other] = [await scheduled(), await scheduled()]
  await sqlFor(payload)(
    `insert into workflow.approvals (entry_id, locale, text_hash, kind, person_name, sign_off)
      values ($1, 'en', '', 'revocation', 'x', 'none')`,
    [entry.id],
  )
  await tickIn(3)
  expect(await endOf(entry.id)).toEqual({
    status: 'failed',
    reason: expect.stringContaining('hasn’t signed off this exact text') as string,
  })
  expect([await publicQuestion(entry.id), await publicQuestion(other.id)]).toEqual([
    undefined,
    other.question,
  ])
  // Somebody puts it aside.
  await done(reviewer, entry.id, 'unschedule')
  expect((await post(reviewer, entry.id, 'unschedule')).status).toBe(409)
})

test('the reason is in the language of the person who chose the time', async () => {
  const languages: Locale[] = ['es', 'en']
  const entry = await scheduled(2, await addPerson(payload, { roles: ['reviewer'], languages }))
  await sqlFor(payload)(
    `insert into workflow.approvals (entry_id, locale, text_hash, kind, person_name, sign_off)
      values ($1, 'en', '', 'revocation', 'x', 'none')`,
    [entry.id],
  )
  await tickIn(3)
  expect((await endOf(entry.id))?.reason).toContain('Falta la aprobación de este texto exacto.')
})

test('another time, and no time', async () => {
  const entry = await scheduled(2)
  await save(editor, entry.id, 'Newer words?')
  await done(reviewer, entry.id, 'schedule', { at: inHours(5) })
  await tickIn(3)
  expect(await publicQuestion(entry.id)).toBeUndefined()
  await done(reviewer, entry.id, 'unschedule', { note: 'Not yet.' })
  await tickIn(6)
  expect([await publicQuestion(entry.id), await endOf(entry.id)]).toEqual([
    undefined,
    { status: 'cancelled', reason: 'Not yet.' },
  ])
})

test('a text that is published by hand ends what was scheduled, so that no older text follows it', async () => {
  const entry = await scheduled()
  await save(editor, entry.id, 'Newer and signed?')
  await done(reviewer, entry.id, 'approve')
  await done(reviewer, entry.id, 'publish')
  await tickIn(3)
  expect([await publicQuestion(entry.id), (await endOf(entry.id))?.status]).toEqual([
    'Newer and signed?',
    'cancelled',
  ])
})

test('only a signed and complete text can be scheduled, by those who may publish, for a time to come', async () => {
  const unsigned = await addEntry(payload)
  expect(
    (await post(reviewer, unsigned.id, 'schedule', { at: inHours(2) })).body.errors?.[0]?.message,
  ).toContain('Before this answer is scheduled')
  await done(reviewer, unsigned.id, 'approve')
  expect(
    (await post(reviewer, unsigned.id, 'schedule', { at: inHours(2), seen: undefined })).status,
  ).toBe(428)
  expect(
    (
      await post(reviewer, unsigned.id, 'schedule', {
        at: inHours(2),
        seen: new Date(0).toISOString(),
      })
    ).status,
  ).toBe(409)
  for (const [person, at, status] of [
    [editor, inHours(2), 403],
    [null, inHours(2), 401],
    [reviewer, inHours(-1), 422],
    [reviewer, inHours(24 * 900), 422],
    [reviewer, '2027-02-30T10:00', 422],
    [reviewer, '', 422],
  ] as const) {
    expect([at, (await post(person, unsigned.id, 'schedule', { at })).status]).toEqual([at, status])
  }
  expect(await endOf(unsigned.id)).toBeUndefined()
})

test('the missing and the doubled hour of the clinic’s own time are told', async () => {
  const admin = await addPerson(payload, { roles: ['admin'] })
  const setZone = async (timeZone: string) =>
    (await callApi(payload, admin, 'POST', '/api/globals/settings', { timeZone })).status
  expect([await setZone('Narnia'), await setZone('Europe/London')]).toEqual([400, 200])
  const year = new Date().getUTCFullYear() + 1
  const lastSunday = (month: number) =>
    new Date(Date.UTC(year, month, 0) - new Date(Date.UTC(year, month, 0)).getUTCDay() * 86_400_000)
      .toISOString()
      .slice(0, 10)
  const entry = await addEntry(payload)
  await done(reviewer, entry.id, 'approve')
  const missing = await post(reviewer, entry.id, 'schedule', { at: `${lastSunday(3)}T01:30` })
  expect([missing.status, missing.body.warning]).toEqual([
    200,
    expect.stringContaining('There’s no 01:30 that night') as string,
  ])
  expect(missing.body.words).toContain('02:30 (BST)')
  const doubled = await post(reviewer, entry.id, 'schedule', { at: `${lastSunday(10)}T01:30` })
  expect(doubled.body.warning).toContain('01:30 comes twice that night')
  expect(doubled.body.words).toContain('01:30 (BST)')
  expect(await setZone('UTC')).toBe(200)
})
