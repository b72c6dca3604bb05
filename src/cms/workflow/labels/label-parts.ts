import { createHash } from 'node:crypto'
import { LOCALE_CODES, type Locale } from '../../../i18n/locales.ts'

/** What readers see around the answers. Each of its parts is signed by itself. */
export const LABEL_COLLECTIONS = [
  'contacts',
  'topics',
  'phrases',
  'greetings',
  'taglines',
  'settings',
] as const
export type LabelCollection = (typeof LABEL_COLLECTIONS)[number]

/** A label's words in a language, or what all languages share. */
export type LabelPart = Locale | 'shared'
export const LABEL_PARTS: readonly LabelPart[] = ['shared', ...LOCALE_CODES]

/** The record of the settings has this number everywhere. */
export const SETTINGS_ID = 1

export type LabelValue = string | number | readonly string[]
/** The fields of a part that are not empty. */
export type LabelContent = Readonly<Record<string, LabelValue>>

type LabelFields = {
  /** Without these a part says nothing to readers. They cannot be taken away alone. */
  required: readonly string[]
  /** These can be taken away alone. */
  optional: readonly string[]
}

/** The signed fields: everything that readers see of a label, and the risk of a topic. */
export const LABEL_FIELDS: Record<LabelCollection, Record<'shared' | 'worded', LabelFields>> = {
  contacts: {
    shared: {
      required: ['kind', 'region', 'position'],
      optional: [
        ...['serves', 'phone', 'sms', 'url', 'chat', 'video', 'relay'],
        ...['languages', 'interpreter', 'source', 'checkedOn'],
      ],
    },
    worded: { required: ['label'], optional: ['area', 'hours', 'note'] },
  },
  topics: {
    shared: { required: ['riskTier'], optional: [] },
    worded: { required: ['title', 'slug'], optional: ['description'] },
  },
  phrases: {
    shared: { required: ['danger', 'level'], optional: [] },
    worded: { required: ['words'], optional: [] },
  },
  greetings: {
    shared: { required: [], optional: [] },
    worded: { required: ['words'], optional: [] },
  },
  taglines: {
    shared: {
      required: ['name', 'english', 'code', 'words', 'source', 'checkedOn', 'checkedBy'],
      optional: [],
    },
    worded: { required: [], optional: [] },
  },
  settings: {
    shared: { required: ['region'], optional: ['mark'] },
    worded: { required: ['clinicName'], optional: ['welcome', 'markAlt'] },
  },
}

export const labelFields = (collection: LabelCollection, part: LabelPart): LabelFields =>
  LABEL_FIELDS[collection][part === 'shared' ? 'shared' : 'worded']

/** A record with its words in all languages, as Payload returns it for `locale: 'all'`. */
export type LabelRecord = Record<string, unknown>

const isEmpty = (value: unknown): boolean =>
  value === null ||
  value === undefined ||
  (typeof value === 'string' && value.trim() === '') ||
  (Array.isArray(value) && value.length === 0)

const valueIn = (field: string, value: unknown): LabelValue =>
  field === 'checkedOn'
    ? String(value).slice(0, 10)
    : Array.isArray(value)
      ? value.map(String)
      : typeof value === 'number'
        ? value
        : String(value)

/** What a record says in one part. */
export function contentOfPart(
  collection: LabelCollection,
  record: LabelRecord,
  part: LabelPart,
): LabelContent {
  const { required, optional } = labelFields(collection, part)
  return Object.fromEntries(
    [...required, ...optional].flatMap((field) => {
      const stored = record[field]
      const value =
        part === 'shared' ? stored : (stored as Record<string, unknown> | null | undefined)?.[part]
      return isEmpty(value) ? [] : [[field, valueIn(field, value)] as const]
    }),
  )
}

const sorted = (content: LabelContent) =>
  Object.entries(content).sort(([one], [other]) => (one < other ? -1 : 1))

export const sameContent = (one: LabelContent | null, other: LabelContent | null): boolean =>
  JSON.stringify(sorted(one ?? {})) === JSON.stringify(sorted(other ?? {}))

export const sameValue = (one: LabelValue | undefined, other: LabelValue | undefined): boolean =>
  JSON.stringify(one) === JSON.stringify(other)

/** The hash that a signature names: of the part of this record, and of every word in it. */
export const labelHash = (
  { collection, id, part }: { collection: LabelCollection; id: number; part: LabelPart },
  content: LabelContent,
): string =>
  createHash('sha256')
    .update(JSON.stringify([collection, id, part, sorted(content)]))
    .digest('hex')

/** The required fields that a part lacks. */
export const missingFields = (
  collection: LabelCollection,
  part: LabelPart,
  content: LabelContent,
): string[] => labelFields(collection, part).required.filter((field) => !(field in content))
