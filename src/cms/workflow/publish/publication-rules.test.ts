import type { Payload } from 'payload'
import { beforeAll, describe, expect, test } from 'vitest'
import {
  addEntry,
  callApi,
  openTestPayload,
  requestFor,
  sqlFor,
  signLabels,
  takeStepOver,
} from '../../../testing/payload.ts'
import { answerLinking, answerOf } from '../../../testing/rich-text.ts'
import { addStaff, updatedAtOf, type Staff } from '../../../testing/workflow-fixtures.ts'
import type { Entry } from '../../entries/entry.ts'
import { approve } from '../actions.ts'

let payload: Payload
let staff: Staff

beforeAll(async () => {
  payload = await openTestPayload()
  staff = await addStaff(payload)
})

describe('the reasons against publishing', () => {
  const incomplete = {
    question: 'Is it legal?',
    shortAnswer: '',
    answer: answerOf('It is illegal in this state.'),
  } as Partial<Entry>
  const wanted = ['no-short-answer', 'no-jurisdiction', 'no-source', 'not-approved']
  const codes = async (response: Response) =>
    (
      (await response.json()) as { errors: { data: { reasons: { code: string }[] } }[] }
    ).errors[0]?.data.reasons.map(({ code }) => code)

  test('are the same for every way to publish', async () => {
    const entry = await addEntry(payload, incomplete)
    const updatedAt = await updatedAtOf(payload, entry)
    const responses = [
      await callApi(payload, staff.reviewer, 'POST', `/api/entries/${entry.id}/publish`, {}),
      await callApi(payload, staff.reviewer, 'PATCH', `/api/entries/${entry.id}`, {
        _status: 'published',
        updatedAt,
      }),
      await callApi(payload, staff.admin, 'PATCH', `/api/entries/${entry.id}?draft=true`, {
        _status: 'published',
        updatedAt,
      }),
      await callApi(payload, staff.admin, 'POST', '/api/entries', {
        ...incomplete,
        locale: 'en',
        slug: 'is-it-legal-2',
        topics: entry.topics,
        _status: 'published',
      }),
    ]
    expect(responses.map(({ status }) => status)).toEqual([422, 422, 422, 422])
    for (const response of responses) expect(await codes(response)).toEqual(wanted)
  })

  test('leave the draft as it was, and it can be saved at once', async () => {
    const entry = await addEntry(payload, incomplete)
    const updatedAt = await updatedAtOf(payload, entry)
    await callApi(payload, staff.reviewer, 'PATCH', `/api/entries/${entry.id}`, {
      _status: 'published',
      question: 'Other?',
      updatedAt,
    })
    expect(await updatedAtOf(payload, entry)).toBe(updatedAt)
    const saved = await callApi(
      payload,
      staff.editor,
      'PATCH',
      `/api/entries/${entry.id}?draft=true`,
      { shortAnswer: 'It is.', updatedAt },
    )
    expect(saved.status).toBe(200)
  })

  test('name the answers to which it links, and a text can be signed before those are out', async () => {
    const linking = async (to: number) =>
      addEntry(payload, {
        answer: answerLinking(
          { linkType: 'internal', doc: { relationTo: 'entries', value: to } },
          'there',
        ),
      })
    const step = async ({ id }: Entry, name: string, body = {}) =>
      takeStepOver(payload, staff.reviewer, id, name, body)
    const waiting = await addEntry(payload, { question: 'Is it far?' })
    const entry = await linking(waiting.id)
    const refused = await step(entry, 'publish')
    expect(await refused.clone().json()).toMatchObject({
      errors: [
        { message: expect.stringContaining('isn’t published yet: “Is it far?”.') as string },
      ],
    })
    expect(await codes(refused)).toEqual(['unpublished-link', 'not-approved'])
    expect((await step(entry, 'approve')).status).toBe(200)
    expect(await codes(await step(entry, 'publish'))).toEqual(['unpublished-link'])
    for (const name of ['approve', 'publish']) expect((await step(waiting, name)).status).toBe(200)
    expect((await step(entry, 'publish')).status).toBe(200)

    await step(waiting, 'withdraw', { reason: 'It is wrong.' })
    const late = await linking(waiting.id)
    expect(await codes(await step(late, 'approve'))).toEqual(['broken-link'])
  })

  test('include a missing topic', async () => {
    const entry = await addEntry(payload, { topics: [] })
    expect(
      await codes(
        await callApi(payload, staff.admin, 'POST', `/api/entries/${entry.id}/publish`, {}),
      ),
    ).toEqual(['no-topic', 'not-approved'])
  })

  test('include a missing crisis contact if the topic is of high risk', async () => {
    const topic = await payload.create({
      collection: 'topics',
      data: { title: 'Crisis', riskTier: 'high', position: 1 } as never,
    })
    const entry = await addEntry(payload, { topics: [topic.id] })
    const attempt = async () =>
      codes(await callApi(payload, staff.admin, 'POST', `/api/entries/${entry.id}/publish`, {}))
    expect(await attempt()).toEqual(['no-crisis-contact', 'not-approved'])
    await payload.create({
      collection: 'contacts',
      data: { label: '988', kind: 'crisis', region: 'US', phone: '988', position: 1 } as never,
    })
    expect(await attempt()).toEqual(['no-crisis-contact', 'not-approved'])
    await signLabels(payload)
    expect(await attempt()).toEqual(['not-approved'])
  })
})

test('publishing a sentence that is hard to read needs a note, which is logged', async () => {
  const entry = await addEntry(payload, { answer: answerOf(`${'word '.repeat(30)}.`) })
  await approve(await requestFor(payload, staff.reviewer), entry.id)
  expect(
    (await callApi(payload, staff.reviewer, 'POST', `/api/entries/${entry.id}/publish`, {})).status,
  ).toBe(422)
  expect(
    (
      await callApi(payload, staff.reviewer, 'POST', `/api/entries/${entry.id}/publish`, {
        note: 'A legal text.',
      })
    ).status,
  ).toBe(200)
  expect(
    await sqlFor(payload)(
      `select note from workflow.events where action = 'entry.published' and entry_id = $1`,
      [entry.id],
    ),
  ).toEqual([{ note: 'A legal text.' }])
})
