import type { Payload } from 'payload'
import { beforeAll, describe, expect, it } from 'vitest'
import type { Person } from '../../src/cms/access/person.ts'
import { addPerson, callApi, openTestPayload, requestFor, sqlFor } from '../../src/testing/payload.ts'
import { answerOf } from '../../src/testing/rich-text.ts'
import { seedFirstContent } from '../first-start.ts'
import { importSources } from '../import.ts'
import { sourceOf } from './uploads.ts'
import { leftWith, openFlags } from './left.ts'

let payload: Payload
let admin: Person
let editor: Person
beforeAll(async () => {
  payload = await openTestPayload()
  await seedFirstContent(payload, { publish: true, log: () => undefined })
  admin = await addPerson(payload, { roles: ['admin'] })
  editor = await addPerson(payload, { roles: ['editor'] })
})

const form = (fields: Record<string, string | string[] | File>): FormData => {
  const data = new FormData()
  for (const [name, value] of Object.entries(fields)) for (const each of [value].flat()) data.append(name, each)
  return data
}
const post = (person: Person | null, path: string, fields: Parameters<typeof form>[0]) => callApi(payload, person, 'POST', `/api/imports/${path}`, form(fields))
const leaflet = (text: string) => new File([text], 'leaflet.txt', { type: 'text/plain' })
const upload = async (text: string) => new URL((await post(admin, 'upload', { document: leaflet(text), locale: 'en', fix: 'yes' })).headers.get('location') ?? '', 'http://x').searchParams.get('upload') ?? ''
const idOf = async (question: string) => (await sqlFor(payload)<{ id: number }>('select id from public.entries where question = $1', [question]))[0]?.id ?? 0
const newest = async (id: number) => JSON.stringify((await payload.findByID({ collection: 'entries', id, draft: true, depth: 0 })).answer)
const TEXT = 'What is trust here?\n\nTrust is this.\n\nWho listens here?\n\nWe dont know and\n'

describe('who may import', () => {
  it.each(['upload', 'accept', 'entries/1/conflict', 'entries/1/silence', 'entries/1/undo', 'entries/1/relate'])('nobody without an account: %s', async (path) => {
    expect((await post(null, path, { take: 'desk', code: 'x', words: 'x', reason: 'x', repair: 'x' })).status).toBe(401)
  })
  it.each(['upload', 'accept'])('no editor: %s', async (path) => expect((await post(editor, path, { document: leaflet(TEXT), locale: 'en' })).status).toBe(403))
  it('no translator decides about an original', async () => {
    const translator = await addPerson(payload, { roles: ['translator'], languages: ['en', 'es'] })
    const id = await idOf('Do therapists have clients or patients?')
    expect((await post(translator, `entries/${id}/undo`, { repair: 'x' })).status).toBe(403)
  })
})

describe('accepting a plan line by line', () => {
  it('writes what was accepted as drafts, in the name of the person, and nothing else', async () => {
    const id = await upload(TEXT)
    const found = await sourceOf(sqlFor(payload), id)
    expect(found?.source.pairs).toHaveLength(2)
    const [outcome] = await importSources(await requestFor(payload, admin), found ? [found.source] : [], { dryRun: true })
    const [first, second] = outcome?.plan.steps ?? []
    expect(await idOf('What is trust here?')).toBe(0)
    const response = await post(admin, 'accept', { upload: id, step: first?.action === 'create' ? `create:${first.key}` : '' })
    expect([response.status, response.headers.get('location')]).toEqual([303, '/admin/imports?written=1'])
    expect(await idOf('What is trust here?')).toBeGreaterThan(0)
    expect(await idOf('Who listens here?')).toBe(0)
    const again = await upload(TEXT)
    await post(admin, 'accept', { upload: again, step: second?.action === 'create' ? `create:${second.key}` : '' })
    expect(await newest(await idOf('Who listens here?'))).toContain('We don’t know and …')
    const events = await sqlFor(payload)<{ actor: string }>(`select distinct actor from workflow.events where action = 'import.written' and details ->> 'document' = 'leaflet.txt'`)
    expect(events).toEqual([{ actor: admin.name }])
    expect(await sqlFor(payload)(`select 1 from portal.entries where question like '%here?'`)).toEqual([])
  })
  it('says what is wrong with a document and keeps nothing of it', async () => {
    const id = await upload('What?\n\nWho?\n\nMe.')
    const found = await sourceOf(sqlFor(payload), id)
    expect(found?.source.faults.map(({ code }) => code)).toEqual(['question-without-answer'])
    const response = await post(admin, 'accept', { upload: id, step: 'create:x' })
    expect(response.headers.get('location')).toContain('This+question+has+no+answer')
  })
})

