import type { Payload } from 'payload'
import { beforeAll, expect, test } from 'vitest'
import type { Person } from '../../core/person.ts'
import {
  addEntry,
  addPerson,
  callApi,
  openTestPayload,
  sqlFor,
  takeStepOver,
} from '../../testing/payload.ts'
import { updatedAtOf } from '../../testing/workflow-fixtures.ts'
import { commentByLink } from './comment.ts'
import { openDraftLink, type DraftLink } from './draft-links.ts'
import { linkedTextOf } from './linked-text.ts'

let payload: Payload
let editor: Person
let translator: Person
beforeAll(async () => {
  payload = await openTestPayload()
  editor = await addPerson(payload, { roles: ['editor'] })
  translator = await addPerson(payload, { roles: ['translator'] })
})

test('a link leads to one version until it expires or is revoked, and comments come back as notes', async () => {
  const entry = await addEntry(payload)
  const call = async (person: Person | null, method: string, path = '', body?: object) => {
    const address = `/api/entries/${entry.id}/draft-links${path}`
    const response = await callApi(payload, person, method, address, body)
    return {
      status: response.status,
      body: (await response.json()) as { url?: string; links?: DraftLink[] },
    }
  }
  expect((await call(null, 'POST', '', { days: 7 })).status).toBe(401)
  expect((await call(translator, 'POST', '', { days: 7 })).status).toBe(403)
  for (const days of [0, 31, 1.5, '7'])
    expect((await call(editor, 'POST', '', { days })).status).toBe(400)
  const made = await call(editor, 'POST', '', { days: 7 })
  expect(made.status).toBe(200)
  const token = /\/preview\/shared\/([A-Za-z0-9_-]{43})$/.exec(made.body.url ?? '')?.[1] ?? ''
  const sql = sqlFor(payload)
  expect(JSON.stringify(await sql('select * from workflow.draft_links'))).not.toContain(token)
  expect(JSON.stringify((await call(editor, 'GET')).body)).not.toContain(token)

  const opened = await openDraftLink(sql, token)
  await callApi(payload, editor, 'PATCH', `/api/entries/${entry.id}?draft=true`, {
    shortAnswer: 'A newer version.',
    updatedAt: await updatedAtOf(payload, entry),
  })
  expect(await openDraftLink(sql, token)).toEqual(opened)
  const { version } = await payload.findVersionByID({
    collection: 'entries',
    id: String(opened?.versionId),
  })
  expect(version.shortAnswer).toBe(entry.shortAnswer)

  for (const form of [null, {}, { name: '', words: 'Hm.' }, { name: 'Dr A', words: ' ' }])
    expect(await commentByLink(payload, token, form)).toBe('incomplete')
  const words = '<b>Check</b> the dose.'
  expect(await commentByLink(payload, token, { name: 'Dr A', words })).toBe('sent')
  const notes = await callApi(payload, editor, 'GET', `/api/entries/${entry.id}/notes`)
  expect(await notes.json()).toMatchObject({
    notes: [{ author: 'Dr A (by link, name not checked)', words, place: 'whole' }],
  })
  expect(await sql('select kind from workflow.notices where person_id = $1', [editor.id])).toEqual([
    { kind: 'note' },
  ])
  // A browser sends each line break as two characters, and people paste what does not show.
  const lines = Array(1_000).fill('a').join('\n')
  const pasted = { name: 'Dr\u200b\u00a0B\0', words: lines.replaceAll('\n', '\r\n') }
  expect(await commentByLink(payload, token, pasted)).toBe('sent')
  expect(
    await sql(
      'select author, words from workflow.notes where entry_id = $1 order by id desc limit 1',
      [entry.id],
    ),
  ).toEqual([{ author: 'Dr\u00a0B (by link, name not checked)', words: lines }])
  for (const long of [
    { name: 'a'.repeat(81), words },
    { name: 'Dr A', words: `${lines}a\na` },
  ])
    expect(await commentByLink(payload, token, long)).toBe('incomplete')
  await sql('update workflow.draft_links set comments = 30')
  expect(await openDraftLink(sql, token)).toMatchObject({ takesComments: false })
  expect(await commentByLink(payload, token, { name: 'Dr A', words })).toBe('too-many')

  const link = made.body.links?.[0]?.id
  expect((await call(translator, 'POST', '/revoke', { link })).status).toBe(403)
  await sql("update workflow.draft_links set expires_at = now() - interval '1 second'")
  expect(await openDraftLink(sql, token)).toBeNull()
  await sql("update workflow.draft_links set expires_at = now() + interval '1 day'")
  expect((await call(editor, 'POST', '/revoke', { link })).body.links).toEqual([])
  expect(await openDraftLink(sql, token)).toBeNull()
  expect(await commentByLink(payload, token, { name: 'Dr A', words })).toBe('no-link')
  for (const guess of ['', 'a', `${token}a`, "' or true --"])
    expect(await openDraftLink(sql, guess)).toBeNull()
})

test('a link says what its text is to readers now', async () => {
  const reviewer = await addPerson(payload, { roles: ['reviewer'] })
  const entry = await addEntry(payload)
  const sql = sqlFor(payload)
  const linked = async (shortAnswer: string) => linkedTextOf(sql, { ...entry, shortAnswer }, entry)
  const first = String(entry.shortAnswer)
  expect(await linked(first)).toBe('draft')
  for (const step of ['approve', 'publish'])
    expect((await takeStepOver(payload, reviewer, entry.id, step)).status).toBe(200)
  expect([await linked(first), await linked('Another text.')]).toEqual(['published', 'other'])
  const reason = { reason: 'It is wrong.' }
  expect((await takeStepOver(payload, reviewer, entry.id, 'withdraw', reason)).status).toBe(200)
  expect([await linked(first), await linked('Another text.')]).toEqual(['withdrawn', 'withdrawn'])
  await sql('update portal.tombstones set merged_into = 1 where entry_id = $1', [entry.id])
  expect(await linked(first)).toBe('merged')
})
