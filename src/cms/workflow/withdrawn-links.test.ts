import type { Payload } from 'payload'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Person } from '../../core/person.ts'
import type { Locale } from '../../i18n/locales.ts'
import { readQuestion } from '../../published/read/question.ts'
import { closeReadConnections } from '../../published/read/read-through.ts'
import { search } from '../../published/search/search.ts'
import {
  addEntry,
  addPerson,
  callApi,
  openTestPayload,
  requestFor,
  sqlFor,
} from '../../testing/payload.ts'
import { answerLinking, answerOf } from '../../testing/rich-text.ts'
import { addTranslatedAnswer, addTranslators, saveDraft } from '../../testing/translated-answer.ts'
import type { Entry } from '../entries/entry.ts'
import { approve } from './actions.ts'
import { publish } from './publish/publish.ts'
import { republish } from './republish/republish.ts'

// Payload takes no link to a host without a dot.
process.env.PUBLIC_URL = 'http://portal.example.org'
let payload: Payload, reviewer: Person

beforeAll(async () => {
  payload = await openTestPayload()
  reviewer = await addPerson(payload, {
    roles: ['reviewer'],
    title: 'Psychologist',
    languages: ['en', 'es'],
  })
})
afterAll(() => closeReadConnections())

const publishNow = async (id: number) => {
  await approve(await requestFor(payload, reviewer), id)
  await publish(await requestFor(payload, reviewer), id)
}
const published = async (partial: Partial<Entry>) => {
  const entry = await addEntry(payload, partial)
  await publishNow(entry.id)
  return entry
}
const withdraw = (id: number, more = {}) =>
  callApi(payload, reviewer, 'POST', `/api/entries/${id}/withdraw`, { reason: 'Unsafe.', ...more })

/** Everything that readers' code can read about an answer. */
const shown = async (id: number): Promise<string> => {
  const [row] = await sqlFor(payload)<{ row: string }>(
    'select to_jsonb(e)::text as row from portal.entries e where entry_id = $1',
    [id],
  )
  return row?.row ?? ''
}
let count = 0
async function pair(how: 'internal' | 'own address', words = (question: string) => question) {
  // The search also finds similar words.
  const word =
    ['quetzaline', 'brumoxitol', 'vandrepam', 'okullofen', 'tirmazone', 'sabrelide'][
      (count += 1) - 1
    ] ?? ''
  const question = `Does ${word} calm people?`
  const gone = await published({ question })
  const fields =
    how === 'internal'
      ? { linkType: 'internal', doc: { relationTo: 'entries', value: gone.id } }
      : { linkType: 'custom', url: `http://portal.example.org/en/questions/${gone.slug}` }
  const other = await published({ answer: answerLinking(fields, words(question)) })
  return { gone, other, word }
}

test.each(['internal', 'own address'] as const)(
  'a link to a withdrawn answer (%s) tells neither its question nor its address, until it is public again',
  async (how) => {
    const { gone, other, word } = await pair(how)
    const before = await shown(other.id)
    expect(before).toContain(word)
    expect((await search('en', word)).results.map(({ slug }) => slug)).toContain(other.slug)

    expect((await withdraw(gone.id)).status).toBe(200)
    const after = await shown(other.id)
    expect(after).not.toContain(word)
    expect(after).toContain('(an answer that has been withdrawn)')
    expect((await search('en', word)).results).toEqual([])
    // The signed text stays in the history, and the rebuilt read model is the same.
    const { differences, warnings } = await republish(payload)
    expect([differences, warnings]).toEqual([[], []])

    await publishNow(gone.id)
    expect(await shown(other.id)).toBe(before)
  },
)

test.each([
  ['a part', ({ slug }: Entry) => `/en/questions/${slug}#fees`],
  ['capitals', ({ slug }: Entry) => `/EN/questions/${slug?.toUpperCase()}`],
  ['a query', ({ slug }: Entry) => `/en/questions/${slug}/?from=mail`],
  ['a form for programs', ({ slug }: Entry) => `/en/questions/${slug}.md`],
  ['its short address', ({ id }: Entry) => `/en/a/${id}`],
  ['its short address in any language', ({ id }: Entry) => `/a/${id}`],
])('a link with %s is told to staff, and taken from readers', async (_, path) => {
  const editor = await addPerson(payload, { roles: ['editor'], languages: ['en'] })
  const gone = await published({})
  const url = `http://portal.example.org${path(gone)}`
  const other = await published({
    answer: answerLinking({ linkType: 'custom', url }, 'Secret words'),
  })
  const before = await callApi(payload, reviewer, 'GET', `/api/entries/${gone.id}/links-here`)
  expect(await before.json()).toMatchObject({ answers: [{ id: other.id }], more: 0 })
  expect(await shown(other.id)).toContain('Secret words')
  await withdraw(gone.id)
  expect(await shown(other.id)).not.toContain('Secret words')
  // Nobody wrote it, so that an editor of its language is told and has it.
  const rows = (query: string) => sqlFor(payload)<{ person_id: number }>(query, [other.id])
  const told = await rows('select person_id from workflow.notices where entry_id = $1')
  expect(told.map(({ person_id }) => person_id)).toContain(editor.id)
  const assigned = () => rows('select person_id from workflow.assignments where entry_id = $1')
  expect(told).toContainEqual((await assigned())[0])
  await publishNow(other.id)
  expect(told).toContainEqual((await assigned())[0])
  await publishNow(gone.id)
  expect(await shown(other.id)).toContain('Secret words')
})