describe('deciding about an imported entry', () => {
  it('undoes one repair as a draft, for good', async () => {
    const id = await idOf('Do therapists have clients or patients?')
    const left = await leftWith(sqlFor(payload), id)
    const repair = left?.repairs.find(({ code }) => code === 'apostrophe')
    expect((await post(editor, `entries/${id}/undo`, { repair: repair?.id ?? '' })).status).toBe(303)
    expect(await newest(id)).toContain('Youre the only person who will know which suits you and …')
    const after = await leftWith(sqlFor(payload), id)
    expect([after?.repairs.map(({ code }) => code), after?.undone.map(({ code }) => code)]).toEqual([['ellipsis'], ['apostrophe']])
    const [shown] = await sqlFor(payload)<{ answer_text: string }>('select answer_text from portal.entries where entry_id = $1', [id])
    expect(shown?.answer_text).toContain('You’re the only person')
  })
  it('silences a flag with a reason, and not without one', async () => {
    const id = await idOf('What is client/therapist relationship?')
    const flag = (await leftWith(sqlFor(payload), id))?.flags.find(({ code }) => code === 'gendered')
    expect((await post(editor, `entries/${id}/silence`, { code: 'gendered', words: flag?.words ?? '', reason: '' })).status).toBe(400)
    expect((await post(editor, `entries/${id}/silence`, { code: 'gendered', words: flag?.words ?? '', reason: 'A quotation.' })).status).toBe(303)
    const left = await leftWith(sqlFor(payload), id)
    expect(left && openFlags(left).map(({ code }) => code)).not.toContain('gendered')
    expect(left?.silenced[0]).toMatchObject({ reason: 'A quotation.', by: editor.name })
  })
  it('relates what the near-duplicate proposes', async () => {
    const id = await idOf('What is a therapist relationship?')
    expect((await post(editor, `entries/${id}/relate`, {})).status).toBe(303)
    const entry = await payload.findByID({ collection: 'entries', id, draft: true, depth: 0 })
    expect(entry.related).toHaveLength(3)
  })
  it.each(['desk', 'document'] as const)('settles a conflict for the %s', async (take) => {
    const id = await idOf('What is trust here?')
    const req = await requestFor(payload, editor)
    await payload.update({ collection: 'entries', id, data: { answer: answerOf(`The desk says so (${take}).`) as never }, draft: true, req, overrideAccess: false })
    const changed = TEXT.replace('Trust is this.', `Trust is that (${take}).`)
    const source = (await sourceOf(sqlFor(payload), await upload(changed)))?.source
    const run = async () => (await importSources(await requestFor(payload, admin), source ? [source] : [], { fix: true }))[0]?.plan.steps[0]?.action
    expect(await run()).toBe('conflict')
    expect((await post(editor, `entries/${id}/conflict`, { take })).status).toBe(303)
    expect(await newest(id)).toContain(take === 'desk' ? 'The desk says so (desk).' : 'Trust is that (document).')
    expect(await run()).toBe('unchanged')
    expect((await post(editor, `entries/${id}/conflict`, { take })).status).toBe(409)
  })
})
