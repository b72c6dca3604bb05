import type { Locale } from '../../../i18n/locales.ts'

/**
 * A run of text, a pair of codes around more of it (bold, a link), or a code by itself (a line
 * break). Numbers are the source's own.
 */
export type Inline = string | { id: string; children: Inline[] } | { id: string; empty: true }

export type UnitState = 'new' | 'translated' | 'reviewed' | 'published'

/** A paragraph to translate. `id` is `question`, `short-answer` or `answer-1` and so on. */
export type Unit = {
  id: string
  source: Inline[]
  target: Inline[] | null
  state: UnitState
  machine: boolean
  notes: string[]
  /** A tool cut the paragraph into pieces, and not all of them are translated. */
  partial?: boolean
}
/** One answer; `sourceId` is the number of the original. */
export type XliffFile = { sourceId: number; units: Unit[] }
export type XliffDocument = { sourceLocale: Locale; locale: Locale; files: XliffFile[] }
export const XLIFF_VERSIONS = ['2.0', '1.2'] as const
export type XliffVersion = (typeof XLIFF_VERSIONS)[number]

export const inlineText = (inline: readonly Inline[]): string =>
  inline
    .map((piece) =>
      typeof piece === 'string' ? piece : 'empty' in piece ? ' ' : inlineText(piece.children),
    )
    .join('')

/** Why a file is refused: where in it, and what to do. */
export type XliffFault = { place: string; message: string }
export class XliffError extends Error {
  readonly faults: readonly XliffFault[]
  constructor(faults: readonly XliffFault[]) {
    super(faults.map(({ place, message }) => `${place}: ${message}`).join('\n'))
    this.name = 'RefusedXliff'
    this.faults = faults
  }
}
