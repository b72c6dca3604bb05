import fc from 'fast-check'
import { expect, it } from 'vitest'
import type { Block, Span } from '../../entries/blocks.ts'
import { mergeSpans } from '../../entries/stored-blocks.ts'
import { TEXT_PARSERS } from '../parse/parse-document.ts'
import { entryTextOf } from '../plan/hash.ts'
import { renderDocument } from './render-document.ts'

/** Words that mean something in Markdown, HTML or site generators. */
const ODD = ['1. a', '12)', '- b', '# c', '+', '=', '---', '***', '~~d~~', '~', '| e |', '`f`', '[g](h)', '<b>', '&amp;', '&', '{#i}', ':::', '> j', '!', '_k_', 'C #', 'import l', '{{< m >}}', '\\', '“n”', '中文', 'https://example.org/?a=1'] // prettier-ignore
const words = fc
  .array(fc.constantFrom('word', ...ODD), { minLength: 1, maxLength: 4 })
  .map((each) => each.join(' '))
const span = fc.record(
  {
    text: words,
    bold: fc.constant(true as const),
    italic: fc.constant(true as const),
    href: fc.constantFrom('https://example.org/(a)?b=1&c=2', 'mailto:a@example.org'),
  },
  { requiredKeys: ['text'] },
)
const spans = fc
  .array(fc.tuple(span, fc.constantFrom(' ', '\n', '')), { minLength: 1, maxLength: 3 })
  .map((all): Span[] =>
    mergeSpans(
      all.flatMap(([each, after], index) =>
        index < all.length - 1 && after ? [each, { text: after }] : [each],
      ),
    ),
  )
const list = fc
  .record({
    ordered: fc.boolean(),
    start: fc.constantFrom(1, 4),
    items: fc.array(spans, { minLength: 1, maxLength: 3 }),
  })
  .map(({ ordered, start, items }): Block => ({
    kind: 'list',
    ordered,
    ...(ordered && start > 1 ? { start } : {}),
    items: items.map((each) => ({ spans: each })),
  }))
const table = fc
  .record({
    caption: fc.option(words, { nil: null }),
    headerRow: fc.boolean(),
    columns: fc.constantFrom(2, 3),
    cells: fc.array(spans, { minLength: 9, maxLength: 9 }),
  })
  .map(({ caption, headerRow, columns, cells }): Block => ({
    kind: 'table',
    caption: caption ? [{ text: caption }] : [],
    headerRow,
    headerColumn: !headerRow,
    rows: [0, 1, 2].map((row) => cells.slice(row * columns, row * columns + columns)),
  }))
const block = fc.oneof(
  spans.map((each): Block => ({ kind: 'paragraph', spans: each })),
  spans.map((each): Block => ({ kind: 'quote', spans: each })),
  words.map((text): Block => ({ kind: 'heading', level: 2, spans: [{ text }] })),
  list,
  table,
)

it.each(['markdown', 'page'] as const)(
  '%s: any text that is exported is imported as it was',
  (format) => {
    fc.assert(
      fc.property(words, fc.array(block, { minLength: 1, maxLength: 3 }), (question, answer) => {
        const text = { question: `What is ${question} so?`, answer }
        const { pairs, faults } = TEXT_PARSERS[format](
          'a',
          renderDocument([text], format, 'en'),
          {},
        )
        expect(faults).toEqual([])
        expect(pairs.map(entryTextOf)).toEqual([text])
      }),
      { numRuns: 60 },
    )
  },
)

it('an address ends before the marks of what follows it without a space', () => {
  const spans: Span[] = [
    { text: 'https://example.org/?a=1' },
    { text: 'word', href: 'https://example.org/(a)?b=1' },
    { text: 'www.example.org' },
    { text: 'bold', bold: true },
  ]
  const answer: Block[] = [{ kind: 'paragraph', spans }]
  const text = { question: 'What is it?', answer }
  const { pairs } = TEXT_PARSERS.markdown('a', renderDocument([text], 'markdown', 'en'), {})
  expect(pairs.map(entryTextOf)).toEqual([text])
})
