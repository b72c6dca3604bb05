import type { Payload } from 'payload'
import { Client } from 'pg'
import { beforeAll, describe, expect, it } from 'vitest'
import type { Person } from '../../../core/person.ts'
import { deskInEnglish } from '../../../i18n/messages/desk.ts'
import {
  addPerson,
  callApi,
  openTestPayload,
  requestFor,
  sqlFor,
} from '../../../testing/payload.ts'
import { answerOf } from '../../../testing/rich-text.ts'
import { asEntry, type Entry } from '../../entries/entry.ts'
import { seedFirstContent } from '../../import/first-start/first-start.ts'
import { importSources } from '../../import/import.ts'
import { documentTextHash } from '../../import/plan/hash.ts'
import { stepKey } from '../../import/plan/plan.ts'
import { deskText, loadImportedItem, type ImportedItem } from './decide/imported-item.ts'
import { nearDuplicatesSaid } from './decide/near-duplicates.ts'
import { openFlags } from './decide/open-issues.ts'
import { loadUpload } from './upload/uploads.ts'

let payload: Payload
let admin: Person
let editor: Person
beforeAll(async () => {
  payload = await openTestPayload()
  await seedFirstContent(payload, { answers: 'publish', log: () => undefined })
  admin = await addPerson(payload, { roles: ['admin'] })
  editor = await addPerson(payload, { roles: ['editor'] })
})

const form = (fields: Record<string, string | string[] | File>): FormData => {
  const data = new FormData()
  for (const [name, value] of Object.entries(fields))
    for (const each of [value].flat()) data.append(name, each)
  return data
}
const post = (person: Person | null, path: string, fields: Parameters<typeof form>[0]) =>
  callApi(payload, person, 'POST', `/api/imports/${path}`, form(fields))
/** The message on the page to which a response redirects. */
const faultOf = (response: Response) =>
  new URL(response.headers.get('location') ?? '', 'http://x').searchParams.get('fault')
const upload = async (text: string, name = 'leaflet.txt') =>
  new URL(
    (
      await post(admin, 'upload', {
        document: new File([text], name, { type: 'text/plain' }),
        locale: 'en',
        fix: 'yes',
      })
    ).headers.get('location') ?? '',
    'http://x',
  ).searchParams.get('upload') ?? ''
const idOf = async (question: string) =>
  (
    await sqlFor(payload)<{ id: number }>('select id from public.entries where question = $1', [
      question,
    ])
  )[0]?.id ?? 0
const newestEntry = async (id: number): Promise<Entry> =>
  asEntry(await payload.findByID({ collection: 'entries', id, draft: true, depth: 0 }))
const newest = async (id: number) => JSON.stringify((await newestEntry(id)).answer)
const TEXT = 'What is trust here?\n\nTrust is this.\n\nWho listens here?\n\nWe dont know and\n'

describe('access to imports', () => {
  it.each([
    'upload',
    'accept',
    'entries/1/conflict',
    'entries/1/silence',
    'entries/1/undo',
    'entries/1/relate',
  ])('needs a sign-in: %s', async (path) => {
    expect(
      (await post(null, path, { take: 'desk', code: 'x', words: 'x', reason: 'x', repair: 'x' }))
        .status,
    ).toBe(401)
  })
  it.each(['upload', 'accept'])('is refused to editors: %s', async (path) =>
    expect(
      (await post(editor, path, { document: new File([TEXT], 'leaflet.txt'), locale: 'en' }))
        .status,
    ).toBe(403),
  )
  it('lets no translator decide about an original', async () => {
    const translator = await addPerson(payload, { roles: ['translator'], languages: ['en', 'es'] })
    const id = await idOf('Do therapists have clients or patients?')
    expect((await post(translator, `entries/${id}/undo`, { repair: 'x' })).status).toBe(403)
  })
})

