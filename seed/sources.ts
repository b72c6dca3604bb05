import { existsSync } from 'node:fs'
import type { Locale } from '../src/i18n/locales.ts'
import type { Fault } from './document/faults.ts'
import { readBytes } from './document/read.ts'
import { parseDocument } from './parse/document.ts'
import { parseSidecar, sidecarPath } from './parse/sidecar.ts'
import type { Source } from './import.ts'

/** Reads and parses documents with their neighbour files. Nothing is thrown for what a file can be: `faults` says which could not be read at all. */
export async function readSources(files: readonly string[], locale: Locale, document?: string): Promise<{ sources: Source[]; faults: Fault[] }> {
  const sources: Source[] = []
  const faults: Fault[] = []
  for (const file of files) {
    const read = await readBytes(file)
    if ('code' in read) {
      faults.push(read)
      continue
    }
    const source: Source = { ...parseDocument(read, locale), bytes: read.bytes, ...(document ? { name: document } : {}) }
    const facts = await readSidecar(file, source, locale)
    if (Array.isArray(facts)) faults.push(...facts)
    sources.push({ ...source, ...(facts && !Array.isArray(facts) ? { sidecar: facts } : {}) })
  }
  return { sources, faults }
}

async function readSidecar(file: string, { pairs }: Source, locale: Locale) {
  const path = sidecarPath(file)
  if (!existsSync(path)) return undefined
  const read = await readBytes(path)
  return 'code' in read ? [read] : parseSidecar(path, read.bytes, pairs, locale)
}
