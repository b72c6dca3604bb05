import type { DocumentPart } from './document-part.ts'
import { isAsking } from './markers.ts'
import { questionOf } from './question-of.ts'
import { partText, type QuestionStyle } from './question-style.ts'

/**
 * Whether a heading ends the answer above it. In documents whose questions are elements, headings
 * inside of an answer's element belong to it.
 */
export function isSection(
  { level, isOutside }: Extract<DocumentPart, { kind: 'heading' }>,
  style: QuestionStyle,
  inAnswer: boolean,
): boolean {
  if (style.by === 'heading') return level <= style.level
  return style.by === 'element' ? !inAnswer || Boolean(isOutside) : true
}

const nextText = (parts: readonly DocumentPart[], index: number, style: QuestionStyle) => {
  const next = parts.slice(index + 1, index + 6).find((part) => part.kind !== 'end')
  return next &&
    !questionOf(next, style) &&
    !(next.kind === 'heading' && isSection(next, style, false))
    ? next
    : null
}

/**
 * A title with a heading of the same level as the questions: it does not ask, and another heading
 * that asks follows it.
 */
export function isTitle(
  parts: readonly DocumentPart[],
  index: number,
  style: QuestionStyle,
): boolean {
  const part = parts[index]
  const next = parts[index + 1]
  return (
    style.by === 'heading' &&
    part?.kind === 'heading' &&
    next?.kind === 'heading' &&
    next.level === part.level &&
    !isAsking(partText(part)) &&
    isAsking(partText(next))
  )
}

/** A heading above the questions that asks, too, and has words of its own. */
export function isAskingTitle(
  parts: readonly DocumentPart[],
  index: number,
  style: QuestionStyle,
): boolean {
  const part = parts[index]
  return (
    style.by === 'heading' &&
    part?.kind === 'heading' &&
    isAsking(partText(part)) &&
    parts[index + 1]?.kind === 'block'
  )
}

/** The title of a group of questions, which are in its part of the page, without words of its own. */
export const isGroupTitle = (parts: readonly DocumentPart[], index: number): boolean => {
  const part = parts[index]
  return part?.kind === 'question' && part.isGroup === true && parts[index + 1]?.kind === 'question'
}

/** A button without an answer that does not ask: it opens all answers, or prints the page. */
export const isControl = (
  part: DocumentPart,
  parts: readonly DocumentPart[],
  index: number,
  style: QuestionStyle,
): boolean =>
  part.kind === 'question' &&
  part.isCertain === false &&
  !isAsking(partText(part)) &&
  nextText(parts, index, style) === null
