import type { Payload } from 'payload'
import { beforeAll, expect, it } from 'vitest'
import type { Person } from '../../../core/person.ts'
import type { Locale } from '../../../i18n/locales.ts'
import { readPack } from '../../../published/read/pack.ts'
import { closeReadConnections } from '../../../published/read/read-through.ts'
import { addEntry, addPerson, callApi, openTestPayload, sqlFor } from '../../../testing/payload.ts'
import type { GivenPack } from '../../packs/given-pack.ts'
import { readPackOptions } from '../../packs/pack-options.ts'
import type { LabelPart } from './label-parts.ts'
import type { LabelStanding } from './standing.ts'

let payload: Payload
let editor: Person, translator: Person, reviewer: Person, spanishReviewer: Person
let answer: number
beforeAll(async () => {
  payload = await openTestPayload()
  const person = (role: 'editor' | 'translator' | 'reviewer', ...languages: ('en' | 'es')[]) =>
    addPerson(payload, { roles: [role], languages })
  editor = await person('editor', 'en')
  translator = await person('translator', 'es')
  reviewer = await person('reviewer', 'en')
  spanishReviewer = await person('reviewer', 'es')
  answer = await publishedAnswer()
  return closeReadConnections
})

/** An answer that readers see. */
async function publishedAnswer(): Promise<number> {
  const { id } = await addEntry(payload)
  await sqlFor(payload)(
    `insert into portal.entries (entry_id, source_id, locale, slug, question, short_answer,
      answer_html, answer_text, risk_tier, sensitive, reviewed, first_published_at, changed_at,
      text_hash, folded, doc)
     values ($1, $1, 'en', 'why', 'Why?', 'So.', '<p>So.</p>', 'So.', 'low', false, true, now(),
      now(), 'h', 'why', '')`,
    [id],
  )
  return id
}
const call = (person: Person, method: string, path: string, body: object) =>
  callApi(payload, person, method, path, body)
const write = async (person: Person, locale: Locale, words: string, id?: number) => {
  const path = `/api/greetings${id === undefined ? '' : `/${id}`}?locale=${locale}`
  const response = await call(person, id === undefined ? 'POST' : 'PATCH', path, { words })
  const { doc } = (await response.json()) as { doc?: { id: number } }
  return { status: response.status, id: doc?.id ?? 0 }
}
async function sign(person: Person, id: number, part: LabelPart): Promise<number> {
  const response = await callApi(payload, person, 'GET', '/api/labels/standing')
  const { labels } = (await response.json()) as { labels: LabelStanding[] }
  const label = labels.find((each) => each.collection === 'greetings' && each.id === id)
  const parts = label?.parts
    .filter((each) => each.part === part)
    .map(({ hash }) => ({ part, seen: hash }))
  return (await call(person, 'POST', '/api/labels/approve', { collection: 'greetings', id, parts }))
    .status
}
const offered = async (locale: Locale) =>
  (await readPackOptions(sqlFor(payload))).find((each) => each.locale === locale)?.greetings
async function give(id: number, locale: Locale) {
  const response = await call(editor, 'POST', '/api/packs/give', {
    ...{ locale, title: 'read', greeting: `greeting:${id}`, numbers: [answer] },
  })
  return { status: response.status, pack: (await response.json()) as GivenPack }
}
const onPage = async (code: string, locale: Locale) => (await readPack(locale, code))?.greeting
const SOON = { timeout: 10_000 }

it('a greeting is offered and shown in the languages in which a reviewer signed it', async () => {
  const { id } = await write(editor, 'en', 'Take your time with these.')
  const value = `greeting:${id}`
  expect(await offered('en')).toEqual([])
  expect((await give(id, 'en')).status).toBe(422)
  expect(await sign(editor, id, 'en')).toBe(403)
  expect(await sign(reviewer, id, 'en')).toBe(200)
  expect(await offered('en')).toEqual([{ value, label: 'Take your time with these.' }])
  expect(await offered('es')).toEqual([])
  const { status, pack } = await give(id, 'en')
  expect(status).toBe(200)
  expect(pack.message.body).toContain('\nTake your time with these.\n')
  await expect.poll(() => onPage(pack.code, 'en'), SOON).toBe('Take your time with these.')
  expect(await onPage(pack.code, 'es')).toBeNull()

  expect((await write(translator, 'es', 'Tómese su tiempo.', id)).status).toBe(200)
  expect((await give(id, 'es')).status).toBe(422)
  expect(await sign(reviewer, id, 'es')).toBe(403)
  expect(await sign(spanishReviewer, id, 'es')).toBe(200)
  await expect.poll(() => onPage(pack.code, 'es'), SOON).toBe('Tómese su tiempo.')

  expect((await write(editor, 'en', 'Dear reader,', id)).status).toBe(200)
  expect(await onPage(pack.code, 'en')).toBe('Take your time with these.')
  const gone = await call(reviewer, 'POST', '/api/labels/withdraw', {
    ...{ collection: 'greetings', id, reason: 'Too long' },
  })
  expect(gone.status).toBe(200)
  await expect.poll(() => onPage(pack.code, 'en'), SOON).toBeNull()
  expect(await offered('en')).toEqual([])
  const again = await call(editor, 'POST', '/api/packs/again', { code: pack.code })
  expect(((await again.json()) as GivenPack).message.body.split('\n')).toHaveLength(2)
})

it('a greeting has no telephone number, and translators write in their languages only', async () => {
  expect((await write(editor, 'en', 'Call 1-800-555-0199 before you come.')).status).toBe(400)
  expect((await write(translator, 'en', 'Take your time.')).status).toBe(403)
})
