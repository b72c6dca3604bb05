import { letteredItems } from '../../shared/list-markers.ts'
import {
  answerMarkerAt,
  hasNumberedMarkers,
  isLedQuestion,
  isSingleQuestion,
  ledQuestions,
  parseMarker,
  type Marker,
} from '../../shared/markers.ts'
import { joinLines, normalizeText } from '../../shared/normalize.ts'
import { asksOnOwnLine, bulletQuestions, numberedQuestions, type Line } from './question-lines.ts'
import { isInCapitals, isTitleLine } from './title-lines.ts'

/** A paragraph or part of one; `open` belongs to an answer but has no marker. */
export type Segment = {
  kind: 'question' | 'answer' | 'open' | 'heading'
  lines: Line[]
  marker?: string
}
/** `led`: how many of the lines are a question with a sentence before it. */
type Paragraph = { lines: Line[]; marker: Marker | null; isHeading?: true; led?: number }

const HEADING = /^#{1,6}\s+(.*?)\s*#*$/
const UNDERLINE = /^(?:=|-|~|_|\*){3,}$/

/** Splits lines at blank ones and before markers, and tells questions from answers. */
export function splitIntoSegments(lines: readonly string[]): Segment[] {
  const full = paragraphsOf(lines)
  const isFullyMarked = !asksOutsideMarkedAnswers(full)
  let inMarkedAnswer = false
  return full.flatMap((paragraph) => {
    const { marker } = paragraph
    if (marker) inMarkedAnswer = marker.kind === 'answer'
    if (paragraph.isHeading) {
      inMarkedAnswer = false
      return headingSegments(paragraph)
    }
    return classify(paragraph, isFullyMarked && inMarkedAnswer)
  })
}

function paragraphsOf(lines: readonly string[]): Paragraph[] {
  const all = lines.map((text, index) => ({ number: index + 1, text: normalizeText(text) }))
  const plainTexts = all.map(({ text }) => text)
  const isNumbered = hasNumberedMarkers(plainTexts)
  const lettered = letteredItems(plainTexts, isSingleQuestion)
  const texts = all.map((line, index): Line =>
    lettered.has(index) ? { ...line, isItem: true } : line,
  )
  const numbers = numberedQuestions(texts)
  for (const [line, marker] of numbers.size > 0 ? [] : bulletQuestions(texts))
    numbers.set(line, marker)
  const isByLine = numbers.size === 0 && texts.some((_, index) => asksOnOwnLine(texts, index))
  const paragraphs: Paragraph[] = [{ lines: [], marker: null }]
  for (const [index, line] of texts.entries()) {
    const last = paragraphs.at(-1)
    const heading = HEADING.exec(line.text)?.[1]
    const marker = parseMarker(line.text, isNumbered) ?? numbers.get(line.number) ?? null
    if (line.text === '') paragraphs.push({ lines: [], marker: null })
    else if (UNDERLINE.test(line.text)) {
      if (/^[=-]/.test(line.text) && last?.lines.length === 1 && !last.marker) last.isHeading = true
      paragraphs.push({ lines: [], marker: null })
    } else if (heading) {
      const text = { ...line, text: heading }
      paragraphs.push({ lines: [text], marker: null, isHeading: true }, { lines: [], marker: null })
    } else if (marker) paragraphs.push(...markedParagraphs(line, marker, isNumbered))
    else if (isByLine && isBelowTitle(paragraphs, line.text)) {
      paragraphs[0] = { lines: last?.lines ?? [], marker: null, isHeading: true }
      paragraphs.push({ lines: [line], marker: null })
    } else if (isByLine && asksOnOwnLine(texts, index))
      paragraphs.push({ lines: [line], marker: null })
    else last?.lines.push(line)
  }
  for (const paragraph of paragraphs)
    if (
      paragraph.lines.length === 1 &&
      !paragraph.marker &&
      isInCapitals(paragraph.lines[0]?.text ?? '')
    )
      paragraph.isHeading = true
  const full = paragraphs.filter((paragraph) => paragraph.lines.length > 0)
  markTitle(full)
  markLedQuestions(full)
  return full
}

/** The paragraph that a marked line begins; two if its answer, marked, stands behind a question. */
function markedParagraphs(line: Line, marker: Marker, isNumbered: boolean): Paragraph[] {
  const at = answerMarkerAt(line.text, isNumbered)
  if (at === null) return [{ lines: [line], marker }]
  const [question, answer] = [line.text.slice(0, at).trimEnd(), line.text.slice(at)]
  return [question, answer].map((text) => ({
    lines: [{ ...line, text }],
    marker: parseMarker(text, isNumbered),
  }))
}

