import type { Block, ListItem, Span } from '../../../entries/blocks.ts'

/** The lines (from 1) of a part, and its offsets in the document's text if it has some. */
export type PartPosition = { line: number; lastLine: number; from?: number; to?: number }

/** Where the items of a list are. */
type ItemPlaces = ReadonlyMap<ListItem, PartPosition>

/**
 * A part of a structured document, in reading order. A `question` is one by its element: `dt`,
 * `summary`, the button of an accordion. It `isGroup` if other questions are in its
 * answer. `end` is where its answer ends. A heading `isOutside` if
 * it is no deeper in the page than the question above it.
 */
export type DocumentPart = PartPosition &
  (
    | { kind: 'block'; block: Block; places?: ItemPlaces }
    | { kind: 'heading'; level: number; spans: Span[]; isOutside?: boolean }
    | { kind: 'question'; spans: Span[]; isCertain?: boolean; isGroup?: boolean }
    | { kind: 'end'; isGroup?: boolean }
  )
