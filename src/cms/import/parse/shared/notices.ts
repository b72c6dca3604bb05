/**
 * Why a place of a document is not in a question or answer as the document has it. The first list
 * is what was left out, the second what was kept in another form, or where it may be wrong.
 */
const LEFT_OUT = [
  'around',
  'before',
  'code',
  'column',
  'comment',
  'control',
  'data',
  'data-differs',
  'embedded',
  'empty-page',
  'field',
  'file',
  'footnote',
  'front-matter',
  'hidden',
  'not-in-data',
  'not-public',
  'other-kind',
  'other-locale',
  'own-address',
  'page',
  'reader-comment',
  'section',
  'section-text',
  'struck',
  'title',
  'word-part',
] as const
type Kept =
  | 'asking-title'
  | 'joined'
  | 'lettered'
  | 'link'
  | 'nested'
  | 'picture'
  | 'shown'
  | 'table'
  | 'title-line'
  | 'wide-table'

export type NoticeReason = (typeof LEFT_OUT)[number] | Kept

/** What an import says about a place of a document. */
export type ImportNotice = {
  /** The line (from 1); paragraph of a Word file; `null` for the whole document. */
  line: number | null
  words: string
  why: NoticeReason
  /** The offset in the document, for the order of notices on one line. */
  at?: number
}

export const isLeftOut = ({ why }: ImportNotice): boolean => LEFT_OUT.some((each) => each === why)

/** Notices in the order of their places. */
export const inOrder = (notices: readonly ImportNotice[]): ImportNotice[] =>
  notices.toSorted((one, other) =>
    one.at !== undefined && other.at !== undefined
      ? one.at - other.at
      : (one.line ?? 0) - (other.line ?? 0),
  )
