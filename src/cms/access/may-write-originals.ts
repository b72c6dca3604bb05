import type { Person } from '../../core/person.ts'
import { mayActOnEntry } from './adapters.ts'
import { COLLECTIONS } from './table.ts'

/** Whether a person may create originals in any of their languages. Translators may not. */
export const mayWriteOriginals = (person: Person): boolean =>
  person.languages.some((locale) =>
    mayActOnEntry(person, COLLECTIONS.entries.create, { locale, translationOf: null }),
  )
