import type { Payload } from 'payload'
import { beforeAll, describe, expect, it } from 'vitest'
import type { Person } from '../../../core/person.ts'
import {
  addEntry,
  addPerson,
  callApi,
  openTestPayload,
  requestFor,
  sqlFor,
} from '../../../testing/payload.ts'
import { answerOf } from '../../../testing/rich-text.ts'
import {
  addTranslatedAnswer,
  addTranslators,
  UP_TO_DATE,
} from '../../../testing/translated-answer.ts'
import { asEntry, type Entry } from '../../entries/entry.ts'
import { approve } from '../../workflow/actions.ts'
import { publish, type PublishOptions } from '../../workflow/publish/publish.ts'
import { withdraw } from '../../workflow/withdraw.ts'
import { textPartsOf } from '../fingerprint.ts'
import { likenessTo } from './similarity.ts'

let payload: Payload
let people: Awaited<ReturnType<typeof addTranslators>>
let translator: Person
beforeAll(async () => {
  payload = await openTestPayload()
  people = await addTranslators(payload)
  translator = await addPerson(payload, { roles: ['translator'], languages: ['es'] })
})

const signAndPublish = async (id: number, options: PublishOptions = {}) => {
  await approve(await requestFor(payload, people.reviewer), id)
  await publish(await requestFor(payload, people.reviewer), id, options)
}
const newest = async (id: number): Promise<Entry> =>
  asEntry(await payload.findByID({ collection: 'entries', id, draft: true, depth: 0 }))
const begin = async (id: number): Promise<Entry> => {
  const response = await callApi(payload, translator, 'POST', `/api/entries/${id}/translate`, {
    locale: 'es',
  })
  expect(response.status, await response.clone().text()).toBe(201)
  return newest(((await response.json()) as { id: number }).id)
}
const linesOf = (entry: Entry) =>
  textPartsOf(entry)
    .filter(({ place }) => place === 'answer')
    .map(({ text }) => text)
const pairs = (locale = 'es') =>
  sqlFor(payload)<{ source: string; target: string }>(
    'select source, target from workflow.translation_memory where locale = $1 order by id',
    [locale],
  )
const memoryOf = async (id: number) => {
  const response = await callApi(payload, translator, 'GET', `/api/entries/${id}/memory`)
  return (
    (await response.json()) as {
      rows: { source: string; matches: { likeness: number; target: string }[] }[]
    }
  ).rows
}

