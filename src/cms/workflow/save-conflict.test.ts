import type { Payload } from 'payload'
import { beforeAll, describe, expect, test } from 'vitest'
import type { Person } from '../../core/person.ts'
import { addPerson, openTestPayload, addEntry, callApi } from '../../testing/payload.ts'
import { asEntry, type Entry } from '../entries/entry.ts'

let payload: Payload, editor: Person, other: Person

beforeAll(async () => {
  payload = await openTestPayload()
  editor = await addPerson(payload, { roles: ['editor'] })
  other = await addPerson(payload, { roles: ['editor'] })
})

const newest = async (id: number) =>
  asEntry(await payload.findByID({ collection: 'entries', id, draft: true, depth: 0 }))
const save = (person: Person, entry: Entry, body: Record<string, unknown>, headers = {}) =>
  callApi(payload, person, 'PATCH', `/api/entries/${entry.id}?draft=true`, body, headers)

describe('saving', () => {
  test('without the version that was read is refused and writes nothing', async () => {
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

  test('on an old version returns the other person’s text, and loses neither', async () => {
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

  test('at the same moment succeeds once', async () => {
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

  test('ignores timestamps that the client sends', async () => {
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

  test('records the author of each version', async () => {
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
