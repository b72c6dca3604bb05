import type { Row } from '../../../core/row.ts'
import type { Locale } from '../../../i18n/locales.ts'
import type { EntryText } from '../../checks/rule.ts'
import type { CheckedPair } from '../check/check-pair.ts'
import type { PageOrigin } from '../read/pair.ts'
import type { ImportFlag } from '../repair/import-flag.ts'
import type { Repair } from '../repair/record.ts'

/** A flag that a person has dismissed, with the reason. */
export type DismissedFlag = { code: string; words: string; reason: string; by: string; at: string }

/** A conflict that waits for a decision: the document's text, and how an import would write it. */
export type ImportConflict = {
  hash: string
  file: EntryText
  finished: CheckedPair
  verbatim: string
  firstLine: number
  lastLine: number
  at: string
}

/** A row of `workflow.import_items`, with what its JSON columns hold. */
export type ImportItemRow = Omit<Row<'workflow.import_items'>, 'locale'> & {
  locale: Locale
  /** The document's text, which the next import compares with. */
  base: EntryText
  /** The text that the import wrote. */
  written: EntryText
  flags: ImportFlag[]
  repairs: Repair[]
  /** Repairs that a person has undone. */
  undone: Repair[]
  silenced: DismissedFlag[]
  conflict: ImportConflict | null
  /** The dates and addresses of the page of another site that the entry is from. */
  page: PageOrigin | null
}
