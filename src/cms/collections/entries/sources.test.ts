import type { Payload } from 'payload'
import { beforeAll, expect, test } from 'vitest'
import type { Person } from '../../../core/person.ts'
import { addPerson, callApi, openTestPayload } from '../../../testing/payload.ts'

let payload: Payload
let editor: Person
beforeAll(async () => {
  payload = await openTestPayload()
  editor = await addPerson(payload, { roles: ['editor'] })
})

const save = (sources: unknown) =>
  callApi(payload, editor, 'POST', '/api/entries?draft=true', {
    locale: 'en',
    question: 'What can I read?',
    sources,
  })

test.each(['javascript:alert(1)', 'data:text/html,x', 'file:///etc/passwd', 'a book'])(
  'a draft has no source at %s, because no publication could have it',
  async (url) => {
    const response = await save([{ title: 'Fine' }, { title: 'Not fine', url }])
    expect(response.status).toBe(400)
    expect(await response.text()).toContain('Source 2: a web address starts with')
  },
)

test.each([[[{ title: 'A book' }]], [[{ title: 'Page', url: 'https://example.org/a' }]], [0]])(
  'a draft has the sources %j',
  async (sources) => expect((await save(sources)).status).toBe(201),
)

const saveCodes = (codes: unknown) =>
  callApi(payload, editor, 'POST', '/api/entries?draft=true', {
    locale: 'en',
    question: 'What can I do about worries?',
    codes,
  })

test.each([
  'F41.1 Anxiety',
  'ICD-10-CM F41.1',
  'ICD-11 6B00 Anxiety',
  "ICD-10-CM F41' Anxiety",
  '',
])('a draft has no code “%s”, because no record could find it', async (text) => {
  const response = await saveCodes([text])
  expect(response.status).toBe(400)
  expect(await response.text()).toContain('isn’t a code')
})

test('codes are stored in one form, each once', async () => {
  const response = await saveCodes([
    ' icd-10-cm  f411  Generalized   anxiety ',
    '2.16.840.1.113883.6.90 F41.1 Generalized anxiety',
    'Snomed CT 197480006 Anxiety disorder',
    '1.2.3.4 x9 Something',
  ])
  expect(response.status).toBe(201)
  expect(((await response.json()) as { doc: { codes: string[] } }).doc.codes).toEqual([
    'ICD-10-CM F41.1 Generalized anxiety',
    'SNOMED CT 197480006 Anxiety disorder',
    '1.2.3.4 X9 Something',
  ])
})
