import type { Payload } from 'payload'
import { beforeAll, describe, expect, test } from 'vitest'
import { inTransaction } from '../../core/request-sql.ts'
import {
  addEntry,
  callApi,
  openTestPayload,
  requestFor,
  takeStepOver,
} from '../../testing/payload.ts'
import { answerOf } from '../../testing/rich-text.ts'
import { addStaff, updatedAtOf, type Staff } from '../../testing/workflow-fixtures.ts'
import type { Entry } from '../entries/entry.ts'
import { createDrafts, type NewDraft } from '../records/drafts.ts'

let payload: Payload
let staff: Staff
let other: Entry
let translation: Entry

beforeAll(async () => {
  payload = await openTestPayload()
  staff = await addStaff(payload)
  other = await addEntry(payload)
  translation = await addEntry(payload, {
    locale: 'es',
    translationOf: other.id,
    question: '¿Qué pasa?',
  })
})

const reasonsIn = async (response: Response) =>
  ((await response.json()) as { errors: { data: { reasons: { code: string }[] } }[] }).errors[0]
    ?.data.reasons

const ORIGIN = {
  ...{ document: 'a.md', key: 'a', firstLine: 1, lastLine: 1, verbatim: '', textHash: '' },
  importedAt: '2026-11-30T10:00:00.000Z',
}

const withLink = (fields: object) => {
  const answer = answerOf('See there.')
  answer.root.children.push({
    type: 'paragraph',
    version: 1,
    children: [
      { type: 'link', version: 3, fields, children: [{ type: 'text', text: 'there', version: 1 }] },
    ],
  } as never)
  return answer
}

/** Values that the form, a script or a file can save as a draft, by the field. */
const ODD: Record<string, () => object> = {
  'a question of 301 characters': () => ({ question: `${'a'.repeat(300)}?` }),
  'a question of spaces': () => ({ question: '  ' }),
  'a short answer of 700 characters': () => ({ shortAnswer: 'a'.repeat(700) }),
  'a short answer of 601 emoji': () => ({ shortAnswer: '🙂'.repeat(301) }),
  'an address with spaces': () => ({ slug: 'Not An Address' }),
  'an address of 130 characters': () => ({ slug: 'a'.repeat(130) }),
  'a place of 121 characters': () => ({ jurisdiction: 'a'.repeat(121) }),
  'a source without a title': () => ({ sources: [{ url: 'https://example.org' }] }),
  'a source with an empty title': () => ({ sources: [{ title: '', publisher: 'WHO' }] }),
  'a source with a title of 301 characters': () => ({ sources: [{ title: 'a'.repeat(301) }] }),
  'a source with an address of 501 characters': () => ({
    sources: [{ title: 'WHO', url: `https://example.org/${'a'.repeat(490)}` }],
  }),
  'a source with an address that is none': () => ({ sources: [{ title: 'WHO', url: 'there' }] }),
  'a source with a publisher of 201 characters': () => ({
    sources: [{ title: 'WHO', publisher: 'a'.repeat(201) }],
  }),
  'a term of 81 characters': () => ({ searchTerms: ['fear', 'a'.repeat(81)] }),
  'an empty term': () => ({ searchTerms: [''] }),
  'a code of 251 characters': () => ({ codes: [`ICD-10-CM F41.1 ${'a'.repeat(250)}`] }),
  'a related translation': () => ({ related: [translation.id] }),
  'no risk': () => ({ riskTier: null }),
  'a link with a space': () => ({
    answer: withLink({ linkType: 'custom', url: 'https://example.org/a b' }),
  }),
  'a link with one slash': () => ({
    answer: withLink({ linkType: 'custom', url: 'https:/example.org/a' }),
  }),
  'a link without a kind': () => ({ answer: withLink({ url: 'https://example.org' }) }),
  'a link of a kind that is none': () => ({
    answer: withLink({ linkType: 'other', url: 'https://example.org' }),
  }),
  'a link to an answer by a text': () => ({
    answer: withLink({ linkType: 'internal', doc: { relationTo: 'entries', value: 'x' } }),
  }),
}

describe('whatever can be signed can be published:', () => {
  test.for(Object.keys(ODD))('%s', async (name) => {
    const entry = await addEntry(payload)
    const saved = await callApi(
      payload,
      staff.editor,
      'PATCH',
      `/api/entries/${entry.id}?draft=true`,
      { ...ODD[name]?.(), updatedAt: await updatedAtOf(payload, entry) },
    )
    if (!saved.ok) {
      expect(saved.status).toBe(400)
      return
    }
    const signed = await takeStepOver(payload, staff.reviewer, entry.id, 'approve')
    if (!signed.ok) {
      expect(await reasonsIn(signed)).toHaveLength(1)
      return
    }
    const published = await callApi(
      payload,
      staff.reviewer,
      'POST',
      `/api/entries/${entry.id}/publish`,
      {},
    )
    expect(published.status).toBe(200)
  })
})

describe('a text that cannot go out', () => {
  const addTooLong = () => addEntry(payload, { shortAnswer: 'a'.repeat(700) })

  test('is kept as a draft, and says why it cannot be signed', async () => {
    const entry = await addTooLong()
    const signed = await takeStepOver(payload, staff.reviewer, entry.id, 'approve')
    expect(signed.status).toBe(422)
    expect(await reasonsIn(signed)).toMatchObject([{ code: 'too-long', field: 'shortAnswer' }])
    const shown = await callApi(payload, staff.editor, 'GET', `/api/entries/${entry.id}/workflow`)
    const { reasons } = (await shown.json()) as { reasons: { code: string }[] }
    expect(reasons.map(({ code }) => code)).toEqual(['too-long', 'not-approved'])
  })

  test('cannot be scheduled', async () => {
    const entry = await addTooLong()
    const at = new Date(Date.now() + 86_400_000).toISOString().slice(0, 16)
    const scheduled = await takeStepOver(payload, staff.reviewer, entry.id, 'schedule', { at })
    expect(scheduled.status).toBe(422)
    expect(await reasonsIn(scheduled)).toMatchObject([
      { code: 'too-long' },
      { code: 'not-approved' },
    ])
  })

  test('is refused from an import where its address or a source is none', async () => {
    const req = await requestFor(payload, staff.editor)
    const draft = { question: 'Is it far?', translationOf: null, origin: ORIGIN }
    const wrong = { ...draft, sources: [{ title: 'WHO', url: 'javascript:alert(1)' }] }
    const create = (drafts: NewDraft[]) =>
      inTransaction(req, (sql) => createDrafts(req, sql, 'en', drafts, new Date()))
    await expect(create([draft, wrong])).rejects.toThrow()
    expect(await create([draft])).toHaveLength(1)
  })
})