describe('the memory of signed translations', () => {
  it('offers what is published and signed, exactly or nearly the same, until it is outdated or withdrawn', async () => {
    const { source, es, publishClarified } = await addTranslatedAnswer(payload, people)
    expect((await pairs()).map(({ target }) => target)).toContain(
      'Puede parar en cualquier momento.',
    )

    const other = await addEntry(payload, {
      question: 'How do I end a session?',
      answer: answerOf(
        'You may stop at any time.',
        'You talk about what matters most to you.',
        'Nobody minds.',
      ),
    })
    const begun = await begin(other.id)
    expect(linesOf(begun)).toEqual([
      'Puede parar en cualquier momento.',
      'You talk about what matters most to you.',
      'Nobody minds.',
    ])
    const ofAnswer = (await memoryOf(begun.id)).filter(({ source: text }) =>
      /^You (?:may stop|talk about)/.test(text),
    )
    expect(ofAnswer).toMatchObject([
      { source: 'You may stop at any time.', matches: [{ likeness: 100 }] },
      {
        source: 'You talk about what matters most to you.',
        matches: [{ likeness: 88, target: 'Usted habla de lo que le importa.' }],
      },
    ])

    await publishClarified('clarifying')
    expect((await pairs()).map(({ source: text }) => text)).not.toContain(
      'You may stop at any time.',
    )
    expect((await pairs()).map(({ source: text }) => text)).toContain(
      'You talk about what matters to you.',
    )
    await withdraw(await requestFor(payload, people.reviewer), es.id, { reason: 'Wrong.' })
    expect(await pairs()).toEqual([])
    expect((await pairs('ar')).length).toBeGreaterThan(0)
    await withdraw(await requestFor(payload, people.reviewer), source.id, { reason: 'Wrong.' })
    expect(await pairs('ar')).toEqual([])
  })

  it('fills an edition with a tenth of its paragraphs changed and moved', async () => {
    const words =
      'rest water sleep walk music bread light paper stone river cloud chair table glass plant spoon letter window garden blanket'.split(
        ' ',
      )
    const english = words.map((word) => `Bring your ${word} when you come to see us.`)
    const spanish = words.map((word) => `Traiga su «${word}» cuando venga a vernos.`)
    const leaflet = await addEntry(payload, {
      question: 'What do I bring?',
      answer: answerOf(...english),
    })
    await signAndPublish(leaflet.id)
    const es = await addEntry(payload, {
      locale: 'es',
      translationOf: leaflet.id,
      question: '¿Qué traigo?',
      shortAnswer: 'Lo que necesite.',
      answer: answerOf(...spanish),
    })
    await signAndPublish(es.id)
    // A new edition: two of twenty paragraphs say something else, and one is put in before them.
    const edition = ['Read this first.', ...english]
    edition[4] = 'Leave your dog at home.'
    edition[9] = 'Ask us about the bus.'
    const response = await callApi(payload, people.editor, 'PATCH', `/api/entries/${leaflet.id}`, {
      answer: answerOf(...edition),
      updatedAt: (await newest(leaflet.id)).updatedAt,
    })
    expect(response.status).toBe(200)
    await signAndPublish(leaflet.id, { change: { severity: 'clarifying', note: 'New.' } })
    const filled = await callApi(
      payload,
      translator,
      'POST',
      `/api/entries/${es.id}/fill-from-memory`,
      {},
    )
    expect(filled.status, await filled.clone().text()).toBe(200)
    const lines = linesOf(await newest(es.id))
    expect(lines).toHaveLength(21)
    expect(lines[1]).toBe(spanish[0])
    expect(lines[20]).toBe(spanish[19])
    const translated = lines.filter((line) => spanish.includes(line)).length
    expect(translated / lines.length).toBeGreaterThanOrEqual(0.85)
    // Another answer with the same paragraphs comes filled when its translation is begun.
    const copy = await addEntry(payload, {
      question: 'And when I come again?',
      answer: answerOf(...edition),
    })
    const changed = new Set([4, 9])
    expect(linesOf(await begin(copy.id))).toEqual(
      lines.map((line, index) => (changed.has(index) ? edition[index] : line)),
    )
    // A further edition of as many paragraphs, in another order: each keeps its own translation.
    await callApi(payload, translator, 'PATCH', `/api/entries/${es.id}?draft=true`, {
      answer: answerOf(
        ...edition.map((line, index) =>
          english.includes(line) ? (lines[index] ?? '') : `ES ${line}`,
        ),
      ),
      updatedAt: (await newest(es.id)).updatedAt,
    })
    await signAndPublish(es.id, UP_TO_DATE)
    const moved = [...edition.slice(5), ...edition.slice(0, 4), 'Bring nothing that is sharp.']
    await callApi(payload, people.editor, 'PATCH', `/api/entries/${leaflet.id}`, {
      answer: answerOf(...moved),
      updatedAt: (await newest(leaflet.id)).updatedAt,
    })
    await signAndPublish(leaflet.id, { change: { severity: 'clarifying', note: 'New.' } })
    const refilled = await callApi(
      ...([payload, translator, 'POST', `/api/entries/${es.id}/fill-from-memory`, {}] as const),
    )
    expect(refilled.status, await refilled.clone().text()).toBe(200)
    expect(linesOf(await newest(es.id)).slice(0, 20)).toEqual(
      moved.slice(0, 20).map((line) => {
        const at = english.indexOf(line)
        return at < 0 ? `ES ${line}` : spanish[at]
      }),
    )
    expect(
      (
        await callApi(
          payload,
          translator,
          'POST',
          `/api/entries/${leaflet.id}/fill-from-memory`,
          {},
        )
      ).status,
    ).toBe(403)
  })
})

