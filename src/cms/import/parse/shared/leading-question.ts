import { plain, type ListItem, type Span } from '../../../entries/blocks.ts'
import type { DocumentPart } from './document-part.ts'
import { answerMarkerAt, isAsking, isSingleQuestion } from './markers.ts'
import { normalizeText } from './normalize.ts'
import { divideSpans } from './spans.ts'

const MAX_LENGTH = 200

/** A question and the answer behind it. */
type Leading = { question: Span[]; answer: Span[] }

/** The bold question with which a text begins, with its answer behind it. */
export function boldQuestion(spans: readonly Span[]): Leading | null {
  const end = spans.findIndex((span) => !span.bold && span.text.trim() !== '')
  const text = normalizeText(plain(spans.slice(0, Math.max(end, 0))))
  if (end < 1 || !isAsking(text) || text.length > MAX_LENGTH) return null
  const question = spans.slice(0, end).filter(({ text: words }) => words !== '\n')
  return { question, answer: trimmed(spans.slice(end)) }
}

/** The first sentence of a text if it asks, with the others as its answer. */
export function firstQuestion(spans: readonly Span[]): Leading | null {
  const [question = ''] = /^[^?？؟]*[?？؟][)\]"'”’»]*/u.exec(plain(spans)) ?? []
  const rest = plain(spans).slice(question.length)
  if (!isSingleQuestion(normalizeText(question)) || !/^\s+\S|^\p{Lo}/u.test(rest)) return null
  if (question.length > MAX_LENGTH) return null
  const [asked, answer] = divideSpans(spans, question.length)
  return { question: asked, answer: trimmed(answer) }
}

/** The line with which an item begins, with what is below it. */
export function firstLine({ spans }: ListItem): Leading {
  const at = spans.findIndex(({ text }) => text === '\n')
  return at < 0
    ? { question: spans, answer: [] }
    : { question: spans.slice(0, at), answer: spans.slice(at + 1) }
}

/** Spans without blanks and line ends at their start. */
const trimmed = ([first, ...rest]: readonly Span[]): Span[] => {
  const text = first?.text.trimStart() ?? ''
  return first && text ? [{ ...first, text }, ...rest] : rest.length > 0 ? trimmed(rest) : []
}

type Divide = (spans: readonly Span[]) => Leading | null

const divideParagraphs = (parts: readonly DocumentPart[], divide: Divide): DocumentPart[] =>
  parts.flatMap((part): DocumentPart[] => {
    if (part.kind !== 'block' || part.block.kind !== 'paragraph') return [part]
    const divided = divide(part.block.spans)
    return divided
      ? [divided.question, divided.answer].map((spans) => ({
          ...part,
          block: { kind: 'paragraph', spans },
        }))
      : [part]
  })

/** Paragraphs that begin with a question in bold, as two: the question and its answer. */
export const splitBoldQuestions = (parts: readonly DocumentPart[]): DocumentPart[] =>
  divideParagraphs(parts, boldQuestion)

/** Paragraphs with a marked question and its marked answer, as two. */
export const splitMarkedAnswers = (parts: readonly DocumentPart[]): DocumentPart[] =>
  divideParagraphs(parts, (spans) => {
    const at = answerMarkerAt(plain(spans))
    if (at === null) return null
    const [question, answer] = divideSpans(spans, at)
    while (question.at(-1)?.text === '\n') question.pop()
    return { question, answer }
  })
