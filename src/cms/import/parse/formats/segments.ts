import { letteredItems } from '../shared/list-markers.ts'
import {
  hasNumberedMarkers,
  isSingleQuestion,
  parseMarker,
  type Marker,
} from '../shared/markers.ts'
import { joinLines, normalizeText } from '../shared/normalize.ts'
import { splitNumber } from '../shared/question-style.ts'

/** A paragraph or part of one; `open` belongs to an answer but has no marker. */
export type Segment = {
  kind: 'question' | 'answer' | 'open' | 'heading'
  lines: Line[]
  marker?: string
}
type Paragraph = { lines: Line[]; marker: Marker | null; isHeading?: true }
type Line = { number: number; text: string; isItem?: true }

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
  const paragraphs: Paragraph[] = [{ lines: [], marker: null }]
  for (const line of texts) {
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
    } else if (marker) paragraphs.push({ lines: [line], marker })
    else last?.lines.push(line)
  }
  for (const paragraph of paragraphs)
    if (
      paragraph.lines.length === 1 &&
      !paragraph.marker &&
      isInCapitals(paragraph.lines[0]?.text ?? '')
    )
      paragraph.isHeading = true
  return paragraphs.filter((paragraph) => paragraph.lines.length > 0)
}

/**
 * The lines of numbered questions (`3. How …?`), by their numbers. They count up from the first; one
 * that does not ask must begin a paragraph. None if more questions have no number.
 */
function numberedQuestions(lines: readonly Line[]): Map<number, Marker> {
  const found = new Map<number, Marker>()
  let [next, asking, others] = [0, 0, 0]
  for (const [index, { number, text, isItem }] of lines.entries()) {
    if (isItem) continue
    const isFirst = (lines[index - 1]?.text ?? '') === ''
    const numbered = splitNumber(text)
    const [digits] = /\p{Nd}+/u.exec(numbered?.marker ?? '') ?? []
    const value = Number(digits?.normalize('NFKD') ?? NaN)
    const asks = isSingleQuestion(numbered?.text ?? text)
    // Below a numbered question, others have a letter or two numbers: `a)`, `1.1`.
    const isBelow = !digits || /\p{Nd}\.\p{Nd}/u.test(numbered?.marker ?? '')
    if (numbered && asks && isBelow && next > 0)
      found.set(number, { kind: 'question', text: numbered.text })
    else if (!numbered || isBelow) others += Number(asks && isFirst && !parseMarker(text))
    else if (
      asks ? value >= next : value === next && next > 0 && (isFirst || isTitleLine(numbered.text))
    ) {
      found.set(number, { kind: 'question', text: numbered.text })
      asking += Number(asks)
      next = value + 1
    }
  }
  const isMarked = lines.some(({ text }) => parseMarker(text)?.kind === 'question')
  return asking > 0 && asking >= others && !isMarked ? found : new Map()
}

const BULLET = /^[-*•‣◦·–—]\s+/u

/**
 * The questions of a document that has a bullet before each and the answer on the line below. None
 * if a bullet stands before something else.
 */
function bulletQuestions(lines: readonly Line[]): Map<number, Marker> {
  const bulleted = lines.flatMap(({ number, text }, index) =>
    BULLET.test(text) ? [{ number, text: text.replace(BULLET, ''), index }] : [],
  )
  const isList = bulleted.some(({ text, index }) => {
    const below = lines[index + 1]?.text ?? ''
    return !isSingleQuestion(text) || below === '' || BULLET.test(below)
  })
  return bulleted.length < 2 || isList
    ? new Map()
    : new Map(bulleted.map(({ number, text }) => [number, { kind: 'question', text }]))
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

function classify({ lines: all, marker }: Paragraph, isWithinAnswer: boolean): Segment[] {
  const [first, ...rest] = all
  if (!first) return []
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
    if (!isSingleQuestion(joinLines(lines.slice(0, end).map((line) => line.text)))) continue
    const answer = lines.slice(end)
    return [
      { kind: 'question', lines: lines.slice(0, end) },
      ...(answer.length > 0 ? [{ kind: 'open' as const, lines: answer }] : []),
    ]
  }
  // A numbered line that does not ask is a title: its answer is below.
  const numbered = isMarked && lines.length > 1 && isTitleLine(lines[0]?.text ?? '')
  return numbered
    ? [
        { kind: 'question', lines: lines.slice(0, 1) },
        { kind: 'open', lines: lines.slice(1) },
      ]
    : [{ kind: isMarked ? 'question' : 'open', lines }]
}

/** A line of its own in capitals is a heading. */
const isInCapitals = (text: string): boolean =>
  isTitleLine(text) && /\p{Lu}{3}/u.test(text) && !/\p{Ll}|\p{Lo}/u.test(text)

const MAX_TITLE_LENGTH = 80

/** Whether a line can be a title or a question in other words: short, and no sentence. */
export const isTitleLine = (text: string): boolean =>
  text.length <= MAX_TITLE_LENGTH &&
  /\p{L}/u.test(text) &&
  !/^[-*•‣◦·–—]|^\p{Nd}|^[(（]?(?:[a-z]|[ivx]{2,5})[.)）]\s/iu.test(text) &&
  !/[.!?:;,。！？：；，؟…)\]"”’»]$/u.test(text)
