import { describe, expect, it } from 'vitest'
import { COLLECTIONS, entryFieldRules } from '../cms/access/table.ts'
import { entryText } from '../cms/checks/entry-text.ts'
import { formFields } from '../cms/collections/entries/answer-fields.ts'
import { fieldConflicts, mergeFields } from '../cms/compare/field-conflicts.ts'
import { differingFields } from '../cms/compare/fields.ts'
import { factsIn } from '../cms/desk/history/read-history.ts'
import { previewedAnswer } from '../cms/desk/preview/previewed-answer.ts'
import { previewedFields, withUnsavedValues } from '../cms/desk/preview/previewed-entry.ts'
import { answerLines } from '../cms/entries/blocks.ts'
import { contentOf, type Entry } from '../cms/entries/entry.ts'
import { fieldsFromForm } from '../cms/entries/form-values.ts'
import { searchedWords } from '../cms/entries/list/listed-entry.ts'
import { textHash } from '../cms/entries/text-hash.ts'
import { factsOf, sidecarOf } from '../cms/import/export/facts.ts'
import { renderDocument } from '../cms/import/export/render-document.ts'
import { parseCsv } from '../cms/import/parse/formats/table/csv.ts'
import { parseSidecar } from '../cms/import/parse/sidecar.ts'
import { contentFromFacts } from '../cms/import/write/content-from-facts.ts'
import { storedContent } from '../cms/records/entry-columns.ts'
import { textPartsOf } from '../cms/translations/fingerprint.ts'
import { textToTranslate } from '../cms/translations/text-to-translate.ts'
import { publicFields } from '../cms/workflow/publish/published-text.ts'
import { isSameWording, wordingShown } from '../cms/workflow/republish/public-text.ts'
import { answerColumns, toAnswer, type AnswerRow } from '../published/read/answer-row.ts'
import type { PublishedText } from '../published/shapes.ts'
import { entryColumns } from '../published/write/entry-rows.ts'
import { historyColumns } from '../published/write/history.ts'
import { textFactsOf } from '../site/components/text-facts.ts'
import { answerOf } from '../testing/rich-text.ts'
import { ANSWER_FIELDS } from './answer-fields.ts'
import type { Field } from './field.ts'

/**
 * What a new field costs: a row of the table. Each part of the program is asked here, by the
 * functions that it uses itself, for two fields that nobody has written a line for. A part that has
 * a list of fields of its own fails.
 */
const shared = {
  name: 'madeUp',
  kind: 'text',
  label: 'fields.question',
  hint: 'fields.question.hint',
  place: 'sidebar',
  maxLength: 80,
  belongsTo: 'question',
  signedFrom: 2,
  compared: true,
  imported: true,
  published: {
    column: 'made_up',
    onPage: true,
    inHistory: true,
    fact: { label: 'facts.applies', json: 'madeUp' },
  },
} as const satisfies Field
const wording = {
  ...shared,
  name: 'ownWords',
  place: 'main',
  belongsTo: 'wording',
  translatedAs: 'own-words',
  published: { ...shared.published, column: 'own_words', fact: undefined },
} as const satisfies Field
const FIELDS: readonly Field[] = [...ANSWER_FIELDS, shared, wording]

const entry: Entry = {
  id: 7,
  locale: 'en',
  question: 'What is it?',
  slug: 'what-is-it',
  shortAnswer: 'It is this.',
  answer: answerOf('It is this, and that.'),
  topics: [1],
  riskTier: 'medium',
  createdAt: '2026-11-29T10:00:00.000Z',
  updatedAt: '2026-11-29T10:00:00.000Z',
}
const filled = { ...entry, madeUp: 'Here', ownWords: 'Said so' }
const publishedText = (of: Entry): PublishedText => ({
  ...publicFields(of, of, () => null, FIELDS),
  textHash: 'hash',
  publishedBy: 'Test',
  review: null,
  staleSeverity: null,
})

