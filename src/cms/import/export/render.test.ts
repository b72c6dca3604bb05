import { expect, it } from 'vitest'
import type { EntryText } from '../../checks/rule.ts'
import type { Block } from '../../entries/blocks.ts'
import { lexicalFrom } from '../../entries/rich-blocks.ts'
import { blocksFrom } from '../../entries/stored-blocks.ts'
import { parseDocument } from '../parse/parse-document.ts'
import { renderDocument } from './render-document.ts'
import type { ExportFormat } from './render.ts'

const spans = (text: string) => [{ text }]
const rich: EntryText[] = [
  {
    question: 'What is trust?',
    answer: [
      {
        kind: 'paragraph',
        spans: [
          { text: 'Trust is ' },
          { text: 'this', bold: true },
          { text: ', not ' },
          { text: 'that', italic: true },
          { text: ': see ' },
          { text: 'us', href: 'https://clinic.example/?a=1&b=2' },
          { text: ' & <more>.' },
        ],
      },
      { kind: 'heading', level: 2, spans: spans('A closer look') },
      {
        kind: 'list',
        ordered: false,
        items: [
          { spans: spans('one') },
          {
            spans: spans('two'),
            nested: [
              {
                kind: 'list',
                ordered: true,
                items: [{ spans: spans('deep') }, { spans: spans('deeper') }],
              },
            ],
          },
        ],
      },
      { kind: 'quote', spans: spans('Said somebody.') },
      {
        kind: 'callout',
        callout: 'important',
        blocks: [
          { kind: 'paragraph', spans: spans('Mind this.') },
          {
            kind: 'list',
            ordered: false,
            items: [{ spans: spans('first') }, { spans: spans('second') }],
          },
        ],
      },
      {
        kind: 'list',
        ordered: true,
        start: 3,
        items: [{ spans: spans('three') }, { spans: spans('four') }],
      },
    ],
  },
  {
    question: 'Who listens?',
    answer: [{ kind: 'paragraph', spans: spans('* We do_it [always] #1 = 2, “really”.') }],
  },
]
const simple: EntryText[] = [
  {
    question: 'What is it?',
    answer: [
      { kind: 'paragraph', spans: spans('This.') },
      { kind: 'list', ordered: false, items: [{ spans: spans('one') }, { spans: spans('two') }] },
    ],
  },
  {
    question: 'A statement',
    answer: [
      { kind: 'paragraph', spans: spans('That.') },
      { kind: 'paragraph', spans: spans('Is it?') },
      { kind: 'paragraph', spans: spans('I hear you. Is that all?') },
      { kind: 'paragraph', spans: spans('Then rest.') },
    ],
  },
]
const led: EntryText[] = [
  {
    question: 'What now?',
    answer: ['Wait.', 'You are well. What else?', 'Nothing.'].map((text) => ({
      kind: 'paragraph',
      spans: spans(text),
    })),
  },
]
const back = async (format: ExportFormat, extension: string, texts: readonly EntryText[]) => {
  const { pairs, faults } = await parseDocument(
    { file: 'a', name: 'a', extension, bytes: Buffer.from(renderDocument(texts, format, 'en')) },
    'en',
  )
  return { faults, texts: pairs.map(({ question, answer }) => ({ question, answer })) }
}

it.each<[ExportFormat, string, readonly EntryText[]]>([
  ['markdown', '.md', rich],
  ['page', '.html', rich],
  ['text', '.txt', simple],
  ['text', '.txt', led],
  ['table', '.csv', simple.slice(0, 1)],
  ['markdown', '.md', simple],
  ['page', '.html', simple],
])('an export as %s is imported as it was', async (format, extension, texts) =>
  expect(await back(format, extension, texts)).toEqual({ faults: [], texts }),
)

it('the desk’s editor keeps every kind of block', () => {
  const blocks: Block[] = rich.flatMap(({ answer }) => answer)
  expect(blocksFrom(lexicalFrom(blocks, 'en'))).toEqual(blocks)
})

it('keeps spreadsheets from running formulas', () =>
  expect(
    renderDocument(
      [{ question: '=1+1?', answer: [{ kind: 'paragraph', spans: spans('@x') }] }],
      'table',
      'en',
    ),
  ).toBe('question,answer\n"\'=1+1?","\'@x"\n'))
