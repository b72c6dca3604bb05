import type { Payload } from 'payload'
import { beforeAll, expect, test } from 'vitest'
import type { Person } from '../../../core/person.ts'
import type { Sql } from '../../../core/sql.ts'
import type { Locale } from '../../../i18n/locales.ts'
import { addEntry, addPerson, callApi, openTestPayload, sqlFor } from '../../../testing/payload.ts'
import { parseFilters } from '../../desk/list/filters.ts'
import { ANSWERS_ON_PAGE, readList } from '../../desk/list/read-list.ts'
import {
  LANGUAGES_PREFERENCE,
  prefersOwnLanguages,
  saysNothing,
} from '../../desk/list/remembered-languages.ts'

const today = new Date().toISOString().slice(0, 10)
let payload: Payload
let person: Person
beforeAll(async () => {
  payload = await openTestPayload()
  person = await addPerson(payload, { roles: ['editor'], languages: ['es', 'en'] })
})

const languagesOf = async (query: Record<string, unknown>, desk: Locale) =>
  (await readList(sqlFor(payload), parseFilters(query), { person, today }, desk)).rows.map(
    ({ locale }) => locale,
  )

test('answers in the language of the desk come first, then those in the person’s others', async () => {
  for (const locale of ['ar', 'en', 'vi', 'es', 'en'] as const)
    await addEntry(payload, { locale, question: `A numbat? (${locale})` })
  expect(await languagesOf({}, 'en')).toEqual(['en', 'en', 'es', 'vi', 'ar'])
  expect(await languagesOf({}, 'es')).toEqual(['es', 'en', 'en', 'vi', 'ar'])
  expect(await languagesOf({}, 'fr')).toEqual(['en', 'es', 'en', 'vi', 'ar'])
  expect(await languagesOf({ q: 'nummbat' }, 'es')).toEqual(['es', 'en', 'en', 'vi', 'ar'])
  expect(await languagesOf({ language: 'ar' }, 'en')).toEqual(['ar'])
  expect(await languagesOf({ sort: 'updated' }, 'en')).toEqual(['en', 'es', 'vi', 'en', 'ar'])
})

test('the spelling of few answers is compared once to count them, and once to read them', async () => {
  const compared: string[] = []
  const sql: Sql = (text, values) => {
    if (text.includes('<%')) compared.push(text)
    return sqlFor(payload)(text, values)
  }
  const filters = parseFilters({ q: 'nummbat' })
  expect((await readList(sql, filters, { person, today }, 'es')).rows).toHaveLength(5)
  expect(compared).toHaveLength(2)
})

test('a page that ends within a language is continued by the next one', async () => {
  for (const locale of [...Array<Locale>(46).fill('en'), ...Array<Locale>(4).fill('es')])
    await addEntry(payload, { locale, question: 'A numbat?' })
  const first = await languagesOf({}, 'en')
  expect(first).toEqual([...Array<Locale>(48).fill('en'), 'es', 'es'])
  expect(first).toHaveLength(ANSWERS_ON_PAGE)
  expect(await languagesOf({ page: '2' }, 'en')).toEqual(['es', 'es', 'es', 'vi', 'ar'])
  expect(await languagesOf({ page: '3' }, 'en')).toEqual([])
  const ids = await Promise.all(
    ['1', '2'].map(async (page) => {
      const viewer = { person, today }
      const { rows } = await readList(sqlFor(payload), parseFilters({ page }), viewer, 'en')
      return rows.map(({ id }) => id)
    }),
  )
  expect(new Set(ids.flat()).size).toBe(55)
})

test('remembers for each person whether they chose only their languages', async () => {
  const other = await addPerson(payload, { roles: ['editor'] })
  const choose = async (own: boolean) =>
    (
      await callApi(payload, person, 'POST', `/api/payload-preferences/${LANGUAGES_PREFERENCE}`, {
        value: { own },
      })
    ).status
  const prefers = ({ id }: Person) => prefersOwnLanguages(sqlFor(payload), id)
  expect(await prefers(person)).toBe(false)
  expect(await choose(true)).toBe(200)
  expect([await prefers(person), await prefers(other)]).toEqual([true, false])
  expect(await choose(false)).toBe(200)
  expect(await prefers(person)).toBe(false)
})

test('only an address that says nothing shows what the person chose before', () => {
  expect([{}, { notFound: '1' }, { sort: 'mine' }].map(saysNothing)).toEqual([true, true, true])
  expect(
    [{ view: 'all' }, { q: '', language: '' }, { page: '2' }, { only: 'languages' }].map(
      saysNothing,
    ),
  ).toEqual([false, false, false, false])
})
