import type { Payload } from 'payload'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Person } from '../../../core/person.ts'
import { wallClock } from '../../../core/time/clinic-time.ts'
import { readPack } from '../../../published/read/pack.ts'
import { readQuestion, readQuestionByNumber } from '../../../published/read/question.ts'
import { closeReadConnections } from '../../../published/read/read-through.ts'
import {
  addEntry,
  addPerson,
  callApi,
  openTestPayload,
  sqlFor,
  takeStepOver,
} from '../../../testing/payload.ts'
import { answerOf } from '../../../testing/rich-text.ts'
import {
  addTranslatedAnswer,
  addTranslators,
  CLARIFIED,
  publicRow,
  saveDraft,
  SPANISH,
  type TranslatedAnswer,
} from '../../../testing/translated-answer.ts'
import {
  addPublishedEntry,
  addStaff,
  publicText,
  updatedAtOf,
  type Staff,
} from '../../../testing/workflow-fixtures.ts'
import { asEntry, type Entry } from '../../entries/entry.ts'
import { republish } from '../republish/republish.ts'
import { publishDue } from '../schedule/publish-due.ts'

let payload: Payload
let staff: Staff
beforeAll(async () => {
  payload = await openTestPayload()
  staff = await addStaff(payload)
})

afterAll(closeReadConnections)

const post = async (person: Person | null, path: string, body: object) => {
  const response = await callApi(payload, person, 'POST', `/api/entries/${path}`, body)
  return { status: response.status, body: (await response.json()) as { copy?: number } }
}
const slugOf = (entry: Entry) => entry.slug ?? ''

test('a merged answer leads to the better one in every language and at its number', async () => {
  const spanish = {
    ...staff,
    reviewer: await addPerson(payload, { roles: ['reviewer'], languages: ['es'] }),
    editor: await addPerson(payload, { roles: ['editor'], languages: ['es'] }),
  }
  const weak = await addPublishedEntry(payload, staff)
  const translation = (of: Entry, question: string) =>
    addPublishedEntry(payload, spanish, { locale: 'es', translationOf: of.id, question })
  const weakEs = await translation(weak, '¿Puedo traer a alguien?')
  const better = await addPublishedEntry(payload, staff)
  const betterEs = await translation(better, '¿Puedo venir con alguien?')
  const best = await addPublishedEntry(payload, staff)
  const draft = await addEntry(payload)
  const merge = (person: Person | null, id: number, into: number) =>
    post(person, `${id}/merge`, { into, reason: 'They say the same.' })

  expect((await merge(null, weak.id, better.id)).status).toBe(401)
  expect((await merge(staff.editor, weak.id, better.id)).status).toBe(403)
  for (const [id, into, status] of [
    [weak.id, weak.id, 422],
    [weak.id, betterEs.id, 422],
    [weakEs.id, better.id, 422],
    [weak.id, draft.id, 409],
    [weak.id, 999_999, 404],
  ] as const)
    expect([id, into, (await merge(staff.reviewer, id, into)).status]).toEqual([id, into, status])
  const given = await callApi(payload, staff.editor, 'POST', '/api/packs/give', {
    ...{ locale: 'en', title: 'first-session', greeting: 'none' },
    numbers: [weak.id, better.id],
  })
  const { url } = (await given.json()) as { url: string }
  const code = /\/p\/([^/]+)/.exec(url)?.[1] ?? ''
  expect((await merge(staff.reviewer, weak.id, better.id)).status).toBe(200)

  const outcomes = async () => [
    await readQuestion('en', slugOf(weak)),
    await readQuestion('es', slugOf(weakEs)),
  ]
  expect(await outcomes()).toEqual([
    { kind: 'moved', slug: better.slug },
    { kind: 'moved', slug: betterEs.slug },
  ])
  expect(await readQuestionByNumber('es', weak.id)).toMatchObject({
    kind: 'answer',
    view: { answer: { question: betterEs.question } },
  })
  expect((await readPack('en', code))?.items).toMatchObject([{ answer: { number: better.id } }])

  // Over two mergers; and the read model can be built again from the desk.
  expect((await merge(staff.admin, better.id, best.id)).status).toBe(200)
  expect((await republish(payload)).differences).toEqual([])
  expect(await readQuestionByNumber('en', weak.id)).toMatchObject({
    view: { answer: { question: best.question } },
  })
})

