import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { deskInEnglish, say } from '../../../../../i18n/messages/desk.ts'
import { answerLines } from '../../../../entries/blocks.ts'
import { parseDocument } from '../../parse-document.ts'
import { parsePlainText } from './plain-text.ts'

const read = (text: string) => {
  const { pairs, faults } = parsePlainText('a.txt', text)
  return {
    pairs: pairs.map(({ question, answer, firstLine, lastLine }) => [
      question,
      answerLines(answer),
      firstLine,
      lastLine,
    ]),
    faults: faults.map(({ code, line }) => [code, line]),
  }
}
const document = (bytes: Uint8Array | string) =>
  parseDocument(
    {
      file: 'a.txt',
      name: 'a.txt',
      extension: '.txt',
      bytes: typeof bytes === 'string' ? Buffer.from(bytes) : bytes,
    },
    'en',
  )

describe('the source document', () => {
  const text = readFileSync(
    new URL('../../../../../../seed/client-therapist-relationship.txt', import.meta.url),
    'utf8',
  )
  const { pairs, faults } = parsePlainText('seed.txt', text)

  it('has nine questions without prefixes, and no faults', () => {
    expect(faults).toEqual([])
    expect(pairs.map((pair) => [pair.firstLine, pair.question])).toEqual([
      [1, 'What is client/therapist relationship?'],
      [5, 'What is the relationship between a therapist and client?'],
      [9, 'What is the therapist client relationship called?'],
      [13, 'Why is client/therapist relationship important?'],
      [17, 'What is a therapist relationship?'],
      [21, 'When can a therapist date a client?'],
      [25, 'What are 3 benefits of all forms of therapy?'],
      [29, 'Do therapists have clients or patients?'],
      [33, 'Why seeing a therapist is good?'],
    ])
  })
  it('keeps every pair verbatim', () => {
    expect(pairs[0]?.verbatim).toBe(text.split('\n').slice(0, 3).join('\n'))
    expect(pairs.every((pair) => text.includes(pair.verbatim))).toBe(true)
  })
  it('can be put together from its pairs and its skeleton', async () => {
    const { skeleton } = await document(text)
    expect(
      (skeleton?.before ?? '') +
        pairs.map((pair, index) => pair.verbatim + (skeleton?.gaps[index] ?? '')).join(''),
    ).toBe(text)
  })
})

describe('questions and answers', () => {
  it.each([
    ['paragraphs', 'What is it?\n\nIt is this.\n', [['What is it?', ['It is this.'], 1, 3]]],
    [
      'several paragraphs',
      'What?\n\nOne.\n\nTwo.\n\n\nWho?\n\nMe.',
      [
        ['What?', ['One.', 'Two.'], 1, 5],
        ['Who?', ['Me.'], 8, 10],
      ],
    ],
    [
      'prefixes',
      'Q: What\nA: This.\n\nQuestion: Who?\nAnswer: Me.',
      [
        ['What', ['This.'], 1, 2],
        ['Who?', ['Me.'], 4, 5],
      ],
    ],
    [
      'numbered prefixes',
      'Q1: What?\nA1: This.\nQ2: Who?\nA2: Me.',
      [
        ['What?', ['This.'], 1, 2],
        ['Who?', ['Me.'], 3, 4],
      ],
    ],
    [
      'an answer that asks, where answers are marked',
      'Q: What?\n\nA: Well.\n\nAre you safe?\n\nThen rest.',
      [['What?', ['Well.', 'Are you safe?', 'Then rest.'], 1, 7]],
    ],
    [
      'an answer that ends with a question after a sentence',
      'What?\n\nI hear you. Is that all?',
      [['What?', ['I hear you. Is that all?'], 1, 3]],
    ],
    [
      'hard-wrapped lines',
      'What is the bond between\na client and a therapist?\n\nIt is\nthis.',
      [['What is the bond between a client and a therapist?', ['It is this.'], 1, 5]],
    ],
    [
      'no blank line after the question',
      'What is it?\nIt is this.\nAnd that.',
      [['What is it?', ['It is this. And that.'], 1, 3]],
    ],
    [
      'CRLF, and CR alone',
      'What?\r\n\r\nThis.\r\rWho?\r\rMe.',
      [
        ['What?', ['This.'], 1, 3],
        ['Who?', ['Me.'], 5, 7],
      ],
    ],
    [
      'blank lines of odd blanks',
      'What?\n\u00a0\u200b\t\nThis\u00a0one.\n\u3000\nWho?\n\nMe.',
      [
        ['What?', ['This one.'], 1, 3],
        ['Who?', ['Me.'], 5, 7],
      ],
    ],
    [
      'a list',
      'What?\n\nThree things:\n- one\n- two\n  lines\n- three',
      [['What?', ['Three things:', 'one', 'two lines', 'three'], 1, 7]],
    ],
    ['Arabic', 'ما هو العلاج؟\n\nهو هذا.', [['ما هو العلاج؟', ['هو هذا.'], 1, 3]]],
    ['Arabic prefixes', 'س: ما هو العلاج؟\nج: هو هذا.', [['ما هو العلاج؟', ['هو هذا.'], 1, 2]]],
    [
      'Chinese, wrapped',
      '什么是心理\n治疗？\n\n它是\n这样。',
      [['什么是心理治疗？', ['它是这样。'], 1, 5]],
    ],
    [
      'marked and unmarked, mixed',
      'What is trust?\n\nThis.\n\nQ: Who?\nA: Me.\n\nWhy now?\n\nBecause.',
      [
        ['What is trust?', ['This.'], 1, 3],
        ['Who?', ['Me.'], 5, 6],
        ['Why now?', ['Because.'], 8, 10],
      ],
    ],
    ['Spanish prefixes', 'Pregunta: ¿Quién?\nRespuesta: Yo.', [['¿Quién?', ['Yo.'], 1, 2]]],
    ['a question in quotes', '“What is it?”\n\nThis.', [['“What is it?”', ['This.'], 1, 3]]],
    [
      'an abbreviation in a question',
      'What does Dr. Who do?\n\nThis.',
      [['What does Dr. Who do?', ['This.'], 1, 3]],
    ],
  ])('%s', (_name, text, pairs) => {
    expect(read(text)).toEqual({ pairs, faults: [] })
  })
})

