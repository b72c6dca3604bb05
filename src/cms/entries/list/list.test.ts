import type { Payload } from 'payload'
import { beforeAll, expect, test } from 'vitest'
import type { Person } from '../../../core/person.ts'
import { stateLabel } from '../../../core/states.ts'
import { deskInEnglish } from '../../../i18n/messages/desk.ts'
import {
  addEntry,
  addPerson,
  addTopic,
  callApi,
  openTestPayload,
  sqlFor,
  takeStepOver,
} from '../../../testing/payload.ts'
import { answerOf } from '../../../testing/rich-text.ts'
import { listUrl, parseFilters } from '../../desk/list/filters.ts'
import { readList } from '../../desk/list/read-list.ts'
import { readTopicOptions } from '../../desk/list/topic-options.ts'
import { rebuildList } from './sync-list-row.ts'

const TODAY = new Date().toISOString().slice(0, 10)
let payload: Payload
let editor: Person
let reviewer: Person
beforeAll(async () => {
  payload = await openTestPayload()
  editor = await addPerson(payload, { roles: ['editor'], languages: ['en', 'ar'] })
  reviewer = await addPerson(payload, { roles: ['reviewer'] })
})

const found = async (query: Record<string, unknown>, who = editor, day = TODAY) =>
  (
    await readList(sqlFor(payload), parseFilters({ sort: 'updated', ...query }), {
      person: who,
      today: day,
    })
  ).rows.map(({ id }) => id)
const save = async (id: number, data: object) => {
  const { updatedAt } = (await (
    await callApi(payload, editor, 'GET', `/api/entries/${id}?draft=true&depth=0`)
  ).json()) as { updatedAt: string }
  expect(
    (
      await callApi(payload, editor, 'PATCH', `/api/entries/${id}?draft=true`, {
        ...data,
        updatedAt,
      })
    ).status,
  ).toBe(200)
}

test('finds answers by words inside them, by language, state, topic, and by who wrote them; newest first', async () => {
  const topic = await addTopic(payload)
  const first = await addEntry(payload, {
    topics: [topic],
    answer: answerOf('A quokka sits beside the therapist.'),
  })
  const second = await addEntry(payload, {
    locale: 'ar',
    question: 'ما هي السرّية؟',
    answer: answerOf('أُذُن صاغية'),
  })
  const translation = await addEntry(payload, {
    locale: 'es',
    translationOf: first.id,
    question: '¿Qué pasa?',
  })
  expect(await found({ q: 'QUOKKA therap' })).toEqual([first.id])
  expect(await found({ q: 'quokka elephant' })).toEqual([])
  expect(await found({ q: 'اذن' })).toEqual([second.id])
  expect(await found({ language: 'ar' })).toEqual([second.id])
  expect(await found({ topic: String(topic) })).toEqual([translation.id, first.id])
  expect(await found({ only: 'mine' })).toEqual([])
  await save(first.id, { answer: answerOf('A wombat sits beside the therapist.') })
  expect(await found({ q: 'quokka' })).toEqual([])
  expect(await found({ only: 'mine', q: 'wombat' })).toEqual([first.id])
  expect((await found({}))[0]).toBe(first.id)
  expect(await found({ q: 'a%b' })).toEqual([])
  const spelt = await addEntry(payload, { question: 'What helps against a panic attack?' })
  expect(await found({ q: 'panick atack' })).toEqual([spelt.id])
  expect(await found({ q: 'panick', language: 'ar' })).toEqual([])
  const ordered = await found({ sort: 'question' })
  expect(await found({ sort: '-question' })).toEqual(ordered.toReversed())

  expect((await takeStepOver(payload, editor, first.id, 'submit')).status).toBe(200)
  expect(await found({ state: 'in-review' })).toEqual([first.id])
  expect(await found({ where: { or: [{ and: [{ state: { equals: 'in-review' } }] }] } })).toEqual([
    first.id,
  ])
  expect(await found({ where: { id: { in: `${second.id},${first.id},x` } } })).toEqual([
    first.id,
    second.id,
  ])
  await callApi(payload, editor, 'POST', `/api/entries/${first.id}/notes`, {
    place: 'whole',
    words: 'Why a wombat?',
  })
  expect(await found({ only: 'notes' })).toEqual([first.id])

  const before = await sqlFor(payload)('select * from workflow.desk_list order by entry_id')
  await rebuildList(sqlFor(payload))
  expect(await sqlFor(payload)('select * from workflow.desk_list order by entry_id')).toEqual(
    before,
  )
})

