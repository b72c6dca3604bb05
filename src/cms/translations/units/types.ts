import type { Locale } from '../../../i18n/locales.ts'
import { deskInEnglish, type DeskKey, type DeskTranslate } from '../../../i18n/messages/desk.ts'

/**
 * Text of a paragraph with inline codes: a run of text, a pair of codes around more text (bold, a
 * link), or a single code (a line break). The ids are those of the source.
 */
export type Inline = string | { id: string; children: Inline[] } | { id: string; empty: true }

export type UnitState = 'new' | 'translated' | 'reviewed' | 'published'

/** What an inline code stands for. */
export type CodeKind = 'bold' | 'italic' | 'link' | 'lineBreak' | 'formatting'

/** A pair of the memory of translations. `likeness` is in percent. */
export type UnitMatch = { likeness: number; source: string; target: string }

/** A paragraph to translate. `id` is `question`, `short-answer`, or `answer-1` and up. */
export type Unit = {
  id: string
  source: Inline[]
  target: Inline[] | null
  state: UnitState
  machine: boolean
  notes: string[]
  /** What its codes stand for, by their ids; in an export only. */
  codes?: Readonly<Record<string, CodeKind>>
  /** Signed translations of the same or nearly the same words; in an export only. */
  matches?: readonly UnitMatch[]
  /** The paragraph is split into segments, and not all of them are translated. */
  partial?: boolean
}
/** One answer. `sourceId` is the id of the original. */
export type XliffFile = { sourceId: number; units: Unit[] }
/** `exportedAt`: when the file was exported (ISO), if it still says so. */
export type XliffDocument = {
  sourceLocale: Locale
  locale: Locale
  files: XliffFile[]
  exportedAt?: string
}
export const XLIFF_VERSIONS = ['2.0', '1.2'] as const
export type XliffVersion = (typeof XLIFF_VERSIONS)[number]

/** Returns the text without codes. A single code counts as a space. */
export const inlineText = (inline: readonly Inline[]): string =>
  inline
    .map((piece) =>
      typeof piece === 'string' ? piece : 'empty' in piece ? ' ' : inlineText(piece.children),
    )
    .join('')

/** Where an error is: in which unit of which <file> or answer, or in the file as a whole (`{}`). */
export type XliffPlace = { file?: number; answer?: number; unit?: string | number }

/** An error in a file, as a message and its values. */
export type XliffFault = {
  place: XliffPlace
  key: Extract<DeskKey, `translations.fault.${string}`>
  values?: Record<string, string | number>
}
/** An error in words: where it is, and what to do about it. */
export type WordedFault = { place: string; message: string }

function wordedPlace({ file, answer, unit }: XliffPlace, t: DeskTranslate): string {
  if (file !== undefined)
    return unit === undefined
      ? t('translations.place.file', { file })
      : t('translations.place.fileUnit', { file, unit })
  if (answer === undefined) return t('translations.place.whole')
  return unit === undefined
    ? t('translations.place.answer', { answer })
    : t('translations.place.answerUnit', { answer, unit })
}

export const wordedFault = ({ place, key, values }: XliffFault, t: DeskTranslate): WordedFault => ({
  place: wordedPlace(place, t),
  message: t(key, values),
})

/** All errors in words, each on its line. */
export const xliffFaultLines = (faults: readonly XliffFault[], t: DeskTranslate): string =>
  faults.map((fault) => t('translations.faultAt', wordedFault(fault, t))).join('\n')

/** A file that is refused, with everything that is wrong with it. */
export class XliffError extends Error {
  readonly faults: readonly XliffFault[]
  constructor(faults: readonly XliffFault[]) {
    super(xliffFaultLines(faults, deskInEnglish))
    this.name = 'XliffError'
    this.faults = faults
  }
}

/** A file as it was read, or everything that is wrong with it. */
export type ReadXliff =
  { document: XliffDocument; faults: null } | { document: null; faults: readonly XliffFault[] }
