import type { Callout } from '../../published/callouts.ts'

/**
 * A run of text in one style. A line break inside a paragraph is a span whose text is a newline.
 */
export type Span = { text: string; bold?: true; italic?: true; href?: string }

/** The parts that an answer can have. Every format is read into these, and written from them. */
export type Block =
  | { kind: 'paragraph' | 'quote'; spans: Span[] }
  | { kind: 'heading'; level: 2 | 3; spans: Span[] }
  | { kind: 'list'; ordered: boolean; start?: number; items: ListItem[] }
  | { kind: 'callout'; callout: Callout; blocks: Block[] }
export type ListItem = { spans: Span[]; nested?: Extract<Block, { kind: 'list' }>[] }

export const plain = (spans: readonly Span[]): string => spans.map((span) => span.text).join('')

/** The words of an answer, a line for each paragraph, heading and list item. */
export const answerLines = (blocks: readonly Block[]): string[] =>
  blocks.flatMap((block) =>
    block.kind === 'callout'
      ? answerLines(block.blocks)
      : block.kind === 'list'
        ? block.items.flatMap((item) => [plain(item.spans), ...answerLines(item.nested ?? [])])
        : [plain(block.spans)],
  )

export const paragraph = (text: string): Block => ({ kind: 'paragraph', spans: [{ text }] })
