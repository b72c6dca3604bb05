import type { Payload } from 'payload'
import { renderToStaticMarkup } from 'react-dom/server'
import { beforeAll, expect, test } from 'vitest'
import type { Person } from '../../../core/person.ts'
import { deskInEnglish as t } from '../../../i18n/messages/desk.ts'
import {
  addEntry,
  addPerson,
  openTestPayload,
  sqlFor,
  takeStepOver,
} from '../../../testing/payload.ts'
import { hasAnswers, NoAnswers } from '../empty/no-answers.tsx'
import { StartList } from './start-list.tsx'

let payload: Payload
let admin: Person
beforeAll(async () => {
  payload = await openTestPayload()
  admin = await addPerson(payload, { roles: ['admin'] })
})

async function lastStep(): Promise<{ href?: string; words?: string; done: boolean }> {
  const html = renderToStaticMarkup(await StartList({ sql: sqlFor(payload), person: admin, t }))
  const item = html.slice(html.lastIndexOf('<li'))
  const [, href, words] = /<a href="([^"]*)">([^<]*)</.exec(item) ?? []
  return { href, words, done: item.includes('data-done') }
}

test('the last of the first steps is the first answer, then those that came with the portal', async () => {
  const reviewer = await addPerson(payload, { roles: ['reviewer'] })
  expect(await hasAnswers(sqlFor(payload))).toBe(false)
  expect(await lastStep()).toEqual({
    href: '/admin/collections/entries',
    words: 'Write the first answer, or import documents',
    done: false,
  })
  const { id } = await addEntry(payload)
  expect(await hasAnswers(sqlFor(payload))).toBe(true)
  const review = 'Review the answers that came with Attune'
  expect(await lastStep()).toEqual({
    href: '/admin/collections/entries?state=draft',
    words: review,
    done: false,
  })
  for (const step of ['approve', 'publish'])
    expect((await takeStepOver(payload, reviewer, id, step)).status).toBe(200)
  expect(await lastStep()).toMatchObject({ words: review, done: true })
})

test.each([
  ['admin', ['Write a new answer', 'Import documents']],
  ['editor', ['Write a new answer']],
  ['translator', []],
] as const)('without answers, a person with the role %s may %j', async (role, links) => {
  const person = await addPerson(payload, { roles: [role] })
  const html = renderToStaticMarkup(<NoAnswers person={person} t={t} />)
  expect([...html.matchAll(/<a [^>]*>([^<]*)</g)].map(([, words]) => words)).toEqual(links)
  expect(html).toContain(links.length > 0 ? 'Write the first one' : 'An editor writes the first')
  expect(renderToStaticMarkup(<NoAnswers person={person} t={t} withActions={false} />)).not.toMatch(
    /<a /,
  )
})