describe('accepting a plan line by line', () => {
  it('writes only the accepted steps, as drafts, in the name of the person', async () => {
    const id = await upload(TEXT)
    const found = await loadUpload(sqlFor(payload), id)
    expect(found?.source.pairs).toHaveLength(2)
    const [outcome] = await importSources(
      await requestFor(payload, admin),
      found ? [found.source] : [],
      { dryRun: true },
    )
    const [first, second] = outcome?.plan.steps ?? []
    expect(await idOf('What is trust here?')).toBe(0)
    const response = await post(admin, 'accept', {
      upload: id,
      step: first?.action === 'create' ? `create:${first.key}` : '',
    })
    const created = await idOf('What is trust here?')
    expect([response.status, response.headers.get('location')]).toEqual([
      303,
      `/admin/imports?written=1&answers=${created}`,
    ])
    expect(await idOf('What is trust here?')).toBeGreaterThan(0)
    expect(await idOf('Who listens here?')).toBe(0)
    const again = await upload(TEXT)
    await post(admin, 'accept', {
      upload: again,
      step: second?.action === 'create' ? `create:${second.key}` : '',
    })
    expect(await newest(await idOf('Who listens here?'))).toContain('We don’t know and …')
    const events = await sqlFor(payload)<{ actor: string }>(
      `select distinct actor from workflow.events where action = 'import.written'
        and details ->> 'document' = 'leaflet.txt'`,
    )
    expect(events).toEqual([{ actor: admin.name }])
    expect(
      await sqlFor(payload)(`select 1 from portal.entries where question like '%here?'`),
    ).toEqual([])
  })
  it('reports the faults of a document and writes nothing', async () => {
    const id = await upload('What?\n\nWho?\n\nMe.')
    const found = await loadUpload(sqlFor(payload), id)
    expect(found?.source.faults.map(({ code }) => code)).toEqual(['question-without-answer'])
    const response = await post(admin, 'accept', { upload: id, step: 'create:x' })
    expect(response.headers.get('location')).toContain('This+question+has+no+answer')
  })
  it('shows the plan again if a step is no longer what was accepted', async () => {
    const text = 'How much does the second appointment cost?\n\nIt is free for everybody.\n'
    const send = async (words: string) =>
      new URL(
        (
          await post(admin, 'upload', { document: new File([words], 'costs.txt'), locale: 'en' })
        ).headers.get('location') ?? '',
        'http://x',
      ).searchParams.get('upload') ?? ''
    const keysOf = async (upload: string) => {
      const found = await loadUpload(sqlFor(payload), upload)
      const [outcome] = await importSources(
        await requestFor(payload, admin),
        found ? [found.source] : [],
        { dryRun: true },
      )
      return (
        outcome?.plan.steps
          .filter(({ action }) => action !== 'gone' && action !== 'unchanged')
          .map(stepKey) ?? []
      )
    }
    const first = await send(text)
    await post(admin, 'accept', { upload: first, step: await keysOf(first) })
    const id = await idOf('How much does the second appointment cost?')
    const second = await send(text.replace('everybody', 'students'))
    const accepted = await keysOf(second)
    await payload.update({
      collection: 'entries',
      id,
      data: { answer: answerOf('The desk was quicker.') as never },
      draft: true,
      req: await requestFor(payload, editor),
      overrideAccess: false,
    })
    const response = await post(admin, 'accept', { upload: second, step: accepted })
    expect(faultOf(response)).toMatch(
      /^Written: 0\. Somebody has changed an answer since, so one line is no longer/,
    )
    expect(await newest(id)).toContain('The desk was quicker.')
    expect(await keysOf(second)).toEqual([`conflict:${id}`])
  })
  it('leaves a long document to the command line', async () => {
    const id = await upload(
      Array.from({ length: 1_001 }, (_, index) => `Q: Matter ${index}?\nA: Known.\n`).join('\n'),
    )
    expect(faultOf(await post(admin, 'accept', { upload: id, step: 'create:x' }))).toMatch(
      /has 1001 questions; the limit here is 1000.*command line/,
    )
  })
  it('does not wait for another import', async () => {
    const other = new Client({ connectionString: process.env.DATABASE_URL })
    await other.connect()
    await other.query(`select pg_advisory_lock(hashtext('attune.import'))`)
    const response = await post(admin, 'accept', {
      upload: await upload('What now?\n\nThis.'),
      step: 'create:x',
    })
    await other.end()
    expect(faultOf(response)).toContain('Another import is running')
  })
})

