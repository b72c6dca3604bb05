import { answerLines, plain, type Block, type Span } from '../../entries/blocks.ts'
import type { DocumentFault } from '../read/faults.ts'
import type { Pair } from '../read/pair.ts'
import { isSingleQuestion, parseMarker } from './markers.ts'
import { normalizeText } from './normalize.ts'

/**
 * A piece of a structured document in reading order: a block, or a heading of it, or a place that
 * is surely a question (a `dt`, a `summary`).
 */
export type DocumentPart = {
  line: number
  lastLine: number
  /** Offsets in the document's text, where it has some. */ from?: number
  to?: number
} & (
  | { kind: 'block'; block: Block }
  | { kind: 'heading'; level: number; spans: Span[] }
  | { kind: 'question'; spans: Span[] }
)

type Options = {
  file: string
  /** The document's own text of a pair. */
  textOf: (place: { line: number; lastLine: number; from?: number; to?: number }) => string
  /**
   * A web page has a frame around its text; whatever stands before the first question belongs to
   * it.
   */
  hasPageFrame?: boolean
}

/**
 * Puts the parts of a document together as pairs. Headings of the level of the first heading that
 * asks are questions; higher ones are sections, deeper ones belong to answers. A document without
 * such headings is read paragraph by paragraph, like plain text.
 */
export function pairParts(
  parts: readonly DocumentPart[],
  { file, textOf, hasPageFrame: framed = false }: Options,
): { pairs: Pair[]; faults: DocumentFault[] } {
  const level = questionLevel(parts)
  const certain = level !== null || parts.some(({ kind }) => kind === 'question')
  const started: {
    question: string
    marker?: string
    line: number
    lastLine: number
    from?: number
    to?: number
    answer: Block[]
  }[] = []
  const faults: DocumentFault[] = []
  let open = false
  for (const part of parts) {
    const asked = questionOf(part, level, certain)
    if (asked) {
      started.push({
        ...asked,
        line: part.line,
        lastLine: part.lastLine,
        from: part.from,
        to: part.to,
        answer: [],
      })
      open = true
      continue
    }
    if (part.kind === 'heading' && level !== null && part.level <= level) {
      open = false
      continue
    }
    const last = started.at(-1)
    const block = answerBlock(part)
    if (answerLines([block]).join('').trim() === '') continue
    if (last && (open || !framed)) {
      last.answer.push(block)
      last.lastLine = part.lastLine
      last.to = part.to
    } else if (!framed && faults.length === 0) {
      if (part.kind === 'heading') continue
      faults.push({
        file,
        line: part.line,
        code: 'answer-without-question',
        message: 'This text comes before any question. Put its question above it, or take it out.',
        words: answerLines([block]).join(' '),
      })
    }
  }
  // A title of the same size as the questions: it asks nothing and nothing answers it.
  const [first] = started
  if (
    level !== null &&
    first &&
    first.answer.length === 0 &&
    started.length > 1 &&
    !/[?？؟]/u.test(first.question) &&
    started.some(({ question }) => /[?？؟]/u.test(question))
  )
    started.shift()
  const pairs = started.map(({ question, marker, line, lastLine, from, to, answer }): Pair => {
    const at = { file, line, words: question }
    if (!/[\p{L}\p{N}]/u.test(question))
      faults.push({ ...at, code: 'no-words', message: 'This question has no words.' })
    else if (answer.length === 0)
      faults.push({
        ...at,
        code: 'question-without-answer',
        message: 'This question has no answer.',
      })
    return {
      question,
      answer,
      firstLine: line,
      lastLine,
      questionLine: line,
      verbatim: textOf({ line, lastLine, from, to }),
      ...(from !== undefined && to !== undefined ? { range: { from, to } } : {}),
      ...(marker ? { marker: { question: marker } } : {}),
    }
  })
  if (pairs.length === 0 && faults.length === 0)
    faults.push({
      file,
      line: null,
      code: 'nothing',
      message: parts.length === 0 ? 'This file has no words.' : 'This file has no questions.',
    })
  return { pairs, faults }
}

/**
 * The level of the headings that ask; where none does but there are headings, the level that most
 * of them have.
 */
function questionLevel(parts: readonly DocumentPart[]): number | null {
  const headings = parts.filter((part) => part.kind === 'heading')
  const asking = headings.find((heading) =>
    /[?？؟]["”’)\s]*$/u.test(normalizeText(plain(heading.spans))),
  )
  if (asking) return asking.level
  const counts = new Map<number, number>()
  for (const { level } of headings) counts.set(level, (counts.get(level) ?? 0) + 1)
  const [most] = [...counts].sort(([, one], [, other]) => other - one)
  return most && most[1] > 1 ? most[0] : null
}

function questionOf(
  part: DocumentPart,
  level: number | null,
  certain: boolean,
): { question: string; marker?: string } | null {
  if (part.kind === 'question' || (part.kind === 'heading' && part.level === level))
    return withoutMarker(normalizeText(plain(part.spans)))
  if (part.kind !== 'block' || certain || part.block.kind !== 'paragraph') return null
  const text = normalizeText(plain(part.block.spans))
  const marker = parseMarker(text)
  if (marker?.kind === 'question') return withoutMarker(text)
  return !marker && isSingleQuestion(text) ? { question: text } : null
}

function withoutMarker(text: string): { question: string; marker?: string } {
  const marker = parseMarker(text)
  return marker?.kind === 'question'
    ? { question: marker.text, marker: text.slice(0, text.length - marker.text.length) }
    : { question: text }
}

/**
 * A part as it stands in an answer: headings in the two sizes that answers have, a marker (`A:`)
 * taken off the first words.
 */
function answerBlock(part: DocumentPart): Block {
  if (part.kind !== 'block')
    return {
      kind: 'heading',
      level: part.kind === 'heading' && part.level >= 4 ? 3 : 2,
      spans: part.spans,
    }
  const { block } = part
  if (block.kind !== 'paragraph') return block
  const [first, ...rest] = block.spans
  const marker = first && parseMarker(first.text)
  return marker?.kind === 'answer'
    ? {
        ...block,
        spans: [{ ...first, text: marker.text } as Span, ...rest].filter(
          (span) => span.text !== '',
        ),
      }
    : block
}
