import { plain, type Block, type ListItem, type Span } from '../../../entries/blocks.ts'
import type { DocumentPart } from './document-part.ts'
import { boldQuestion, firstLine, firstQuestion } from './leading-question.ts'
import { isAsking } from './markers.ts'
import { normalizeText } from './normalize.ts'

type ItemQuestion = { question: Span[]; answer: Span[]; nested: Block[] }

const asks = (spans: readonly Span[]): boolean => isAsking(normalizeText(plain(spans)))

function questionOfItem(item: ListItem, splitsSentences: boolean): ItemQuestion {
  const { nested = [], spans } = item
  const line = firstLine(item)
  const split =
    (asks(line.question) ? null : boldQuestion(spans)) ??
    (splitsSentences && !asks(line.question) ? firstQuestion(spans) : null)
  return { ...(split ?? line), nested }
}

/**
 * The questions of a list whose items are questions: a single one with its answer below, or most
 * with their answers in them. `null` for another list. With `splitsSentences` the first sentence of
 * an item can be its question.
 */
function listQuestions(part: DocumentPart, splitsSentences = false): ItemQuestion[] | null {
  if (part.kind !== 'block' || part.block.kind !== 'list') return null
  const { items, ordered } = part.block
  const questions = items.map((item) => questionOfItem(item, splitsSentences))
  const answered = questions.filter(
    ({ answer, nested }) => answer.length + nested.length > 0,
  ).length
  const isList =
    questions.every(({ question }) => asks(question)) &&
    (items.length === 1 ? ordered || answered > 0 : answered * 2 > items.length)
  return isList ? questions : null
}

/** How many items of lists can be questions with their answers below or in them. */
export const countListQuestions = (
  parts: readonly DocumentPart[],
  splitsSentences = false,
): number =>
  parts.reduce((count, part) => count + (listQuestions(part, splitsSentences)?.length ?? 0), 0)

/** Whether a list is a single numbered line. In a numbered document that is a question. */
const isNumberedLine = (part: DocumentPart): boolean =>
  part.kind === 'block' &&
  part.block.kind === 'list' &&
  part.block.ordered &&
  part.block.items.length === 1 &&
  !part.block.items[0]?.nested

/** Numbered questions as questions: each item of their lists, with the lines below it as answer. */
export function splitQuestionLists(
  parts: readonly DocumentPart[],
  splitsSentences = false,
): DocumentPart[] {
  return parts.flatMap((part): DocumentPart[] => {
    if (part.kind !== 'block' || part.block.kind !== 'list') return [part]
    const { block, places, from, to } = part
    const found = listQuestions(part, splitsSentences)
    if (!found && !isNumberedLine(part)) return [part]
    const questions = found ?? block.items.map((item) => ({ ...firstLine(item), nested: [] }))
    const items = questions.flatMap(({ question, answer, nested }, index): DocumentPart[] => {
      const item = block.items[index]
      const { line, lastLine } = (item && places?.get(item)) ?? part
      const position = { line, lastLine, from, to }
      const blocks: Block[] = [
        ...(answer.length > 0 ? [{ kind: 'paragraph' as const, spans: answer }] : []),
        ...nested,
      ]
      return [
        { kind: 'question', spans: question, isCertain: true, ...position },
        ...blocks.map((each): DocumentPart => ({ kind: 'block', block: each, ...position })),
      ]
    })
    // Questions with their answers in their items have none below the list.
    const end: DocumentPart = {
      kind: 'end',
      line: part.lastLine,
      lastLine: part.lastLine,
      from: to,
      to,
    }
    return block.items.length > 1 && found ? [...items, end] : items
  })
}
