import { isLedQuestion, isSingleQuestion, parseMarker, type Marker } from '../../shared/markers.ts'
import { splitNumber } from '../../shared/question-style.ts'
import { isTitleLine } from './title-lines.ts'

/** A line of a text; `isItem`: it is one of a lettered list. */
export type Line = { number: number; text: string; isItem?: true }

/**
 * The lines of numbered questions (`3. How …?`), by their numbers. They count up from the first; one
 * that does not ask must begin a paragraph. None if more questions have no number.
 */
export function numberedQuestions(lines: readonly Line[]): Map<number, Marker> {
  const found = new Map<number, Marker>()
  let [next, asking, others] = [0, 0, 0]
  for (const [index, { number, text, isItem }] of lines.entries()) {
    if (isItem) continue
    const isFirst = (lines[index - 1]?.text ?? '') === ''
    const numbered = splitNumber(text)
    const [digits] = /\p{Nd}+/u.exec(numbered?.marker ?? '') ?? []
    const value = Number(digits?.normalize('NFKD') ?? NaN)
    const words = numbered?.text ?? text
    const asks = isSingleQuestion(words) || isLedQuestion(words)
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
export function bulletQuestions(lines: readonly Line[]): Map<number, Marker> {
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

/**
 * Whether a line begins a paragraph of its own in a text with a line for each paragraph: it asks, the
 * line above ends a sentence or is an item, and its answer is below.
 */
export function asksOnOwnLine(lines: readonly Line[], index: number): boolean {
  const [above, line, below] = [index - 1, index, index + 1].map((at) => lines[at]?.text ?? '')
  if (!above || !line || !below || lines[index]?.isItem) return false
  const asks = (text: string) => isSingleQuestion(text) || isLedQuestion(text)
  const isAfterSentence = /[.!…。！][)\]"'”’»]*$/u.test(above) || BULLET.test(above)
  return isAfterSentence && /^[\p{Lu}\p{Lo}¿¡"“«]/u.test(line) && asks(line) && !asks(below)
}