describe('deciding about an imported entry', () => {
  it('merges changes of neighbouring paragraphs without a choice', async () => {
    const asked = 'How are two paragraphs put together?'
    const paragraphs = [
      'The first one is about trust.',
      'The second one is about sleep.',
      'The third one is about work.',
    ]
    const run = async (words: string[], action: string) => {
      const found = await loadUpload(
        sqlFor(payload),
        await upload(`${asked}\n\n${words.join('\n\n')}\n`, 'paragraphs.txt'),
      )
      const [outcome] = await importSources(
        await requestFor(payload, admin),
        found ? [found.source] : [],
        {},
      )
      expect(outcome?.plan.steps[0]?.action).toBe(action)
    }
    await run(paragraphs, 'create')
    const id = await idOf(asked)
    const onDesk = paragraphs.map((words) => words.replace('sleep', 'sleep and rest'))
    await payload.update({
      collection: 'entries',
      id,
      data: { answer: answerOf(...onDesk) as never },
      draft: true,
      req: await requestFor(payload, editor),
      overrideAccess: false,
    })
    await run(
      paragraphs.map((words) =>
        words.replace('trust', 'trust and hope').replace('work', 'work and play'),
      ),
      'conflict',
    )
    const entry = await newestEntry(id)
    const seen = {
      desk: documentTextHash(deskText(entry)),
      document: (await loadImportedItem(sqlFor(payload), id))?.conflict?.hash ?? '',
    }
    expect(
      faultOf(await post(editor, `entries/${id}/conflict`, { take: 'merge', ...seen })),
    ).toBeNull()
    for (const words of ['trust and hope', 'sleep and rest', 'work and play'])
      expect(await newest(id)).toContain(words)
  })
  it('undoes one repair in a draft, permanently', async () => {
    const id = await idOf('Do therapists have clients or patients?')
    const item = await loadImportedItem(sqlFor(payload), id)
    const repair = item?.repairs.find(({ code }) => code === 'apostrophe')
    expect((await post(editor, `entries/${id}/undo`, { repair: repair?.id ?? '' })).status).toBe(
      303,
    )
    expect(await newest(id)).toContain('Youre the only person who will know which suits you and …')
    const after = await loadImportedItem(sqlFor(payload), id)
    expect([after?.repairs.map(({ code }) => code), after?.undone.map(({ code }) => code)]).toEqual(
      [['ellipsis'], ['apostrophe']],
    )
    const [shown] = await sqlFor(payload)<{ answer_text: string }>(
      'select answer_text from portal.entries where entry_id = $1',
      [id],
    )
    expect(shown?.answer_text).toContain('You’re the only person')
  })
  it('dismisses a flag only with a reason, and restores it', async () => {
    const id = await idOf('What is client/therapist relationship?')
    const open = async () =>
      openFlags(
        (await loadImportedItem(sqlFor(payload), id)) as ImportedItem,
        await newestEntry(id),
        deskInEnglish,
      )
    const flag = (await open()).find(({ code }) => code === 'gendered')
    const about = { code: 'gendered', words: flag?.words ?? '' }
    expect(faultOf(await post(editor, `entries/${id}/silence`, { ...about, reason: '' }))).toMatch(
      /Say why/,
    )
    expect(
      faultOf(await post(editor, `entries/${id}/silence`, { ...about, reason: 'A quotation.' })),
    ).toBeNull()
    expect((await open()).map(({ code }) => code)).not.toContain('gendered')
    expect((await loadImportedItem(sqlFor(payload), id))?.silenced[0]).toMatchObject({
      reason: 'A quotation.',
      by: editor.name,
    })
    expect(
      faultOf(await post(editor, `entries/${id}/silence`, { ...about, again: 'yes' })),
    ).toBeNull()
    expect((await open()).map(({ code }) => code)).toContain('gendered')
  })
  it('checks the text as it is now', async () => {
    const id = await idOf('What is client/therapist relationship?')
    await payload.update({
      collection: 'entries',
      id,
      data: { answer: answerOf('You can try new ways with us.') as never },
      draft: true,
      req: await requestFor(payload, editor),
      overrideAccess: false,
    })
    const entry = await newestEntry(id)
    expect(
      openFlags(
        (await loadImportedItem(sqlFor(payload), id)) as ImportedItem,
        entry,
        deskInEnglish,
      ).map(({ code }) => code),
    ).toEqual(['no-source', 'near-duplicate'])
  })
  it('makes the words of a near-duplicate flag from the questions that it names', async () => {
    const id = await idOf('What is a therapist relationship?')
    const item = (await loadImportedItem(sqlFor(payload), id)) as ImportedItem
    const stored = item.flags.filter(({ code }) => code === 'near-duplicate')
    const context = { entry: { id, locale: 'en' as const }, item, t: deskInEnglish }
    const blank = stored.map((flag) => ({ ...flag, message: '', suggestion: '' }))
    expect(stored[0]?.message).toMatch(/^This asks almost the same as “.+” \(line \d+\), “/)
    expect(await nearDuplicatesSaid(sqlFor(payload), blank, context)).toEqual(stored)
  })
  it('relates the questions that a near-duplicate flag proposes', async () => {
    const id = await idOf('What is a therapist relationship?')
    expect((await post(editor, `entries/${id}/relate`, {})).status).toBe(303)
    expect((await newestEntry(id)).related).toHaveLength(3)
  })
  it('resolves a conflict with either text or both, as a draft, only if the texts are those that were seen', async () => {
    const id = await idOf('What is trust here?')
    const shown = async () => {
      const entry = await newestEntry(id)
      return {
        desk: documentTextHash(deskText(entry)),
        document: (await loadImportedItem(sqlFor(payload), id))?.conflict?.hash ?? '',
      }
    }
    const cases: [string, Record<string, string>, string[]][] = [
      ['desk', {}, ['The desk says so (desk).', 'A second line.']],
      ['document', {}, ['Trust isn’t that (document).']],
      [
        'merge',
        { 'conflict-0': 'both' },
        ['The desk says so (merge).', 'Trust isn’t that (merge).'],
      ],
    ]
    for (const [take, choices, words] of cases) {
      const desk = ['desk', 'merge'].includes(take)
        ? [`The desk says so (${take}).`, 'A second line.']
        : ['It is otherwise.']
      await payload.update({
        collection: 'entries',
        id,
        data: { answer: answerOf(...desk) as never },
        draft: true,
        req: await requestFor(payload, editor),
        overrideAccess: false,
      })
      const source = (
        await loadUpload(
          sqlFor(payload),
          await upload(TEXT.replace('Trust is this.', `Trust isnt that (${take}).`)),
        )
      )?.source
      const run = async () =>
        (
          await importSources(await requestFor(payload, admin), source ? [source] : [], {
            fix: true,
          })
        )[0]?.plan.steps[0]?.action
      expect(await run()).toBe('conflict')
      const seen = await shown()
      expect(
        faultOf(
          await post(editor, `entries/${id}/conflict`, {
            take,
            ...choices,
            ...seen,
            desk: 'something else',
          }),
        ),
      ).toMatch(/has changed since you opened/)
      if (take === 'merge')
        expect(faultOf(await post(editor, `entries/${id}/conflict`, { take, ...seen }))).toMatch(
          /Choose a text wherever/,
        )
      expect(
        faultOf(await post(editor, `entries/${id}/conflict`, { take, ...choices, ...seen })),
      ).toBeNull()
      for (const each of words) expect(await newest(id)).toContain(each)
      expect(await run()).toBe('unchanged')
      expect(
        faultOf(await post(editor, `entries/${id}/conflict`, { take, ...choices, ...seen })),
      ).toMatch(/been resolved already/)
    }
  })
})