describe('files of the memory', () => {
  const upload = (person: Person, path: string, name: string, text: string) => {
    const form = new FormData()
    form.set('file', new File([text], name))
    return callApi(payload, person, 'POST', path, form)
  }
  it('takes pairs of other tools as unsigned, and gives its own', async () => {
    const tmx = `<?xml version="1.0"?><!DOCTYPE tmx SYSTEM "tmx14.dtd"><tmx version="1.4"><header srclang="en-US" segtype="sentence"/><body>
<tu><tuv xml:lang="en-US"><seg>Ring <bpt i="1">&lt;b&gt;</bpt>the bell<ept i="1">&lt;/b&gt;</ept> &amp; wait.</seg></tuv><tuv xml:lang="es-ES"><seg>Toque el timbre y espere.</seg></tuv></tu>
<tu><tuv xml:lang="en-US"><seg>Only here.</seg></tuv></tu>
<tu><tuv xml:lang="en-US"><seg>MT! Ring once.</seg></tuv><tuv xml:lang="es-ES" creationid="MT!"><seg>Toque una vez.</seg></tuv></tu>
<tu><prop type="x-Origin">AdaptiveMachineTranslation</prop><tuv xml:lang="en-US"><seg>Ring twice.</seg></tuv><tuv xml:lang="es-ES"><seg>Toque dos veces.</seg></tuv></tu>
<tu creationid="DeepL"><tuv xml:lang="en-US"><seg>Ring again.</seg></tuv><tuv xml:lang="es-ES"><seg>Toque otra vez.</seg></tuv></tu></body></tmx>`
    const added = await upload(translator, '/api/entries/memory/tmx', 'old.tmx', tmx)
    expect(await added.json()).toEqual({ added: 1, known: 0, machine: 3, leftOut: 1 })
    expect(
      await (await upload(translator, '/api/entries/memory/tmx', 'old.tmx', tmx)).json(),
    ).toMatchObject({ added: 0, known: 1 })
    expect((await upload(people.editor, '/api/entries/memory/tmx', 'old.tmx', tmx)).status).toBe(
      403,
    )
    expect((await upload(translator, '/api/entries/memory/tmx', 'a.tmx', '<a/>')).status).toBe(422)
    const other = await addEntry(payload, { answer: answerOf('Ring the bell & wait.') })
    const begun = await begin(other.id)
    expect(linesOf(begun)).toEqual(['Ring the bell & wait.'])
    expect(await memoryOf(begun.id)).toContainEqual(
      expect.objectContaining({
        matches: [expect.objectContaining({ likeness: 100, file: 'old.tmx' })],
      }),
    )
    const search = await callApi(
      payload,
      translator,
      'GET',
      '/api/entries/memory/search?q=timbre%20esp',
    )
    expect(await search.json()).toMatchObject({ pairs: [{ target: 'Toque el timbre y espere.' }] })
    const xliff = await callApi(
      payload,
      translator,
      'GET',
      `/api/entries/xliff?locale=es&which=all&ids=${other.id}&version=1.2`,
    )
    expect(await xliff.text()).toContain(
      '<alt-trans match-quality="100%" origin="Attune"><source>Ring the bell &amp; wait.</source><target>Toque el timbre y espere.</target></alt-trans>',
    )
    const out = await (
      await callApi(payload, translator, 'GET', '/api/entries/memory/tmx?into=es')
    ).text()
    expect(out).toContain('<seg>Traiga su «rest» cuando venga a vernos.</seg>')
    expect(out).not.toContain('timbre')
    const form = new FormData()
    form.set('file', 'old.tmx')
    expect(
      await (await callApi(payload, translator, 'POST', '/api/entries/memory/forget', form)).json(),
    ).toEqual({ pairs: 1 })
  })

  it('takes and gives terms', async () => {
    const admin = await addPerson(payload, { roles: ['admin'] })
    const tbx = `<?xml version="1.0"?><tbx style="dct" type="TBX-Basic" xml:lang="en" xmlns="urn:iso:std:iso:30042:ed-2"><text><body>
<conceptEntry id="c1"><descrip type="definition">Say it so.</descrip><langSec xml:lang="en"><termSec><term>session</term></termSec></langSec><langSec xml:lang="es-419"><termSec><term>consulta</term></termSec><termSec><term>cita &amp; hora</term><termNote type="administrativeStatus">deprecatedTerm-admn-sts</termNote></termSec></langSec></conceptEntry></body></text></tbx>`
    const added = await upload(admin, '/api/glossary/tbx', 'terms.tbx', tbx)
    expect([added.status, await added.json()]).toEqual([200, { added: 1, known: 0, leftOut: 0 }])
    const out = await (await callApi(payload, admin, 'GET', '/api/glossary/tbx')).text()
    expect(out).toContain(
      '<note>Say it so.</note><langSec xml:lang="en"><termSec><term>session</term>',
    )
    expect(out).toContain(
      '<term>cita &amp; hora</term><termNote type="administrativeStatus">deprecatedTerm-admn-sts</termNote>',
    )
    expect(await (await upload(admin, '/api/glossary/tbx', 'terms.tbx', out)).json()).toEqual({
      added: 0,
      known: 1,
      leftOut: 0,
    })
    expect((await upload(admin, '/api/glossary/tbx', 'a.tbx', '<a/>')).status).toBe(422)
  })
})

describe('likenessTo', () => {
  it.each([
    ['You may stop at any time.', 'You may stop at any time.', 100],
    ['You may stop at any time.', 'you may stop at any  time.', 99],
    ['We talk about what matters.', 'We talk about what matters now.', 85],
    ['您可以随时停止。', '您可以随时停下。', 87],
    ['يمكنكم التوقف متى شئتم', 'يمكنكم التوقف الآن متى شئتم', 80],
    ['One two three four.', 'Nothing like it at all.', 0],
    ['', '', 100],
  ])('%s | %s: %i', (one, other, percent) => expect(likenessTo(one)(other, 75)).toBe(percent))
})
