import type { Block, Span } from '../../../entries/blocks.ts'

/** The lines (from 1) of a part, and its offsets in the document's text if it has some. */
export type PartPosition = { line: number; lastLine: number; from?: number; to?: number }

/** A part of a structured document, in reading order. A `dt` or `summary` is always a question. */
export type DocumentPart = PartPosition &
  (
    | { kind: 'block'; block: Block }
    | { kind: 'heading'; level: number; spans: Span[] }
    | { kind: 'question'; spans: Span[] }
  )
