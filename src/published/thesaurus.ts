import type { Locale } from '../i18n/locales.ts'
import { fold } from './fold.ts'
import { STOP_WORDS, THESAURUS } from './words/thesaurus.ts'

/** Folded phrases that may mean one another. */
export type Group = string[]

const kept = <Value>(make: (locale: Locale) => Value) => {
  const made = new Map<Locale, Value>()
  return (locale: Locale): Value => {
    const found = made.get(locale) ?? make(locale)
    made.set(locale, found)
    return found
  }
}

export const groupsOf: (locale: Locale) => Group[] = kept((locale) =>
  (THESAURUS[locale] ?? '').trim().split('\n').filter(Boolean).map((line) => line.split(',').map((phrase) => fold(phrase, locale)).filter(Boolean)))

/** Every word of the thesaurus, folded. */
export const thesaurusWords: (locale: Locale) => string[] = kept((locale) => [...new Set(groupsOf(locale).flat().flatMap((phrase) => phrase.split(' ')))])

/** Words that say nothing by themselves; PostgreSQL's own lists know those of the other languages. */
export const stopWords: (locale: Locale) => ReadonlySet<string> = kept((locale) =>
  new Set((STOP_WORDS[locale] ?? '').split(/\s+/).map((word) => fold(word, locale)).filter(Boolean)))
