import type { Payload } from 'payload'
import { beforeAll, describe, expect, test } from 'vitest'
import type { Person } from '../../core/person.ts'
import {
  addPerson,
  openTestPayload,
  addEntry,
  callApi,
  requestFor,
  sqlFor,
  takeStepOver,
} from '../../testing/payload.ts'
import { asEntry, type Entry } from '../entries/entry.ts'
import { approve } from './actions.ts'
import { publish } from './publish/publish.ts'
import { withdraw } from './withdraw.ts'

let payload: Payload, editor: Person, reviewer: Person

beforeAll(async () => {
  payload = await openTestPayload()
  editor = await addPerson(payload, { roles: ['editor'] })
  reviewer = await addPerson(payload, { roles: ['reviewer'], title: 'Psychologist' })
})

const newest = async (id: number) =>
  asEntry(await payload.findByID({ collection: 'entries', id, draft: true, depth: 0 }))
const save = (person: Person, entry: Entry, body: Record<string, unknown>, headers = {}) =>
  callApi(payload, person, 'PATCH', `/api/entries/${entry.id}?draft=true`, body, headers)

describe('withdrawing', () => {
  const out = async (partial: Partial<Entry> = {}) => {
    const entry = await addEntry(payload, partial)
    await approve(await requestFor(payload, reviewer), entry.id)
    await publish(await requestFor(payload, reviewer), entry.id)
    return entry
  }

  test('removes the answer in every language, keeps drafts, and leaves a tombstone with an alternative', async () => {
    const bilingual = await addPerson(payload, { roles: ['reviewer'], languages: ['en', 'es'] })
    const alternative = await out()
    const entry = await out()
    const translation = await addEntry(payload, {
      locale: 'es',
      translationOf: entry.id,
      question: '¿Qué pasa?',
      topics: undefined,
    })
    await approve(await requestFor(payload, bilingual), translation.id)
    await publish(await requestFor(payload, bilingual), translation.id)
    await save(editor, entry, {
      question: 'A newer draft?',
      updatedAt: (await newest(entry.id)).updatedAt,
    })

    const sql = sqlFor(payload)
    const visible = () =>
      sql('select entry_id from portal.entries where source_id = $1', [entry.id])
    expect(await visible()).toHaveLength(2)
    const answer = await callApi(payload, reviewer, 'POST', `/api/entries/${entry.id}/withdraw`, {
      reason: 'It is wrong.',
      alternatives: [alternative.id],
    })
    expect(answer.status).toBe(200)
    expect(await visible()).toEqual([])
    expect(
      await sql(
        `select locale, alternative_ids from portal.tombstones where source_id = $1 order by locale`,
        [entry.id],
      ),
    ).toEqual([
      { locale: 'en', alternative_ids: [alternative.id] },
      { locale: 'es', alternative_ids: [alternative.id] },
    ])
    expect(await newest(entry.id)).toMatchObject({ question: 'A newer draft?', state: 'withdrawn' })
    expect(
      await sql(
        `select note from workflow.events where entry_id = $1 and action = 'entry.withdrawn'`,
        [entry.id],
      ),
    ).toEqual([{ note: 'It is wrong.' }])
  })

  test('works even if the newest draft is incomplete, revokes the approvals, and needs a new one to publish again', async () => {
    const entry = await out()
    await save(editor, entry, {
      question: '',
      answer: null,
      updatedAt: (await newest(entry.id)).updatedAt,
    })
    await withdraw(await requestFor(payload, reviewer), entry.id, { reason: 'Unsafe.' })
    const { docs } = await payload.findVersions({
      collection: 'entries',
      where: {
        and: [{ parent: { equals: entry.id } }, { 'version._status': { equals: 'published' } }],
      },
    })
    await callApi(payload, editor, 'POST', `/api/entries/${entry.id}/restore`, {
      versionId: docs[0]?.id,
    })
    expect((await newest(entry.id)).question).toBe(entry.question)
    expect(
      (await callApi(payload, reviewer, 'POST', `/api/entries/${entry.id}/publish`, {})).status,
    ).toBe(422)
    expect((await takeStepOver(payload, reviewer, entry.id, 'approve')).status).toBe(200)
    expect(
      (await callApi(payload, reviewer, 'POST', `/api/entries/${entry.id}/publish`, {})).status,
    ).toBe(200)
    expect(
      await sqlFor(payload)('select 1 from portal.tombstones where entry_id = $1', [entry.id]),
    ).toEqual([])
  })

  test.each([
    ['no reason', {}, 400],
    ['an empty one', { reason: '  ' }, 400],
  ])('needs a reason: %s', async (_name, body, status) => {
    const entry = await out()
    expect(
      (await callApi(payload, reviewer, 'POST', `/api/entries/${entry.id}/withdraw`, body)).status,
    ).toBe(status)
    expect(
      await sqlFor(payload)('select 1 as one from portal.entries where entry_id = $1', [entry.id]),
    ).toEqual([{ one: 1 }])
  })

  test('is refused for editors', async () => {
    const entry = await out()
    expect(
      (
        await callApi(payload, editor, 'POST', `/api/entries/${entry.id}/withdraw`, {
          reason: 'No.',
        })
      ).status,
    ).toBe(403)
  })
})
