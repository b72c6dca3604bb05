import type { Locale } from '../../../i18n/locales.ts'
import { findMissingApostrophes, possessiveAfter } from '../../checks/apostrophe.ts'
import { classifyEnding, endsWithEllipsis } from '../../checks/unfinished.ts'
import type { FlagCode } from '../../checks/rule.ts'
import type { EntryText } from '../../checks/rule.ts'
import { JOINED_SENTENCES, findRunTogether } from '../../checks/run-together.ts'
import { findStrayDate } from '../../checks/stray-date.ts'
import { plain, type Block, type Span } from '../../entries/blocks.ts'
import type { Pair } from '../read/pair.ts'
import { findLine } from './import-flag.ts'

/**
 * One change that an import made to the words of a document. `before` and `after` are the words
 * around it.
 */
export type Repair = {
  /** Stable within a pair, so that a person can undo just this one. */
  id: string
  code: 'prefix' | 'apostrophe' | 'sentence-space' | 'list' | 'stray-date' | 'ellipsis'
  line: number
  before: string
  after: string
  /** What a date taken out of the text says about the document (YYYY-MM-DD). */
  day?: string
}

/** Which flag a repair answers. */
export const REPAIRED_FLAG: Record<Repair['code'], FlagCode | null> = {
  prefix: null,
  apostrophe: 'apostrophe',
  'sentence-space': 'run-together',
  list: 'run-together',
  'stray-date': 'stray-date',
  ellipsis: 'unfinished',
}

/**
 * Makes the repairs that are certain, except those named in `skip`, and says which they were.
 * Nothing is invented: an answer that breaks off gets an ellipsis, no words. Links and bold words
 * stay, because each span is repaired by itself.
 */
export function repairPair(
  pair: Pair,
  locale: Locale,
  skip: ReadonlySet<string> = new Set(),
): { text: EntryText; repairs: Repair[] } {
  const repairs: Repair[] = []
  const counts = new Map<string, number>()
  const wanted = (
    code: Repair['code'],
    words: string,
    before: string,
    after: string,
    day?: string,
  ): boolean => {
    const key = `${code}:${words}`
    const count = (counts.get(key) ?? 0) + 1
    counts.set(key, count)
    const id = count === 1 ? key : `${key}:${count}`
    if (skip.has(id)) return false
    repairs.push({ id, code, line: findLine(pair, before), before, after, ...(day ? { day } : {}) })
    return true
  }
  const marker = pair.marker?.question
  if (marker) wanted('prefix', marker, `${marker}${pair.question}`, pair.question)
  const question = apostrophes(pair.question, locale, wanted)
  const withoutDate = withoutStrayDate(pair.answer, locale, wanted)
  const withLists = withoutDate.flatMap((block) => asList(block, wanted))
  const withWords = withLists.map((block) =>
    eachSpans(block, (spans) =>
      spaces(
        spans.map((span) => ({ ...span, text: apostrophes(span.text, locale, wanted) })),
        wanted,
      ),
    ),
  )
  return { text: { question, answer: withEllipsis(withWords, locale, wanted) }, repairs }
}

type RecordRepair = (
  code: Repair['code'],
  words: string,
  before: string,
  after: string,
  day?: string,
) => boolean

function apostrophes(text: string, locale: Locale, record: RecordRepair): string {
  return findMissingApostrophes(text, locale).reduceRight(
    (repaired, { index, word, correct: right }) => {
      const own = possessiveAfter(text, index + word.length)
      if (!record('apostrophe', `${word}${own}`, `${word}${own}`, `${right}${own}`)) return repaired
      return repaired.slice(0, index) + right + repaired.slice(index + word.length)
    },
    text,
  )
}

/**
 * A space after each sentence that has none; two words that run together inside a sentence are only
 * flagged.
 */