describe('documents broken on purpose', () => {
  it.each([
    ['a question without an answer', 'What?\n\nWho?\n\nMe.', [['question-without-answer', 1]]],
    [
      'the last question without an answer',
      'What?\n\nThis.\n\nWho?\n',
      [['question-without-answer', 5]],
    ],
    ['an empty answer after its marker', 'Q: What?\nA:\n', [['question-without-answer', 1]]],
    ['an answer without a question', 'This.\n\nWhat?\n\nThat.', [['answer-without-question', 1]]],
    ['answers only', 'This.\n\nThat.', [['answer-without-question', 1]]],
    ['no words', '???\n\nThis.', [['no-words', 1]]],
    ['blanks only', ' \n\u00a0\n\t\n', [['nothing', null]]],
    [
      'everything at once',
      'Hello.\n\nWhat?\n\nWho?\n\nMe.\n\nWhy?',
      [
        ['answer-without-question', 1],
        ['question-without-answer', 3],
        ['question-without-answer', 9],
      ],
    ],
  ])('%s', (_name, text, faults) => expect(read(text).faults).toEqual(faults))

  it.each([
    ['a duplicate', 'What is it?\n\nThis.\n\nWHAT, is it?\n\nThat.', [['duplicate', 5]]],
    ['a question of 5,000 characters', `${'x'.repeat(5000)}?\n\nThis.`, [['question-too-long', 1]]],
    [
      'UTF-8 cut off',
      Buffer.concat([Buffer.from('What?\n\nTh'), Buffer.from([0xc3])]),
      [['encoding', 3]],
    ],
    [
      'UTF-8 broken in the middle',
      Buffer.concat([Buffer.from('What?\n\nTh'), Buffer.from([0xff, 0x41, 0x0a])]),
      [['encoding', 3]],
    ],
    ['Latin-1', Buffer.from('What?\n\nCafé.', 'latin1'), [['encoding', 3]]],
    ['NUL bytes', 'What?\n\n\0This.', [['binary', 3]]],
    ['UTF-16 without a mark', Buffer.from('What?\n\nThis.', 'utf16le'), [['binary', 1]]],
    ['a picture', Buffer.from([0x89, 0x50, 0x4e, 0x47, 1, 2]), [['binary', null]]],
    ['a PDF', '%PDF-1.7\n', [['binary', null]]],
    ['a control character', 'What?\n\nThis\u0007.', [['control-character', 3]]],
  ])('%s', async (_name, bytes, faults) =>
    expect((await document(bytes)).faults.map(({ code, line }) => [code, line])).toEqual(faults),
  )

  it('reports the invalid byte', async () => {
    const message = async (text: string, byte: number) => {
      const { faults } = await document(Buffer.concat([Buffer.from(text), Buffer.from([byte])]))
      return say(faults[0]?.message ?? '', deskInEnglish)
    }
    expect(await message('What?\n\nTh', 0xff)).toContain('byte 9 isn’t valid UTF-8 (0xff)')
    expect(await message('\ufeffWhat?\n\nTh', 0xc3)).toContain('byte 12 isn’t valid UTF-8 (0xc3)')
  })
})

describe('encodings', () => {
  const text = 'What?\n\nCafé.'
  it.each([
    ['UTF-8 with a mark', Buffer.from(`\ufeff${text}`), 'utf-8-bom'],
    ['UTF-16, little end first', Buffer.from(`\ufeff${text}`, 'utf16le'), 'utf-16le'],
    ['UTF-16, big end first', Buffer.from(`\ufeff${text}`, 'utf16le').swap16(), 'utf-16be'],
  ])('%s', async (_name, bytes, encoding) => {
    const { faults, pairs, skeleton } = await document(bytes)
    expect(faults).toEqual([])
    expect(pairs[0] && answerLines(pairs[0].answer)).toEqual(['Café.'])
    expect(skeleton?.encoding).toBe(encoding)
  })
})