test('a copy has everything but the question, the address, the translations and the signature', async () => {
  const entry = await addPublishedEntry(payload, staff, { sources: [{ title: 'Our protocol' }] })
  const copy = (person: Person | null, question: string) =>
    post(person, `${entry.id}/copy`, { question })
  expect((await copy(null, 'Why?')).status).toBe(401)
  expect((await copy(staff.translator, 'Why?')).status).toBe(403)
  expect((await copy(staff.editor, ' ')).status).toBe(400)
  const made = await copy(staff.editor, 'May I come alone?')
  expect(made).toMatchObject({ status: 200 })
  const id = made.body.copy ?? 0
  const found = asEntry(
    await payload.findByID({ collection: 'entries', id, draft: true, depth: 0 }),
  )
  expect(found).toMatchObject({
    question: 'May I come alone?',
    slug: 'may-i-come-alone',
    state: 'draft',
    shortAnswer: entry.shortAnswer,
    topics: entry.topics,
    sources: [{ title: 'Our protocol' }],
  })

  const templates = async (person: Person) =>
    (
      (await (await callApi(payload, person, 'GET', '/api/entries/templates')).json()) as {
        templates: { id: number }[]
      }
    ).templates.map((each) => each.id)
  expect((await post(staff.translator, `${entry.id}/template`, { template: true })).status).toBe(
    403,
  )
  expect((await post(staff.editor, `${entry.id}/template`, { template: true })).status).toBe(200)
  expect([await templates(staff.editor), await templates(staff.translator)]).toEqual([
    [entry.id],
    [],
  ])
  await post(staff.editor, `${entry.id}/template`, { template: false })
  expect(await templates(staff.editor)).toEqual([])
})

test('withdrawn words are no start for new answers', async () => {
  const entry = await addPublishedEntry(payload, staff)
  const offered = () =>
    sqlFor(payload)('select 1 as one from workflow.templates where entry_id = $1', [entry.id])
  const offer = () => post(staff.editor, `${entry.id}/template`, { template: true })
  expect([(await offer()).status, await offered()]).toEqual([200, [{ one: 1 }]])
  await post(staff.reviewer, `${entry.id}/withdraw`, { reason: 'Unsafe.' })
  expect(await offered()).toEqual([])
  expect([(await offer()).status, await offered()]).toEqual([409, []])
})

