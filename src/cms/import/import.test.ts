import { mkdir, mkdtemp, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Payload } from 'payload'
import { beforeAll, describe, expect, it, vi } from 'vitest'
import { inTransaction } from '../../core/request-sql.ts'
import { readOldAddress } from '../../published/read/old-address.ts'
import { addPerson, openTestPayload, requestFor, sqlFor } from '../../testing/payload.ts'
import { answerOf } from '../../testing/rich-text.ts'
import { runAsCommand } from '../records/workflow-command.ts'
import { approve } from '../workflow/actions.ts'
import { importSources, type ImportOutcome } from './import.ts'
import type { ImportOptions } from './plan/source.ts'
import { readSources } from './sources.ts'

let payload: Payload
let file: string
beforeAll(async () => {
  payload = await openTestPayload()
  file = join(await mkdtemp(join(tmpdir(), 'attune-import-')), 'leaflet.txt')
})

const FIRST = `What is trust?

Trust is the sense that somebody means you well.

Who is my therapist?

Your therapist listens to you, and dont forget: they keep ones own words to themselves.

Why do we pause?

We pause because silence leaves room for what is hard to say aloud.
`
const run = async (text: string, options: ImportOptions = {}): Promise<ImportOutcome> => {
  await writeFile(file, text)
  const { sources, faults } = await readSources([file])
  const [outcome] = await importSources(await requestFor(payload, null), sources, {
    ...options,
    faults,
  })
  if (!outcome) throw new Error('no outcome')
  return outcome
}
const actions = ({ plan }: ImportOutcome) => plan.steps.map(({ action }) => action)
const versions = async () =>
  (await sqlFor(payload)<{ n: number }>('select count(*)::int as n from public._entries_v'))[0]?.n
const publicTexts = async () =>
  (
    await sqlFor(payload)<{ answer_text: string }>(
      'select answer_text from portal.entries order by entry_id',
    )
  ).map((row) => row.answer_text)
const idOf = async (question: string) =>
  (
    await sqlFor(payload)<{ id: number }>('select id from public.entries where question = $1', [
      question,
    ])
  )[0]?.id ?? 0

