import type { Payload } from 'payload'
import { beforeAll, expect, test } from 'vitest'
import type { Person } from '../../../core/person.ts'
import { wallClock } from '../../../core/time/clinic-time.ts'
import {
  addEntry,
  addPerson,
  callApi,
  openTestPayload,
  sqlFor,
  takeStepOver,
} from '../../../testing/payload.ts'
import { answerLinking } from '../../../testing/rich-text.ts'
import { publicText, updatedAtOf } from '../../../testing/workflow-fixtures.ts'
import type { Entry } from '../../entries/entry.ts'
import { publishDue } from '../schedule/publish-due.ts'

let payload: Payload
let reviewer: Person
let editor: Person
beforeAll(async () => {
  payload = await openTestPayload()
  reviewer = await addPerson(payload, { roles: ['reviewer'] })
  editor = await addPerson(payload, { roles: ['editor'] })
})

const linkTo = ({ id }: Entry) =>
  answerLinking({ linkType: 'internal', doc: { relationTo: 'entries', value: id } }, 'there')

/** Two signed answers that link to each other. */
async function addPair(): Promise<[Entry, Entry]> {
  const first = await addEntry(payload, { question: 'Is it far?' })
  const second = await addEntry(payload, { question: 'Is it near?', answer: linkTo(first) })
  const saved = await callApi(payload, editor, 'PATCH', `/api/entries/${first.id}?draft=true`, {
    answer: linkTo(second),
    updatedAt: await updatedAtOf(payload, first),
  })
  expect(saved.status).toBe(200)
  for (const { id } of [first, second])
    expect((await takeStepOver(payload, reviewer, id, 'approve')).status).toBe(200)
  return [first, second]
}

const publishTogether = async (entries: readonly Entry[], more: object = {}) =>
  callApi(payload, reviewer, 'POST', '/api/entries/publish-together', {
    answers: await Promise.all(
      entries.map(async (entry) => ({ id: entry.id, seen: await updatedAtOf(payload, entry) })),
    ),
    ...more,
  })
const htmlOf = async (entry: Entry) => String((await publicText(payload, entry))[0]?.answer_html)
const tomorrow = new Date(Date.now() + 86_400_000)
const work = () =>
  publishDue.run({
    ...{ payload, sql: sqlFor(payload), signal: new AbortController().signal },
    now: new Date(tomorrow.getTime() + 60_000),
  })

test('answers that link to each other go out together, now or at a time', async () => {
  const [first, second] = await addPair()
  expect((await publishTogether([first])).status).toBe(422)
  expect((await publishTogether([first, second])).status).toBe(200)
  expect(await htmlOf(first)).toContain(`/en/questions/${second.slug}"`)
  expect(await htmlOf(second)).toContain(`/en/questions/${first.slug}"`)

  const later = await addPair()
  const at = wallClock('UTC', tomorrow)
  expect((await publishTogether(later, { at })).status).toBe(200)
  await work()
  for (const each of later) expect(await htmlOf(each)).toContain('/en/questions/is-it-')
})

test('a set that could not go out says of which answer the reason is', async () => {
  const pair = await addPair()
  expect((await publishTogether(pair, { at: wallClock('UTC', tomorrow) })).status).toBe(200)
  await sqlFor(payload)(
    `insert into workflow.notes (entry_id, place, words, author)
     values ($1, 'whole', 'Wait.', 'Somebody')`,
    [pair[1].id],
  )
  await work()
  expect(
    await sqlFor(payload)(
      `select reason from workflow.schedules where status = 'failed'
        and entry_id = any($1::int[])`,
      [pair.map(({ id }) => id)],
    ),
  ).toEqual(
    Array(2).fill({
      reason:
        'Before these answers go out together, a few things are missing. None of them was published. ' +
        '“Is it near?”: A note is still open. Answer it, then resolve it.',
    }),
  )
})
