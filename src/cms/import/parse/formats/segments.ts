import { isSingleQuestion, parseMarker } from '../shared/markers.ts'
import { joinLines, normalizeText } from '../shared/normalize.ts'

type Line = { number: number; text: string }

/** A paragraph or part of one; `open` belongs to an answer but has no marker. */
export type Segment = { kind: 'question' | 'answer' | 'open'; lines: Line[]; marker?: string }

/** Splits lines at blank ones and before markers, and tells questions from answers. */
export function splitIntoSegments(lines: readonly string[]): Segment[] {
  const paragraphs: Line[][] = [[]]
  const texts = lines.map((text, index) => ({ number: index + 1, text: normalizeText(text) }))
  for (const line of texts) {
    if (line.text === '') paragraphs.push([])
    else if (parseMarker(line.text)) paragraphs.push([line])
    else paragraphs.at(-1)?.push(line)
  }
  const full = paragraphs.filter((paragraph) => paragraph.length > 0)
  const isFullyMarked = !asksOutsideMarkedAnswers(full)
  let inMarkedAnswer = false
  return full.flatMap((paragraph) => {
    const marker = parseMarker(paragraph[0]?.text ?? '')
    if (marker) inMarkedAnswer = marker.kind === 'answer'
    return classify(paragraph, isFullyMarked && inMarkedAnswer)
  })
}

/**
 * Returns whether a document asks without a marker outside a marked answer: then its markers are
 * not reliable.
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

function classify(paragraph: Line[], isWithinAnswer: boolean): Segment[] {
  const [first, ...rest] = paragraph
  if (!first) return []
  const marker = parseMarker(first.text)
  if (!marker)
    return isWithinAnswer ? [{ kind: 'open', lines: paragraph }] : splitQuestion(paragraph, false)
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