test('knows when a review is due', async () => {
  const { id } = await addEntry(payload)
  for (const step of ['approve', 'publish'])
    expect((await takeStepOver(payload, reviewer, id, step)).status).toBe(200)
  const [row] = await sqlFor(payload)<{ due: string }>(
    'select due_on::text as due from workflow.review_dates where entry_id = $1',
    [id],
  )
  const before = (days: number) =>
    new Date(Date.parse(`${row?.due}T00:00:00Z`) - days * 86_400_000).toISOString().slice(0, 10)
  const on = async (day: string) => [
    await found({ only: 'due' }, editor, day),
    await found({ only: 'overdue', sort: 'due' }, editor, day),
  ]
  expect([
    await on(before(31)),
    await on(before(30)),
    await on(before(0)),
    await on(before(-1)),
  ]).toEqual([
    [[], []],
    [[id], []],
    [[id], []],
    [[], [id]],
  ])
})

test('a view is an address, and comes back as it was; what makes no sense is left out', () => {
  const filters = parseFilters({
    q: 'a & b',
    language: 'zh',
    state: 'draft',
    topic: '7',
    only: ['due', 'mine', 'nonsense'],
    sort: 'question',
    column: ['state', 'x'],
    page: '3',
  })
  expect(filters).toMatchObject({
    words: 'a & b',
    locale: 'zh',
    state: 'draft',
    topic: 7,
    only: ['mine', 'due'],
    sort: 'question',
    columns: ['state'],
    page: 3,
  })
  expect(
    parseFilters(
      Object.fromEntries(
        [...new URL(listUrl(filters), 'http://x').searchParams.keys()].map((key) => [
          key,
          new URL(listUrl(filters), 'http://x').searchParams.getAll(key),
        ]),
      ),
    ),
  ).toEqual(filters)
  for (const name of ['where[id][in]', 'where[or][0][and][0][id][in]'])
    expect(parseFilters({ [name]: '3,4' }).ids).toEqual([3, 4])
  expect(parseFilters({ 'where[state][equals]': 'draft' }).state).toBe('draft')
  expect(
    parseFilters({ q: { a: 1 }, topic: '-1', page: '0', where: 'x', state: ['a'] }),
  ).toMatchObject({ words: '', topic: null, page: 1, state: null, ids: null })
})

test('a translation that a change for safety took away does not say that it is published', async () => {
  const signer = await addPerson(payload, { roles: ['reviewer'], languages: ['en', 'es'] })
  const [source, shown] = [await addEntry(payload), await addEntry(payload)]
  const es = await addEntry(payload, {
    locale: 'es',
    translationOf: source.id,
    question: '¿Qué pasa?',
  })
  for (const { id } of [source, shown, es])
    for (const step of ['approve', 'publish'])
      expect((await takeStepOver(payload, signer, id, step)).status).toBe(200)
  await save(source.id, { answer: answerOf('You need not say why.') })
  expect((await takeStepOver(payload, signer, source.id, 'approve')).status).toBe(200)
  expect(
    (
      await takeStepOver(payload, signer, source.id, 'publish', {
        change: { severity: 'safety', note: 'No reason is asked.' },
      })
    ).status,
  ).toBe(200)
  const { rows } = await readList(sqlFor(payload), parseFilters({}), {
    person: signer,
    today: TODAY,
  })
  const saysOf = async (id: number) => {
    const line = rows.find((each) => each.id === id)
    const { stateLabel: onItsPage } = (await (
      await callApi(payload, signer, 'GET', `/api/entries/${id}/workflow`)
    ).json()) as { stateLabel: string }
    return [line && stateLabel(deskInEnglish, line.state, line), onItsPage]
  }
  expect(await saysOf(es.id)).toEqual(['Hidden from readers', 'Hidden from readers'])
  expect(await saysOf(shown.id)).toEqual(['Published', 'Published'])
})

test('topics have their titles in the language of the desk, or in English', async () => {
  const [known, other] = [await addTopic(payload, 'Money'), await addTopic(payload, 'Fees')]
  await payload.update({
    collection: 'topics',
    id: known,
    locale: 'es',
    data: { title: 'Dinero' },
    overrideAccess: true,
  })
  const { id } = await addEntry(payload, { topics: [known, other] })
  const titlesIn = async (locale: 'en' | 'es') => {
    const viewer = { person: editor, today: TODAY }
    const { rows } = await readList(sqlFor(payload), parseFilters({}), viewer, locale)
    const options = await readTopicOptions(sqlFor(payload), locale)
    return [
      rows.find((row) => row.id === id)?.topics,
      options.filter((each) => [known, other].includes(each.id)).map(({ title }) => title),
    ]
  }
  expect(await titlesIn('en')).toEqual([
    ['Fees', 'Money'],
    ['Fees', 'Money'],
  ])
  expect(await titlesIn('es')).toEqual([
    ['Dinero', 'Fees'],
    ['Dinero', 'Fees'],
  ])
})
