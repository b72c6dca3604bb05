import type { Block } from '../../../entries/blocks.ts'
import type { DocumentPart } from './document-part.ts'
import { isNumberedLine, isQuestionList } from './question-style.ts'

/** Numbered questions as questions: each item of their lists, with the lines below it as answer. */
export function splitQuestionLists(parts: readonly DocumentPart[]): DocumentPart[] {
  return parts.flatMap((part): DocumentPart[] => {
    if (part.kind !== 'block' || part.block.kind !== 'list') return [part]
    if (!isQuestionList(part) && !isNumberedLine(part)) return [part]
    const items = part.block.items.flatMap((item): DocumentPart[] => {
      const { spans, nested = [] } = item
      const at = spans.findIndex(({ text }) => text === '\n')
      const answer: Block[] = [
        ...(at < 0 ? [] : [{ kind: 'paragraph' as const, spans: spans.slice(at + 1) }]),
        ...nested,
      ]
      const { line, lastLine } = part.places?.get(item) ?? part
      const { from, to } = part
      const position = { line, lastLine, from, to }
      return [
        {
          kind: 'question',
          spans: at < 0 ? spans : spans.slice(0, at),
          isCertain: true,
          ...position,
        },
        ...answer.map((block): DocumentPart => ({ kind: 'block', block, ...position })),
      ]
    })
    // Questions with their answers in their items have none below the list.
    const end: DocumentPart = { ...part, kind: 'end', line: part.lastLine, from: part.to }
    return part.block.items.length > 1 && isQuestionList(part) ? [...items, end] : items
  })
}