test('an answer published after the withdrawal has no link to it either', async () => {
  const { gone, other, word } = await pair('own address', () => 'read about it')
  await withdraw(gone.id)
  await callApi(payload, reviewer, 'PATCH', `/api/entries/${other.id}?draft=true`, {
    shortAnswer: 'Something new.',
    updatedAt: (await payload.findByID({ collection: 'entries', id: other.id, draft: true }))
      .updatedAt,
  })
  const second = await addPerson(payload, { roles: ['reviewer'], title: 'Psychologist' })
  await approve(await requestFor(payload, second), other.id)
  await publish(await requestFor(payload, second), other.id, {
    change: { severity: 'wording' },
  })
  expect(await shown(other.id)).toContain('Something new.')
  expect(await shown(other.id)).not.toContain(word)
  expect(await shown(other.id)).not.toContain('read about it')
})

test('the reviewer can let the question stay', async () => {
  const { gone, other, word } = await pair('internal')
  await withdraw(gone.id, { questionMayStay: true })
  expect(await shown(other.id)).toContain(word)
  const { differences } = await republish(payload)
  expect(differences).toEqual([])
})

test('a link to a merged answer stays as it was while the better one is public', async () => {
  const { gone, other, word } = await pair('internal')
  const better = await published({})
  const before = await shown(other.id)
  const merged = await callApi(payload, reviewer, 'POST', `/api/entries/${gone.id}/merge`, {
    into: better.id,
    reason: 'They say the same.',
  })
  expect(merged.status).toBe(200)
  expect(await shown(other.id)).toBe(before)
  await withdraw(better.id)
  expect(await shown(other.id)).not.toContain(word)
  expect((await republish(payload)).differences).toEqual([])
})

const shownIn = async (locale: Locale, slug: string | null | undefined): Promise<string> => {
  await closeReadConnections()
  const outcome = await readQuestion(locale, slug ?? '')
  return outcome && 'view' in outcome ? outcome.view.answer.html : ''
}

test('a link leads to the reader’s language where that is published', async () => {
  const { source, es } = await addTranslatedAnswer(payload, await addTranslators(payload))
  const fields = { linkType: 'internal', doc: { relationTo: 'entries', value: source.id } }
  const other = await published({ answer: answerLinking(fields, 'here') })
  const address = (locale: string, { slug }: Entry) =>
    `href="/${locale}/questions/${encodeURIComponent(slug ?? '')}"`
  expect(await shownIn('en', other.slug)).toContain(address('en', source))
  expect(await shownIn('es', other.slug)).toContain(address('es', es))
  expect(await shownIn('vi', other.slug)).toContain(address('en', source))
  await withdraw(es.id)
  expect(await shownIn('es', other.slug)).toContain(address('en', source))
})

test('a link to a part or a short address leads to the reader’s language too', async () => {
  const { source, es } = await addTranslatedAnswer(payload, await addTranslators(payload))
  const to = async (path: string) => {
    const url = `http://portal.example.org${path}`
    const other = await published({ answer: answerLinking({ linkType: 'custom', url }, 'here') })
    return shownIn('es', other.slug)
  }
  expect(await to(`/en/questions/${source.slug}#fees`)).toContain(
    `href="/es/questions/${encodeURIComponent(es.slug ?? '')}#fees"`,
  )
  expect(await to(`/en/a/${source.id}`)).toContain(`href="/es/a/${source.id}"`)
  expect(await to(`/en/questions/nothing-here#fees`)).toContain('questions/nothing-here#fees"')
})

test('before a withdrawal, staff see hidden translations and what they lead to', async () => {
  const people = await addTranslators(payload)
  const { source, es, publishClarified } = await addTranslatedAnswer(payload, people)
  const gone = await published({})
  const url = `http://portal.example.org/en/questions/${gone.slug}`
  await saveDraft(payload, people.translator, es.id, {
    answer: answerLinking({ linkType: 'custom', url }, 'aquí'),
  })
  await approve(await requestFor(payload, reviewer), es.id)
  await publish(await requestFor(payload, reviewer), es.id, { change: { severity: 'wording' } })
  await publishClarified('safety')
  const leads = async (id: number) =>
    (await callApi(payload, reviewer, 'GET', `/api/entries/${id}/links-here`)).json()
  expect(await leads(source.id)).toMatchObject({ translations: 2 })
  expect(await leads(gone.id)).toMatchObject({ answers: [{ id: es.id, locale: 'es' }] })
})