describe('repeated imports of one document', () => {
  it('writes nothing on a dry run', async () => {
    expect(await run(FIRST, { dryRun: true })).toMatchObject({ written: false })
    expect(await versions()).toBe(0)
  })

  it('writes everything or nothing', async () => {
    const req = await requestFor(payload, null)
    await writeFile(file, FIRST)
    const { sources } = await readSources([file])
    const failing = importSources(req, sources, {
      onProgress: (_document, _done, _total, what) => {
        if (what === 'written') throw new Error('cut off')
      },
    })
    await expect(failing).rejects.toThrow('cut off')
    expect(await versions()).toBe(0)
  })

  it('recognises what it wrote', async () => {
    expect(actions(await run(FIRST, { publish: true }))).toEqual(['create', 'create', 'create'])
    const before = await versions()
    expect(await run(FIRST, { publish: true })).toMatchObject({ written: false })
    expect(await versions()).toBe(before)
    const events = await sqlFor(payload)<{ action: string; n: number }>(
      `select action, count(*)::int as n from workflow.events where action like 'import.%'
        group by 1 order by 1`,
    )
    expect(events).toEqual([
      { action: 'import.published', n: 3 },
      { action: 'import.written', n: 3 },
    ])
  })

  it('repairs what was imported without --fix, in a draft', async () => {
    const shown = await publicTexts()
    expect(actions(await run(FIRST, { fix: true }))).toEqual(['unchanged', 'repair', 'unchanged'])
    expect(await publicTexts()).toEqual(shown)
    const { answer } = await payload.findByID({
      collection: 'entries',
      id: await idOf('Who is my therapist?'),
      draft: true,
      depth: 0,
    })
    expect(JSON.stringify(answer)).toContain('don’t forget: they keep one’s own words')
    expect(await run(FIRST, { fix: true })).toMatchObject({ written: false })
    expect(await run(FIRST)).toMatchObject({ written: false })
  })

  it('writes a change as a draft, and leaves the published text', async () => {
    const shown = await publicTexts()
    const changed = FIRST.replace('means you well', 'wishes you well')
    expect(actions(await run(changed, { fix: true }))).toEqual(['update', 'unchanged', 'unchanged'])
    expect(await publicTexts()).toEqual(shown)
    const newest = await payload.findByID({
      collection: 'entries',
      id: await idOf('What is trust?'),
      draft: true,
      depth: 0,
    })
    expect(JSON.stringify(newest.answer)).toContain('wishes you well')
    expect(newest.state).toBe('draft')
  })

  it('does not change a text that staff edited, and reports a conflict once', async () => {
    const editor = await addPerson(payload, { roles: ['editor'] })
    const id = await idOf('Why do we pause?')
    const req = await requestFor(payload, editor)
    await payload.update({
      collection: 'entries',
      id,
      data: { answer: answerOf('The desk says this now.') as never },
      draft: true,
      req,
      overrideAccess: false,
    })
    const before = await versions()
    const wished = FIRST.replace('means you well', 'wishes you well')
    expect(await run(wished, { fix: true })).toMatchObject({ written: false })
    const both = wished.replace('hard to say aloud', 'hard to say')
    expect(actions(await run(both, { fix: true }))).toEqual(['unchanged', 'unchanged', 'conflict'])
    expect(await run(both, { fix: true })).toMatchObject({ written: false })
    expect(await versions()).toBe(before)
    const [item] = await sqlFor(payload)<{ base: string; file: string }>(
      `select base #>> '{answer,0,spans,0,text}' as base,
        conflict #>> '{file,answer,0,spans,0,text}' as file from workflow.import_items
        where entry_id = $1`,
      [id],
    )
    expect(item).toEqual({
      base: 'We pause because silence leaves room for what is hard to say aloud.',
      file: 'We pause because silence leaves room for what is hard to say.',
    })
    expect(
      JSON.stringify(
        (await payload.findByID({ collection: 'entries', id, draft: true, depth: 0 })).answer,
      ),
    ).toContain('The desk says this now.')
  })

  it('reports once what is gone, and deletes nothing', async () => {
    const shorter = FIRST.replace('means you well', 'wishes you well').replace(
      /Why do we pause[\s\S]*/,
      '',
    )
    expect(actions(await run(shorter, { fix: true }))).toEqual(['unchanged', 'unchanged', 'gone'])
    expect(await run(shorter, { fix: true })).toMatchObject({ written: false })
    expect(await idOf('Why do we pause?')).toBeGreaterThan(0)
    expect(await publicTexts()).toHaveLength(3)
  })

  it('still has a conflict when a pair that is back changed on both sides', async () => {
    const back = FIRST.replace('means you well', 'wishes you well').replace(
      'hard to say aloud',
      'hard to say',
    )
    expect(actions(await run(back, { fix: true }))).toEqual(['unchanged', 'unchanged', 'conflict'])
    expect(
      await sqlFor(payload)('select 1 from workflow.import_items where gone_at is not null'),
    ).toEqual([])
    expect(await run(back, { fix: true })).toMatchObject({ written: false })
  })

  it('does not overwrite what staff wrote while it was planning', async () => {
    const id = await idOf('What is trust?')
    const editor = await addPerson(payload, { roles: ['editor'] })
    let checked = Promise.resolve()
    // The save holds the entry until it is done; the import has read it before, and waits.
    const req = await requestFor(payload, editor)
    await inTransaction(req, async (sql) => {
      await sql('select 1 from public.entries where id = $1 for update', [id])
      const importing = run(
        FIRST.replace('means you well', 'wants you well').replace(
          'hard to say aloud',
          'hard to say',
        ),
        { fix: true },
      )
      checked = importing.then((outcome) => expect(actions(outcome)[0]).toBe('conflict'))
      await vi.waitFor(
        async () =>
          expect(
            await sqlFor(payload)(
              `select 1 from pg_stat_activity where wait_event_type = 'Lock'
                and query like 'select id from public.entries%' and datname = current_database()`,
            ),
          ).toHaveLength(1),
        { timeout: 30_000 },
      )
      await runAsCommand(req, () =>
        payload.update({
          collection: 'entries',
          id,
          draft: true,
          req,
          overrideAccess: true,
          data: { answer: answerOf('Quicker.') as never },
        }),
      )
    })
    await checked
    expect(
      JSON.stringify(
        (await payload.findByID({ collection: 'entries', id, draft: true, depth: 0 })).answer,
      ),
    ).toContain('Quicker.')
  })

  it('refuses a question that another document has', async () => {
    await writeFile(file.replace('leaflet', 'other'), 'What is trust?\n\nSomething else.')
    const { sources } = await readSources([file.replace('leaflet', 'other')])
    await expect(importSources(await requestFor(payload, null), sources, {})).rejects.toThrow(
      /already has this question.*leaflet\.txt/,
    )
  })

  it('ends its publishing exception with the first edit', async () => {
    const id = await idOf('Why do we pause?')
    const [exception] = await sqlFor(payload)<{ kind: string }>(
      'select kind from workflow.approvals where entry_id = $1',
      [id],
    )
    expect(exception?.kind).toBe('import')
    const editor = await addPerson(payload, { roles: ['editor'] })
    await expect(requestFor(payload, editor).then((req) => approve(req, id))).rejects.toThrow()
  })
})

