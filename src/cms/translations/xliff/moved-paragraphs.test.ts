import type { Payload } from 'payload'
import { beforeAll, expect, it } from 'vitest'
import { addEntry, callApi, openTestPayload, requestFor, sqlFor } from '../../../testing/payload.ts'
import { answerOf } from '../../../testing/rich-text.ts'
import { addTranslators, saveDraft } from '../../../testing/translated-answer.ts'
import { exportFile, importFile, newestEntryOf } from '../../../testing/xliff-fixtures.ts'
import type { Entry } from '../../entries/entry.ts'
import { approve } from '../../workflow/actions.ts'
import { publish, type PublishOptions } from '../../workflow/publish/publish.ts'
import { textPartsOf } from '../fingerprint.ts'
import type { TranslationOverview } from '../languages.ts'

let payload: Payload
let people: Awaited<ReturnType<typeof addTranslators>>
beforeAll(async () => {
  payload = await openTestPayload()
  people = await addTranslators(payload)
})

const ENGLISH = ['Bring water.', 'Wear a coat.', 'Come by bus.', 'Ring the bell.']
const SPANISH = ['Traiga agua.', 'Lleve un abrigo.', 'Venga en autobús.', 'Toque el timbre.']

const signAndPublish = async (id: number, options: PublishOptions = {}) => {
  await approve(await requestFor(payload, people.reviewer), id)
  await publish(await requestFor(payload, people.reviewer), id, options)
}
/** An original whose second paragraph moved to its end after it was translated. */
async function addMoved(): Promise<{ source: Entry; es: Entry }> {
  const source = await addEntry(payload, { answer: answerOf(...ENGLISH) })
  await signAndPublish(source.id)
  const es = await addEntry(payload, {
    locale: 'es',
    translationOf: source.id,
    question: '¿Qué hago antes de venir?',
    shortAnswer: 'Prepárese.',
    answer: answerOf(...SPANISH),
  })
  await signAndPublish(es.id)
  const [water, coat, bus, bell] = ENGLISH
  const moved = { answer: answerOf(...[water, bus, bell, coat].map(String)) }
  await saveDraft(payload, people.editor, source.id, moved)
  await signAndPublish(source.id, { change: { severity: 'wording' } })
  return { source, es }
}
const linesOf = async (id: number) =>
  textPartsOf(await newestEntryOf(payload, id)).flatMap(({ place, text }) =>
    place === 'answer' ? [text] : [],
  )
const pairsIn = (file: string) =>
  Array.from(
    file.matchAll(/<source[^>]*>([^<]*)<\/source><target[^>]*>([^<]*)<\/target>/g),
    ([, source, target]) => [source, target],
  ).slice(-ENGLISH.length)
const PAIRS = [0, 2, 3, 1].map((index) => [ENGLISH[index], SPANISH[index]])

it('goes out with the paragraphs that belong together, and back as nothing to do', async () => {
  const { source, es } = await addMoved()
  const { text } = await exportFile(payload, people.translator, source)
  expect(pairsIn(text)).toEqual(PAIRS)
  expect((await importFile(payload, people.translator, text)).body.answers).toMatchObject([
    { changed: false, unplaced: [] },
  ])
  expect(await linesOf(es.id)).toEqual(SPANISH)
})

it('takes one paragraph in where it stands, and a whole file in the order of the original', async () => {
  const { source, es } = await addMoved()
  const { text } = await exportFile(payload, people.translator, source)
  const coat = text.replace('Lleve un abrigo.', 'Lleve abrigo.')
  const alone = coat.replace(/<unit id="(?!answer-4)[\s\S]*?<\/unit>\n?/g, '')
  expect((await importFile(payload, people.translator, alone)).body.answers).toMatchObject([
    {
      changed: true,
      unplaced: [],
      changes: [{ before: 'Lleve un abrigo.', now: 'Lleve abrigo.' }],
    },
  ])
  expect(await linesOf(es.id)).toEqual(SPANISH.with(1, 'Lleve abrigo.'))
  const whole = coat.replace('Venga en autobús.', 'Tome el autobús.')
  expect((await importFile(payload, people.translator, whole)).body.answers).toMatchObject([
    { changed: true, unplaced: [] },
  ])
  expect(await linesOf(es.id)).toEqual([
    ...['Traiga agua.', 'Tome el autobús.', 'Toque el timbre.', 'Lleve abrigo.'],
  ])
})

it('is shown side by side and kept in the memory as it belongs together', async () => {
  const { source, es } = await addMoved()
  const response = await callApi(
    payload,
    people.translator,
    'GET',
    `/api/entries/${es.id}/languages`,
  )
  const { beside } = (await response.json()) as TranslationOverview
  expect(
    beside?.paragraphs
      .filter(({ place }) => place === 'answer')
      .map((row) => [row.source, row.translation, row.at]),
  ).toEqual([0, 2, 3, 1].map((index) => [ENGLISH[index], SPANISH[index], index]))
  // Signed again while the paragraphs stand as they stood before.
  await saveDraft(payload, people.translator, es.id, { shortAnswer: 'Prepárese bien.' })
  await signAndPublish(es.id, { change: { severity: 'wording' } })
  const pairs = await sqlFor(payload)<{ source: string; target: string }>(
    `select source, target from workflow.translation_memory
      where source_id = $1 and unit like 'answer-%' order by unit`,
    [source.id],
  )
  for (const { source: from, target } of pairs)
    expect(SPANISH.indexOf(target)).toBe(ENGLISH.indexOf(from))
  expect(pairs.length).toBeGreaterThanOrEqual(3)
})
