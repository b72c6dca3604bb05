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
import { readSources } from '../sources.ts'
import { exportDocument } from './documents.ts'

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
    await seedFirstContent(payload, { publish: true, log: () => undefined })
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
