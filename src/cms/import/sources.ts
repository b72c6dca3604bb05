import { existsSync } from 'node:fs'
import { DEFAULT_LOCALE, type Locale } from '../../i18n/locales.ts'
import { languageInName } from './parse/language-in-name.ts'
import { findOtherLanguages } from './parse/other-languages.ts'
import { parseDocument, type ReadOptions } from './parse/parse-document.ts'
import type { PicturesByLocale } from './parse/shared/known-pictures.ts'
import { parseSidecar, sidecarPath, type Sidecar } from './parse/sidecar.ts'
import type { ImportSource } from './plan/source.ts'
import type { DocumentFault } from './read/faults.ts'
import { readBytes, type FileBytes } from './read/read-bytes.ts'
import { isFolder } from './read/read-folder.ts'
import { readSiteFolder } from './site-folder.ts'

/** What a person says about a document that its name does not. */
export type SourceOptions = Omit<ReadOptions, 'pictures'> & {
  /** The desk's Pictures that have words in a language. */
  pictures?: PicturesByLocale
  locale?: Locale
  document?: string
  translationOf?: string
}

/**
 * Parses a document. Its language is the one given, or else the one in its name, or else the
 * default.
 */
export async function parseSource(
  file: FileBytes,
  { locale, document, translationOf, pictures, ...options }: SourceOptions,
): Promise<ImportSource> {
  const named = languageInName(document ?? file.file)
  const language = locale ?? named?.locale ?? DEFAULT_LOCALE
  const parsed = await parseDocument(file, language, {
    ...options,
    pictures: pictures?.[language],
  })
  return {
    ...parsed,
    locale: language,
    otherLanguages: await findOtherLanguages(parsed.pairs, language),
    bytes: file.bytes,
    ...(document ? { name: document } : {}),
    ...originalOptions(translationOf, named?.original),
  }
}

function originalOptions(
  given: string | undefined,
  named: string | undefined,
): Pick<ImportSource, 'original' | 'originalIsRequired'> {
  if (given) return { original: given, originalIsRequired: true }
  return named ? { original: named } : {}
}

/** Reads and parses documents with their sidecar files. Returns faults instead of throwing. */
export async function readSources(
  files: readonly string[],
  options: SourceOptions = {},
): Promise<{ sources: ImportSource[]; faults: DocumentFault[] }> {
  const sources: ImportSource[] = []
  const faults: DocumentFault[] = []
  for (const file of files) {
    if (await isFolder(file)) {
      const folder = await readSiteFolder(file, options)
      sources.push(...folder.sources)
      faults.push(...folder.faults)
      continue
    }
    const bytes = await readBytes(file)
    if ('code' in bytes) {
      faults.push(bytes)
      continue
    }
    const named = languageInName(options.document ?? file)
    if (named && options.locale && named.locale !== options.locale)
      faults.push({
        file,
        line: null,
        code: 'language',
        message: `Its name says that this document is in “${named.locale}”, and --locale says “${options.locale}”.`,
      })
    const source = await parseSource(bytes, options)
    const sidecar = await readSidecar(file, source)
    if (Array.isArray(sidecar)) faults.push(...sidecar)
    sources.push(sidecar && !Array.isArray(sidecar) ? { ...source, sidecar } : source)
  }
  return { sources, faults }
}

async function readSidecar(
  file: string,
  { pairs, locale }: ImportSource,
): Promise<Sidecar | DocumentFault[] | null> {
  const path = sidecarPath(file)
  if (!existsSync(path)) return null
  const bytes = await readBytes(path)
  return 'code' in bytes ? [bytes] : parseSidecar(path, bytes.bytes, pairs, locale)
}
