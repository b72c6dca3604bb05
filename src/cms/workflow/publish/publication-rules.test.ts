import type { Payload } from 'payload'
import { beforeAll, describe, expect, test } from 'vitest'
import {
  addEntry,
  callApi,
  openTestPayload,
  requestFor,
  sqlFor,
  signLabels,
} from '../../../testing/payload.ts'
import { answerOf } from '../../../testing/rich-text.ts'
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

  test('include a link to an answer that readers cannot see, and a missing topic', async () => {
    const hidden = await addEntry(payload)
    const linking = answerOf('See there.')
    linking.root.children.push({
      type: 'paragraph',
      version: 1,
      children: [
        {
          type: 'link',
          version: 3,
          fields: { linkType: 'internal', doc: { relationTo: 'entries', value: hidden.id } },
          children: [],
        },
      ],
    } as never)
    const entry = await addEntry(payload, { answer: linking, topics: [] })
    expect(
      await codes(
        await callApi(payload, staff.admin, 'POST', `/api/entries/${entry.id}/publish`, {}),
      ),
    ).toEqual(['no-topic', 'broken-link', 'not-approved'])
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