describe('a field that the table has and nobody else knows', () => {
  it('is part of the hash once it is filled', () => {
    const before = textHash(entry, entry)
    expect(textHash(entry, entry, FIELDS)).toBe(before)
    expect(textHash({ ...entry, ...{ madeUp: ' ' } }, entry, FIELDS)).toBe(before)
    const hashes = [
      before,
      textHash(filled, entry, FIELDS),
      textHash(entry, filled, FIELDS),
      textHash(filled, filled, FIELDS),
      textHash(filled, { ...filled, ...{ madeUp: 'There' } }, FIELDS),
    ]
    expect(new Set(hashes).size).toBe(hashes.length)
  })

  it('is compared, and merged when two people save', () => {
    const theirs = { ...filled, madeUp: 'There' }
    expect(differingFields(filled, theirs, FIELDS).map(({ name }) => name)).toEqual(['madeUp'])
    const mine = { ...filled, ownWords: 'Mine' }
    const conflicts = fieldConflicts(filled, mine, theirs, FIELDS)
    expect(conflicts.map(({ field, changedBy }) => [field.name, changedBy])).toEqual([
      ['ownWords', 'me'],
      ['madeUp', 'them'],
    ])
    expect(mergeFields(conflicts, mine, theirs, {})).toMatchObject({
      madeUp: 'There',
      ownWords: 'Mine',
    })
  })

  it('comes along with a version that is restored or scheduled', () => {
    expect(contentOf(filled, FIELDS)).toMatchObject({ madeUp: 'Here', ownWords: 'Said so' })
    expect(contentOf(entry, FIELDS)).toMatchObject({ madeUp: null, ownWords: null })
  })

  it('is imported from a sidecar file and from a table', () => {
    const pair = {
      question: 'What is it?',
      answer: [],
      firstLine: 1,
      lastLine: 1,
      questionLine: 1,
      verbatim: '',
    }
    const json = JSON.stringify({ questions: { 'What is it?': { madeUp: 'Here' } } })
    const sidecar = parseSidecar('a.facts.json', Buffer.from(json), [pair], 'en', FIELDS)
    const table = parseCsv('a.csv', 'question,answer,madeup\nWhat is it?,That.,Here\n', {
      fields: FIELDS,
    })
    const facts = [...table.facts.values()]
    expect(sidecar).not.toBeInstanceOf(Array)
    if (!Array.isArray(sidecar)) facts.push(sidecar.of('What is it?'))
    expect(facts).toEqual([{ madeUp: 'Here' }, { madeUp: 'Here' }])
    const options = { isTranslation: false, topicIds: new Map() }
    const content = contentFromFacts(facts[0] ?? {}, options, FIELDS)
    expect(storedContent(content, FIELDS).columns).toMatchObject({ made_up: 'Here' })
    const translated = contentFromFacts(facts[0] ?? {}, { ...options, isTranslation: true }, FIELDS)
    expect(translated).not.toHaveProperty('madeUp')
  })

  it('is exported so that an import reads it again', () => {
    const facts = factsOf(filled, new Map([[1, 'rights']]), FIELDS)
    expect(facts).toEqual({ topics: ['rights'], madeUp: 'Here', ownWords: 'Said so' })
    expect(sidecarOf([{ question: 'What is it?', facts }])).toContain('"madeUp": "Here"')
    const table = renderDocument(
      [
        {
          question: 'What is it?',
          answer: [{ kind: 'paragraph', spans: [{ text: 'That.' }] }],
          facts,
        },
      ],
      'table',
      'en',
      FIELDS,
    )
    expect([...parseCsv('a.csv', table, { fields: FIELDS }).facts.values()]).toEqual([facts])
  })

  it('is in the rows of the read model and its history', () => {
    const columns = { made_up: 'Here', own_words: 'Said so' }
    const text = publishedText(filled)
    expect(entryColumns(text, FIELDS)).toMatchObject(columns)
    expect(historyColumns(text, FIELDS)).toMatchObject(columns)
    expect(entryColumns(publishedText(entry), FIELDS)).toMatchObject({ made_up: null })
  })

  it('is on the page of what readers saw', () => {
    const row = historyColumns(publishedText(filled), FIELDS)
    const facts = factsIn(row, FIELDS).map(({ field, value }) => [field.name, value])
    expect(facts).toEqual(
      expect.arrayContaining([
        ['madeUp', 'Here'],
        ['ownWords', 'Said so'],
      ]),
    )
  })

  it('is checked while it is written, where it is wording', () => {
    const { question, answer } = entryText(filled, FIELDS)
    expect([question, ...answerLines(answer)]).toEqual([
      'What is it?',
      'It is this.',
      'It is this, and that.',
      'Said so',
    ])
  })

  it('is what readers get', () => {
    expect(answerColumns(FIELDS)).toMatch(/\bmade_up\b.*\bown_words\b/)
    const row = { ...entryColumns(publishedText(filled), FIELDS) } as unknown as AnswerRow
    const answer = toAnswer(row, FIELDS)
    expect(answer).toMatchObject({ madeUp: 'Here', ownWords: 'Said so' })
    expect(textFactsOf(answer, FIELDS)).toContainEqual(
      expect.objectContaining({ json: 'madeUp', text: 'Here' }),
    )
  })

  it('is kept as it was published when the read model is built again', () => {
    const shown = {
      ...historyColumns(publishedText(filled), FIELDS),
      first_shown_from: new Date(),
      shown_from: new Date(),
    }
    expect(wordingShown(shown, FIELDS)).toMatchObject({ ownWords: 'Said so' })
    expect(isSameWording(publishedText(filled), wordingShown(shown, FIELDS))).toBe(true)
    const changed = publishedText({ ...filled, ...{ ownWords: 'Else' } })
    expect(isSameWording(changed, wordingShown(shown, FIELDS))).toBe(false)
  })

  it('is previewed as it is in the form', () => {
    expect(previewedFields(FIELDS)).toEqual(expect.arrayContaining(['madeUp', 'ownWords']))
    const form = { madeUp: 'Unsaved', ownWords: 'Said so', question: 'What is it?' }
    const unsaved = withUnsavedValues(filled, form, FIELDS)
    expect(unsaved).not.toBeNull()
    expect(unsaved && previewedAnswer(publishedText(unsaved), 'UTC', FIELDS)).toMatchObject({
      madeUp: 'Unsaved',
      ownWords: 'Said so',
    })
    expect(withUnsavedValues(filled, { madeUp: null }, FIELDS)).toMatchObject({ madeUp: null })
  })

  it('is read from what somebody sends', () => {
    expect(fieldsFromForm({ madeUp: 'Here', ownWords: 4 }, FIELDS)).toEqual({ madeUp: 'Here' })
  })

  it('is what translations start with and follow, where it is wording', () => {
    expect(textPartsOf(filled, FIELDS)).toContainEqual(
      expect.objectContaining({ place: 'own-words', text: 'Said so' }),
    )
    expect(textPartsOf({ ...entry, ...{ ownWords: '' } }, FIELDS)).toEqual(textPartsOf(entry))
    expect(textToTranslate(filled, 'es', FIELDS)).toMatchObject({ ownWords: 'Said so' })
    expect(textToTranslate(filled, 'es', FIELDS)).not.toHaveProperty('madeUp')
  })

  it('is found in the desk’s list, where it is wording', () => {
    expect(searchedWords(filled, FIELDS)).toContain('said so')
    expect(searchedWords(filled, FIELDS)).not.toContain('here')
  })

  it('is not for translators to change, where translations share it', () => {
    const rules = entryFieldRules(FIELDS)
    expect(rules.madeUp?.update).toEqual({ admin: 'any', reviewer: 'any', editor: 'any' })
    expect(rules).not.toHaveProperty('ownWords')
    expect(COLLECTIONS.entries.update).toHaveProperty('translator')
  })

  it('is in the form', () => {
    const { below, sidebar } = formFields(FIELDS)
    const named = (name: string) => expect.objectContaining({ name, type: 'text', maxLength: 80 })
    expect(sidebar.at(-1)).toEqual(named('madeUp'))
    expect(below.at(-1)).toEqual(named('ownWords'))
  })
})

it('format 1 of the hash has the fields that it had, in their order', () => {
  const first = FIELDS.filter(({ signedFrom }) => signedFrom === 1).map(({ name }) => name)
  expect(first).toEqual([
    'question',
    'slug',
    'shortAnswer',
    'answer',
    'riskTier',
    'sensitive',
    'jurisdiction',
    'sources',
  ])
})

it('a signed field of a later format has no default, which would fill it in every text', () => {
  const wrong = ANSWER_FIELDS.filter(
    (field: Field) => (field.signedFrom ?? 1) > 1 && field.kind === 'choice' && field.fallback,
  )
  expect(wrong).toEqual([])
})
