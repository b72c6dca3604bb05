import { answerLines, plain, type Block, type Span } from '../../../entries/blocks.ts'
import type { DocumentFault } from '../../read/faults.ts'
import type { Pair } from '../../read/pair.ts'
import type { DocumentPart, PartPosition } from './document-part.ts'
import { isSingleQuestion, parseMarker } from './markers.ts'
import { normalizeText } from './normalize.ts'
import { emptyFaults, type Parsed } from './parsed.ts'

type Options = {
  file: string
  /** Returns the document's own text of a pair. */
  textAt: (position: PartPosition) => string
  /** A web page: text before the first question belongs to the page, not to an answer. */
  hasPageFrame?: boolean
}
type DraftPair = PartPosition & { question: string; marker?: string; answer: Block[] }

/**
 * Puts the parts of a document together as pairs. Headings of the level of the first heading that
 * asks are questions; higher ones are sections, deeper ones belong to answers. A document without
 * such headings is read paragraph by paragraph, like plain text.
 */
export function pairParts(
  parts: readonly DocumentPart[],
  { file, textAt, hasPageFrame = false }: Options,
): Parsed {
  const level = questionLevel(parts)
  const { drafts, faults } = collectDrafts(parts, level, { file, hasPageFrame })
  if (level !== null && startsWithTitle(drafts)) drafts.shift()
  const pairs = drafts.map(({ question, marker, answer, ...position }): Pair => {
    const { line, lastLine, from, to } = position
    const at = { file, line, words: question }
    if (!/[\p{L}\p{N}]/u.test(question))
      faults.push({ ...at, code: 'no-words', message: { key: 'faults.noWords' } })
    else if (answer.length === 0)
      faults.push({
        ...at,
        code: 'question-without-answer',
        message: { key: 'faults.noAnswer' },
      })
    return {
      question,
      answer,
      firstLine: line,
      lastLine,
      questionLine: line,
      verbatim: textAt(position),
      ...(from !== undefined && to !== undefined ? { range: { from, to } } : {}),
      ...(marker ? { marker: { question: marker } } : {}),
    }
  })
  faults.push(...emptyFaults(file, { pairs, faults }, parts.length > 0))
  return { pairs, faults }
}

function collectDrafts(
  parts: readonly DocumentPart[],
  level: number | null,
  { file, hasPageFrame }: Required<Pick<Options, 'file' | 'hasPageFrame'>>,
): { drafts: DraftPair[]; faults: DocumentFault[] } {
  const hasCertainQuestions = level !== null || parts.some(({ kind }) => kind === 'question')
  const drafts: DraftPair[] = []
  const faults: DocumentFault[] = []
  /** Whether blocks belong to the answer of the last question. */
  let inAnswer = false
  for (const part of parts) {
    const question = questionOf(part, level, hasCertainQuestions)
    if (question) {
      const { line, lastLine, from, to } = part
      drafts.push({ ...question, line, lastLine, from, to, answer: [] })
      inAnswer = true
      continue
    }
    if (part.kind === 'heading' && level !== null && part.level <= level) {
      inAnswer = false
      continue
    }
    const last = drafts.at(-1)
    const block = answerBlock(part)
    if (answerLines([block]).join('').trim() === '') continue
    if (last && (inAnswer || !hasPageFrame)) {
      last.answer.push(block)
      last.lastLine = part.lastLine
      last.to = part.to
    } else if (!hasPageFrame && faults.length === 0 && part.kind !== 'heading') {
      faults.push({
        file,
        line: part.line,
        code: 'answer-without-question',
        message: { key: 'faults.noQuestion' },
        words: answerLines([block]).join(' '),
      })
    }
  }
  return { drafts, faults }
}

/**
 * A title with a heading of the same level as the questions: it does not ask, and has no answer.
 */
const startsWithTitle = ([first, ...others]: readonly DraftPair[]): boolean =>
  first !== undefined &&
  first.answer.length === 0 &&
  !/[?？؟]/u.test(first.question) &&
  others.some(({ question }) => /[?？؟]/u.test(question))

/**
 * Returns the level of the first heading that asks; if none does, the most frequent level, which
 * must occur more than once.
 */
function questionLevel(parts: readonly DocumentPart[]): number | null {
  const headings = parts.filter((part) => part.kind === 'heading')
  const asking = headings.find(({ spans }) => /[?？؟]["”’)\s]*$/u.test(normalizeText(plain(spans))))
  if (asking) return asking.level
  const counts = new Map<number, number>()
  for (const { level } of headings) counts.set(level, (counts.get(level) ?? 0) + 1)
  const [most] = [...counts].sort(([, one], [, other]) => other - one)
  return most && most[1] > 1 ? most[0] : null
}

function questionOf(
  part: DocumentPart,
  level: number | null,
  hasCertainQuestions: boolean,
): { question: string; marker?: string } | null {
  if (part.kind === 'question' || (part.kind === 'heading' && part.level === level))
    return splitMarker(normalizeText(plain(part.spans)))
  if (part.kind !== 'block' || hasCertainQuestions || part.block.kind !== 'paragraph') return null
  const text = normalizeText(plain(part.block.spans))
  const marker = parseMarker(text)
  if (marker?.kind === 'question') return splitMarker(text)
  return !marker && isSingleQuestion(text) ? { question: text } : null
}

function splitMarker(text: string): { question: string; marker?: string } {
  const marker = parseMarker(text)
  return marker?.kind === 'question'
    ? { question: marker.text, marker: text.slice(0, text.length - marker.text.length) }
    : { question: text }
}

/** A part as an answer has it: headings of its two levels, no marker (`A:`) before the text. */
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
  if (marker?.kind !== 'answer') return block
  const spans: Span[] = [{ ...first, text: marker.text }, ...rest]
  return { ...block, spans: spans.filter(({ text }) => text !== '') }
}
