import type { Payload } from 'payload'
import { beforeAll, describe, expect, it } from 'vitest'
import type { Person } from '../../core/person.ts'
import { inTransaction } from '../../core/request-sql.ts'
import { addPerson, addTopic, openTestPayload, requestFor, sqlFor } from '../../testing/payload.ts'
import type { Block } from '../entries/blocks.ts'
import { rebuildList } from '../entries/list/sync-list-row.ts'
import { lexicalFrom } from '../entries/rich-blocks.ts'
import { recordImportExceptions } from '../records/approvals.ts'
import { createDrafts, reviseDrafts, type NewDraft } from '../records/drafts.ts'
import { loadEntries } from '../records/load-entries.ts'
import { loadEntry } from '../records/load-entry.ts'
import { runAsCommand } from '../records/workflow-command.ts'
import { approve, submit } from '../workflow/actions.ts'
import { publish } from '../workflow/publish/publish.ts'
import { publishImported } from '../workflow/publish-imported.ts'
import { republish } from '../workflow/republish/republish.ts'

let payload: Payload
let topic: number
beforeAll(async () => {
  payload = await openTestPayload()
  topic = await addTopic(payload)
})

const IMPORT = { id: null, name: 'Import' }
const NOW = new Date('2026-11-24T10:00:00Z')
const BLOCKS: Block[] = [
  {
    kind: 'paragraph',
    spans: [
      { text: 'One ' },
      { text: 'bold', bold: true },
      { text: ' and a ' },
      { text: 'link', href: 'https://clinic.example' },
      { text: '.' },
    ],
  },
  { kind: 'heading', level: 2, spans: [{ text: 'More' }] },
  {
    kind: 'list',
    ordered: true,
    start: 3,
    items: [
      {
        spans: [{ text: 'three' }],
        nested: [{ kind: 'list', ordered: false, items: [{ spans: [{ text: 'deep' }] }] }],
      },
    ],
  },
]
const draftOf = (question: string, more: Partial<NewDraft> = {}): NewDraft => ({
  question,
  answer: lexicalFrom(BLOCKS, 'en'),
  translationOf: null,
  topics: [topic],
  sensitive: false,
  jurisdiction: null,
  origin: {
    document: 'leaflet.txt',
    key: 'k',
    firstLine: 1,
    lastLine: 3,
    verbatim: 'v',
    textHash: 'h',
    importedAt: NOW.toISOString(),
  },
  ...more,
})

/** As staff and earlier importers do it: through Payload, hooks and all. */
const ordinary = async (locale: 'en' | 'es', { topics, ...draft }: NewDraft): Promise<number> => {
  const req = await requestFor(payload, null)
  const data = { ...draft, locale, ...(draft.translationOf ? {} : { topics }) }
  return inTransaction(req, () =>
    runAsCommand(
      req,
      async () =>
        (
          await payload.create({
            collection: 'entries',
            draft: true,
            depth: 0,
            req,
            overrideAccess: true,
            data: { ...data, state: 'draft' } as never,
          })
        ).id,
    ),
  )
}
const inBulk = async (locale: 'en' | 'es', drafts: NewDraft[]): Promise<number[]> => {
  const req = await requestFor(payload, null)
  return inTransaction(req, (sql) => createDrafts(req, sql, locale, drafts, NOW))
}

const TABLES: Record<string, string> = {
  'public.entries': 'id',
  'public.entries_rels': 'parent_id',
  'public.entries_texts': 'parent_id',
  'public.entries_sources': '_parent_id',
  'public._entries_v': 'parent_id',
  'public._entries_v_rels': 'parent_id',
  'public._entries_v_texts': 'parent_id',
  'public._entries_v_version_sources': '_parent_id',
  'workflow.desk_list': 'entry_id',
  'workflow.addresses': 'entry_id',
  'workflow.source_texts': 'entry_id',
  'portal.entries': 'entry_id',
  'portal.history': 'entry_id',
}
/**
 * Numbers of rows and moments, which differ from run to run; and who signed, which an import has
 * nobody for.
 */
const OWN =
  /^(id|_parent_id|parent_id|entry_id|source_id|.*_at|since|shown_from|at|seal|basis|approver.*|published_by|actor.*|reviewed.*|reviewer.*|next_review_on)$/

/**
 * Every row that belongs to an entry, in every table that entries are written to, without what
 * differs by nature.
 */
