import type { Locale } from '../../../i18n/locales.ts'
import type { EntryText } from '../../checks/rule.ts'
import type { Block, Span, Table } from '../../entries/blocks.ts'
import type { Pair } from '../read/pair.ts'
import { repairRecorder, type Repair } from './record.ts'
import { addEllipsis, removeStrayDate, restoreList } from './repair-blocks.ts'
import { addApostrophes, separateSentences } from './repair-words.ts'

/**
 * Makes the repairs that are certain, except those named in `skip`, and returns what it repaired.
 * It adds no words: an answer that breaks off gets an ellipsis. Each span is repaired by itself, so
 * links and styles stay.
 */
export function repairPair(
  pair: Pair,
  locale: Locale,
  skip: ReadonlySet<string> = new Set(),
): { text: EntryText; repairs: Repair[] } {
  const { record, repairs } = repairRecorder(pair, skip)
  const marker = pair.marker?.question
  if (marker)
    record({
      code: 'prefix',
      words: marker,
      before: `${marker}${pair.question}`,
      after: pair.question,
    })
  const question = addApostrophes(pair.question, locale, record)
  const blocks = removeStrayDate(pair.answer, locale, record)
    .flatMap((block) => restoreList(block, record))
    .map((block) =>
      mapSpans(block, (spans) =>
        separateSentences(
          spans.map((span) => ({ ...span, text: addApostrophes(span.text, locale, record) })),
          record,
        ),
      ),
    )
  return { text: { question, answer: addEllipsis(blocks, locale, record) }, repairs }
}

type ChangeSpans = (spans: readonly Span[]) => Span[]

function mapSpans(block: Block, change: ChangeSpans): Block {
  if (block.kind === 'callout')
    return { ...block, blocks: block.blocks.map((each) => mapSpans(each, change)) }
  if (block.kind === 'table') return mapTableSpans(block, change)
  if (block.kind === 'picture') return block
  return block.kind === 'list'
    ? mapListSpans(block, change)
    : { ...block, spans: change(block.spans) }
}

const mapTableSpans = (table: Table, change: ChangeSpans): Table => ({
  ...table,
  caption: change(table.caption),
  rows: table.rows.map((cells) => cells.map(change)),
})

type List = Extract<Block, { kind: 'list' }>
const mapListSpans = (list: List, change: ChangeSpans): List => ({
  ...list,
  items: list.items.map(({ spans, nested }) => ({
    spans: change(spans),
    ...(nested ? { nested: nested.map((each) => mapListSpans(each, change)) } : {}),
  })),
})
