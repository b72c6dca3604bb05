import { readFileSync } from 'node:fs'
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

/** Reads a set of phrases, a folder beside this file, of all languages. */
export const readPhrases = (set: string): Phrase[] =>
  LOCALE_CODES.flatMap((locale) =>
    readFileSync(new URL(`.//${set}/${locale}.jsonl`, import.meta.url), 'utf8')
      .split('\n')
      .filter(Boolean)
      .map((line) => ({ locale, ...(JSON.parse(line) as Omit<Phrase, 'locale'>) })),
  )
