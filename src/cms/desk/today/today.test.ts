import type { Payload } from 'payload'
import { renderToStaticMarkup } from 'react-dom/server'
import { beforeAll, expect, it } from 'vitest'
import { openHold } from '../../../auth/holds/holds.ts'
import { recordNeutralName } from '../../../auth/names/public-names.ts'
import type { Person } from '../../../core/person.ts'
import { ROLES } from '../../../core/roles.ts'
import { deskInEnglish } from '../../../i18n/messages/desk.ts'
import { MAIL } from '../../../i18n/registers/mail.ts'
import {
  addEntry,
  addPerson,
  callApi,
  openTestPayload,
  signLabels,
  sqlFor,
  takeStepOver,
} from '../../../testing/payload.ts'
import { hasOpenFeedback, readGaps } from '../../feedback/read-gaps.ts'
import { withdrawnInPacks } from '../../packs/withdrawn-in-packs.ts'
import { coverageFilterFrom } from '../../translations/coverage-filter.ts'
import { coveragePage } from '../../translations/coverage-page.ts'
import { labelsToSign } from '../../workflow/labels/standing.ts'
import { readHistory } from '../history/read-history.ts'
import { parseFilters } from '../list/filters.ts'
import { readList } from '../list/read-list.ts'
import { ClinicContactNotice } from './clinic-contact-notice.tsx'
import { readTodos } from './read-todos.ts'
import type { Todo } from './todo.ts'

const DAY = new Date().toISOString().slice(0, 10)
let payload: Payload
let editor: Person
let reviewer: Person
let translator: Person
let elsewhere: Person

beforeAll(async () => {
  payload = await openTestPayload()
  editor = await addPerson(payload, { roles: ['editor'] })
  reviewer = await addPerson(payload, { roles: ['reviewer'] })
  translator = await addPerson(payload, { roles: ['translator'], languages: ['es', 'ar'] })
  elsewhere = await addPerson(payload, { roles: ['reviewer'], languages: ['ar'] })
})

const needsOf = (person: Person, today = DAY) =>
  readTodos({ sql: sqlFor(payload), person, today, t: deskInEnglish })
const count = async (person: Person, key: string, day = DAY) =>
  (await needsOf(person, day)).find((need) => need.key === key)?.count
const take = async (
  person: Person,
  id: number,
  step: string,
  body: Record<string, unknown> = {},
) => {
  const response = await takeStepOver(payload, person, id, step, body)
  expect([step, response.status]).toEqual([step, 200])
}
const save = async (person: Person, id: number, shortAnswer: string) => {
  const { updatedAt } = (await (
    await callApi(payload, person, 'GET', `/api/entries/${id}?draft=true`)
  ).json()) as { updatedAt: string }
  expect(
    (
      await callApi(payload, person, 'PATCH', `/api/entries/${id}?draft=true`, {
        shortAnswer,
        updatedAt,
      })
    ).status,
  ).toBe(200)
}

it('lists answers in the language of the desk before those in other languages of the person', async () => {
  const person = await addPerson(payload, { roles: ['editor'], languages: ['ar', 'en'] })
  for (const locale of ['en', 'ar'] as const) {
    const { id } = await addEntry(payload, { locale })
    await sqlFor(payload)(
      'insert into workflow.assignments (entry_id, person_id, by_name) values ($1, $2, $3)',
      [id, person.id, 'A colleague'],
    )
  }
  const assigned = (await needsOf(person)).find(({ key }) => key === 'assigned')
  expect(assigned?.items.map(({ locale }) => locale)).toEqual(['en', 'ar'])
})

