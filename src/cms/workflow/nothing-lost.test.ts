import type { Payload } from 'payload'
import { beforeAll, describe, expect, test } from 'vitest'
import type { Person } from '../../core/person.ts'
import {
  addEntry,
  addPerson,
  callApi,
  openTestPayload,
  requestFor,
  sqlFor,
  takeStepOver,
} from '../../testing/payload.ts'
import { asEntry, type Entry } from '../entries/entry.ts'
import { approve } from './actions.ts'
import { publish } from './publish/publish.ts'
import { withdraw } from './withdraw.ts'

let payload: Payload
let editor: Person
let other: Person
let reviewer: Person

beforeAll(async () => {
  payload = await openTestPayload()
  editor = await addPerson(payload, { roles: ['editor'] })
  other = await addPerson(payload, { roles: ['editor'] })
  reviewer = await addPerson(payload, { roles: ['reviewer'], title: 'Psychologist' })
})

const newest = async (id: number) =>
  asEntry(await payload.findByID({ collection: 'entries', id, draft: true, depth: 0 }))
const save = (person: Person, entry: Entry, body: Record<string, unknown>, headers = {}) =>
  callApi(payload, person, 'PATCH', `/api/entries/${entry.id}?draft=true`, body, headers)

describe('saving', () => {
  test('without the version that was read asks for it and writes nothing', async () => {
    const entry = await addEntry(payload)
    expect((await save(editor, entry, { question: 'Blind?' })).status).toBe(428)
    expect((await newest(entry.id)).question).toBe(entry.question)
  })

  test.each([
    ['a word', 'tomorrow'],
    ['a number', 7],
    ['nothing', null],
  ])('takes no %s for a version', async (_name, updatedAt) => {
    const entry = await addEntry(payload)
    expect((await save(editor, entry, { question: 'Blind?', updatedAt })).status).toBe(428)
  })

  test('accepts the version as an If-Match header', async () => {
    const entry = await addEntry(payload)
    expect(
      (
        await save(
          editor,
          entry,
          { question: 'With a header?' },
          { 'if-match': `"${entry.updatedAt}"` },
        )
      ).status,
    ).toBe(200)
  })

  test('on an old version gives the other person’s text back, and loses neither', async () => {
    const entry = await addEntry(payload)
    expect(
      (await save(other, entry, { question: 'Theirs?', updatedAt: entry.updatedAt })).status,
    ).toBe(200)
    const refused = await save(editor, entry, { question: 'Mine?', updatedAt: entry.updatedAt })
    const body = (await refused.json()) as {
      errors: { message: string; data: { newest: Entry } }[]
    }
    expect([refused.status, body.errors[0]?.data.newest.question]).toEqual([409, 'Theirs?'])
    expect((await newest(entry.id)).question).toBe('Theirs?')
    expect(
      (
        await save(editor, entry, {
          question: 'Mine?',
          updatedAt: body.errors[0]?.data.newest.updatedAt,
        })
      ).status,
    ).toBe(200)
  })

  test('at the same moment lets one through', async () => {
    const entry = await addEntry(payload)
    const answers = await Promise.all(
      Array.from({ length: 8 }, (_, number) =>
        save(number % 2 ? editor : other, entry, {
          question: `Parallel ${number}?`,
          updatedAt: entry.updatedAt,
        }),
      ),
    )
    expect(answers.map(({ status }) => status).sort()).toEqual([
      200, 409, 409, 409, 409, 409, 409, 409,
    ])
  })

  test('takes no dates from whoever saves', async () => {
    const forged = { createdAt: '2001-01-01T00:00:00.000Z', updatedAt: '2031-01-01T00:00:00.000Z' }
    const created = await callApi(payload, editor, 'POST', '/api/entries', {
      question: 'When was this?',
      locale: 'en',
      ...forged,
    })
    const { doc } = (await created.json()) as { doc: Entry }
    const saved = await save(editor, doc, {
      ...forged,
      shortAnswer: 'Later.',
      updatedAt: doc.updatedAt,
    })
    expect([created.status, saved.status]).toEqual([201, 200])
    for (const date of [doc.createdAt, doc.updatedAt, (await newest(doc.id)).createdAt])
      expect(Math.abs(Date.parse(date) - Date.now())).toBeLessThan(600_000)
  })

  test('names the person who wrote each version', async () => {
    const entry = await addEntry(payload, {})
    await save(other, entry, { question: 'Second?', updatedAt: entry.updatedAt })
    await callApi(payload, editor, 'POST', `/api/entries/${entry.id}/submit`, {})
    const { docs } = await payload.findVersions({
      collection: 'entries',
      where: { parent: { equals: entry.id } },
      sort: 'id',
      depth: 0,
    })
    expect(docs.slice(1).map(({ version }) => version.author)).toEqual([other.id, editor.id])
  })
})

