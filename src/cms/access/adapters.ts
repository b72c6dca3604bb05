import type {
  Access,
  CollectionConfig,
  FieldAccess,
  GlobalConfig,
  PayloadRequest,
  Where,
} from 'payload'
import type { Person } from '../../core/person.ts'
import { DEFAULT_LOCALE, isLocale } from '../../i18n/locales.ts'
import { startLocale } from './start-locale.ts'
import {
  COLLECTIONS,
  FIELDS,
  GLOBALS,
  type FieldRow,
  type Grants,
  type RuledCollection,
  type RuledGlobal,
  type Scope,
} from './table.ts'

/** Returns the signed-in person of a request, or `null`. */
export const personOf = (req: Pick<PayloadRequest, 'user'>): Person | null => req.user ?? null

/** Returns the scopes that a person has by their roles. */
const scopesOf = (person: Person | null, grants: Grants): Scope[] =>
  person ? person.roles.flatMap((role) => grants[role] ?? []) : []

type EntryFacts = { locale?: unknown; translationOf?: unknown }

/** Whether a person may create or change an entry, or take a workflow action on it. */
export function mayActOnEntry(person: Person | null, grants: Grants, entry: EntryFacts): boolean {
  const ownLanguage = isLocale(entry.locale) && Boolean(person?.languages.includes(entry.locale))
  return scopesOf(person, grants).some(
    (scope) =>
      scope === 'any' ||
      (scope === 'own languages' && ownLanguage) ||
      (scope === 'own translations' && ownLanguage && Boolean(entry.translationOf)),
  )
}

/**
 * Whether a request is about one language, and the person has it. Without a language Payload writes
 * the default one; `locale=all` is not one.
 */
function hasLanguageOf(person: Person | null, req: PayloadRequest): boolean {
  const locale = req.locale ?? DEFAULT_LOCALE
  return isLocale(locale) && Boolean(person?.languages.includes(locale))
}

function filterFor(person: Person, scope: Scope, req: PayloadRequest): boolean | Where {
  switch (scope) {
    case 'any':
    case 'never published': // the write guard checks the history, which a filter cannot query
      return true
    case 'own languages':
      return { locale: { in: [...person.languages] } }
    case 'own translations':
      return {
        and: [{ locale: { in: [...person.languages] } }, { translationOf: { exists: true } }],
      }
    case 'own wording':
      return hasLanguageOf(person, req)
    case 'self':
      return { id: { equals: person.id } }
  }
}

/** Turns grants into a Payload access function, which returns a boolean or a filter. */
const allow =
  (grants: Grants): Access =>
  ({ req }) => {
    const person = personOf(req)
    if (!person) return false
    const filters = scopesOf(person, grants).map((scope) => filterFor(person, scope, req))
    if (filters.some((filter) => filter === true)) return true
    const where = filters.filter((filter): filter is Where => typeof filter === 'object')
    return where.length > 0 ? { or: where } : false
  }

/** Without a language, assumes the person's first one: Payload's forms and lists ask that way. */
const allowCreate =
  (grants: Grants): Access =>
  ({ req, data }) => {
    const person = personOf(req)
    const facts = (data ?? {}) as EntryFacts
    if (scopesOf(person, grants).includes('own wording') && hasLanguageOf(person, req)) return true
    return mayActOnEntry(person, grants, {
      ...facts,
      ...(facts.locale === undefined ? { locale: startLocale(person) } : {}),
    })
  }

/** Returns the access functions of a collection. */
export function collectionAccess(slug: RuledCollection): NonNullable<CollectionConfig['access']> {
  const row = COLLECTIONS[slug]
  return {
    admin: ({ req }) => Boolean(req.user),
    create: allowCreate(row.create),
    read: allow(row.read),
    update: allow(row.update),
    delete: allow(row.delete),
    readVersions: allow(row.readVersions),
    unlock: () => false,
  }
}

export const globalAccess = (slug: RuledGlobal): NonNullable<GlobalConfig['access']> => ({
  read: allow(GLOBALS[slug].read),
  update: allow(GLOBALS[slug].update),
  readVersions: () => false,
})

const allowField =
  (grants: Grants): FieldAccess =>
  ({ req, id, doc }) => {
    const person = personOf(req)
    // When Payload asks which fields a form may show, it passes the document instead of its id.
    const own = String(id ?? (doc as { id?: unknown } | undefined)?.id) === String(person?.id)
    return scopesOf(person, grants).some((scope) => scope === 'any' || (scope === 'self' && own))
  }

/** Returns the access functions of a row for a field. */
export const rowAccess = (row: FieldRow) =>
  Object.fromEntries(
    Object.entries(row).map(([operation, grants]) => [operation, allowField(grants)]),
  )

/** Returns the access functions of a field. Throws if the table has no row for it. */
export function fieldAccess(owner: string, field: string) {
  const row = FIELDS[owner]?.[field]
  if (!row) throw new Error(`The access table has no row for ${owner}.${field}`)
  return rowAccess(row)
}
