import type { Payload } from 'payload'
import { beforeAll, describe, expect, test } from 'vitest'
import type { Person } from '../../../core/person.ts'
import {
  addEntry,
  addPerson,
  addTopic,
  callApi,
  openTestPayload,
  signLabels,
  sqlFor,
  takeStepOver,
} from '../../../testing/payload.ts'
import { addPublishedEntry, updatedAtOf } from '../../../testing/workflow-fixtures.ts'
import { asEntry, type Entry } from '../../entries/entry.ts'
import type { ActOutcome } from '../../workflow/together/act-on-each.ts'
import type { QueueState } from './next-to-sign.ts'

let payload: Payload
let editor: Person
let reviewer: Person
beforeAll(async () => {
  payload = await openTestPayload()
  editor = await addPerson(payload, { roles: ['editor'] })
  reviewer = await addPerson(payload, { roles: ['reviewer'] })
})

const queue = async (person: Person, after = 0) => {
  const response = await callApi(payload, person, 'GET', `/api/entries/sign-queue?after=${after}`)
  return { status: response.status, body: (await response.json()) as QueueState }
}
const notReviewed = (id: number) =>
  sqlFor(payload)('update portal.entries set reviewed = false where entry_id = $1', [id])

test('imported answers come one after the other, whole, to reviewers of their language', async () => {
  const staff = { editor, reviewer }
  const [first, risky] = [
    await addPublishedEntry(payload, staff),
    await addPublishedEntry(payload, staff, {
      jurisdiction: 'England',
      riskTier: 'medium',
      codes: ['ICD-10-CM F41.1 Anxiety'],
    }),
  ]
  await addPublishedEntry(payload, staff)
  for (const { id } of [first, risky]) await notReviewed(id)

  expect((await queue(editor)).status).toBe(403)
  const elsewhere = await addPerson(payload, { roles: ['reviewer'], languages: ['ar'] })
  expect((await queue(elsewhere)).body).toEqual({ left: 0, next: null })

  const { body } = await queue(reviewer)
  expect(body).toMatchObject({
    left: 2,
    next: { id: first.id, question: first.question, missing: [], needsEvidence: false },
  })
  expect(body.next?.give).toEqual({
    number: first.id,
    question: first.question,
    lang: 'en',
  })
  expect((await queue(reviewer, first.id)).body).toMatchObject({
    left: 1,
    next: {
      id: risky.id,
      facts: expect.arrayContaining([
        { label: 'Where it applies', lines: ['England'] },
        { label: 'Risk', lines: ['Medium: treatment, boundaries'] },
        { label: 'Codes for health records', lines: ['ICD-10-CM F41.1 Anxiety'] },
      ]) as unknown,
    },
  })
  const signed = await callApi(
    payload,
    reviewer,
    'POST',
    `/api/entries/${first.id}/approve-and-publish`,
    { seen: body.next?.seen },
  )
  expect(signed.status).toBe(200)
  expect((await queue(reviewer)).body).toMatchObject({ left: 1, next: { id: risky.id } })
})

test('a text of high risk that nobody else had a hand in is signed with what it was checked against', async () => {
  await payload.create({
    collection: 'contacts',
    data: { label: '988', kind: 'crisis', region: 'US', phone: '988', position: 1 } as never,
  })
  await signLabels(payload)
  const sign = (id: number, step: string, note?: string) =>
    takeStepOver(payload, reviewer, id, step, note === undefined ? {} : { note })
  const signatures = (id: number) =>
    sqlFor(payload)(
      "select note from workflow.approvals where entry_id = $1 and kind = 'approval'",
      [id],
    )
  const imported = await addEntry(payload, { riskTier: 'high' })
  const waiting = await callApi(payload, reviewer, 'GET', `/api/entries/${imported.id}/workflow`)
  expect(await waiting.json()).toMatchObject({ asksForEvidence: true })
  for (const step of ['approve', 'approve-and-publish'])
    for (const note of [undefined, '  ', ' ok ']) {
      const refused = await sign(imported.id, step, note)
      expect([refused.status, await refused.text()]).toEqual([
        422,
        expect.stringContaining('what you checked the answer against'),
      ])
    }
  expect(await signatures(imported.id)).toEqual([])
  const note = 'Our protocol of May'
  expect((await sign(imported.id, 'approve-and-publish', note)).status).toBe(200)
  expect(await signatures(imported.id)).toEqual([{ note }])

  // A colleague wrote this one: two people vouch for it.
  const written = await addEntry(payload, { riskTier: 'high' })
  const saved = await callApi(payload, editor, 'PATCH', `/api/entries/${written.id}?draft=true`, {
    shortAnswer: 'Call us.',
    updatedAt: await updatedAtOf(payload, written),
  })
  expect(saved.status).toBe(200)
  expect((await sign(written.id, 'approve')).status).toBe(200)
})

