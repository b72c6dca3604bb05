import { readdirSync, readFileSync } from 'node:fs'
import { basename, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { LOCALE_CODES, type Locale } from '../../src/i18n/locales.ts'
import type { DangerKind } from '../../src/published/search/danger/kinds.ts'

export type Phrase = {
  locale: Locale
  text: string
  kind: DangerKind | 'ordinary'
  directness: 'plain' | 'indirect'
  /** An ordinary search that shares words with danger. */
  near?: boolean
}

/**
 * Reads a set of phrases, a folder beside this file or elsewhere: a file for each language and kind,
 * or, as strangers hand them in, one for each language whose lines name their kind. Always in the
 * same order, whatever file a phrase of a language is in.
 */
export const readPhrases = (set: string): Phrase[] =>
  LOCALE_CODES.flatMap((locale) =>
    filesOf(resolve(fileURLToPath(import.meta.url), '..', set), locale)
      .flatMap((file) => readLines(file).map((line) => phraseOf(line, locale, file)))
      .sort((one, other) => compare(one.text, other.text) || compare(one.kind, other.kind)),
  )

const filesOf = (folder: string, locale: Locale): string[] =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => name === `${locale}.jsonl` || name.startsWith(`${locale}/`))
    .filter((name) => name.endsWith('.jsonl'))
    .sort()
    .map((name) => resolve(folder, name))

const readLines = (file: string): string[] => readFileSync(file, 'utf8').split('\n').filter(Boolean)

const phraseOf = (line: string, locale: Locale, file: string): Phrase => ({
  locale,
  kind: basename(file, '.jsonl') as Phrase['kind'],
  ...(JSON.parse(line) as Omit<Phrase, 'locale' | 'kind'>),
})

/** By code units, which is the same on every machine. */
const compare = (one: string, other: string): number => (one < other ? -1 : one > other ? 1 : 0)