/** Whether a line asks right below the first line, which is a title. */
const isBelowTitle = (paragraphs: readonly Paragraph[], line: string): boolean =>
  paragraphs.length === 1 &&
  paragraphs[0]?.lines.length === 1 &&
  isTitleLine(paragraphs[0].lines[0]?.text ?? '') &&
  isSingleQuestion(line)

/** The line of a title above the first question is a heading. */
function markTitle([first, second]: readonly Paragraph[]): void {
  const [line, more] = first?.lines ?? []
  if (first && second && !first.marker && line && !more && isTitleLine(line.text))
    first.isHeading = true
}

/** Marks the paragraphs that are, or begin with, a question that has a sentence before it. */
function markLedQuestions(paragraphs: readonly Paragraph[]): void {
  const wordsOf = ({ lines }: Paragraph) => joinLines(lines.map(({ text }) => text))
  const open = paragraphs.map((paragraph) =>
    paragraph.marker || paragraph.isHeading ? '' : wordsOf(paragraph),
  )
  const asks = (text: string) => isSingleQuestion(text)
  if (!open.some(asks) && !paragraphs.some(({ marker }) => marker?.kind === 'question')) return
  for (const index of ledQuestions(open, asks)) {
    const paragraph = paragraphs[index]
    if (paragraph) paragraph.led = paragraph.lines.length
  }
  for (const [index, { lines, marker, isHeading, led }] of paragraphs.entries()) {
    const above = open[index - 1]
    const isBelowQuestion = above === undefined ? false : asks(above)
    const paragraph = paragraphs[index]
    if (!paragraph || led || marker || isHeading || isBelowQuestion || lines.length < 2) continue
    if (isLedQuestion(lines[0]?.text ?? '')) paragraph.led = 1
  }
}

/** A heading that asks is a question. */
function headingSegments({ lines }: Paragraph): Segment[] {
  const isQuestion = isSingleQuestion(joinLines(lines.map(({ text }) => text)))
  return [{ kind: isQuestion ? 'question' : 'heading', lines }]
}

/**
 * Returns whether a document asks without a marker outside a marked answer: then its markers are
 * not reliable.
 */
function asksOutsideMarkedAnswers(paragraphs: readonly Paragraph[]): boolean {
  let inMarkedAnswer = false
  for (const { lines, marker, isHeading } of paragraphs) {
    if (marker) inMarkedAnswer = marker.kind === 'answer'
    else if (isHeading) inMarkedAnswer = false
    else if (!inMarkedAnswer && splitQuestion(lines, false)[0]?.kind === 'question') return true
  }
  return false
}

function classify({ lines: all, marker, led }: Paragraph, isWithinAnswer: boolean): Segment[] {
  const [first, ...rest] = all
  if (!first) return []
  if (led && !isWithinAnswer) return questionAbove(all, led)
  if (!marker) return isWithinAnswer ? [{ kind: 'open', lines: all }] : splitQuestion(all, false)
  const lines = [{ ...first, text: marker.text }, ...rest]
  if (marker.kind === 'answer') return [{ kind: 'answer', lines }]
  const markerText = first.text.slice(0, first.text.length - marker.text.length)
  return splitQuestion(lines, true).map((segment, index) =>
    index === 0 ? { ...segment, marker: markerText } : segment,
  )
}

/** A longer text is not a question, however it ends. */
const MAX_QUESTION_LENGTH = 2_000

/**
 * Splits a paragraph into a question and the start of its answer in the lines below. A paragraph
 * without a question stays whole.
 */
function splitQuestion(lines: Line[], isMarked: boolean): Segment[] {
  for (let end = 1, length = 0; end <= lines.length && length <= MAX_QUESTION_LENGTH; end += 1) {
    const line = lines[end - 1]
    if (line?.isItem) break
    length += line?.text.length ?? 0
    const words = joinLines(lines.slice(0, end).map(({ text }) => text))
    if (isSingleQuestion(words) || (isMarked && isLedQuestion(words)))
      return questionAbove(lines, end)
  }
  // A numbered line that does not ask is a title: its answer is below.
  const numbered = isMarked && lines.length > 1 && isTitleLine(lines[0]?.text ?? '')
  return numbered ? questionAbove(lines, 1) : [{ kind: isMarked ? 'question' : 'open', lines }]
}

/** A question in some lines, and the start of its answer in those below. */
const questionAbove = (lines: Line[], end: number): Segment[] => [
  { kind: 'question', lines: lines.slice(0, end) },
  ...(lines.length > end ? [{ kind: 'open' as const, lines: lines.slice(end) }] : []),
]