describe('acts on several answers', () => {
  const act = async (person: Person | null, entries: readonly Entry[], body: object) => {
    const answers = await Promise.all(
      entries.map(async (entry) => ({ id: entry.id, seen: await updatedAtOf(payload, entry) })),
    )
    const path = '/api/entries/together'
    const response = await callApi(payload, person, 'POST', path, { ...body, answers })
    const { outcomes = [] } = (await response.json()) as { outcomes?: ActOutcome[] }
    return { status: response.status, outcomes, done: outcomes.map(({ done }) => done) }
  }
  const newest = async ({ id }: Entry) =>
    asEntry(await payload.findByID({ collection: 'entries', id, draft: true, depth: 0 }))

  test('follow the rules of a single one; what was refused is told for each answer', async () => {
    const topic = await addTopic(payload)
    const own = await addEntry(payload)
    const other = await addEntry(payload, { locale: 'es' })
    const translation = await addEntry(payload, { translationOf: other.id })
    const all = [own, other, translation]
    const translator = await addPerson(payload, { roles: ['translator'], languages: ['en'] })
    expect((await act(null, all, { act: 'topic', topic })).status).toBe(401)
    expect((await act(editor, all, { act: 'approve' })).status).toBe(400)
    expect((await act(translator, all, { act: 'topic', topic })).done).toEqual([
      false,
      false,
      false,
    ])

    const added = await act(editor, all, { act: 'topic', topic })
    expect(added.done).toEqual([true, false, false])
    expect(added.outcomes[2]?.message).toContain('from its original')
    expect((await newest(own)).topics).toContain(topic)
    expect((await act(editor, all, { act: 'risk', risk: 'low' })).done).toEqual([
      true,
      false,
      false,
    ])
    expect((await newest(own)).riskTier).toBe('low')

    // Somebody else saved one of them since the list was loaded.
    const path = '/api/entries/together'
    const stale = { id: own.id, seen: own.updatedAt }
    const late = await callApi(payload, editor, 'POST', path, {
      act: 'risk',
      risk: 'high',
      answers: [stale],
    })
    expect(await late.json()).toMatchObject({ outcomes: [{ done: false }] })
    expect((await newest(own)).riskTier).toBe('low')

    const assigned = await act(editor, all, { act: 'assign', person: translator.id })
    expect(assigned.done).toEqual([false, false, true])
    expect(
      await sqlFor(payload)('select kind, entry_id from workflow.notices where person_id = $1', [
        translator.id,
      ]),
    ).toEqual([{ kind: 'assigned', entry_id: translation.id }])
    const submitted = await act(editor, [own, other], { act: 'submit', reviewer: reviewer.id })
    expect(submitted.done).toEqual([true, false])
    expect((await newest(own)).state).toBe('in-review')
  })

  test('a review is brought forward, and never put off', async () => {
    const entry = await addPublishedEntry(payload, { editor, reviewer })
    const draft = await addEntry(payload)
    const dayIn = (days: number) =>
      new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10)
    const set = (day: string, person = reviewer) =>
      act(person, [entry, draft], { act: 'review-date', day })
    expect((await set(dayIn(30), editor)).done).toEqual([false, false])
    expect((await set(dayIn(600))).done).toEqual([false, false])
    expect((await set(dayIn(-1))).done).toEqual([false, false])
    expect((await set(dayIn(30))).done).toEqual([true, false])
    const shown = 'select next_review_on::text as day from portal.entries where entry_id = $1'
    expect(await sqlFor(payload)(shown, [entry.id])).toEqual([{ day: dayIn(30) }])
  })

  test('the chosen ones are signed one after the other, and exported as the importer reads them', async () => {
    const entries = [await addEntry(payload), await addEntry(payload, { topics: [] })]
    const spanish = await addEntry(payload, { locale: 'es' })
    const ids = [...entries, spanish].map(({ id }) => id)
    const read = async (after: number) =>
      (await (
        await callApi(
          payload,
          reviewer,
          'GET',
          `/api/entries/sign-queue?after=${after}&ids=${ids.join(',')}`,
        )
      ).json()) as QueueState
    const first = await read(0)
    expect(first).toMatchObject({ left: 2, next: { id: ids[0], missing: [] } })
    expect(await read(ids[0] ?? 0)).toMatchObject({
      left: 1,
      next: { id: ids[1], missing: [{ code: 'no-topic' }] },
    })
    const file = (person: Person | null, list: readonly number[]) =>
      callApi(payload, person, 'GET', `/api/entries/export?ids=${list.join(',')}`)
    expect((await file(null, ids)).status).toBe(401)
    expect((await file(editor, ids)).status).toBe(422)
    const text = await (await file(editor, ids.slice(0, 1))).text()
    expect(text).toContain(entries[0]?.question)
    expect(text).not.toContain(entries[1]?.question)
  })
})
