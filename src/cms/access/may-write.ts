import type { Person } from '../../core/person.ts'
import type { Locale } from '../../i18n/locales.ts'
import { mayActOnEntry } from './adapters.ts'
import { COLLECTIONS } from './table.ts'

/** Whether a person may create originals in any of their languages. Translators may not. */
export const mayWriteOriginals = (person: Person): boolean =>
  person.languages.some((locale) =>
    mayActOnEntry(person, COLLECTIONS.entries.create, { locale, translationOf: null }),
  )

/** Whether a person may create and change translations into a language. */
export const mayTranslateInto = (person: Person | null, locale: Locale): boolean =>
  [COLLECTIONS.entries.create, COLLECTIONS.entries.update].every((grants) =>
    mayActOnEntry(person, grants, { locale, translationOf: true }),
  )
