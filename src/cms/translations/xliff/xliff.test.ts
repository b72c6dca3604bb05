import type { Payload } from 'payload'
import { beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { js2xliff, jsToXliff12, xliff12ToJs, xliff2js } from 'xliff'
import type { Person } from '../../../core/person.ts'
import { openTestPayload, callApi, takeStepOver } from '../../../testing/payload.ts'
import {
  addRichOriginal,
  addXliffStaff,
  countTranslations,
  exportFile,
  htmlOf,
  importFile,
  newestEntryOf,
  translated,
} from '../../../testing/xliff-fixtures.ts'
import type { Entry } from '../../entries/entry.ts'

let payload: Payload, translator: Person, reviewer: Person, editor: Person
beforeAll(async () => {
  payload = await openTestPayload()
  ;({ translator, reviewer, editor } = await addXliffStaff(payload))
})

let source: Entry
beforeEach(async () => {
  source = await addRichOriginal(payload, reviewer)
})

describe.each(['2.0', '1.2'])('XLIFF %s', (version) => {
  it('imports a translation with bold, links and lists, and makes no second version of it', async () => {
    const file = await exportFile(payload, translator, source, `&version=${version}`)
    expect(file.status).toBe(200)
    const { status, body } = await importFile(payload, translator, translated(file.text))
    expect(status, JSON.stringify(body)).toBe(200)
    expect(body.answers).toMatchObject([{ created: true, changed: true, placed: 6, unplaced: [] }])
    const entry = await newestEntryOf(payload, body.answers?.[0]?.translationId ?? 0)
    expect(entry).toMatchObject({
      locale: 'es',
      translationOf: source.id,
      question: '¿Qué ocurre aquí?',
      slug: expect.stringMatching(/^que-ocurre-aqui/),
      state: 'draft',
      author: translator.id,
    })
    expect(htmlOf(entry)).toBe(
      '<p>Claro &amp; &lt;sencillo&gt;.</p><p>Puede <strong>parar</strong> en cualquier <a href="https://example.org/?a=1&amp;b=2" rel="noreferrer">momento</a>.</p><ul><li>Lo primero</li><li>Lo segundo</li></ul>',
    )
    expect(
      (await importFile(payload, translator, translated(file.text))).body.answers,
    ).toMatchObject([{ created: false, changed: false }])
  })

  it('survives a round trip through an independent library', async () => {
    await importFile(
      payload,
      translator,
      translated((await exportFile(payload, translator, source, `&version=${version}`)).text),
    )
    const file = (await exportFile(payload, translator, source, `&version=${version}`)).text
    const through =
      version === '2.0'
        ? await js2xliff(await xliff2js(file))
        : await jsToXliff12(await xliff12ToJs(file))
    const { status, body } = await importFile(payload, translator, through)
    expect(status, JSON.stringify(body)).toBe(200)
    expect(body.answers).toMatchObject([{ changed: false, unplaced: [], placed: 6 }])
  })

  it('imports a draft that a reviewer may approve as it is', async () => {
    const { body } = await importFile(
      payload,
      translator,
      translated((await exportFile(payload, translator, source, `&version=${version}`)).text),
    )
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
  it('is merged paragraph by paragraph, and reports what it could not place', async () => {
    const file = translated((await exportFile(payload, translator, source)).text)
    const answer = JSON.parse(
      JSON.stringify(source.answer).replace('First thing', 'Another thing'),
    ) as Entry['answer']
    const { updatedAt } = await newestEntryOf(payload, source.id)
    await callApi(payload, editor, 'PATCH', `/api/entries/${source.id}`, { answer, updatedAt })
    for (const [step, body] of [
      ['approve', {}],
      ['publish', { change: { severity: 'clarifying', note: 'x' } }],
    ] as const) {
      expect((await takeStepOver(payload, reviewer, source.id, step, body)).status).toBe(200)
    }
    const { body } = await importFile(payload, translator, file)
    expect(body.answers).toMatchObject([
      {
        placed: 5,
        unplaced: [
          {
            unit: 'answer-3',
            why: expect.stringMatching(/doesn’t have this paragraph any more/),
            source: 'First thing',
            target: 'Lo primero',
          },
        ],
      },
    ])
    expect(htmlOf(await newestEntryOf(payload, body.answers?.[0]?.translationId ?? 0))).toContain(
      '<li>Another thing</li><li>Lo segundo</li>',
    )
  })

  it('keeps what a person wrote in other paragraphs of the translation', async () => {
    const { body } = await importFile(
      payload,
      translator,
      translated((await exportFile(payload, translator, source)).text),
    )
    const id = body.answers?.[0]?.translationId ?? 0
    const { updatedAt } = await newestEntryOf(payload, id)
    await callApi(payload, translator, 'PATCH', `/api/entries/${id}`, {
      shortAnswer: 'Palabras propias.',
      updatedAt,
    })
    const only = translated((await exportFile(payload, translator, source)).text, {
      'answer-4': 'Lo último',
    }).replace(/<unit id="(?!answer-4)[\s\S]*?<\/unit>\n?/g, '')
    expect((await importFile(payload, translator, only)).body.answers).toMatchObject([
      { placed: 1, changed: true },
    ])
    const entry = await newestEntryOf(payload, id)
    expect(entry.shortAnswer).toBe('Palabras propias.')
    expect(htmlOf(entry)).toContain('<li>Lo primero</li><li>Lo último</li>')
  })
})

describe('words of an earlier original', () => {
  it('count as untranslated at the gate and in a file', async () => {
    const { body } = await importFile(
      payload,
      translator,
      translated((await exportFile(payload, translator, source)).text),
    )
    const id = body.answers?.[0]?.translationId ?? 0
    const outdated = 'Each of these words was in the original once.'
    for (const shortAnswer of [outdated, 'The original says this now.']) {
      const { updatedAt } = await newestEntryOf(payload, source.id)
      await callApi(payload, editor, 'PATCH', `/api/entries/${source.id}`, {
        shortAnswer,
        updatedAt,
      })
    }
    const { updatedAt } = await newestEntryOf(payload, id)
    await callApi(payload, translator, 'PATCH', `/api/entries/${id}`, {
      shortAnswer: outdated,
      updatedAt,
    })
    const refused = await takeStepOver(payload, reviewer, id, 'approve')
    expect([refused.status, await refused.text()]).toEqual([
      422,
      expect.stringMatching(/not-translated.*Each of these words/s),
    ])
    const { text } = await exportFile(payload, translator, source)
    expect(text).toMatch(/<unit id="question">[^]*?<target/)
    expect(text).not.toContain(`<target xml:space="preserve">${outdated}`)
  })
})

describe('codes of an export', () => {
  it.each([
    ['2.0', /<pc id="1" type="fmt" subType="xlf:b">/, /<pc id="2" type="link">/],
    ['1.2', /<g id="1" ctype="bold">/, /<g id="2" ctype="link">/],
  ])('say what they are in %s, and notes name link and glossary', async (version, bold, link) => {
    await payload.delete({ collection: 'glossary', where: {}, overrideAccess: true })
    await payload.create({
      collection: 'glossary',
      data: { locale: 'es', term: 'parar', original: ['stop'], avoid: ['detenerse'], reason: 'x' },
      overrideAccess: true,
    })
    const { text } = await exportFile(payload, translator, source, `&version=${version}`)
    expect(text).toMatch(bold)
    expect(text).toMatch(link)
    expect(text).toMatch(/<note>Code 1: bold “stop”; Code 2: the link “time”, https:\/\/example/)
    expect(text).toMatch(/<note>Glossary: stop = parar. Avoid: detenerse.<\/note>/)
  })
})

describe('a dry run', () => {
  it('reports everything and writes nothing', async () => {
    const { status, body } = await importFile(
      payload,
      translator,
      translated((await exportFile(payload, translator, source)).text),
      { dryRun: '1' },
    )
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
    expect(await countTranslations(payload, source)).toBe(0)
  })

  it('reports lost formatting, and does not place a paragraph that is only partly translated', async () => {
    const file = translated((await exportFile(payload, translator, source)).text)
      .replace(
        'Puede <pc id="1">parar</pc> en cualquier <pc id="2">momento</pc>.',
        'Puede <pc id="1">parar</pc>.',
      )
      .replace(
        /<unit id="answer-3">[\s\S]*?<\/unit>/,
        '<unit id="answer-3"><segment><source>First </source><target>Lo</target></segment><segment><source>thing</source></segment></unit>',
      )
    const { status, body } = await importFile(payload, translator, file, { dryRun: '1' })
    expect(status, JSON.stringify(body)).toBe(200)
    expect(body.answers?.[0]?.changes).toContainEqual(
      expect.objectContaining({ unit: 'answer-2', lost: ['the link “time”'] }),
    )
    expect(body.answers?.[0]?.unplaced).toMatchObject([
      { unit: 'answer-3', why: expect.stringMatching(/Only a part/) },
    ])
  })

  it('tells of a link without words, and does not keep it', async () => {
    const file = translated((await exportFile(payload, translator, source)).text).replace(
      '<pc id="2">momento</pc>',
      'momento<pc id="2"></pc>',
    )
    const { body } = await importFile(payload, translator, file)
    expect(body.answers?.[0]?.changes).toContainEqual(
      expect.objectContaining({ unit: 'answer-2', lost: ['the link “time”'] }),
    )
    const entry = await newestEntryOf(payload, body.answers?.[0]?.translationId ?? 0)
    expect(htmlOf(entry)).not.toContain('<a ')
  })

  it('gives a plan: an import is refused if anything changed since', async () => {
    const file = translated((await exportFile(payload, translator, source)).text)
    const {
      body: { plan = '' },
    } = await importFile(payload, translator, file, { dryRun: '1' })
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
      updatedAt: (await newestEntryOf(payload, id)).updatedAt,
    })
    expect((await importFile(payload, translator, file, { plan })).status).toBe(409)
    expect((await newestEntryOf(payload, id)).shortAnswer).toBe('Palabras propias.')
    const {
      body: { plan: again = '' },
    } = await importFile(payload, translator, file, { dryRun: '1' })
    // The file is older than these words, so they stay unless they are chosen.
    expect((await importFile(payload, translator, file, { plan: again })).status).toBe(200)
    expect((await newestEntryOf(payload, id)).shortAnswer).toBe('Palabras propias.')
    const chosen = await importFile(payload, translator, file, {
      take: `${source.id}/short-answer`,
    })
    expect(chosen.body.answers).toMatchObject([{ older: [{ unit: 'short-answer' }] }])
    expect((await newestEntryOf(payload, id)).shortAnswer).toBe('Usted y su terapeuta hablan.')
    // A corrected file may replace what the file brought itself.
    const corrected = file.replace('terapeuta hablan', 'terapeuta conversan')
    expect((await importFile(payload, translator, corrected)).body.answers).toMatchObject([
      { older: [], changed: true },
    ])
  })
})
