import type { Payload } from 'payload'
import { beforeAll, beforeEach, describe, expect, it } from 'vitest'
import type { Person } from '../../../core/person.ts'
import { openTestPayload, callApi } from '../../../testing/payload.ts'
import {
  addRichOriginal,
  addXliffStaff,
  countTranslations,
  exportFile,
  importFile,
  translated,
} from '../../../testing/xliff-fixtures.ts'
import type { Entry } from '../../entries/entry.ts'

let payload: Payload, translator: Person, reviewer: Person, editor: Person
beforeAll(async () => {
  payload = await openTestPayload()
  ;({ translator, reviewer, editor } = await addXliffStaff(payload))
})

let source: Entry
beforeEach(async () => {
  source = await addRichOriginal(payload, reviewer)
})

const validFile = async () => translated((await exportFile(payload, translator, source)).text)

describe('a file that is refused', () => {
  const bomb = '<!DOCTYPE x [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;">]>'
  it.each([
    ['a document type', (text: string) => text.replace('<xliff', `${bomb}<xliff`), /DOCTYPE/],
    [
      'an external entity',
      (text: string) => text.replace('<xliff', '<!doctype x SYSTEM "file:///etc/passwd"><xliff'),
      /DOCTYPE/,
    ],
    ['an unknown entity', (text: string) => text.replace('Lo primero', '&nbsp;'), /entity/],
    [
      'a number that is not a character',
      (text: string) => text.replace('Lo primero', '&#xD800;'),
      /entity/,
    ],
    ['broken XML', (text: string) => text.replace('</file>', ''), /well-formed/],
    [
      'many attributes',
      (text: string) =>
        text.replace(
          '<file ',
          `<file ${Array.from({ length: 100_000 }, (_, n) => `a${n}="<"`).join(' ')} `,
        ),
      /more than 60 attributes/,
    ],
    [
      'deep nesting',
      (text: string) => text.replace('<unit ', `${'<group id="g">'.repeat(50_000)}<unit `),
      /more than 60 levels/,
    ],
    ['another format', () => '<html><body/></html>', /isn’t XLIFF/],
    ['nothing', () => '', /well-formed|root/],
    [
      'another version',
      (text: string) => text.replace('version="2.0"', 'version="3.0"'),
      /version 1.2 or 2.0/,
    ],
    [
      'an unknown language',
      (text: string) => text.replace('trgLang="es"', 'trgLang="xx"'),
      /target language/,
    ],
    [
      'the wrong source language',
      (text: string) => text.replace('srcLang="en"', 'srcLang="fr"'),
      /original is in English/,
    ],
    ['a unit without an id', (text: string) => text.replace('id="answer-3"', ''), /no id/],
    [
      'an id that was never exported',
      (text: string) => text.replace('id="answer-3"', 'id="__proto__"'),
      /isn’t one that was exported/,
    ],
    [
      'the same id twice',
      (text: string) => text.replace('id="answer-3"', 'id="answer-4"'),
      /twice/,
    ],
    [
      'a file without its answer',
      (text: string) => text.replace(/id="entry-\d+"/, 'id="other"'),
      /which answer/,
    ],
    [
      'an answer that is not there',
      (text: string) => text.replace(/id="entry-\d+"/, 'id="entry-999999"'),
      /no such original/,
    ],
    [
      'a code of another tool',
      (text: string) => text.replace('Lo primero', '<pc id="77">Lo</pc> primero'),
      /code \(77\)/,
    ],
    [
      'an element in the words',
      (text: string) => text.replace('Lo primero', '<script id="1">alert(1)</script>'),
      /<script>/,
    ],
    [
      'two million characters',
      (text: string) => text.replace('Lo primero', 'a'.repeat(2_000_001)),
      /characters/,
    ],
    [
      'elements 100,000 deep',
      (text: string) =>
        text.replace('Lo primero', '<mrk>'.repeat(100_000) + '</mrk>'.repeat(100_000)),
      /./,
    ],
  ])('%s: responds with the reason and writes nothing', async (_what, spoil, reason) => {
    const { status, body } = await importFile(payload, translator, spoil(await validFile()))
    expect(status).toBe(422)
    expect(body.errors?.[0]?.message).toMatch(reason)
    expect(await countTranslations(payload, source)).toBe(0)
  })

  it.each([
    ['a person without the language', () => editor, 403],
    ['a reader', () => null, 401],
  ])('from %s', async (_what, who, status) => {
    const text = await validFile()
    expect((await importFile(payload, who(), text)).status).toBe(status)
    expect(await countTranslations(payload, source)).toBe(0)
  })

  it('bytes that are not text, or no file at all', async () => {
    expect((await importFile(payload, translator, new Uint8Array([0x3c, 0xff, 0x80]))).status).toBe(
      422,
    )
    expect(
      (await callApi(payload, translator, 'POST', '/api/entries/xliff', { file: 'x' })).status,
    ).toBe(400)
    expect(
      (
        await callApi(payload, translator, 'POST', '/api/entries/xliff', 'a', {
          'content-length': '90000000',
        })
      ).status,
    ).toBe(413)
  })
})

it.each(['utf-16le', 'utf-16be'])('a file in %s is accepted', async (encoding) => {
  const text = `\uFEFF${(await validFile()).replace('encoding="UTF-8"', 'encoding="UTF-16"').replace(/\n/g, '\r\n')}`
  const bytes = Uint8Array.from(
    [...text].flatMap((character) => {
      const units = [...Array(character.length).keys()].map((index) => character.charCodeAt(index))
      return units.flatMap((unit) =>
        encoding === 'utf-16le' ? [unit & 255, unit >> 8] : [unit >> 8, unit & 255],
      )
    }),
  )
  const { status, body } = await importFile(payload, translator, bytes, { dryRun: '1' })
  expect([status, body.answers?.[0]?.placed], JSON.stringify(body)).toEqual([200, 6])
})