function spaces(spans: readonly Span[], wanted: RecordRepair): Span[] {
  const text = plain(spans)
  return findRunTogether(text).reduceRight(
    (repaired, { index, word }) => {
      if (!/[.!?؟؛)”’"']/u.test(text[index - 1] ?? '')) return repaired
      const at = index - text.slice(0, index).search(/\S+$/u)
      const after = `${word.slice(0, at)} ${word.slice(at)}`
      return wanted('sentence-space', word, word, after) ? withSpaceAt(repaired, index) : repaired
    },
    [...spans],
  )
}

/**
 * A space before the character at `index` of the whole text, in the style of the words before it.
 */
function withSpaceAt(spans: readonly Span[], index: number): Span[] {
  let from = 0
  return spans.map((span) => {
    const at = index - from
    from += span.text.length
    return at > 0 && at <= span.text.length
      ? { ...span, text: `${span.text.slice(0, at)} ${span.text.slice(at)}` }
      : span
  })
}

function withoutStrayDate(blocks: readonly Block[], locale: Locale, wanted: RecordRepair): Block[] {
  const last = blocks.at(-1)
  const span = last?.kind === 'paragraph' ? last.spans.at(-1) : undefined
  const date = span && findStrayDate(span.text, locale)
  if (!last || last.kind !== 'paragraph' || !span || !date) return [...blocks]
  if (!wanted('stray-date', date.words, date.words, '', date.day)) return [...blocks]
  return [
    ...blocks.slice(0, -1),
    {
      ...last,
      spans: [...last.spans.slice(0, -1), { ...span, text: span.text.slice(0, date.index) }],
    },
  ]
}

/** Fewer items than this make no list for certain. */
const MIN_LIST_ITEMS = 3

/**
 * A paragraph that was a list once: a few words, run together with the first of at least three
 * sentences that all run together.
 */
function asList(block: Block, wanted: RecordRepair): Block[] {
  const [span, ...others] = block.kind === 'paragraph' ? block.spans : []
  if (!span || others.length > 0) return [block]
  const [first] = findRunTogether(span.text)
  if (!first || /[.!?]/u.test(span.text.slice(0, first.index))) return [block]
  const items = span.text.slice(first.index).split(JOINED_SENTENCES)
  if (items.length < MIN_LIST_ITEMS || items.some((item) => /[.!?]\s/u.test(item.trim())))
    return [block]
  const lead = span.text.slice(0, first.index)
  const after = [lead, ...items.map((item) => `• ${item.trim()}`)].join('\n')
  if (!wanted('list', first.word, span.text, after)) return [block]
  return [
    { kind: 'paragraph', spans: [{ text: lead }] },
    {
      kind: 'list',
      ordered: false,
      items: items.map((item) => ({ spans: [{ text: item.trim() }] })),
    },
  ]
}

function withEllipsis(blocks: readonly Block[], locale: Locale, wanted: RecordRepair): Block[] {
  const last = blocks.at(-1)
  const span = last?.kind === 'paragraph' ? last.spans.at(-1) : undefined
  if (
    !last ||
    last.kind !== 'paragraph' ||
    !span ||
    classifyEnding(plain(last.spans), locale) !== 'breaks-off' ||
    endsWithEllipsis(plain(last.spans))
  )
    return [...blocks]
  const words = plain(last.spans).split(' ').slice(-5).join(' ')
  if (!wanted('ellipsis', words, words, `${words} …`)) return [...blocks]
  return [
    ...blocks.slice(0, -1),
    { ...last, spans: [...last.spans.slice(0, -1), { ...span, text: `${span.text} …` }] },
  ]
}

function eachSpans(block: Block, change: (spans: readonly Span[]) => Span[]): Block {
  if (block.kind === 'callout')
    return { ...block, blocks: block.blocks.map((each) => eachSpans(each, change)) }
  if (block.kind !== 'list') return { ...block, spans: change(block.spans) }
  return {
    ...block,
    items: block.items.map((item) => ({
      spans: change(item.spans),
      ...(item.nested
        ? { nested: item.nested.map((list) => eachSpans(list, change) as typeof list) }
        : {}),
    })),
  }
}
