import type { Locale } from '../../../i18n/locales.ts'
import { findRunTogether, JOINED_SENTENCES } from '../../checks/run-together.ts'
import { findStrayDate } from '../../checks/stray-date.ts'
import { classifyEnding, endsWithEllipsis } from '../../checks/unfinished.ts'
import { plain, type Block, type Span } from '../../entries/blocks.ts'
import type { RecordRepair } from './record.ts'

/** The last block, if it is a paragraph, and its last span. */
function lastSpan(blocks: readonly Block[]): { spans: Span[]; span: Span } | null {
  const last = blocks.at(-1)
  const span = last?.kind === 'paragraph' ? last.spans.at(-1) : undefined
  return last?.kind === 'paragraph' && span ? { spans: last.spans, span } : null
}

const withLastText = (blocks: readonly Block[], spans: readonly Span[], text: string): Block[] => {
  const last = spans.at(-1)
  return [
    ...blocks.slice(0, -1),
    { kind: 'paragraph', spans: [...spans.slice(0, -1), { ...last, text }] },
  ]
}

export function removeStrayDate(
  blocks: readonly Block[],
  locale: Locale,
  record: RecordRepair,
): Block[] {
  const last = lastSpan(blocks)
  const date = last && findStrayDate(last.span.text, locale)
  if (!last || !date) return [...blocks]
  const { words, day } = date
  if (!record({ code: 'stray-date', words, before: words, after: '', day })) return [...blocks]
  return withLastText(blocks, last.spans, last.span.text.slice(0, date.index))
}

/** Adds an ellipsis to an answer that breaks off. */
export function addEllipsis(
  blocks: readonly Block[],
  locale: Locale,
  record: RecordRepair,
): Block[] {
  const last = lastSpan(blocks)
  const text = last ? plain(last.spans) : ''
  if (!last || classifyEnding(text, locale) !== 'breaks-off' || endsWithEllipsis(text))
    return [...blocks]
  const words = text.split(' ').slice(-5).join(' ')
  if (!record({ code: 'ellipsis', words, before: words, after: `${words} …` })) return [...blocks]
  return withLastText(blocks, last.spans, `${last.span.text} …`)
}

/** A list that ran together is certain only from this many items on. */
const MIN_LIST_ITEMS = 3

/**
 * Restores the list in a paragraph that was one: a few words, run together with the first of at
 * least three sentences that all run together.
 */
export function restoreList(block: Block, record: RecordRepair): Block[] {
  const [span, ...others] = block.kind === 'paragraph' ? block.spans : []
  if (!span || others.length > 0) return [block]
  const [first] = findRunTogether(span.text)
  if (!first || /[.!?]/u.test(span.text.slice(0, first.index))) return [block]
  const items = span.text.slice(first.index).split(JOINED_SENTENCES)
  if (items.length < MIN_LIST_ITEMS || items.some((item) => /[.!?]\s/u.test(item.trim())))
    return [block]
  const lead = span.text.slice(0, first.index)
  const after = [lead, ...items.map((item) => `• ${item.trim()}`)].join('\n')
  if (!record({ code: 'list', words: first.word, before: span.text, after })) return [block]
  return [
    { kind: 'paragraph', spans: [{ text: lead }] },
    {
      kind: 'list',
      ordered: false,
      items: items.map((item) => ({ spans: [{ text: item.trim() }] })),
    },
  ]
}
