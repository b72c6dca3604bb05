import { existsSync } from 'node:fs'
import { DEFAULT_LOCALE, type Locale } from '../../i18n/locales.ts'
import { languageInName } from './parse/language-in-name.ts'
import { parseDocument } from './parse/parse-document.ts'
import { parseSidecar, sidecarPath } from './parse/sidecar.ts'
import type { ImportSource } from './plan/source.ts'
import type { DocumentFault } from './read/faults.ts'
import { readBytes, type FileBytes } from './read/read-bytes.ts'

export type SourceOptions = { locale?: Locale; document?: string; translationOf?: string }

const originalOptions = (translationOf: string | undefined, named: { original: string } | null) =>
  translationOf
    ? { original: translationOf, originalIsRequired: true }
    : named
      ? { original: named.original }
      : {}

/** Parses what was read. */
export async function parseSource(
  read: FileBytes,
  { locale, document, translationOf }: SourceOptions,
): Promise<ImportSource> {
  const named = languageInName(document ?? read.file)
  const language = locale ?? named?.locale ?? DEFAULT_LOCALE
  return {
    ...(await parseDocument(read, language)),
    locale: language,
    bytes: read.bytes,
    ...(document ? { name: document } : {}),
    ...originalOptions(translationOf, named),
  }
}

/**
 * Reads and parses documents with their neighbour files. Nothing is thrown for what a file can be:
 * `faults` says which could not be read at all. The language is the one given, or else the one in
 * the file's name, or else the default.
 */
export async function readSources(
  files: readonly string[],
  naming: SourceOptions = {},
): Promise<{ sources: ImportSource[]; faults: DocumentFault[] }> {
  const sources: ImportSource[] = []
  const faults: DocumentFault[] = []
  for (const file of files) {
    const read = await readBytes(file)
    if ('code' in read) {
      faults.push(read)
      continue
    }
    const named = languageInName(naming.document ?? file)
    if (named && naming.locale && named.locale !== naming.locale) {
      faults.push({
        file,
        line: null,
        code: 'language',
        message: `Its name says that this document is in “${named.locale}”, and --locale says “${naming.locale}”.`,
      })
    }
    const source = await parseSource(read, naming)
    const facts = await readSidecar(file, source)
    if (Array.isArray(facts)) faults.push(...facts)
    sources.push({ ...source, ...(facts && !Array.isArray(facts) ? { sidecar: facts } : {}) })
  }
  return { sources, faults }
}

async function readSidecar(file: string, { pairs, locale }: ImportSource) {
  const path = sidecarPath(file)
  if (!existsSync(path)) return undefined
  const read = await readBytes(path)
  return 'code' in read ? [read] : parseSidecar(path, read.bytes, pairs, locale)
}