it('lists an answer from draft to overdue review for the people who have to act', async () => {
  const entry = await addEntry(payload)
  await save(editor, entry.id, 'You talk, and you may stop.')
  expect(await count(editor, 'drafts')).toBe(1)

  await take(editor, entry.id, 'submit')
  expect([
    await count(editor, 'drafts'),
    await count(editor, 'in-review'),
    await count(reviewer, 'sign-off'),
    await count(elsewhere, 'sign-off'),
  ]).toEqual([0, 1, 1, 0])
  expect(await count(editor, 'sign-off')).toBeUndefined()
  const waiting = (await needsOf(reviewer)).find(({ key }) => key === 'sign-off')
  expect(waiting?.items).toMatchObject([{ detail: `${editor.name}, now` }])

  await take(reviewer, entry.id, 'request-changes', { note: 'Shorter.' })
  expect([await count(editor, 'changes'), await count(reviewer, 'sign-off')]).toEqual([1, 0])

  await take(editor, entry.id, 'submit')
  await take(reviewer, entry.id, 'approve')
  expect(await count(reviewer, 'to-publish')).toBe(1)
  await take(reviewer, entry.id, 'publish')
  expect([
    await count(reviewer, 'to-publish'),
    await count(reviewer, 'overdue'),
    await count(reviewer, 'overdue', '2031-01-01'),
  ]).toEqual([0, 0, 1])

  const [shown] = await readHistory(sqlFor(payload), { entry: entry.id, day: DAY }, 'UTC')
  expect(shown).toMatchObject({
    shortAnswer: 'You talk, and you may stop.',
    approver: reviewer.name,
    basis: 'approval',
    until: null,
  })
  expect(await readHistory(sqlFor(payload), { entry: entry.id, day: '2020-01-01' }, 'UTC')).toEqual(
    [],
  )
  expect(await readHistory(sqlFor(payload), { day: DAY }, 'UTC')).toEqual([])
})

it('does not ask people to approve their own text, unless the clinic allows single sign-off', async () => {
  const both = await addPerson(payload, { roles: ['editor', 'reviewer'] })
  const entry = await addEntry(payload)
  await save(both, entry.id, 'Written by somebody who may also sign.')
  await take(both, entry.id, 'submit')
  const before = await count(reviewer, 'sign-off')
  expect([await count(both, 'sign-off'), before]).toEqual([Number(before) - 1, before])
  const admin = await addPerson(payload, { roles: ['admin'] })
  const choose = async (signOff: string) =>
    expect(
      (await callApi(payload, admin, 'POST', '/api/globals/settings', { signOff })).status,
    ).toBe(200)
  await choose('single')
  expect(await count(both, 'sign-off')).toBe(Number(before) - 1)
  const confirmed = await callApi(payload, reviewer, 'POST', `/api/users/${admin.id}/confirm`, {})
  expect(confirmed.status).toBe(200)
  expect(await count(both, 'sign-off')).toBe(before)
  await choose('four-eyes')
})

/** The number of rows on the page a count links to. */
async function totalAt(person: Person, address: string, today: string): Promise<number> {
  const { pathname, searchParams } = new URL(address, 'http://desk')
  const query = Object.fromEntries(
    [...new Set(searchParams.keys())].map((name) => [name, searchParams.getAll(name)]),
  )
  if (pathname === '/admin/collections/entries')
    return (await readList(sqlFor(payload), parseFilters(query), { person, today })).count
  const collection = /^\/admin\/collections\/(contacts|taglines|users)$/.exec(pathname)?.[1]
  if (collection) {
    return (
      (await (
        await callApi(payload, person, 'GET', `/api/${collection}?${searchParams.toString()}`)
      ).json()) as { totalDocs: number }
    ).totalDocs
  }
  if (pathname === '/admin/coverage')
    return (await coveragePage(sqlFor(payload), coverageFilterFrom(query), person.languages)).count
  if (pathname === '/admin/give')
    return new Set((await withdrawnInPacks(sqlFor(payload))).map(({ code }) => code)).size
  if (address === '/admin/labels') return (await labelsToSign(sqlFor(payload), person)).length
  const { answers, missing } = await readGaps(sqlFor(payload))
  return address.endsWith('#searches') ? missing.length : answers.filter(hasOpenFeedback).length
}