describe('an export of another site', () => {
  it('leaves its old addresses to the answers, and the dates to staff', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'attune-site-'))
    const export_ = join(folder, 'articles.json')
    const article = (title: string, body: string, number: number) => ({
      title,
      body,
      created_at: '2020-01-02T03:04:05Z',
      html_url: `https://help.example/hc/en-us/articles/${number}-${title.replace(/\W/g, '-')}`,
    })
    await writeFile(
      export_,
      JSON.stringify({
        articles: [
          article('Changing a booking', '<p>Call us, and we find another hour.</p>', 360),
          article('Where to park a bicycle', '<p>Behind the house, under the roof.</p>', 361),
        ],
      }),
    )
    const read = async (options: ImportOptions) => {
      const { sources, faults } = await readSources([export_])
      return importSources(await requestFor(payload, null), sources, { ...options, faults })
    }
    await read({ publish: true })
    expect(await readOldAddress('/hc/en-us/articles/360-Changing-a-booking/')).toMatchObject({
      slug: 'changing-a-booking',
    })
    expect(await readOldAddress('/hc/en-us/articles/361?lang=en')).toMatchObject({
      slug: 'where-to-park-a-bicycle',
    })
    expect(await readOldAddress('/hc/en-us/articles/362')).toBeNull()
    const [item] = await sqlFor(payload)<{ page: unknown }>(
      `select page from workflow.import_items where document = 'articles.json' order by position`,
    )
    expect(item?.page).toMatchObject({ publishedOn: '2020-01-02' })
    const before = await versions()
    await read({})
    expect(await versions()).toBe(before)
  })

  it('imports a folder, page by page', async () => {
    const folder = join(await mkdtemp(join(tmpdir(), 'attune-site-')), 'site')
    await mkdir(join(folder, 'es'), { recursive: true })
    const page = (lang: string, words: string) =>
      `<html lang="${lang}"><body><main><h1>${words}?</h1><p>${words} every day.</p></main></body></html>`
    await writeFile(join(folder, 'swimming.html'), page('en', 'Swimming'))
    await writeFile(join(folder, 'es', 'swimming.html'), page('es', 'Nadar'))
    await writeFile(join(folder, 'index.html'), '<main><a href="swimming.html">Swim</a></main>')
    await writeFile(join(folder, 'map.pdf'), '%PDF')
    const { sources, faults } = await readSources([folder])
    const outcomes = await importSources(await requestFor(payload, null), sources, { faults })
    expect(
      outcomes.map(({ plan, notices }) => [
        plan.document,
        plan.locale,
        actions({ plan } as ImportOutcome),
        notices.map(({ words }) => words),
      ]),
    ).toEqual([
      ['site/index.html', 'en', [], ['Swim']],
      ['site/swimming.html', 'en', ['create'], []],
      ['site/es/swimming.html', 'es', ['create'], ['site/map.pdf']],
    ])
    expect(
      await sqlFor(payload)(
        `select o.question from public.entries t join public.entries o on o.id = t.translation_of_id
          where t.question = 'Nadar?'`,
      ),
    ).toEqual([{ question: 'Swimming?' }])
  })
})