async function rowsOf(id: number, mark: string): Promise<unknown> {
  const sql = sqlFor(payload)
  const all: Record<string, unknown> = {}
  for (const [table, column] of Object.entries(TABLES)) {
    const owner = /_v_(rels|texts|version)/.test(table)
      ? 'in (select id from public._entries_v where parent_id = $1)'
      : '= $1'
    const rows = await sql<{ row: Record<string, unknown> }>(
      `select to_jsonb(t) as row from ${table} t where ${column} ${owner}
        order by ${/addresses|desk_list|portal.entries/.test(table) ? 'entry_id' : 'id'}`,
      [id],
    )
    all[table] = rows.map(({ row }) =>
      Object.fromEntries(Object.entries(row).filter(([name]) => !OWN.test(name))),
    )
  }
  return JSON.parse(
    JSON.stringify(all)
      .replaceAll(mark, 'MARK')
      .replaceAll(/"[0-9a-f]{32,64}"/g, '"HASH"'),
  ) as unknown
}

describe('what the bulk door writes is what Payload writes', () => {
  it('for new drafts, with the same address rules', async () => {
    const [id = 0, again = 0] = await inBulk('en', [
      draftOf('What is alpha?', { riskTier: 'high', sensitive: true, jurisdiction: 'State' }),
      draftOf('What is alpha???'),
    ])
    const one = await ordinary(
      'en',
      draftOf('What is bravo?', { riskTier: 'high', sensitive: true, jurisdiction: 'State' }),
    )
    const other = await ordinary('en', draftOf('What is bravo???'))
    expect(await rowsOf(id, 'alpha')).toEqual(await rowsOf(one, 'bravo'))
    expect(await rowsOf(again, 'alpha')).toEqual(await rowsOf(other, 'bravo'))
    expect(JSON.stringify(await rowsOf(again, 'x'))).toContain('what-is-alpha-2')
  })

  it('for translations, which have their original’s topics, and no address while they have its question', async () => {
    const [source = 0, another = 0] = await inBulk('en', [
      draftOf('What is gamma?'),
      draftOf('What is delta?'),
    ])
    const [id = 0] = await inBulk('es', [
      draftOf('¿Qué es gamma?', { translationOf: source, topics: [] }),
    ])
    expect(await rowsOf(id, 'gamma')).toEqual(
      await rowsOf(
        await ordinary('es', draftOf('¿Qué es delta?', { translationOf: another, topics: [] })),
        'delta',
      ).then(
        (rows) =>
          JSON.parse(
            JSON.stringify(rows).replaceAll(
              `translation_of_id":${another}`,
              `translation_of_id":${source}`,
            ),
          ) as unknown,
      ),
    )
    await expect(inBulk('es', [draftOf('¿Y gamma?', { translationOf: source })])).rejects.toThrow(
      /Translation of/,
    )
    await expect(inBulk('en', [draftOf('And gamma?', { translationOf: source })])).rejects.toThrow(
      /Translation of/,
    )
  })

  it('for a draft on top of an entry that has everything', async () => {
    const answer = lexicalFrom([{ kind: 'paragraph', spans: [{ text: 'Anew.' }] }], 'en')
    const full = async (question: string) =>
      (
        await payload.create({
          collection: 'entries',
          draft: true,
          depth: 0,
          overrideAccess: true,
          data: {
            ...draftOf(question),
            locale: 'en',
            shortAnswer: 'Short.',
            searchTerms: ['a', 'b'],
            sources: [{ title: 'Book' }],
            related: [1],
          } as never,
        })
      ).id
    const [id, other] = [await full('What is echo?'), await full('What is foxtrot?')]
    const origin = draftOf('').origin
    const req = await requestFor(payload, null)
    await inTransaction(req, (sql) =>
      reviseDrafts(
        req,
        sql,
        'en',
        [{ entryId: id, question: 'What is echo now?', answer, origin }],
        NOW,
      ),
    )
    await inTransaction(req, () =>
      runAsCommand(req, () =>
        payload.update({
          collection: 'entries',
          id: other,
          draft: true,
          depth: 0,
          req,
          overrideAccess: true,
          data: { question: 'What is foxtrot now?', answer, state: 'draft', origin } as never,
        }),
      ),
    )
    const uuids = (rows: unknown) =>
      JSON.parse(JSON.stringify(rows).replaceAll(/"_uuid":"\w+"/g, '"_uuid":1')) as unknown
    expect(uuids(await rowsOf(id, 'echo'))).toEqual(uuids(await rowsOf(other, 'foxtrot')))
  })

  it('for a first publication, but for who signed it; and a rebuilt read model differs in nothing', async () => {
    const ids = await inBulk('en', [draftOf('What is golf?'), draftOf('What is hotel?')])
    const signed = await ordinary('en', draftOf('What is goat?'))
    // A short answer is asked of what people publish, and imports have none.
    await sqlFor(payload)(`update public.entries set short_answer = 'Short.'`)
    await sqlFor(payload)(`update public._entries_v set version_short_answer = 'Short.'`)
    await rebuildList(sqlFor(payload))
    const req = await requestFor(payload, null)
    await inTransaction(req, async (sql) => {
      const loaded = await loadEntries(req, ids)
      await recordImportExceptions(
        sql,
        loaded.map(({ entry, hash }) => ({ entryId: entry.id, locale: 'en', textHash: hash })),
        IMPORT.name,
      )
      await publishImported(sql, loaded, IMPORT, NOW)
    })
    const reviewer: Person = await addPerson(payload, { roles: ['reviewer', 'admin'] })
    await submit(await requestFor(payload, reviewer), signed)
    await approve(await requestFor(payload, reviewer), signed)
    await publish(await requestFor(payload, reviewer), signed, { note: 'As it is.' })
    const unsigned = (rows: unknown) =>
      JSON.parse(JSON.stringify(rows).replaceAll(/author_id":\d+/g, 'author_id":null')) as unknown
    const [bulk, single] = [
      await rowsOf(ids[0] ?? 0, 'golf'),
      unsigned(await rowsOf(signed, 'goat')),
    ] as Record<string, { version_state?: string }[]>[]
    const ends = (rows: typeof bulk) => ({
      ...rows,
      'public._entries_v': rows?.['public._entries_v']?.filter(
        ({ version_state }) => version_state === 'published' || version_state === 'draft',
      ),
    })
    expect(ends(bulk)['public._entries_v']).toEqual(ends(single)['public._entries_v'])
    for (const table of [
      'public.entries',
      'workflow.desk_list',
      'workflow.addresses',
      'workflow.source_texts',
      'portal.entries',
      'portal.history',
    ])
      expect(bulk?.[table], table).toEqual(single?.[table])
    expect((await republish(payload, { dryRun: true })).differences).toEqual([])
  })
})

describe('the bulk door holds to the rules', () => {
  it('refuses an answer with what answers are not made of', async () => {
    const answer = { root: { type: 'root', children: [{ type: 'upload' }] } } as never
    await expect(
      inBulk('en', [draftOf('What is juliet?'), draftOf('What is kilo?', { answer })]),
    ).rejects.toThrow(/Full answer/)
    expect(
      await sqlFor(payload)(`select 1 from public.entries where question like '%juliet%'`),
    ).toEqual([])
  })

  it.each<[string, (id: number) => Promise<unknown>]>([
    ['without an exception', async () => undefined],
    [
      'with an exception for another text',
      async (id) =>
        recordImportExceptions(
          sqlFor(payload),
          [{ entryId: id, locale: 'en', textHash: 'other' }],
          'Import',
        ),
    ],
    [
      'that staff have edited since',
      async (id) => {
        const { hash } = await loadEntry(await requestFor(payload, null), id)
        await recordImportExceptions(
          sqlFor(payload),
          [{ entryId: id, locale: 'en', textHash: hash }],
          'Import',
        )
        const editor = await addPerson(payload, { roles: ['editor'] })
        const { updatedAt } = await payload.findByID({
          collection: 'entries',
          id,
          draft: true,
          depth: 0,
        })
        await payload.update({
          collection: 'entries',
          id,
          data: { shortAnswer: 'Mine.', updatedAt } as never,
          draft: true,
          req: await requestFor(payload, editor),
          overrideAccess: false,
        })
      },
    ],
  ])('publishes no answer %s', async (name, prepare) => {
    const [id = 0] = await inBulk('en', [draftOf(`What is lima ${name}?`)])
    await prepare(id)
    const req = await requestFor(payload, null)
    await expect(
      inTransaction(req, async (sql) =>
        publishImported(sql, await loadEntries(req, [id]), IMPORT, NOW),
      ),
    ).rejects.toThrow(/Without a review/)
    expect(await sqlFor(payload)('select 1 from portal.entries where entry_id = $1', [id])).toEqual(
      [],
    )
  })
})