test('before a withdrawal, staff see what leads there', async () => {
  const { source } = await addTranslatedAnswer(payload, await addTranslators(payload))
  const fields = { linkType: 'internal', doc: { relationTo: 'entries', value: source.id } }
  const other = await published({ answer: answerLinking(fields, 'here') })
  const address = `/api/entries/${source.id}/links-here`
  const response = await callApi(payload, reviewer, 'GET', address)
  expect([response.status, await response.json()]).toEqual([
    200,
    {
      answers: [{ id: other.id, question: other.question, locale: 'en' }],
      more: 0,
      translations: 2,
      packs: { ready: 0, all: 0 },
      isTranslation: false,
    },
  ])
})

test('who wrote an answer that leads to a withdrawn one is told, and has it assigned until the link is gone', async () => {
  const editor = await addPerson(payload, { roles: ['editor'] })
  const gone = await published({})
  const fields = { linkType: 'custom', url: `http://portal.example.org/en/questions/${gone.slug}` }
  const other = await addEntry(payload, { answer: answerLinking(fields, 'here') })
  const saved = await callApi(payload, editor, 'PATCH', `/api/entries/${other.id}?draft=true`, {
    shortAnswer: 'You can stop.',
    updatedAt: other.updatedAt,
  })
  expect(saved.status).toBe(200)
  await publishNow(other.id)
  await withdraw(gone.id)
  expect(
    await sqlFor(payload)(
      `select entry_id, by_name from workflow.notices where person_id = $1 and kind = 'link'`,
      [editor.id],
    ),
  ).toEqual([{ entry_id: other.id, by_name: reviewer.name }])
  const assigned = () =>
    sqlFor(payload)<{ entry_id: number }>(
      'select entry_id from workflow.assignments where person_id = $1',
      [editor.id],
    )
  expect(await assigned()).toEqual([{ entry_id: other.id }])
  const revise = async (data: object) => {
    const now = await payload.findByID({ collection: 'entries', id: other.id, draft: true })
    const response = await callApi(
      payload,
      editor,
      'PATCH',
      `/api/entries/${other.id}?draft=true`,
      {
        ...data,
        updatedAt: now.updatedAt,
      },
    )
    expect(response.status).toBe(200)
    await approve(await requestFor(payload, reviewer), other.id)
    await publish(await requestFor(payload, reviewer), other.id, {
      change: { severity: 'wording' },
    })
  }
  await revise({ shortAnswer: 'You can stop at any time.' })
  expect(await assigned()).toEqual([{ entry_id: other.id }])
  await revise({ answer: answerOf('You can stop.') })
  expect(await assigned()).toEqual([])
})

test('who wrote an answer that leads to a withdrawn translation has it assigned, and readers are led to the original', async () => {
  const { source, es } = await addTranslatedAnswer(payload, await addTranslators(payload))
  const editor = await addPerson(payload, { roles: ['editor'] })
  const fields = { linkType: 'custom', url: `http://portal.example.org/es/questions/${es.slug}` }
  const other = await addEntry(payload, { answer: answerLinking(fields, 'here') })
  const saved = await callApi(payload, editor, 'PATCH', `/api/entries/${other.id}?draft=true`, {
    shortAnswer: 'You can stop.',
    updatedAt: other.updatedAt,
  })
  expect(saved.status).toBe(200)
  await publishNow(other.id)
  const before = await callApi(payload, reviewer, 'GET', `/api/entries/${es.id}/links-here`)
  expect(await before.json()).toMatchObject({
    answers: [{ id: other.id }],
    translations: 0,
    isTranslation: true,
  })
  const assigned = () =>
    sqlFor(payload)('select entry_id from workflow.assignments where person_id = $1', [editor.id])
  await withdraw(es.id)
  expect(await assigned()).toEqual([{ entry_id: other.id }])
  expect(await shown(other.id)).toContain(`/en/questions/${source.slug}`)
  await publishNow(other.id)
  expect(await assigned()).toEqual([{ entry_id: other.id }])
  expect((await republish(payload)).differences).toEqual([])

  await withdraw(source.id)
  expect(await shown(other.id)).not.toContain(`/en/questions/${source.slug}`)
  await publishNow(source.id)
  expect(await shown(other.id)).toContain(`/en/questions/${source.slug}`)
})

test('where a linked answer was withdrawn, its alternative is linked, until that is withdrawn too', async () => {
  const { gone, other } = await pair('internal')
  const safe = await published({ question: 'What is safe & sound?' })
  await withdraw(gone.id, { alternatives: [safe.id] })
  expect(await shownIn('en', other.slug)).toContain(
    `(an answer that has been withdrawn) Read instead: <a href="/en/questions/${safe.slug}">What is safe &amp; sound?</a>`,
  )
  const { differences } = await republish(payload)
  expect(differences).toEqual([])
  await withdraw(safe.id)
  expect(await shown(other.id)).not.toContain('safe')
})
