/**
 * What is wrong with a document, where, and what to do about it. Any fault means that nothing of
 * the run is written.
 */
export type DocumentFault = {
  file: string
  /**
   * Line (from 1) of a text, row of a table, paragraph of a Word file; `null` when the whole file
   * is meant.
   */
  line: number | null
  code: string
  message: string
  /** The words that it is about, shortened. */
  words?: string
}

/** Everything that was wrong with all documents of a run. */
export class DocumentFaultsError extends Error {
  readonly faults: readonly DocumentFault[]
  constructor(faults: readonly DocumentFault[]) {
    super(faults.map(formatFault).join('\n'))
    this.name = 'Faulty'
    this.faults = faults
  }
}

/** `file:line: message`, so that an editor or a terminal can jump there. */
export const formatFault = ({ file, line, message, words }: DocumentFault): string =>
  `${file}${line === null ? '' : `:${line}`}: ${message}${words ? ` (“${shorten(words)}”)` : ''}`

export function shorten(words: string, length = 80): string {
  const flat = words.replace(/\s+/gu, ' ').trim()
  return flat.length <= length ? flat : `${[...flat].slice(0, length - 1).join('')}…`
}
