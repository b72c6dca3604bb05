import { plain, type ListItem, type Span } from '../../../entries/blocks.ts'
import type { DocumentPart } from './document-part.ts'
import { isAsking, isSingleQuestion } from './markers.ts'
import { normalizeText } from './normalize.ts'

const MAX_LENGTH = 200

/** A question and the answer behind it. */
type Leading = { question: Span[]; answer: Span[] }

/** The bold question with which a text begins, with its answer behind it. */
export function boldQuestion(spans: readonly Span[]): Leading | null {
  const end = spans.findIndex((span) => !span.bold && span.text.trim() !== '')
  const text = normalizeText(plain(spans.slice(0, Math.max(end, 0))))
  return end > 0 && isAsking(text) && text.length <= MAX_LENGTH ? splitAt(spans, end) : null
}

/** The first sentence of a text if it asks, with the others as its answer. */
export function firstQuestion(spans: readonly Span[]): Leading | null {
  const [question = ''] = /^[^?？؟]*[?？؟][)\]"'”’»]*/u.exec(plain(spans)) ?? []
  const rest = plain(spans).slice(question.length)
  if (!isSingleQuestion(normalizeText(question)) || !/^\s+\S|^\p{Lo}/u.test(rest)) return null
  if (question.length > MAX_LENGTH) return null
  let left = question.length
  const divided = spans.flatMap((span) => {
    const cut = Math.min(left, span.text.length)
    left -= cut
    return [
      { ...span, text: span.text.slice(0, cut) },
      { ...span, text: span.text.slice(cut) },
    ].filter(({ text }) => text !== '')
  })
  let length = 0
  const end = divided.findIndex(({ text }) => (length += text.length) > question.length)
  return splitAt(divided, end)
}

/** The line with which an item begins, with what is below it. */
export function firstLine({ spans }: ListItem): Leading {
  const at = spans.findIndex(({ text }) => text === '\n')
  return at < 0
    ? { question: spans, answer: [] }
    : { question: spans.slice(0, at), answer: spans.slice(at + 1) }
}

function splitAt(spans: readonly Span[], end: number): Leading {
  const [first, ...rest] = spans.slice(end)
  const answer = first ? [{ ...first, text: first.text.trimStart() }, ...rest] : []
  return {
    question: spans.slice(0, end).filter(({ text }) => text !== '\n'),
    answer: answer.filter(({ text }) => text !== ''),
  }
}

/** Paragraphs that begin with a question in bold, as two: the question and its answer. */
export const splitBoldQuestions = (parts: readonly DocumentPart[]): DocumentPart[] =>
  parts.flatMap((part): DocumentPart[] => {
    if (part.kind !== 'block' || part.block.kind !== 'paragraph') return [part]
    const leading = boldQuestion(part.block.spans)
    return leading
      ? [leading.question, leading.answer].map((spans) => ({
          ...part,
          block: { kind: 'paragraph', spans },
        }))
      : [part]
  })
