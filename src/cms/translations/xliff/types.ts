import type { Locale } from '../../../i18n/locales.ts'

/**
 * Text of a paragraph with inline codes: a run of text, a pair of codes around more text (bold, a
 * link), or a single code (a line break). The ids are those of the source.
 */
export type Inline = string | { id: string; children: Inline[] } | { id: string; empty: true }

export type UnitState = 'new' | 'translated' | 'reviewed' | 'published'

/** A paragraph to translate. `id` is `question`, `short-answer`, or `answer-1` and up. */
export type Unit = {
  id: string
  source: Inline[]
  target: Inline[] | null
  state: UnitState
  machine: boolean
  notes: string[]
  /** The paragraph is split into segments, and not all of them are translated. */
  partial?: boolean
}
/** One answer. `sourceId` is the id of the original. */
export type XliffFile = { sourceId: number; units: Unit[] }
export type XliffDocument = { sourceLocale: Locale; locale: Locale; files: XliffFile[] }
export const XLIFF_VERSIONS = ['2.0', '1.2'] as const
export type XliffVersion = (typeof XLIFF_VERSIONS)[number]

/** Returns the text without codes. A single code counts as a space. */
export const inlineText = (inline: readonly Inline[]): string =>
  inline
    .map((piece) =>
      typeof piece === 'string' ? piece : 'empty' in piece ? ' ' : inlineText(piece.children),
    )
    .join('')

/** An error in a file: where it is, and what to do about it. */
export type XliffFault = { place: string; message: string }

/** A file that is refused, with everything that is wrong with it. */
export class XliffError extends Error {
  readonly faults: readonly XliffFault[]
  constructor(faults: readonly XliffFault[]) {
    super(faults.map(({ place, message }) => `${place}: ${message}`).join('\n'))
    this.name = 'XliffError'
    this.faults = faults
  }
}