it('each count equals the length of the list it links to, for every role', async () => {
  const sql = sqlFor(payload)
  await sql(`update portal.settings set locales = '{en,es,ar}'`)
  const [original, other, third] = [
    await addEntry(payload),
    await addEntry(payload),
    await addEntry(payload),
  ]
  for (const { id } of [original, other, third])
    for (const step of ['approve', 'publish']) await take(reviewer, id, step)
  await addEntry(payload, { locale: 'es', translationOf: original.id, question: '¿Qué pasa?' })
  await sql('update portal.entries set next_review_on = $2::date - 3 where entry_id = $1', [
    original.id,
    DAY,
  ])
  await sql(
    `update portal.entries set next_review_on = $2::date + 30, stale_severity = $3, locale = $4
      where entry_id = $1`,
    [other.id, DAY, 'clarifying', 'en'],
  )
  const { id: withdrawn } = await addEntry(payload)
  for (const step of ['approve', 'publish']) await take(reviewer, withdrawn, step)
  await take(reviewer, withdrawn, 'withdraw', { reason: 'Unsafe.' })
  await sql(
    `insert into portal.packs (code, locale, title, greeting, numbers, ready)
      values ('3479cdfh', 'en', 'read', 'none', array[$1::int, $2::int], true)`,
    [withdrawn, original.id],
  )
  await sql('update portal.entries set reviewed = false where entry_id = $1', [third.id])
  await sql(
    `insert into portal.hidden (entry_id, source_id, locale, since) values ($1, $1, 'en', now())`,
    [other.id],
  )
  await sql(
    `insert into workflow.notes (entry_id, place, words, author_id, author)
      select distinct parent_id, 'whole', 'Why?', 1, 'x' from public._entries_v
      where version_author_id = $1`,
    [editor.id],
  )
  await sql(
    "insert into workflow.assignments (entry_id, person_id, by_name) values ($1, $2, 'x')",
    [original.id, editor.id],
  )
  await sql(
    `insert into workflow.outside_links (entry_id, url, failed_since)
      values ($1, 'https://gone.example', now())`,
    [original.id],
  )
  for (const [id, status] of [
    [original.id, 'waiting'],
    [other.id, 'failed'],
  ] as const) {
    await sql(
      `insert into workflow.schedules (entry_id, locale, version_id, text_hash, publish_at,
        person_id, person_name, status, ended_at)
        values ($1, 'en', 1, '', now(), 1, 'x', $2, now() + interval '1 day')`,
      [id, status],
    )
  }
  await sql(
    `insert into workflow.feedback (week, entry_id, locale, helpful, reason)
      values (date_trunc('week', now())::date, $1, 'en', false, 'unclear'), (date_trunc('week',
      now())::date, $1, 'es', false, 'other')`,
    [original.id],
  )
  await sql(
    `insert into workflow.failed_searches (mark, locale, day, words)
      values ($1, 'en', now()::date, 'waiting list')`,
    ['m'.repeat(43)],
  )
  await sql(
    `insert into workflow.import_documents (document, locale, sha256, format)
      values ('today.txt', 'en', '', 'text')`,
  )
  await sql(
    `insert into workflow.import_items (entry_id, document, locale, key, position, first_line,
      last_line, text_hash, base, written, written_hash, verbatim, flags)
     values ($1, 'today.txt', 'en', 'k', 1, 1, 1, '', '{}', '{}', '', '',
       '[{"code":"no-source","words":"x"}]'), ($2, 'today.txt', 'en', 'l', 2, 1, 1, '', '{}', '{}',
       '', '', '[]')`,
    [third.id, other.id],
  )
  for (const region of ['US', 'GB'])
    await payload.create({
      collection: 'contacts',
      data: {
        label: `A line of ${region}`,
        kind: 'crisis',
        region,
        checkedOn: region === 'GB' ? null : '2020-01-01',
      } as never,
      overrideAccess: true,
    })
  for (const [code, checkedOn] of [
    ['so', '2020-01-01'],
    ['ne', '2100-01-01'],
  ])
    await payload.create({
      collection: 'taglines',
      data: {
        ...{ name: `Language ${code}`, english: 'Other', code, words: 'Help is free.', checkedOn },
        ...{ source: 'https://language.example.test', checkedBy: 'Somebody' },
      } as never,
      overrideAccess: true,
    })
  await sql(`update portal.settings set region = 'US'`)

  await sql(
    `insert into workflow.unsaved_words (person_id, slot, entry_id, locale, words)
      values ($1, 'slot', $2, 'en', '{}')`,
    [editor.id, original.id],
  )

  const admin = await addPerson(payload, { roles: ['admin'] })
  const held = await addPerson(payload, { roles: ['reviewer'] })
  await openHold(sql, { userId: held.id, cause: 'factors', by: admin }, new Date())

  await recordNeutralName(sql, held, 'operator')

  const seen = new Map<string, number>()
  for (const role of ROLES) {
    const person =
      role === 'editor'
        ? editor
        : role === 'translator'
          ? translator
          : await addPerson(payload, { roles: [role], languages: ['en'] })
    for (const need of await needsOf(person)) {
      seen.set(need.key, Math.max(seen.get(need.key) ?? 0, need.count))
      // All unsaved words are on the first page itself.
      if (need.key === 'unsaved') {
        expect(need.items.length).toBe(need.count)
        continue
      }
      expect([role, need.key, await totalAt(person, need.list, DAY)]).toEqual([
        role,
        need.key,
        need.count,
      ])
      expect(need.items.length).toBe(Math.min(need.count, 4))
    }
  }
  // Every item was shown to somebody; the ones of the first test are empty again.
  const everyKey = Object.keys(MAIL.en).flatMap((key) =>
    key.startsWith('todo.') ? [key.slice('todo.'.length)] : [],
  )
  expect([...seen.keys()].sort()).toEqual(everyKey.sort())
  expect(
    [...seen]
      .filter(([, each]) => each === 0)
      .map(([key]) => key)
      .sort(),
  ).toEqual(['changes', 'drafts', 'in-review', 'to-publish'])
  expect([
    seen.get('untranslated'),
    seen.get('overdue'),
    seen.get('due'),
    seen.get('gaps'),
    seen.get('taglines'),
  ]).toEqual([4, 1, 1, 2, 1])
})

