import type { DocumentFault } from '../../../read/faults.ts'
import type { Pair, Section } from '../../../read/pair.ts'
import { blocksFromLines } from '../../shared/blocks.ts'
import { linesOf, withoutLineEnd } from '../../shared/lines.ts'
import { joinLines, normalizeText } from '../../shared/normalize.ts'
import { inOrder, type ImportNotice, type NoticeReason } from '../../shared/notices.ts'
import { emptyFaults, type Parsed } from '../../shared/parsed.ts'
import { contentsLines } from './contents.ts'
import { splitIntoSegments, type Segment } from './segments.ts'
import { isTitleLine } from './title-lines.ts'

type PairSegments = { question: Segment; answer: Segment[]; section: Section | null }

/**
 * Reads questions and answers from plain text: paragraphs between blank lines. A question ends with
 * a question mark or is marked (`Question:`, `Q:`, `Q1`, `1.`); an answer has any number of
 * paragraphs, marked (`A:`) or not. If a document marks all its questions, a question inside a
 * marked answer belongs to that answer; otherwise every paragraph that asks is a question. Headings
 * (`#`, or underlined) begin sections, whose text belongs to no question.
 */
export function parsePlainText(file: string, text: string): Parsed {
  const lines = linesOf(text)
  const end = signatureOf(lines) ?? lines.length
  const unquoted = withoutQuoteMarks(lines.slice(0, end))
  const contents = contentsLines(unquoted)
  const segments = splitIntoSegments(
    unquoted.map((line, index) => (contents.includes(index) ? '' : line)),
  )
  const faults: DocumentFault[] = []
  const notices: ImportNotice[] = []
  const pairs: Pair[] = []
  const drafts: PairSegments[] = []
  let section: (Section & { isUsed: boolean }) | null = null
  let inAnswer = false
  const report = (why: NoticeReason, segment: Segment) => {
    const { line, words } = startOf(file, segment)
    notices.push({ line, words, why })
  }
  const endSection = () => {
    if (section && !section.isUsed)
      notices.push({ line: section.line, words: section.title, why: 'title' })
    section = null
  }
  for (const segment of segments) {
    const last = drafts.at(-1)
    if (segment.kind === 'heading') {
      endSection()
      const { line, words } = startOf(file, segment)
      section = { title: words, line: line ?? 1, isUsed: false }
      inAnswer = false
    } else if (segment.kind === 'question') {
      const above = last?.answer.length !== 1 && inAnswer ? last?.answer.at(-1) : undefined
      if (above?.lines.length === 1 && isTitleLine(above.lines[0]?.text ?? ''))
        report('title-line', above)
      if (section) section.isUsed = true
      const { title = '', line = 1 } = section ?? {}
      drafts.push({ question: segment, answer: [], section: section && { title, line } })
      inAnswer = true
    } else if (last && inAnswer) {
      if (
        last.answer.length > 0 &&
        segment.lines.length > 1 &&
        isTitleLine(segment.lines[0]?.text ?? '')
      )
        report('title-line', { ...segment, lines: segment.lines.slice(0, 1) })
      last.answer.push(segment)
    } else if (section || last) report('section-text', segment)
    else if (faults.length === 0)
      faults.push({
        ...startOf(file, segment),
        code: 'answer-without-question',
        message: { key: 'faults.noQuestion' },
      })
  }
  endSection()
  notices.push(...noticesOf(contents, unquoted))
  const signature = normalizeText(lines.slice(end + 1).join(' '))
  if (signature) notices.push({ line: end + 2, words: signature, why: 'around' })
  for (const draft of drafts) {
    const pair = pairFrom(lines, draft, report)
    faults.push(...faultsOf(pair, startOf(file, draft.question)))
    pairs.push(pair)
  }
  faults.push(...emptyFaults(file, { pairs, faults }, segments.length > 0))
  return { pairs, faults, notices: inOrder(notices) }
}

/** The lines of a list of contents, by index, which are left out. */
function noticesOf(contents: readonly number[], lines: readonly string[]): ImportNotice[] {
  const [first] = contents
  if (first === undefined) return []
  const words = contents.map((index) => normalizeText(lines[index] ?? '')).join(' ')
  return [{ line: first + 1, words, why: 'page' }]
}

function faultsOf({ question, answer }: Pair, at: ReturnType<typeof startOf>): DocumentFault[] {
  if (!/[\p{L}\p{N}]/u.test(question))
    return [{ ...at, code: 'no-words', message: { key: 'faults.noWords' } }]
  if (answer.length > 0) return []
  return [
    {
      ...at,
      code: 'question-without-answer',
      message: { key: 'faults.noAnswer' },
      words: question,
    },
  ]
}

/** More lines below two hyphens are not a signature. */
const MAX_SIGNATURE = 8

/** The line of two hyphens, from 0, above the signature of a mail; `null` without one. */
function signatureOf(lines: readonly string[]): number | null {
  const at = lines.findLastIndex((line) => /^(?:>\s?)*--\s*$/.test(line))
  return at > 0 && lines.length - at <= MAX_SIGNATURE ? at : null
}

/** The lines of a mail without the `>` before each that was quoted. */
function withoutQuoteMarks(lines: readonly string[]): string[] {
  const isQuoted = (line: string) => /^\s*>/.test(line)
  const filled = lines.filter((line) => line.trim() !== '')
  return filled.filter(isQuoted).length * 2 > filled.length
    ? lines.map((line) => line.replace(/^\s*(?:>\s?)+/, ''))
    : [...lines]
}

const startOf = (file: string, { lines }: Segment) => ({
  file,
  line: lines[0]?.number ?? null,
  words: lines.map(({ text }) => text).join(' '),
})

function pairFrom(
  lines: readonly string[],
  { question, answer, section }: PairSegments,
  report: (why: NoticeReason, segment: Segment) => void,
): Pair {
  const firstLine = question.lines[0]?.number ?? 1
  const lastLine = (answer.at(-1) ?? question).lines.at(-1)?.number ?? firstLine
  const texts = (segment: Segment) => segment.lines.map(({ text }) => text)
  return {
    question: joinLines(texts(question)),
    answer: answer.flatMap((segment) =>
      blocksFromLines(texts(segment), { reportLettered: () => report('lettered', segment) }),
    ),
    firstLine,
    lastLine,
    questionLine: firstLine,
    verbatim: withoutLineEnd(lines.slice(firstLine - 1, lastLine).join('')),
    ...(question.marker ? { marker: { question: question.marker } } : {}),
    ...(section ? { section } : {}),
  }
}
