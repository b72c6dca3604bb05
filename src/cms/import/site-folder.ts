import { DEFAULT_LOCALE, type Locale } from '../../i18n/locales.ts'
import { languageInName } from './parse/language-in-name.ts'
import { findOtherLanguages } from './parse/other-languages.ts'
import { declaredLocale, languageInFolder, parseStaticPage } from './parse/sites/static-page.ts'
import { validatePairs } from './parse/validate-pairs.ts'
import type { ImportSource } from './plan/source.ts'
import { decode, decodePage } from './read/decode.ts'
import type { DocumentFault } from './read/faults.ts'
import { findLengthFault } from './read/limits.ts'
import { readBytes } from './read/read-bytes.ts'
import { listFolder, nameInFolder } from './read/read-folder.ts'

/** A language leaves out the pages of the others. */
type Options = { locale?: Locale }
type Read = { sources: ImportSource[]; faults: DocumentFault[] }

/**
 * Reads the pages of a static site's folder, each as a document of its own. A page in another
 * language than the one given is reported, and so are files that are not pages.
 */
export async function readSiteFolder(folder: string, options: Options): Promise<Read> {
  const found = await listFolder(folder)
  if (!found || found.pages.length === 0) {
    const key = found ? 'faults.folderWithoutPages' : 'faults.largeFolder'
    return { sources: [], faults: [{ file: folder, line: null, code: 'folder', message: { key } }] }
  }
  const sources: ImportSource[] = []
  const faults: DocumentFault[] = []
  for (const file of found.pages) {
    const page = await readPage(file, nameInFolder(folder, file), options)
    if (Array.isArray(page)) faults.push(...page)
    else sources.push(page)
  }
  const [first] = sources
  if (first)
    sources[0] = {
      ...first,
      notices: [
        ...found.files.map((path) => ({
          line: null,
          words: nameInFolder(folder, path),
          why: 'file' as const,
        })),
        ...first.notices,
      ],
    }
  return { sources, faults }
}

async function readPage(
  file: string,
  name: string,
  { locale: wanted }: Options,
): Promise<ImportSource | DocumentFault[]> {
  const read = await readBytes(file)
  if ('code' in read) return read.code === 'empty' ? nothing(file, name) : [read]
  const isHtml = /\.x?html?$/i.test(name)
  const decoded = (isHtml ? decodePage : decode)(file, read.bytes)
  if (Array.isArray(decoded)) return decoded
  const tooLong = isHtml ? null : findLengthFault(file, decoded.text)
  if (tooLong) return [tooLong]
  const inName = languageInName(name)
  const named =
    languageInFolder(name) ?? (inName && { ...inName, original: inFolderOf(name, inName.original) })
  const locale =
    named?.locale ?? (isHtml ? declaredLocale(decoded.text) : null) ?? wanted ?? DEFAULT_LOCALE
  const source = { file, name, format: 'page', skeleton: null, locale, bytes: read.bytes } as const
  if (wanted && locale !== wanted)
    return {
      ...source,
      pairs: [],
      faults: [],
      notices: [{ line: null, words: name, why: 'other-locale' }],
    }
  const parsed = parseStaticPage(file, name, decoded.text)
  return {
    ...source,
    pairs: parsed.pairs,
    faults: [...parsed.faults, ...validatePairs(file, parsed.pairs, locale)],
    notices: parsed.notices ?? [],
    otherLanguages: await findOtherLanguages(parsed.pairs, locale),
    ...(named && locale !== DEFAULT_LOCALE ? { original: named.original } : {}),
  }
}

const inFolderOf = (name: string, file: string): string => name.replace(/[^/]*$/, file)

const nothing = (file: string, name: string): ImportSource => ({
  file,
  name,
  format: 'page',
  skeleton: null,
  locale: DEFAULT_LOCALE,
  bytes: new Uint8Array(),
  pairs: [],
  faults: [],
  notices: [{ line: null, words: name, why: 'empty-page' }],
})
