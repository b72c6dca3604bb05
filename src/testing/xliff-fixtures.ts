import type { Payload } from 'payload'
import { expect } from 'vitest'
import { asEntry, type Entry } from '../cms/entries/entry.ts'
import { wordingOf } from '../cms/entries/wording.ts'
import type { Person } from '../core/person.ts'
import { addEntry, addPerson, callApi, sqlFor, takeStepOver } from './payload.ts'
import { answerOf } from './rich-text.ts'

/** Two paragraphs, a bold word, a link and a list. */
function richAnswer(): NonNullable<Entry['answer']> {
  const answer = answerOf('Plain & <simple>.')
  const text = (words: string, format = 0) => ({
    type: 'text',
    text: words,
    format,
    detail: 0,
    mode: 'normal',
    style: '',
    version: 1,
  })
  const block = (type: string, children: object[], more = {}) => ({
    type,
    children,
    format: '',
    indent: 0,
    version: 1,
    direction: 'ltr' as const,
    ...more,
  })
  answer.root.children.push(
    block('paragraph', [
      text('You may '),
      text('stop', 1),
      text(' at any '),
      block('link', [text('time')], {
        fields: { linkType: 'custom', url: 'https://example.org/?a=1&b=2' },
        version: 3,
      }),
      text('.'),
    ]),
    block(
      'list',
      [
        block('listitem', [text('First thing')], { value: 1 }),
        block('listitem', [text('Second thing')], { value: 2 }),
      ],
      { listType: 'bullet', tag: 'ul', start: 1 },
    ),
  )
  return answer
}

export type XliffReport = {
  plan?: string
  answers?: {
    translationId: number
    changes: object[]
    changed: boolean
    placed: number
    created: boolean
    unplaced: { unit: string; why: string }[]
  }[]
  errors?: { message: string }[]
}
/** The Spanish text of each unit, as a translator's tool writes it. */
const SPANISH_UNITS: Record<string, string> = {
  question: '¿Qué ocurre aquí?',
  'short-answer': 'Usted y su terapeuta hablan.',
  'answer-1': 'Claro &amp; &lt;sencillo&gt;.',
  'answer-2': 'Puede <pc id="1">parar</pc> en cualquier <pc id="2">momento</pc>.',
  'answer-3': 'Lo primero',
  'answer-4': 'Lo segundo',
}
/** Fills in the target of each unit. */
export const translated = (text: string, words = SPANISH_UNITS) =>
  text.replace(
    /<(unit|trans-unit) id="([^"]+)"[\s\S]*?<\/\1>/g,
    (unit, name: string, id: string) => {
      const target = name === 'unit' ? words[id] : words[id]?.replace(/pc/g, 'g')
      return target === undefined
        ? unit
        : unit
            .replace(/<target[\s\S]*?<\/target>/, '')
            .replace('</source>', `</source><target>${target}</target>`)
    },
  )

/** A person for each role, by language: the translator has Spanish, the editor English. */
export const addXliffStaff = async (payload: Payload) => ({
  translator: await addPerson(payload, { roles: ['translator'], languages: ['es'] }),
  reviewer: await addPerson(payload, { roles: ['reviewer'], languages: ['en', 'es'] }),
  editor: await addPerson(payload, { roles: ['editor'], languages: ['en'] }),
})

/** Adds an approved and published original with rich text. */
export async function addRichOriginal(payload: Payload, reviewer: Person): Promise<Entry> {
  const source = await addEntry(payload, { answer: richAnswer() })
  for (const step of ['approve', 'publish'])
    expect((await takeStepOver(payload, reviewer, source.id, step)).status).toBe(200)
  return source
}

/** Exports an original into Spanish. */
export async function exportFile(
  payload: Payload,
  person: Person | null,
  source: Entry,
  query = '',
): Promise<{ status: number; text: string }> {
  const response = await callApi(
    payload,
    person,
    'GET',
    `/api/entries/xliff?locale=es&which=all&ids=${source.id}${query}`,
  )
  return { status: response.status, text: await response.text() }
}

/** Imports a file. `fields` are the other fields of the form. */
export async function importFile(
  payload: Payload,
  person: Person | null,
  text: string | Uint8Array<ArrayBuffer>,
  fields: Record<string, string> = {},
): Promise<{ status: number; body: XliffReport }> {
  const form = new FormData()
  form.set('file', new File([text], 'answers.xlf'))
  for (const [name, value] of Object.entries(fields)) form.set(name, value)
  const response = await callApi(payload, person, 'POST', '/api/entries/xliff', form)
  return { status: response.status, body: (await response.json()) as XliffReport }
}

export const newestEntryOf = async (payload: Payload, id: number): Promise<Entry> =>
  asEntry(
    await payload.findByID({
      collection: 'entries',
      id,
      draft: true,
      depth: 0,
      overrideAccess: true,
    }),
  )

export const htmlOf = (entry: Entry): string => wordingOf(entry, () => null).answerHtml

export const countTranslations = async (payload: Payload, { id }: Entry): Promise<number> =>
  (await sqlFor(payload)('select id from public.entries where translation_of_id = $1', [id])).length
