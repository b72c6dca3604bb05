import { mkdtemp, readFile, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { Payload } from 'payload'
import { beforeAll, describe, expect, it } from 'vitest'
import { addPerson, openTestPayload, requestFor, sqlFor } from '../../../testing/payload.ts'
import { answerOf } from '../../../testing/rich-text.ts'
import { seedFirstContent } from '../first-start/first-start.ts'
import { importSources } from '../import.ts'
import { parseCsv } from '../parse/formats/table/csv.ts'
import { readSources } from '../sources.ts'
import { exportDocument, exportSidecar } from './documents.ts'

let payload: Payload
let folder: string
beforeAll(async () => {
  payload = await openTestPayload()
  folder = await mkdtemp(join(tmpdir(), 'attune-export-'))
})
const SOURCE = fileURLToPath(
  new URL('../../../../seed/client-therapist-relationship.txt', import.meta.url),
)

describe('an unchanged document', () => {
  it('is exported byte for byte after the first start, despite repairs', async () => {
    await seedFirstContent(payload, { answers: 'publish', log: () => undefined })
    for (const [name, locale] of [
      ['.txt', 'en'],
      ['.es.txt', 'es'],
      ['.fr.txt', 'fr'],
      ['.ar.txt', 'ar'],
      ['.zh.txt', 'zh'],
      ['.vi.txt', 'vi'],
    ] as const) {
      const original = await readFile(SOURCE.replace('.txt', name))
      expect(
        Buffer.from(
          (await exportDocument(sqlFor(payload), `client-therapist-relationship${name}`, locale)) ??
            [],
        ).equals(original),
      ).toBe(true)
    }
  })

  it.each<[string, string | Buffer]>([
    [
      'crlf.txt',
      '\r\nWhat is one?\r\n\r\n\r\nThis  is\u00a0one. \r\nAnd more.\r\n\r\nQ: Two\r\nA: That.\r\n\r\n \r\n',
    ],
    ['mark.txt', '\ufeffWhat is three?\n\nThis.'],
    ['wide.txt', Buffer.from('\ufeffWhat is four?\n\nCafé.\n', 'utf16le')],
    ['big-end.txt', Buffer.from('\ufeffWhat is five?\n\nCafé.\n', 'utf16le').swap16()],
    [
      'notes.md',
      '# Notes\n\n* * *\n\nWhat is six?\n====\n\nIt *is* __this__.\n\n+ one\n+ two\n\n\nWhat is seven?\n====\nThat.\n\n',
    ],
    [
      'page.html',
      '<html><body><h2>What is eight?</h2><p>This.</p>\n<h2>What is nine?</h2>\n<p>That.</p></body></html>\n',
    ],
    ['table.csv', 'question;answer\nWhat is ten?;"This; that."\n'],
    [
      'codes.csv',
      'question,answer,codes\nWhat is eleven?,This.,"ICD-10-CM F41.1 Anxiety; other\nLOINC 45484-1 A1c"\n',
    ],
  ])('%s', async (name, text) => {
    const file = join(folder, name)
    await writeFile(file, text)
    const { sources, faults } = await readSources([file])
    await importSources(await requestFor(payload, null), sources, { faults })
    expect(
      Buffer.from((await exportDocument(sqlFor(payload), name, 'en')) ?? []).toString('base64'),
    ).toBe(Buffer.from(text).toString('base64'))
  })
})

describe('a document with one answer changed on the desk', () => {
  it('differs only in that answer, and is recognised by an import', async () => {
    const editor = await addPerson(payload, { roles: ['editor'] })
    const [row] = await sqlFor(payload)<{ id: number }>(
      `select id from public.entries where question = 'What is one?'`,
    )
    await payload.update({
      collection: 'entries',
      id: row?.id ?? 0,
      data: { answer: answerOf('Now this.', 'And this.') as never },
      draft: true,
      req: await requestFor(payload, editor),
      overrideAccess: false,
    })
    const bytes = Buffer.from((await exportDocument(sqlFor(payload), 'crlf.txt', 'en')) ?? [])
    expect(bytes.toString()).toBe(
      '\r\nWhat is one?\r\n\r\nNow this.\r\n\r\nAnd this.\r\n\r\nQ: Two\r\nA: That.\r\n\r\n \r\n',
    )
    await writeFile(join(folder, 'crlf.txt'), bytes)
    const { sources } = await readSources([join(folder, 'crlf.txt')])
    const [outcome] = await importSources(await requestFor(payload, null), sources, {
      dryRun: true,
    })
    expect(outcome?.plan.steps.map(({ action }) => action)).toEqual(['unchanged', 'unchanged'])
  })
})

describe('the codes of answers', () => {
  const CODES = ['ICD-10-CM F41.1 Anxiety; other', 'LOINC 45484-1 A1c']
  it('come in with a table or a sidecar, go out in every format, and are nothing to do', async () => {
    const readCodes = (question: string) =>
      sqlFor(payload)<{ text: string }>(
        `select t.text from public._entries_v_texts t join public._entries_v v on v.id = t.parent_id
          where v.latest and v.version_question = $1 and t.path = 'version.codes' order by t."order"`,
        [question],
      )
    const save = async (name: string, content: string | Uint8Array) => {
      await writeFile(join(folder, name), content)
      return join(folder, name)
    }
    await save(
      'coded.facts.json',
      JSON.stringify({ questions: { 'What is twelve?': { codes: CODES } } }),
    )
    const file = await save('coded.md', '# What is twelve?\n\nThat.\n')
    const read = await readSources([file])
    await importSources(await requestFor(payload, null), read.sources, { faults: read.faults })
    for (const question of ['What is eleven?', 'What is twelve?'])
      expect((await readCodes(question)).map(({ text }) => text)).toEqual(CODES)

    for (const format of ['text', 'markdown', 'table', 'page'] as const) {
      const sql = sqlFor(payload)
      const bytes = (await exportDocument(sql, 'coded.md', 'en', format)) ?? new Uint8Array()
      const sidecar = format === 'table' ? null : await exportSidecar(sql, 'en', 'coded.md')
      expect(sidecar ?? Buffer.from(bytes).toString()).toContain('F41.1 Anxiety; other')
      const name = `back.${{ text: 'txt', markdown: 'md', table: 'csv', page: 'html' }[format]}`
      await save('back.facts.json', sidecar ?? '{}')
      const [back] = (await readSources([await save(name, bytes)])).sources
      const [pair] = back?.pairs ?? []
      expect(
        (pair && back?.facts?.get(pair)?.codes) ?? back?.sidecar?.of('What is twelve?').codes,
      ).toEqual(CODES)
    }
    await save('coded.md', (await exportDocument(sqlFor(payload), 'coded.md', 'en')) ?? '')
    const again = await readSources([file])
    const [outcome] = await importSources(await requestFor(payload, null), again.sources, {
      faults: again.faults,
      dryRun: true,
    })
    expect(outcome?.plan.steps.map(({ action }) => action)).toEqual(['unchanged'])
  })

  it('go out with a table whose words are as they were', async () => {
    const editor = await addPerson(payload, { roles: ['editor'] })
    const [row] = await sqlFor(payload)<{ id: number }>(
      `select id from public.entries where question = 'What is eleven?'`,
    )
    await payload.update({
      collection: 'entries',
      id: row?.id ?? 0,
      data: { codes: ['ICD-10-CM F32.9 Depression'] },
      draft: true,
      req: await requestFor(payload, editor),
      overrideAccess: false,
    })
    const bytes = (await exportDocument(sqlFor(payload), 'codes.csv', 'en')) ?? []
    expect(Buffer.from(bytes).toString()).toBe(
      'question,answer,codes\n"What is eleven?","This.","ICD-10-CM F32.9 Depression"\n',
    )
  })

  it('are refused where a record could not find them', () => {
    const { faults } = parseCsv('a.csv', 'question,answer,codes\nWho?,We.,F41.1\n')
    expect(faults.map(({ line, words }) => [line, words])).toEqual([[2, 'F41.1']])
  })
})

describe('a document that went out after edits on the desk and comes back', () => {
  it.each([
    ['notes.md', 'What is six?'],
    ['page.html', 'What is eight?'],
    ['table.csv', 'What is ten?'],
    ['mark.txt', 'What is three?'],
  ])('%s: there is nothing to do', async (name, question) => {
    const editor = await addPerson(payload, { roles: ['editor'] })
    const [row] = await sqlFor(payload)<{ id: number }>(
      'select id from public.entries where question = $1',
      [question],
    )
    await payload.update({
      collection: 'entries',
      id: row?.id ?? 0,
      data: { answer: answerOf('1. Not a list & <b>', '# nor *this* ~ {#x}') as never },
      draft: true,
      req: await requestFor(payload, editor),
      overrideAccess: false,
    })
    await writeFile(join(folder, name), (await exportDocument(sqlFor(payload), name, 'en')) ?? '')
    const { sources, faults } = await readSources([join(folder, name)])
    const [outcome] = await importSources(await requestFor(payload, null), sources, { faults })
    expect(outcome?.plan.steps.map(({ action }) => action)).toEqual(
      outcome?.plan.steps.map(() => 'unchanged'),
    )
    expect(outcome?.written).toBe(false)
  })
})
