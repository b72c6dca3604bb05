import {
  deskInEnglish,
  say,
  type DeskMessage,
  type DeskTranslate,
} from '../../../i18n/messages/desk.ts'
import { shorten } from '../../checks/words.ts'

/** What is wrong with a document, where, and what to do about it. One fault stops the whole run. */
export type DocumentFault = {
  file: string
  /** Line (from 1) of a text, paragraph of a Word file; `null` for the whole file. */
  line: number | null
  code: string
  message: DeskMessage
  /** The words in question. */
  words?: string
}

/** All faults of all documents of a run. */
export class DocumentFaultsError extends Error {
  readonly faults: readonly DocumentFault[]
  constructor(faults: readonly DocumentFault[]) {
    super(faults.map((fault) => formatFault(fault, deskInEnglish)).join('\n'))
    this.name = 'DocumentFaultsError'
    this.faults = faults
  }
}

/** `file:line: message`, so that an editor or a terminal can jump there. */
export const formatFault = (
  { file, line, message, words }: DocumentFault,
  t: DeskTranslate,
): string =>
  `${file}${line === null ? '' : `:${line}`}: ${say(message, t)}${words ? ` (“${shorten(words)}”)` : ''}`
