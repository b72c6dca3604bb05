import type { Payload } from 'payload'
import { beforeAll, beforeEach, describe, expect, it } from 'vitest'
import type { Person } from '../../core/person.ts'
import {
  addEntry,
  addPerson,
  addTopic,
  callApi,
  openTestPayload,
  takeStepOver,
} from '../../testing/payload.ts'
import { answerOf } from '../../testing/rich-text.ts'
import type { Entry } from '../entries/entry.ts'

let payload: Payload
let translator: Person, admin: Person, editor: Person
let source: Entry
beforeAll(async () => {
  payload = await openTestPayload()
  translator = await addPerson(payload, { roles: ['translator'], languages: ['es'] })
  admin = await addPerson(payload, { roles: ['admin'], languages: ['en'] })
  editor = await addPerson(payload, { roles: ['editor'], languages: ['en', 'es'] })
})
beforeEach(async () => {
  source = await addEntry(payload)
})

const post = async (person: Person | null, path: string, body: unknown) => {
  const response = await callApi(payload, person, 'POST', path, body)
  return {
    status: response.status,
    body: (await response.json()) as {
      id?: number
      created?: boolean
      doc?: Entry
      errors?: unknown
    },
  }
}
const newest = (id: number) =>
  payload.findByID({
    collection: 'entries',
    id,
    draft: true,
    depth: 0,
    overrideAccess: true,
  }) as unknown as Promise<Entry>
const words = (locale: string, translationOf?: number) => ({
  locale,
  translationOf,
  question: '¿Qué es esto de aquí?',
  answer: answerOf('Esto es una respuesta.'),
})

describe('a translator', () => {
  it.each([
    ['an original, in their language', () => words('es'), 403],
    ['a translation into another language', () => words('ar', source.id), 403],
    ['a translation into no language', () => ({ ...words('es', source.id), locale: null }), 403],
    ['a translation of nothing', () => words('es', 999_999), 400],
    ['a translation into their language', () => words('es', source.id), 201],
  ])('creating %s', async (_what, body, status) => {
    const answer = await post(translator, '/api/entries', body())
    expect(answer.status, JSON.stringify(answer.body)).toBe(status)
  })

  it('does not change shared fields, neither on creating nor on saving', async () => {
    const topic = await addTopic(payload)
    const shared = {
      topics: [topic],
      riskTier: 'high',
      sensitive: true,
      jurisdiction: 'State of Nowhere',
      sources: [{ title: 'x' }],
      related: [source.id],
      state: 'published',
      origin: { document: 'x' },
    }
    const { body } = await post(translator, '/api/entries', {
      ...words('es', source.id),
      ...shared,
    })
    const made = await newest(body.doc?.id ?? 0)
    const response = await callApi(payload, translator, 'PATCH', `/api/entries/${made.id}`, {
      ...shared,
      locale: 'ar',
      translationOf: null,
      shortAnswer: 'Sí.',
      updatedAt: made.updatedAt,
    })
    expect(response.status).toBe(200)
    expect(await newest(made.id)).toMatchObject({
      locale: 'es',
      translationOf: source.id,
      shortAnswer: 'Sí.',
      topics: [],
      riskTier: 'medium',
      sensitive: false,
      jurisdiction: null,
      sources: [],
      related: [],
      state: 'draft',
      origin: { document: null },
    })
  })

  it('cannot change originals or other languages, nor approve, publish or withdraw', async () => {
    const ar = await addEntry(payload, {
      locale: 'ar',
      translationOf: source.id,
      question: 'ما هذا السؤال هنا؟',
    })
    const es = await addEntry(payload, {
      locale: 'es',
      translationOf: source.id,
      question: '¿Qué pasa aquí entonces?',
    })
    for (const entry of [source, ar]) {
      expect(
        (
          await callApi(payload, translator, 'PATCH', `/api/entries/${entry.id}`, {
            question: 'Mine',
            updatedAt: entry.updatedAt,
          })
        ).status,
      ).toBe(403)
    }
    for (const step of ['approve', 'publish', 'withdraw', 'request-changes']) {
      expect(
        (await post(translator, `/api/entries/${es.id}/${step}`, { note: 'x', reason: 'x' }))
          .status,
        step,
      ).toBe(403)
    }
    expect((await callApi(payload, translator, 'DELETE', `/api/entries/${es.id}`)).status).toBe(403)
    expect((await post(translator, `/api/entries/${es.id}/submit`, {})).status).toBe(200)
  })

  it('changes labels in their own language only, and only the wording', async () => {
    const topic = await addTopic(payload, 'A topic')
    const patch = (locale: string, body: unknown) =>
      callApi(payload, translator, 'PATCH', `/api/topics/${topic}?locale=${locale}`, body)
    expect((await patch('es', { title: 'Un tema', riskTier: 'high', position: 1 })).status).toBe(
      200,
    )
    for (const locale of ['en', 'ar', 'all', 'zz', '*'])
      expect((await patch(locale, { title: 'Stolen' })).status, locale).toBe(403)
    expect(
      (await callApi(payload, translator, 'PATCH', `/api/topics/${topic}`, { title: 'Stolen' }))
        .status,
    ).toBe(403)
    expect(
      await payload.findByID({
        collection: 'topics',
        id: topic,
        locale: 'all',
        overrideAccess: true,
      }),
    ).toMatchObject({ title: { en: 'A topic', es: 'Un tema' }, riskTier: 'low', position: 100 })
  })
})

