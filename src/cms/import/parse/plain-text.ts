import type { Block } from '../../entries/blocks.ts'
import type { DocumentFault } from '../read/faults.ts'
import type { Pair } from '../read/pair.ts'
import { blocksFromLines } from './blocks.ts'
import { isSingleQuestion, parseMarker } from './markers.ts'
import { joinLines, normalizeText } from './normalize.ts'

type Line = { number: number; text: string }
type Segment = { kind: 'question' | 'answer' | 'open'; lines: Line[]; marker?: string }
export type Parsed = {
  pairs: Pair[]
  faults: DocumentFault[]
  /** The document can not be put together again from what its pairs have of it. */ lossy?: true
}

/**
 * The lines of a text with what ended each of them, so that they can be put together again
 * unchanged.
 */
export const linesOf = (text: string): string[] =>
  text.match(/[^\r\n]*(?:\r\n|\r|\n)|[^\r\n]+$/g) ?? []

/**
 * Reads questions and answers from plain text: paragraphs between blank lines, a question ending
 * with a question mark or marked (`Question:`, `Q:`), an answer of any number of paragraphs, marked
 * (`A:`) or not. Where a document marks all its questions, what is asked inside a marked answer
 * belongs to that answer; where it does not, every paragraph that asks is a question.
 */
export function parsePlainText(file: string, text: string): Parsed {
  const lines = linesOf(text)
  const segments = segmentsOf(lines)
  const faults: DocumentFault[] = []
  const pairs: Pair[] = []
  const drafts: { question: Segment; answer: Segment[] }[] = []
  for (const piece of segments) {
    const last = drafts.at(-1)
    if (piece.kind === 'question') drafts.push({ question: piece, answer: [] })
    else if (last) last.answer.push(piece)
    else if (faults.length === 0)
      faults.push(
        fault(
          file,
          piece,
          'answer-without-question',
          'This text comes before any question. Put its question above it, or take it out.',
        ),
      )
  }
  for (const { question, answer } of drafts) {
    const words = joinLines(question.lines.map((line) => line.text))
    const blocks = answer.flatMap((piece) => blocksFromLines(piece.lines.map((line) => line.text)))
    if (!/[\p{L}\p{N}]/u.test(words))
      faults.push(fault(file, question, 'no-words', 'This question has no words.'))
    else if (blocks.length === 0)
      faults.push(
        fault(file, question, 'question-without-answer', 'This question has no answer.', words),
      )
    pairs.push(pairFrom(lines, question, answer, words, blocks))
  }
  if (pairs.length === 0 && faults.length === 0) {
    faults.push({
      file,
      line: null,
      code: 'nothing',
      message: segments.length === 0 ? 'This file has no words.' : 'This file has no questions.',
    })
  }
  return { pairs, faults }
}

const fault = (
  file: string,
  piece: Segment,
  code: string,
  message: string,
  words?: string,
): DocumentFault => ({
  file,
  line: piece.lines[0]?.number ?? null,
  code,
  message,
  words: words ?? piece.lines.map((line) => line.text).join(' '),
})

function pairFrom(
  lines: readonly string[],
  question: Segment,
  answer: Segment[],
  words: string,
  blocks: Block[],
): Pair {
  const firstLine = question.lines[0]?.number ?? 1
  const lastLine = (answer.at(-1) ?? question).lines.at(-1)?.number ?? firstLine
  const marker = question.marker
  return {
    question: words,
    answer: blocks,
    firstLine,
    lastLine,
    questionLine: firstLine,
    verbatim: lines
      .slice(firstLine - 1, lastLine)
      .join('')
      .replace(/(\r\n|\r|\n)$/, ''),
    ...(marker ? { marker: { question: marker } } : {}),
  }
}

/**
 * Paragraphs, cut also where a marker starts a line, each known as a question or as part of an
 * answer.
 */
function segmentsOf(lines: readonly string[]): Segment[] {
  const paragraphs: Line[][] = [[]]
  const texts = lines.map((text, index) => ({ number: index + 1, text: normalizeText(text) }))
  for (const line of texts) {
    if (line.text === '') paragraphs.push([])
    else if (parseMarker(line.text)) paragraphs.push([line])
    else paragraphs.at(-1)?.push(line)
  }
  const full = paragraphs.filter((paragraph) => paragraph.length > 0)
  const strict = !asksOutsideMarkedAnswers(full)
  let inMarkedAnswer = false
  return full.flatMap((paragraph) => {
    const marker = parseMarker(paragraph[0]?.text ?? '')
    if (marker) inMarkedAnswer = marker.kind === 'answer'
    return classify(paragraph, strict && inMarkedAnswer)
  })
}

/**
 * Whether a document asks without a marker where no marked answer is going on: then its markers are
 * not to be relied on.
 */
function asksOutsideMarkedAnswers(paragraphs: readonly Line[][]): boolean {
  let inMarkedAnswer = false
  for (const paragraph of paragraphs) {
    const marker = parseMarker(paragraph[0]?.text ?? '')
    if (marker) inMarkedAnswer = marker.kind === 'answer'
    else if (!inMarkedAnswer && splitQuestion(paragraph, false)[0]?.kind === 'question') return true
  }
  return false
}

function classify(paragraph: Line[], withinAnswer: boolean): Segment[] {
  const [first, ...rest] = paragraph
  if (!first) return []
  const marker = parseMarker(first.text)
  const unmarked = marker ? [{ ...first, text: marker.text }, ...rest] : paragraph
  if (marker?.kind === 'answer') return [{ kind: 'answer', lines: unmarked }]
  if (marker)
    return splitQuestion(unmarked, true).map((piece, index) =>
      index === 0
        ? { ...piece, marker: first.text.slice(0, first.text.length - marker.text.length) }
        : piece,
    )
  return withinAnswer ? [{ kind: 'open', lines: paragraph }] : splitQuestion(paragraph, false)
}

/** More than this is no question, whatever it ends with. */
const MAX_QUESTION_LENGTH = 2_000

/**
 * A paragraph as a question, as a question with the start of its answer in the lines below it, or
 * as part of an answer.
 */
function splitQuestion(lines: Line[], isMarked: boolean): Segment[] {
  for (let end = 1, length = 0; end <= lines.length && length <= MAX_QUESTION_LENGTH; end += 1) {
    length += lines[end - 1]?.text.length ?? 0
    if (!isSingleQuestion(joinLines(lines.slice(0, end).map((line) => line.text)))) continue
    const answer = lines.slice(end)
    return [
      { kind: 'question', lines: lines.slice(0, end) },
      ...(answer.length > 0 ? [{ kind: 'open' as const, lines: answer }] : []),
    ]
  }
  return [{ kind: isMarked ? 'question' : 'open', lines }]
}
