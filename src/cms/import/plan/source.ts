import type { Actor } from '../../../core/audit-log.ts'
import type { Locale } from '../../../i18n/locales.ts'
import type { DeskTranslate } from '../../../i18n/messages/desk.ts'
import type { LanguagesOfPairs } from '../parse/other-languages.ts'
import type { ParsedDocument } from '../parse/parse-document.ts'
import type { Sidecar } from '../parse/sidecar.ts'
import type { DocumentFault } from '../read/faults.ts'

/** A document to import, parsed. */
export type ImportSource = ParsedDocument & {
  locale: Locale
  sidecar?: Sidecar
  bytes: Uint8Array
  /** The pairs that seem to be in another language, with its code. */
  otherLanguages?: LanguagesOfPairs
  /** The name of the document that this one translates, pair for pair, if there is one. */
  original?: string
  /** A person named the original, so it is a fault if there is no such document. */
  originalIsRequired?: boolean
}

export type ImportOptions = {
  /** Topics (slugs) for questions that have none of their own. */
  topics?: readonly string[]
  publish?: boolean
  /** Make the repairs that are certain. */
  fix?: boolean
  dryRun?: boolean
  actor?: Actor
  /** Execute only the steps whose key (see `stepKey`) it accepts. */
  accept?: (key: string) => boolean
  /** Faults found while reading the files, to be reported together with the others. */
  faults?: readonly DocumentFault[]
  now?: Date
  onProgress?: (document: string, done: number, total: number, what: 'checked' | 'written') => void
  /** Called before waiting for another import. If it throws, the import ends. */
  onBusy?: () => void
  /** The language of flags, for a dry run. What is stored is in English, the default. */
  t?: DeskTranslate
}
