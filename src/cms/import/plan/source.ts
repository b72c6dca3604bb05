import type { Actor } from '../../../core/audit-log.ts'
import type { Locale } from '../../../i18n/locales.ts'
import type { ParsedDocument } from '../parse/parse-document.ts'
import type { Sidecar } from '../parse/sidecar.ts'
import type { DocumentFault } from '../read/faults.ts'

/** A document to import, parsed, with its original where it is a translation. */
export type ImportSource = ParsedDocument & {
  locale: Locale
  sidecar?: Sidecar
  bytes: Uint8Array
  /** The document that this one translates, pair for pair, if there is such a document. */
  original?: string
  /** A person said that there is one, so that it not being there is a fault. */
  originalIsRequired?: boolean
}
export type ImportOptions = {
  /** Topics (by address) for questions that have none of their own. */
  topics?: readonly string[]
  publish?: boolean
  /** Make the repairs that are certain. */
  fix?: boolean
  dryRun?: boolean
  actor?: Actor
  /** Carries out only the steps with an accepted key (see `stepKey`). */
  accept?: (key: string) => boolean
  /** Faults that reading the files has found already, to be told together with the others. */
  faults?: readonly DocumentFault[]
  now?: Date
  onProgress?: (document: string, done: number, total: number, what: 'checked' | 'written') => void
  /** Another import is going on, and this one is about to wait for it. What this throws ends it. */
  onBusy?: () => void
}
