import type { Person } from '../../core/person.ts'
import { mayActOnEntry } from './adapters.ts'
import { COLLECTIONS } from './table.ts'

/**
 * Whether a person may begin an answer of its own in any language; who only translates begins at
 * the original.
 */
export const mayWriteOriginals = (person: Person): boolean =>
  person.languages.some((locale) =>
    mayActOnEntry(person, COLLECTIONS.entries.create, { locale, translationOf: null }),
  )
