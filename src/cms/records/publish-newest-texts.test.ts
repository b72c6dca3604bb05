import type { Payload } from 'payload'
import { beforeAll, expect, test } from 'vitest'
import {
  addEntry,
  addPerson,
  openTestPayload,
  sqlFor,
  takeStepOver,
} from '../../testing/payload.ts'
import { saveDraft } from '../../testing/translated-answer.ts'
import { addStaff, publicText, type Staff } from '../../testing/workflow-fixtures.ts'
import { asEntry, contentOf, type Entry } from '../entries/entry.ts'

let payload: Payload
let staff: Staff
beforeAll(async () => {
  payload = await openTestPayload()
  staff = await addStaff(payload)
})

const find = async (id: number, draft: boolean): Promise<Entry> =>
  asEntry(await payload.findByID({ collection: 'entries', id, draft, depth: 0 }))
const signAndPublish = async (id: number) => {
  expect((await takeStepOver(payload, staff.reviewer, id, 'approve')).status).toBe(200)
  return takeStepOver(payload, staff.reviewer, id, 'publish', { note: 'As it is.' })
}

test('Payload finds the published text as it was in its newest version, with every list', async () => {
  const [one, other] = [await addEntry(payload), await addEntry(payload)]
  const entry = await addEntry(payload, {
    sources: [{ title: 'Our protocol', url: 'https://clinic.test/a' }, { title: 'A book' }],
    related: [one.id, other.id],
    searchTerms: ['first visit', 'beginning'],
    codes: ['ICD-10-CM F41.0 Panic disorder'],
  })
  const compare = async () => {
    const [published, newest] = [await find(entry.id, false), await find(entry.id, true)]
    expect(published).toMatchObject({ _status: 'published', state: 'published' })
    expect(published).toEqual(newest)
    return contentOf(published)
  }
  expect((await signAndPublish(entry.id)).status).toBe(200)
  expect(await compare()).toMatchObject({ related: [one.id, other.id] })

  await saveDraft(payload, staff.editor, entry.id, {
    ...{ sources: [{ title: 'A book' }], related: [other.id], searchTerms: [] },
  })
  expect(contentOf(await find(entry.id, false)).related).toEqual([one.id, other.id])
  expect((await signAndPublish(entry.id)).status).toBe(200)
  const now = await compare()
  expect(now).toMatchObject({ related: [other.id], topics: entry.topics })
  expect(now.sources).toMatchObject([{ title: 'A book' }])
})

test('what a field does not allow is neither signed nor published', async () => {
  for (const [column, value] of [
    ['version_slug', 'Not An Address'],
    ['version_question', 'Why? '.repeat(200)],
  ]) {
    const entry = await addEntry(payload)
    // As an older version may have stored it.
    await sqlFor(payload)(`update public._entries_v set ${column} = $2 where parent_id = $1`, [
      entry.id,
      value,
    ])
    for (const step of ['approve', 'publish'])
      expect((await takeStepOver(payload, staff.reviewer, entry.id, step)).status).toBe(422)
    expect(await publicText(payload, entry)).toEqual([])
    expect(await find(entry.id, false)).toMatchObject({ _status: 'draft' })
  }
})

test('who submitted a text last is told that it went out, and nobody who did before', async () => {
  const second = await addPerson(payload, { roles: ['editor'] })
  const { id } = await addEntry(payload)
  const other = await addEntry(payload)
  for (const person of [staff.editor, second]) {
    expect((await takeStepOver(payload, person, id, 'submit')).status).toBe(200)
    if (person === staff.editor)
      await takeStepOver(payload, staff.reviewer, id, 'request-changes', { note: 'Say when.' })
  }
  expect((await takeStepOver(payload, staff.editor, other.id, 'submit')).status).toBe(200)
  expect((await signAndPublish(id)).status).toBe(200)
  expect(
    await sqlFor(payload)(
      `select person_id as person from workflow.notices where entry_id = $1
        and kind = 'published'`,
      [id],
    ),
  ).toEqual([{ person: second.id }])
})
