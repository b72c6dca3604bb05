import { DEFAULT_LOCALE } from '../../i18n/locales.ts'
import { NotTbxError, readTbx, type TbxTerm } from '../glossary/tbx.ts'
import { NotTmxError, readTmx, type ReadTmx } from '../translations/memory/files/tmx.ts'
import { XliffError, type ReadXliff } from '../translations/units/types.ts'
import { readXliff } from '../translations/xliff/read-xliff.ts'
import type { ImportSource } from './plan/source.ts'
import type { FileBytes } from './read/read-bytes.ts'
import { parseSource, type SourceOptions } from './sources.ts'

/**
 * What a thread of src/core/parsing/parse-pool.ts does. Errors of our own do not survive the way
 * back.
 */
export const parseDocumentTask = ({
  file,
  options,
}: {
  file: FileBytes
  options: SourceOptions
}): Promise<ImportSource> => parseSource(file, options)

/** Returns what a TMX file holds; `null` if it is none. */
export function parseTmxTask(text: string): ReadTmx | null {
  try {
    return readTmx(text)
  } catch (error) {
    if (!(error instanceof NotTmxError)) throw error
    return null
  }
}

/** Returns the terms of a TBX file; `null` if it is none. */
export function parseTbxTask(text: string): TbxTerm[] | null {
  try {
    return readTbx(text, DEFAULT_LOCALE)
  } catch (error) {
    if (!(error instanceof NotTbxError)) throw error
    return null
  }
}

export function parseXliffTask(text: string): ReadXliff {
  try {
    return { document: readXliff(text), faults: null }
  } catch (error) {
    if (!(error instanceof XliffError)) throw error
    return { document: null, faults: error.faults }
  }
}
