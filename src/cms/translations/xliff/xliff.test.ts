import type { Payload } from 'payload'
import { beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { js2xliff, jsToXliff12, xliff12ToJs, xliff2js } from 'xliff'
import type { Person } from '../../../core/person.ts'
import {
  addEntry,
  addPerson,
  callApi,
  openTestPayload,
  sqlFor,
  takeStepOver,
} from '../../../testing/payload.ts'
import { answerOf } from '../../../testing/rich-text.ts'
import type { Entry } from '../../entries/entry.ts'
import { wordingOf } from '../../entries/wording.ts'

let payload: Payload
let translator: Person, reviewer: Person, editor: Person
beforeAll(async () => {
  payload = await openTestPayload()
  translator = await addPerson(payload, { roles: ['translator'], languages: ['es'] })
  reviewer = await addPerson(payload, { roles: ['reviewer'], languages: ['en', 'es'] })
  editor = await addPerson(payload, { roles: ['editor'], languages: ['en'] })
})

/** Two paragraphs, a bold word, a link and a list. */
function richAnswer() {
  const answer = answerOf('Plain & <simple>.') as unknown as { root: { children: unknown[] } }
  const text = (words: string, format = 0) => ({
    type: 'text',
    text: words,
    format,
    detail: 0,
    mode: 'normal',
    style: '',
    version: 1,
  })
  const block = (type: string, children: unknown[], more = {}) => ({
    type,
    children,
    format: '',
    indent: 0,
    version: 1,
    direction: 'ltr',
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
  return answer as unknown as Entry['answer']
}

let source: Entry
beforeEach(async () => {
  source = await addEntry(payload, { answer: richAnswer() })
  for (const step of ['approve', 'publish'])
    expect((await takeStepOver(payload, reviewer, source.id, step)).status).toBe(200)
})

const exported = async (query = '', person: Person | null = translator) => {
  const response = await callApi(
    payload,
    person,
    'GET',
    `/api/entries/xliff?locale=es&which=all&ids=${source.id}${query}`,
  )
  return { status: response.status, text: await response.text() }
}
type Report = {
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
const send = async (
  text: string | Uint8Array<ArrayBuffer>,
  fields: Record<string, string> = {},
  person: Person | null = translator,
) => {
  const form = new FormData()
  form.set('file', new File([text], 'answers.xlf'))
  for (const [name, value] of Object.entries(fields)) form.set(name, value)
  const response = await callApi(payload, person, 'POST', '/api/entries/xliff', form)
  return { status: response.status, body: (await response.json()) as Report }
}
const newest = (id: number) =>
  payload.findByID({
    collection: 'entries',
    id,
    draft: true,
    depth: 0,
    overrideAccess: true,
  }) as unknown as Promise<Entry>
const html = (entry: Entry) => wordingOf(entry, () => null).answerHtml
const translations = async () =>
  (await sqlFor(payload)('select id from public.entries where translation_of_id = $1', [source.id]))
    .length

/** What a translator’s tool does: each unit gets its words. */
const SPANISH: Record<string, string> = {
  question: '¿Qué ocurre aquí?',
  'short-answer': 'Usted y su terapeuta hablan.',
  'answer-1': 'Claro &amp; &lt;sencillo&gt;.',
  'answer-2': 'Puede <pc id="1">parar</pc> en cualquier <pc id="2">momento</pc>.',
  'answer-3': 'Lo primero',
  'answer-4': 'Lo segundo',
}
const filled = (text: string, words = SPANISH) =>
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

describe.each(['2.0', '1.2'])('XLIFF %s', (version) => {
  it('brings a translation in, with bold, links and lists, and makes no second version of it', async () => {
    const file = await exported(`&version=${version}`)
    expect(file.status).toBe(200)
    const { status, body } = await send(filled(file.text))
    expect(status, JSON.stringify(body)).toBe(200)
    expect(body.answers).toMatchObject([{ created: true, changed: true, placed: 6, unplaced: [] }])
    const entry = await newest(body.answers?.[0]?.translationId ?? 0)
    expect(entry).toMatchObject({
      locale: 'es',
      translationOf: source.id,
      question: '¿Qué ocurre aquí?',
      slug: expect.stringMatching(/^que-ocurre-aqui/),
      state: 'draft',
      author: translator.id,
    })
    expect(html(entry)).toBe(
      '<p>Claro &amp; &lt;sencillo&gt;.</p><p>Puede <strong>parar</strong> en cualquier <a href="https://example.org/?a=1&amp;b=2" rel="noreferrer">momento</a>.</p><ul><li>Lo primero</li><li>Lo segundo</li></ul>',
    )
    expect((await send(filled(file.text))).body.answers).toMatchObject([
      { created: false, changed: false },
    ])
  })

  it('comes through an independent library and back unchanged', async () => {
    await send(filled((await exported(`&version=${version}`)).text))
    const file = (await exported(`&version=${version}`)).text
    const through =
      version === '2.0'
        ? await js2xliff(await xliff2js(file))
        : await jsToXliff12(await xliff12ToJs(file))
    const { status, body } = await send(through)
    expect(status, JSON.stringify(body)).toBe(200)
    expect(body.answers).toMatchObject([{ changed: false, unplaced: [], placed: 6 }])
  })

  it('is a draft that a reviewer may sign as it came', async () => {
    const { body } = await send(filled((await exported(`&version=${version}`)).text))
    const response = await takeStepOver(
      payload,
      reviewer,
      body.answers?.[0]?.translationId ?? 0,
      'approve',
    )
    expect(response.status, await response.clone().text()).toBe(200)
  })
})

describe('a file that belongs to an older original', () => {
  it('is merged paragraph by paragraph, and says what it could not place', async () => {
    const file = filled((await exported()).text)
    const answer = JSON.parse(
      JSON.stringify(source.answer).replace('First thing', 'Another thing'),
    ) as Entry['answer']
    const { updatedAt } = await newest(source.id)
    await callApi(payload, editor, 'PATCH', `/api/entries/${source.id}`, { answer, updatedAt })
    for (const [step, body] of [
      ['approve', {}],
      ['publish', { change: { severity: 'clarifying', note: 'x' } }],
    ] as const) {
      expect((await takeStepOver(payload, reviewer, source.id, step, body)).status).toBe(200)
    }
    const { body } = await send(file)
    expect(body.answers).toMatchObject([
      {
        placed: 5,
        unplaced: [
          {
            unit: 'answer-3',
            why: expect.stringMatching(/does not have this paragraph any more/),
            source: 'First thing',
            target: 'Lo primero',
          },
        ],
      },
    ])
    expect(html(await newest(body.answers?.[0]?.translationId ?? 0))).toContain(
      '<li>Another thing</li><li>Lo segundo</li>',
    )
  })

  it('leaves what a person wrote elsewhere in the translation alone', async () => {
    const { body } = await send(filled((await exported()).text))
    const id = body.answers?.[0]?.translationId ?? 0
    const { updatedAt } = await newest(id)
    await callApi(payload, translator, 'PATCH', `/api/entries/${id}`, {
      shortAnswer: 'Palabras propias.',
      updatedAt,
    })
    const only = filled((await exported()).text, { 'answer-4': 'Lo último' }).replace(
      /<unit id="(?!answer-4)[\s\S]*?<\/unit>\n?/g,
      '',
    )
    expect((await send(only)).body.answers).toMatchObject([{ placed: 1, changed: true }])
    const entry = await newest(id)
    expect(entry.shortAnswer).toBe('Palabras propias.')
    expect(html(entry)).toContain('<li>Lo primero</li><li>Lo último</li>')
  })
})

describe('a dry run', () => {
  it('tells everything and writes nothing', async () => {
    const { status, body } = await send(filled((await exported()).text), { dryRun: '1' })
    expect([status, body.answers?.[0]?.placed]).toEqual([200, 6])
    expect(body.answers?.[0]?.changes.slice(0, 1)).toEqual([
      {
        unit: 'question',
        source: source.question,
        before: null,
        now: '¿Qué ocurre aquí?',
        lost: [],
      },
    ])
    expect(await translations()).toBe(0)
  })

  it('names what a paragraph loses, and does not place one of which only a part is translated', async () => {
    const file = filled((await exported()).text)
      .replace(
        'Puede <pc id="1">parar</pc> en cualquier <pc id="2">momento</pc>.',
        'Puede <pc id="1">parar</pc>.',
      )
      .replace(
        /<unit id="answer-3">[\s\S]*?<\/unit>/,
        '<unit id="answer-3"><segment><source>First </source><target>Lo</target></segment><segment><source>thing</source></segment></unit>',
      )
    const { status, body } = await send(file, { dryRun: '1' })
    expect(status, JSON.stringify(body)).toBe(200)
    expect(body.answers?.[0]?.changes).toContainEqual(
      expect.objectContaining({ unit: 'answer-2', lost: ['the link “time”'] }),
    )
    expect(body.answers?.[0]?.unplaced).toMatchObject([
      { unit: 'answer-3', why: expect.stringMatching(/Only a part/) },
    ])
  })

  it('is what an acceptance holds to: what changed in between is not waved through', async () => {
    const file = filled((await exported()).text)
    const {
      body: { plan = '' },
    } = await send(file, { dryRun: '1' })
    const {
      body: { id = 0 },
    } = {
      body: (await (
        await callApi(payload, translator, 'POST', `/api/entries/${source.id}/translate`, {
          locale: 'es',
        })
      ).json()) as { id: number },
    }
    await callApi(payload, translator, 'PATCH', `/api/entries/${id}`, {
      shortAnswer: 'Palabras propias.',
      updatedAt: (await newest(id)).updatedAt,
    })
    expect((await send(file, { plan })).status).toBe(409)
    expect((await newest(id)).shortAnswer).toBe('Palabras propias.')
    const {
      body: { plan: again = '' },
    } = await send(file, { dryRun: '1' })
    expect((await send(file, { plan: again })).status).toBe(200)
    expect((await newest(id)).shortAnswer).toBe('Usted y su terapeuta hablan.')
  })
})

describe('what a machine wrote', () => {
  it('is marked until a person changes it or takes it over', async () => {
    const { body } = await send(filled((await exported()).text), { machine: '1' })
    const id = body.answers?.[0]?.translationId ?? 0
    const refused = await takeStepOver(payload, reviewer, id, 'approve')
    expect([refused.status, await refused.text()]).toEqual([
      422,
      expect.stringMatching(/machine-made/),
    ])
    expect((await exported()).text.match(/subState="attune:machine"/g)).toHaveLength(6)
    const entry = await newest(id)
    expect(
      (await callApi(payload, translator, 'POST', `/api/entries/${id}/take-over`, {})).status,
    ).toBe(400)
    expect(
      (
        await callApi(payload, editor, 'POST', `/api/entries/${id}/take-over`, {
          seen: entry.updatedAt,
        })
      ).status,
    ).toBe(403)
    expect(
      (
        await callApi(payload, translator, 'POST', `/api/entries/${id}/take-over`, {
          seen: entry.updatedAt,
        })
      ).status,
    ).toBe(200)
    expect((await takeStepOver(payload, reviewer, id, 'approve')).status).toBe(200)
  })

  it('is known by the marks of other tools, paragraph by paragraph', async () => {
    const file = filled((await exported('&version=1.2')).text).replace(
      '<target>Lo primero',
      '<target state-qualifier="mt-suggestion">Lo primero',
    )
    const { body } = await send(file)
    const id = body.answers?.[0]?.translationId ?? 0
    const reasons = async () =>
      (
        (await (await callApi(payload, reviewer, 'GET', `/api/entries/${id}/workflow`)).json()) as {
          reasons: { code: string; message: string }[]
        }
      ).reasons.filter(({ code }) => code === 'machine-made')
    expect(await reasons()).toMatchObject([{ message: expect.stringMatching(/Lo primero/) }])
    const entry = await newest(id)
    await callApi(payload, translator, 'PATCH', `/api/entries/${id}`, {
      answer: JSON.parse(JSON.stringify(entry.answer).replace('Lo primero', 'Primero')),
      updatedAt: entry.updatedAt,
    })
    expect(await reasons()).toEqual([])
  })
})

describe('a file that must not come in', () => {
  const good = async () => filled((await exported()).text)
  const bomb = '<!DOCTYPE x [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;">]>'
  it.each([
    ['a document type', (text: string) => text.replace('<xliff', `${bomb}<xliff`), /DOCTYPE/],
    [
      'an external entity',
      (text: string) => text.replace('<xliff', '<!doctype x SYSTEM "file:///etc/passwd"><xliff'),
      /DOCTYPE/,
    ],
    ['an unknown entity', (text: string) => text.replace('Lo primero', '&nbsp;'), /entity/],
    [
      'a number that is no character',
      (text: string) => text.replace('Lo primero', '&#xD800;'),
      /entity/,
    ],
    ['broken XML', (text: string) => text.replace('</file>', ''), /well-formed/],
    ['another format', () => '<html><body/></html>', /not XLIFF/],
    ['nothing', () => '', /well-formed|root/],
    [
      'another version',
      (text: string) => text.replace('version="2.0"', 'version="3.0"'),
      /version 1.2 or 2.0/,
    ],
    [
      'an unknown language',
      (text: string) => text.replace('trgLang="es"', 'trgLang="xx"'),
      /target language/,
    ],
    [
      'the wrong source language',
      (text: string) => text.replace('srcLang="en"', 'srcLang="fr"'),
      /original is in English/,
    ],
    ['a unit without an id', (text: string) => text.replace('id="answer-3"', ''), /no id/],
    [
      'an id that was never exported',
      (text: string) => text.replace('id="answer-3"', 'id="__proto__"'),
      /not one that was exported/,
    ],
    [
      'the same id twice',
      (text: string) => text.replace('id="answer-3"', 'id="answer-4"'),
      /twice/,
    ],
    [
      'a file without its answer',
      (text: string) => text.replace(/id="entry-\d+"/, 'id="other"'),
      /which answer/,
    ],
    [
      'an answer that is not there',
      (text: string) => text.replace(/id="entry-\d+"/, 'id="entry-999999"'),
      /no such original/,
    ],
    [
      'a code of another tool',
      (text: string) => text.replace('Lo primero', '<pc id="77">Lo</pc> primero'),
      /code \(77\)/,
    ],
    [
      'an element in the words',
      (text: string) => text.replace('Lo primero', '<script id="1">alert(1)</script>'),
      /<script>/,
    ],
    [
      'two million characters',
      (text: string) => text.replace('Lo primero', 'a'.repeat(2_000_001)),
      /characters/,
    ],
    [
      'elements 100,000 deep',
      (text: string) =>
        text.replace('Lo primero', '<mrk>'.repeat(100_000) + '</mrk>'.repeat(100_000)),
      /./,
    ],
  ])('%s: refused with the reason, and nothing is written', async (_what, spoil, reason) => {
    const { status, body } = await send(spoil(await good()))
    expect(status).toBe(422)
    expect(body.errors?.[0]?.message).toMatch(reason)
    expect(await translations()).toBe(0)
  })

  it.each([
    ['a person without the language', () => editor, 403],
    ['a reader', () => null, 401],
  ])('from %s', async (_what, who, status) => {
    const text = await good()
    expect((await send(text, {}, who())).status).toBe(status)
    expect(await translations()).toBe(0)
  })

  it.each(['utf-16le', 'utf-16be'])('in %s is read as well', async (encoding) => {
    const text = `\uFEFF${(await good()).replace('encoding="UTF-8"', 'encoding="UTF-16"').replace(/\n/g, '\r\n')}`
    const bytes = Uint8Array.from(
      [...text].flatMap((character) => {
        const units = [...Array(character.length).keys()].map((index) =>
          character.charCodeAt(index),
        )
        return units.flatMap((unit) =>
          encoding === 'utf-16le' ? [unit & 255, unit >> 8] : [unit >> 8, unit & 255],
        )
      }),
    )
    const { status, body } = await send(bytes, { dryRun: '1' })
    expect([status, body.answers?.[0]?.placed], JSON.stringify(body)).toEqual([200, 6])
  })

  it('bytes that are no text, or nothing at all', async () => {
    expect((await send(new Uint8Array([0x3c, 0xff, 0x80]))).status).toBe(422)
    expect(
      (await callApi(payload, translator, 'POST', '/api/entries/xliff', { file: 'x' })).status,
    ).toBe(400)
    expect(
      (
        await callApi(payload, translator, 'POST', '/api/entries/xliff', 'a', {
          'content-length': '90000000',
        })
      ).status,
    ).toBe(413)
  })
})

describe('choosing what goes out', () => {
  it('is by state: missing, stale, or both with drafts', async () => {
    const other = await addEntry(payload)
    const names = async (which: string) => {
      const response = await callApi(
        payload,
        translator,
        'GET',
        `/api/entries/xliff?locale=es&which=${which}&ids=${source.id},${other.id}`,
      )
      return response.status === 404
        ? []
        : [...(await response.text()).matchAll(/id="entry-(\d+)"/g)]
            .map(([, id]) => Number(id))
            .sort((one, two) => one - two)
    }
    await callApi(payload, translator, 'POST', `/api/entries/${source.id}/translate`, {
      locale: 'es',
    })
    expect([
      await names('missing'),
      await names('stale'),
      await names('open'),
      await names('all'),
    ]).toEqual([[other.id], [], [source.id, other.id], [source.id, other.id]])
  })

  it.each([
    ['&version=9', 400],
    ['&locale=zz', 400],
    ['&ids=x', 400],
  ])('%s is refused', async (query, status) => {
    expect(
      (await callApi(payload, translator, 'GET', `/api/entries/xliff?locale=es${query}`)).status,
    ).toBe(status)
  })

  it('is for staff only', async () => expect((await exported('', null)).status).toBe(401))
})
