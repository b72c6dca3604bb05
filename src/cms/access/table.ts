import type { Role } from '../../core/roles.ts'
import { ANSWER_FIELDS } from '../../fields/answer-fields.ts'
import type { Field } from '../../fields/field.ts'

/**
 * Who may do what. Payload's access functions, the workflow and the tests all derive from this
 * table. Anything that no row allows is denied, even to admins. Readers have no account.
 *
 * The scope of a role limits what it may do:
 *   any                every document
 *   own languages      documents in a language that the person has
 *   own translations   translations (never originals) in a language that the person has
 *   own wording        labels in a language that the person has (the language of the request)
 *   self               the person's own record
 *   never published    documents that no reader has ever seen
 */
export type Scope =
  'any' | 'own languages' | 'own translations' | 'own wording' | 'self' | 'never published'
export type Grants = Partial<Record<Role, Scope>>
export type Operation = 'create' | 'read' | 'update' | 'delete' | 'readVersions'

const everyone: Grants = { admin: 'any', reviewer: 'any', editor: 'any', translator: 'any' }
export const writers: Grants = {
  admin: 'any',
  reviewer: 'own languages',
  editor: 'own languages',
  translator: 'own translations',
}
/** Everybody who writes in a language may change its glossary. */
const glossaryWriters: Grants = {
  admin: 'any',
  reviewer: 'own languages',
  editor: 'own languages',
  translator: 'own languages',
}
const nobody: Grants = {}
/** Labels have a language by the language of the request. */
const labelWriters = {
  admin: 'any',
  reviewer: 'own wording',
  editor: 'own wording',
} as const satisfies Grants

export const COLLECTIONS = {
  entries: {
    create: writers,
    read: everyone,
    update: writers,
    delete: { admin: 'never published' },
    readVersions: everyone,
  },
  topics: {
    create: labelWriters,
    read: everyone,
    update: { ...labelWriters, translator: 'own wording' },
    delete: { admin: 'any' },
    readVersions: nobody,
  },
  glossary: {
    create: glossaryWriters,
    read: everyone,
    update: glossaryWriters,
    delete: glossaryWriters,
    readVersions: nobody,
  },
  contacts: {
    create: labelWriters,
    read: everyone,
    update: { ...labelWriters, translator: 'own wording' },
    delete: { admin: 'any' },
    readVersions: nobody,
  },
  phrases: {
    create: { ...labelWriters, translator: 'own wording' },
    read: everyone,
    update: { ...labelWriters, translator: 'own wording' },
    delete: { admin: 'any', reviewer: 'any' },
    readVersions: nobody,
  },
  greetings: {
    create: { ...labelWriters, translator: 'own wording' },
    read: everyone,
    update: { ...labelWriters, translator: 'own wording' },
    delete: { admin: 'any', reviewer: 'any' },
    readVersions: nobody,
  },
  taglines: {
    create: { admin: 'any', reviewer: 'any', editor: 'any' },
    read: everyone,
    update: { admin: 'any', reviewer: 'any', editor: 'any' },
    delete: { admin: 'any', reviewer: 'any' },
    readVersions: nobody,
  },
  media: {
    create: labelWriters,
    read: everyone,
    update: { ...labelWriters, translator: 'own wording' },
    delete: { admin: 'any' },
    readVersions: nobody,
  },
  users: {
    create: { admin: 'any' },
    read: everyone,
    update: { admin: 'any', reviewer: 'self', editor: 'self', translator: 'self' },
    delete: nobody,
    readVersions: nobody,
  },
} as const satisfies Record<string, Record<Operation, Grants>>

export const GLOBALS = {
  settings: { read: everyone, update: { admin: 'any', translator: 'own wording' } },
} as const satisfies Record<string, { read: Grants; update: Grants }>

export type RuledCollection = keyof typeof COLLECTIONS
export type RuledGlobal = keyof typeof GLOBALS

/** Rules of a field in addition to those of its collection. */
export type FieldRow = { read?: Grants; create?: Grants; update?: Grants }

const workflowOnly: FieldRow = { create: nobody, update: nobody }
const immutable: FieldRow = { update: nobody }
const sharedByLanguages: FieldRow = {
  create: { admin: 'any', reviewer: 'any', editor: 'any' },
  update: { admin: 'any', reviewer: 'any', editor: 'any' },
}
const adminOnly: FieldRow = { create: { admin: 'any' }, update: { admin: 'any' } }
const ownOrAdmin: Grants = { admin: 'any', reviewer: 'self', editor: 'self', translator: 'self' }
const adminOrSelf: FieldRow = { read: ownOrAdmin, ...adminOnly }

/** An answer's fields: what translations share with their original is not for translators. */
export const entryFieldRules = (fields: readonly Field[]): Record<string, FieldRow> => ({
  locale: immutable,
  translationOf: immutable,
  ...Object.fromEntries(
    fields
      .filter(({ belongsTo }) => belongsTo === 'question')
      .map(({ name }) => [name, sharedByLanguages]),
  ),
  state: workflowOnly,
  author: workflowOnly,
  origin: workflowOnly,
})

export const FIELDS: Record<string, Record<string, FieldRow>> = {
  entries: entryFieldRules(ANSWER_FIELDS),
  glossary: { locale: immutable },
  topics: { riskTier: sharedByLanguages, position: adminOnly },
  contacts: {
    kind: sharedByLanguages,
    region: sharedByLanguages,
    phone: sharedByLanguages,
    sms: sharedByLanguages,
    url: sharedByLanguages,
    chat: sharedByLanguages,
    video: sharedByLanguages,
    relay: sharedByLanguages,
    serves: sharedByLanguages,
    interpreter: sharedByLanguages,
    source: sharedByLanguages,
    languages: sharedByLanguages,
    checkedOn: sharedByLanguages,
    position: sharedByLanguages,
  },
  phrases: {
    danger: { create: everyone, update: { admin: 'any', reviewer: 'any', editor: 'any' } },
    level: { create: everyone, update: { admin: 'any', reviewer: 'any', editor: 'any' } },
  },
  users: {
    // Readers see it under a signature.
    name: adminOnly,
    email: adminOrSelf,
    roles: adminOnly,
    languages: adminOnly,
    title: adminOnly,
    registration: adminOnly,
    disabled: adminOnly,
    weeklyMail: { read: ownOrAdmin, create: { admin: 'any' }, update: ownOrAdmin },
    issuer: { read: { admin: 'any' }, create: nobody, update: nobody },
    subject: { read: { admin: 'any' }, create: nobody, update: nobody },
    secondFactor: { read: ownOrAdmin, create: nobody, update: nobody },
    lastSeenAt: { read: ownOrAdmin, create: nobody, update: nobody },
  },
  settings: {
    mark: { update: { admin: 'any' } },
    showReviewers: { update: { admin: 'any' } },
    region: { update: { admin: 'any' } },
    languages: { update: { admin: 'any' } },
    signOff: { update: { admin: 'any' } },
    timeZone: { update: { admin: 'any' } },
    reviews: { update: { admin: 'any' } },
    sessions: { update: { admin: 'any' } },
  },
}
