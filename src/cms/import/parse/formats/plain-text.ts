import type { DocumentFault } from '../../read/faults.ts'
import type { Pair } from '../../read/pair.ts'
import { blocksFromLines } from '../shared/blocks.ts'
import { linesOf, withoutLineEnd } from '../shared/lines.ts'
import { joinLines } from '../shared/normalize.ts'
import { emptyFaults, type Parsed } from '../shared/parsed.ts'
import { splitIntoSegments, type Segment } from './segments.ts'

type PairSegments = { question: Segment; answer: Segment[] }

/**
 * Reads questions and answers from plain text: paragraphs between blank lines. A question ends with
 * a question mark or is marked (`Question:`, `Q:`); an answer has any number of paragraphs, marked
 * (`A:`) or not. If a document marks all its questions, a question inside a marked answer belongs
 * to that answer; otherwise every paragraph that asks is a question.
 */
export function parsePlainText(file: string, text: string): Parsed {
  const lines = linesOf(text)
  const segments = splitIntoSegments(lines)
  const faults: DocumentFault[] = []
  const pairs: Pair[] = []
  const drafts: PairSegments[] = []
  for (const segment of segments) {
    const last = drafts.at(-1)
    if (segment.kind === 'question') drafts.push({ question: segment, answer: [] })
    else if (last) last.answer.push(segment)
    else if (faults.length === 0)
      faults.push({
        ...startOf(file, segment),
        code: 'answer-without-question',
        message: { key: 'faults.noQuestion' },
      })
  }
  for (const draft of drafts) {
    const pair = pairFrom(lines, draft)
    const at = startOf(file, draft.question)
    if (!/[\p{L}\p{N}]/u.test(pair.question))
      faults.push({ ...at, code: 'no-words', message: { key: 'faults.noWords' } })
    else if (pair.answer.length === 0)
      faults.push({
        ...at,
        code: 'question-without-answer',
        message: { key: 'faults.noAnswer' },
        words: pair.question,
      })
    pairs.push(pair)
  }
  faults.push(...emptyFaults(file, { pairs, faults }, segments.length > 0))
  return { pairs, faults }
}

const startOf = (file: string, { lines }: Segment) => ({
  file,
  line: lines[0]?.number ?? null,
  words: lines.map(({ text }) => text).join(' '),
})

function pairFrom(lines: readonly string[], { question, answer }: PairSegments): Pair {
  const firstLine = question.lines[0]?.number ?? 1
  const lastLine = (answer.at(-1) ?? question).lines.at(-1)?.number ?? firstLine
  const texts = (segment: Segment) => segment.lines.map(({ text }) => text)
  return {
    question: joinLines(texts(question)),
    answer: answer.flatMap((segment) => blocksFromLines(texts(segment))),
    firstLine,
    lastLine,
    questionLine: firstLine,
    verbatim: withoutLineEnd(lines.slice(firstLine - 1, lastLine).join('')),
    ...(question.marker ? { marker: { question: question.marker } } : {}),
  }
}