it('dismissed flags are not listed', async () => {
  const before: Todo['count'] | undefined = await count(editor, 'flagged')
  await sqlFor(payload)(`update workflow.import_items set silenced = flags`)
  expect([before, await count(editor, 'flagged')]).toEqual([1, 0])
})

it('says first of all that readers cannot reach the clinic, until a contact of it is signed', async () => {
  const admin = await addPerson(payload, { roles: ['admin'] })
  const says = async (person: Person) =>
    renderToStaticMarkup(
      await ClinicContactNotice({ sql: sqlFor(payload), person, t: deskInEnglish }),
    )
  const post = async (path: string, body: object) =>
    expect((await callApi(payload, admin, 'POST', path, body)).status).toBeLessThan(300)
  await post('/api/globals/settings?locale=en', { region: 'IE', clinicName: 'Clinic' })
  await signLabels(payload)
  for (const person of [admin, editor])
    expect(await says(person)).toContain('href="/admin/collections/contacts/create"')
  expect(await says(translator)).toContain('Ask an editor, a reviewer or an admin')
  await post('/api/contacts?locale=en', {
    ...{ label: 'Front desk', kind: 'clinic', region: 'IE', phone: '01 555 0100', position: 1 },
  })
  expect(await says(editor)).toContain('href="/admin/labels"')
  await signLabels(payload)
  expect(await says(admin)).toBe('')
})
