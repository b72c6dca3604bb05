import type { Field } from './field.ts'

/** A source that an answer cites; its day is YYYY-MM-DD. */
export type Citation = {
  title: string
  url: string | null
  publisher: string | null
  date: string | null
}

type StoredCitation = {
  title: string
  url?: string | null
  publisher?: string | null
  date?: string | null
}

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null
const isCitation = (value: unknown): value is StoredCitation => isObject(value)
const list = (value: unknown): unknown[] => (Array.isArray(value) ? value : [])
const text = (value: unknown): string => (typeof value === 'string' ? value : '')

/** The value of a field in a document or a version. */
export const valueOf = (record: object, { name }: Pick<Field, 'name'>): unknown =>
  (record as Record<string, unknown>)[name]

/** The sources of an answer in the form in which they are signed and shown. */
export const citationsFrom = (value: unknown): Citation[] =>
  list(value)
    .filter(isCitation)
    .map(({ title, url, publisher, date }) => ({
      title,
      url: url || null,
      publisher: publisher || null,
      date: date ? date.slice(0, 10) : null,
    }))

/**
 * A field's value in the one form in which it is signed. Of a rich text that is its HTML, which
 * needs the addresses of links, so the hash makes it itself. Formats of the hash rely on these
 * forms: they cannot change, only get other ones beside them.
 */
export function signedValue({ kind }: Pick<Field, 'kind'>, value: unknown): unknown {
  switch (kind) {
    case 'text':
      return text(value).trim()
    case 'slug':
    case 'choice':
    case 'rich':
      return text(value)
    case 'yes-no':
      return Boolean(value)
    case 'citations':
      return citationsFrom(value)
    case 'relation':
    case 'list':
      return list(value)
  }
}

/** Whether a signed value says anything. */
export const isFilled = (signed: unknown): boolean =>
  Array.isArray(signed) ? signed.length > 0 : Boolean(signed)

/** A field's value as readers get it, in its column. */
export function publishedValue(field: Field, value: unknown): unknown {
  if (field.kind === 'text') return text(value).trim() || null
  if (field.kind === 'choice') return text(value) || (field.fallback ?? null)
  return signedValue(field, value)
}
