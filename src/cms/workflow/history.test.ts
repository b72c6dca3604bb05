import type { Payload } from 'payload'
import { beforeAll, describe, expect, test } from 'vitest'
import type { Person } from '../../core/person.ts'
import {
  addPerson,
  openTestPayload,
  addEntry,
  requestFor,
  sqlFor,
  callApi,
} from '../../testing/payload.ts'
import { asEntry, type Entry } from '../entries/entry.ts'
import { approve } from './actions.ts'
import { publish } from './publish/publish.ts'

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

describe('the history', () => {
  test('shows what readers saw on a day and who had approved it', async () => {
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

  test('of a translation follows the sources and place of its original', async () => {
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
    '%s cannot be changed or emptied',
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