describe('withdrawing', () => {
  const out = async (partial: Partial<Entry> = {}) => {
    const entry = await addEntry(payload, partial)
    await approve(await requestFor(payload, reviewer), entry.id)
    await publish(await requestFor(payload, reviewer), entry.id)
    return entry
  }

  test('takes the answer away in every language, keeps drafts, and leaves a tombstone with an alternative', async () => {
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

  test('works although the newest draft is incomplete, ends the signatures, and needs a new one to come back', async () => {
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

  test('is not an editor’s decision', async () => {
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

describe('the history', () => {
  test('says what the public read on a day and who had signed it', async () => {
    const entry = await addEntry(payload)
    await approve(await requestFor(payload, reviewer), entry.id)
    await publish(await requestFor(payload, reviewer), entry.id)
    const between = new Date()
    await save(editor, entry, {
      shortAnswer: 'Better words.',
      updatedAt: (await newest(entry.id)).updatedAt,
    })
    await approve(await requestFor(payload, reviewer), entry.id)
    await publish(await requestFor(payload, reviewer), entry.id, {
      change: { severity: 'wording' },
    })
    const on = (at: Date) =>
      sqlFor(payload)(
        `select short_answer, approver, approver_title from portal.history
        where entry_id = $1 and shown_from <= $2 and (shown_until is null or shown_until > $2)`,
        [entry.id, at],
      )
    expect(await on(between)).toEqual([
      { short_answer: entry.shortAnswer, approver: reviewer.name, approver_title: 'Psychologist' },
    ])
    expect(await on(new Date())).toEqual([
      { short_answer: 'Better words.', approver: reviewer.name, approver_title: 'Psychologist' },
    ])
  })

  test('of a translation follows what its original says about sources and place', async () => {
    const bilingual = await addPerson(payload, { roles: ['reviewer'], languages: ['en', 'es'] })
    const out = async (id: number, change = {}) => {
      await approve(await requestFor(payload, bilingual), id)
      await publish(await requestFor(payload, bilingual), id, change)
    }
    const entry = await addEntry(payload, { jurisdiction: 'Ohio' })
    await out(entry.id)
    const translation = await addEntry(payload, {
      locale: 'es',
      translationOf: entry.id,
      question: '¿Qué dice?',
    })
    await out(translation.id)
    await save(editor, entry, {
      jurisdiction: 'Oregon',
      updatedAt: (await newest(entry.id)).updatedAt,
    })
    await out(entry.id)
    expect(
      await sqlFor(payload)(
        `select jurisdiction, question, approver, shown_until is null as open from portal.history
          where entry_id = $1 order by id`,
        [translation.id],
      ),
    ).toEqual([
      { jurisdiction: 'Ohio', question: '¿Qué dice?', approver: bilingual.name, open: false },
      { jurisdiction: 'Oregon', question: '¿Qué dice?', approver: bilingual.name, open: true },
    ])
  })

  test.each(['workflow.events', 'workflow.approvals', 'portal.history'])(
    '%s can not be changed or emptied',
    async (table) => {
      const sql = sqlFor(payload)
      const [column] = await sql<{ name: string }>(
        `select column_name as name from information_schema.columns
          where table_schema || $2 || table_name = $1 and data_type = $3`,
        [table, '.', 'text'],
      )
      for (const statement of [
        `update ${table} set ${column?.name ?? ''} = 'x'`,
        `delete from ${table}`,
        `truncate ${table}`,
      ]) {
        await expect(sql(statement)).rejects.toMatchObject({
          cause: expect.objectContaining({ message: expect.stringMatching(/append-only/) }),
        })
      }
    },
  )
})