test('a set goes out whole or not at all, now or at a time', async () => {
  const languages = ['en', 'es'] as const
  const [editor, reviewer] = [
    await addPerson(payload, { roles: ['editor'], languages: [...languages] }),
    await addPerson(payload, { roles: ['reviewer'], languages: [...languages] }),
  ]
  const newSet = async () => {
    const original = await addEntry(payload)
    const translationOf = original.id
    return [
      await addEntry(payload, { translationOf, locale: 'es', question: '¿Cuándo?' }),
      original,
      await addEntry(payload),
    ]
  }
  const sign = async (entries: readonly Entry[]) => {
    for (const { id } of entries)
      expect((await takeStepOver(payload, reviewer, id, 'approve')).status).toBe(200)
  }
  const publish = async (person: Person | null, entries: readonly Entry[], more: object = {}) => {
    const answers = await Promise.all(
      entries.map(async (entry) => ({ id: entry.id, seen: await updatedAtOf(payload, entry) })),
    )
    return post(person, 'publish-together', { answers, ...more })
  }
  const shown = async (entries: readonly Entry[]) =>
    (await Promise.all(entries.map((entry) => publicText(payload, entry)))).flat().length

  const first = await newSet()
  await sign(first.slice(0, 2))
  expect((await publish(null, first)).status).toBe(401)
  expect(await publish(reviewer, first)).toMatchObject({
    status: 422,
    body: { errors: [{ data: { reasons: [{ code: 'not-approved' }] } }] },
  })
  expect(await shown(first)).toBe(0)
  await sign(first.slice(2))
  expect((await publish(editor, first)).status).toBe(403)
  expect(await shown(first)).toBe(0)
  expect((await publish(reviewer, first)).status).toBe(200)
  expect(await shown(first)).toBe(3)

  const work = (now: Date) =>
    publishDue.run({
      ...{ payload, now, sql: sqlFor(payload) },
      signal: new AbortController().signal,
    })
  const tomorrow = new Date(Date.now() + 86_400_000)
  const at = { at: wallClock('UTC', tomorrow) }
  const later = new Date(tomorrow.getTime() + 60_000)
  const standing = async (entries: readonly Entry[]) =>
    Promise.all(
      entries.map(async ({ id }) => {
        const [row] = await sqlFor(payload)<{ state: string; status: string }>(
          `select v.version_state as state, s.status from public._entries_v v
             join workflow.schedules s on s.entry_id = v.parent_id
            where v.parent_id = $1 and v.latest order by s.id desc limit 1`,
          [id],
        )
        return [row?.state, row?.status]
      }),
    )
  const [second, third, fourth] = [await newSet(), await newSet(), await newSet()]
  const fifth = await newSet()
  for (const set of [second, third, fourth, fifth]) {
    await sign(set)
    expect((await publish(reviewer, set, at)).status).toBe(200)
  }
  // One text of the third set is sent back: the others wait for nothing any more.
  const back = third[0]?.id ?? 0
  await takeStepOver(payload, reviewer, back, 'request-changes', { note: 'Say when.' })
  expect(await shown([...second, ...third])).toBe(0)
  expect(await standing(third)).toEqual([
    ['changes-requested', 'failed'],
    ['approved', 'failed'],
    ['approved', 'failed'],
  ])
  // The fifth is cancelled by hand: nothing of it failed, and each can be scheduled again.
  await takeStepOver(payload, reviewer, fifth[1]?.id ?? 0, 'unschedule', { note: 'Not yet.' })
  expect(await standing(fifth)).toEqual(Array(3).fill(['approved', 'cancelled']))
  expect((await publish(reviewer, fifth, at)).status).toBe(200)
  expect(await standing(fifth)).toEqual(Array(3).fill(['scheduled', 'waiting']))
  // One of the fourth is published by hand: the others do not follow at the time.
  const [, , alone] = fourth
  if (alone) await takeStepOver(payload, reviewer, alone.id, 'publish')
  await work(later)
  expect([await shown(second), await shown(third), await shown(fourth)]).toEqual([3, 0, 1])
  expect(await shown(fifth)).toBe(3)
  expect(await shown(alone ? [alone] : [])).toBe(1)
})

test('translations that go out with their original are up to date, the others are marked', async () => {
  const people = await addTranslators(payload)
  const publishTogether = async (entries: readonly Entry[], severity: string) =>
    post(people.reviewer, 'publish-together', {
      answers: await Promise.all(
        entries.map(async (entry) => ({ id: entry.id, seen: await updatedAtOf(payload, entry) })),
      ),
      change: { severity, note: 'You need not say why.' },
    })
  const severities = async ({ es, ar }: TranslatedAnswer) =>
    Promise.all([es, ar].map(async (each) => (await publicRow(payload, each))?.stale_severity))
  const answers = [
    await addTranslatedAnswer(payload, people),
    await addTranslatedAnswer(payload, people),
  ]
  const revise = async ({ source, es, change }: TranslatedAnswer) => {
    await change(...CLARIFIED)
    await saveDraft(payload, people.translator, es.id, {
      answer: answerOf(SPANISH[0], 'Puede parar en cualquier momento, sin dar razones.'),
    })
    for (const { id } of [source, es]) await takeStepOver(payload, people.reviewer, id, 'approve')
    return [source, es]
  }
  const clarified = (await Promise.all(answers.map(revise))).flat()
  expect((await publishTogether(clarified, 'clarifying')).status).toBe(200)
  for (const answer of answers) expect(await severities(answer)).toEqual([null, 'clarifying'])

  const [first, second] = answers
  if (!first || !second) throw new Error('No answers')
  await Promise.all(
    [first, second].map(async ({ change, source }) => {
      await change('You talk about what matters to you.', 'You may stop.')
      await takeStepOver(payload, people.reviewer, source.id, 'approve')
    }),
  )
  expect((await publishTogether([first.source, second.source], 'safety')).status).toBe(200)
  for (const answer of answers) expect(await severities(answer)).toEqual([undefined, undefined])
  // Taking the change back shows those again that had taken everything over before it.
  await Promise.all(
    [first, second].map(async ({ change, source }) => {
      await change(...CLARIFIED)
      await takeStepOver(payload, people.reviewer, source.id, 'approve')
    }),
  )
  expect((await publishTogether([first.source, second.source], 'wording')).status).toBe(200)
  for (const answer of answers) expect(await severities(answer)).toEqual([null, undefined])
})
