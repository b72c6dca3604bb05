import { readXliff } from '../translations/xliff/read-xliff.ts'
import { XliffError, type ReadXliff } from '../translations/xliff/types.ts'
import type { ImportSource } from './plan/source.ts'
import type { FileBytes } from './read/read-bytes.ts'
import { parseSource, type SourceOptions } from './sources.ts'

/** What a thread of src/core/parsing/parse-pool.ts does. Errors of our own do not survive the way back. */
export const parseDocumentTask = ({
  file,
  options,
}: {
  file: FileBytes
  options: SourceOptions
}): Promise<ImportSource> => parseSource(file, options)

export function parseXliffTask(text: string): ReadXliff {
  try {
    return { document: readXliff(text), faults: null }
  } catch (error) {
    if (!(error instanceof XliffError)) throw error
    return { document: null, faults: error.faults }
  }
}