describe('whatever the role', () => {
  it('a translation belongs to an original in another language, and exists once', async () => {
    const es = await addEntry(payload, {
      locale: 'es',
      translationOf: source.id,
      question: '¿Qué pasa aquí entonces?',
    })
    expect((await post(admin, '/api/entries', words('ar', es.id))).status).toBe(400)
    expect((await post(admin, '/api/entries', words('en', source.id))).status).toBe(400)
    expect((await post(admin, '/api/entries', words('es', source.id))).status).toBe(400)
    expect((await post(admin, '/api/entries', { ...words('es'), translationOf: 'x' })).status).toBe(
      400,
    )
    expect((await post(admin, '/api/entries', { ...words('es'), locale: 'zz' })).status).toBe(400)
  })
})

describe('“translate into…”', () => {
  const translate = (person: Person | null, id: number, locale: unknown) =>
    post(person, `/api/entries/${id}/translate`, { locale })

  it('returns a draft with the original’s text and no address, the same one each time', async () => {
    const first = await translate(translator, source.id, 'es')
    expect(first).toMatchObject({ status: 201, body: { created: true } })
    const draft = await newest(first.body.id ?? 0)
    expect(draft).toMatchObject({
      locale: 'es',
      translationOf: source.id,
      question: source.question,
      slug: null,
      state: 'draft',
      topics: [],
      author: translator.id,
    })
    const again = await Promise.all([
      translate(translator, source.id, 'es'),
      translate(editor, source.id, 'es'),
      translate(editor, draft.id, 'es'),
    ])
    expect(again.map(({ status, body }) => [status, body.id])).toEqual([
      [200, draft.id],
      [200, draft.id],
      [200, draft.id],
    ])
  })

  it('creates one draft if two people ask at once', async () => {
    const both = await Promise.all([
      translate(translator, source.id, 'es'),
      translate(editor, source.id, 'es'),
    ])
    expect(new Set(both.map(({ body }) => body.id)).size).toBe(1)
    expect(both.map(({ status }) => status).sort()).toEqual([200, 201])
  })

  it('gets an address in its own language once its question is translated', async () => {
    const { body } = await translate(translator, source.id, 'es')
    const draft = await newest(body.id ?? 0)
    await callApi(payload, translator, 'PATCH', `/api/entries/${draft.id}`, {
      question: '¿Qué ocurre en la sesión?',
      updatedAt: draft.updatedAt,
    })
    expect((await newest(draft.id)).slug).toBe('que-ocurre-en-la-sesion')
  })

  it('cannot be signed off while text of the original is left', async () => {
    const reviewer = await addPerson(payload, { roles: ['reviewer'], languages: ['en', 'es'] })
    for (const step of ['approve', 'publish'])
      expect((await takeStepOver(payload, reviewer, source.id, step)).status).toBe(200)
    const { body } = await translate(translator, source.id, 'es')
    const refused = await takeStepOver(payload, reviewer, body.id ?? 0, 'approve')
    expect([refused.status, await refused.text()]).toEqual([
      422,
      expect.stringMatching(/not-translated/),
    ])
  })

  it.each([
    ['another language', () => translate(translator, source.id, 'ar'), 403],
    ['the original’s own language', () => translate(admin, source.id, 'en'), 422],
    ['no language', () => translate(admin, source.id, 'zz'), 400],
    ['nothing', () => translate(admin, source.id, undefined), 400],
    ['an answer that is not there', () => translate(admin, 999_999, 'es'), 404],
    ['a reader', () => translate(null, source.id, 'es'), 401],
  ])('is refused for %s', async (_what, ask, status) => expect((await ask()).status).toBe(status))
})
