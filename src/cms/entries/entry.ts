import type { SerializedEditorState } from '@payloadcms/richtext-lexical/lexical'
import type { Entry as EntryDocument } from '../../core/payload-types.ts'
import { ANSWER_FIELDS, type FieldName, type SharedName } from '../../fields/answer-fields.ts'
import type { Field } from '../../fields/field.ts'
import { valueOf } from '../../fields/values.ts'

type AsId<Value> = Value extends { id: number } ? number : Value
type AsIds<Value> = Value extends (infer Each)[] ? AsId<Each>[] : AsId<Value>

/**
 * An entry as the code uses it: Payload's document with the ids of related documents in place of
 * the documents. A draft may lack its answer.
 */
export type Entry = {
  [Name in keyof Omit<EntryDocument, 'answer'>]: AsIds<EntryDocument[Name]>
} & { answer?: SerializedEditorState | null }

/** What people write in an entry. */
export type EntryContent = Pick<Entry, FieldName>

/** What belongs to the question and not to its wording; it lives on the original alone. */
export type SharedFields = Pick<Entry, SharedName>

/** The id of a related document, whether Payload loaded the document or not. */
const idOf = (related: number | { id: number }): number =>
  typeof related === 'number' ? related : related.id

/** Reads a document that Payload returned, at whatever depth. */
export const asEntry = ({
  translationOf,
  author,
  topics,
  related,
  ...rest
}: EntryDocument): Entry => ({
  ...rest,
  translationOf: translationOf && idOf(translationOf),
  author: author && idOf(author),
  topics: topics?.map(idOf),
  related: related?.map(idOf),
})

/** Fields to save with Payload, whose types do not know that a draft may lack its answer. */
export const toDocument = (fields: Partial<Entry>): Partial<EntryDocument> =>
  fields as Partial<EntryDocument>

/** The id of the original: of the entry itself, where it is not a translation. */
export const sourceIdOf = (entry: Pick<Entry, 'id' | 'translationOf'>): number =>
  entry.translationOf ?? entry.id

/**
 * Everything that people write in an entry, with null for empty fields: what a version takes over
 * to say the same as another one.
 */
export const contentOf = (
  entry: Partial<Entry>,
  fields: readonly Field[] = ANSWER_FIELDS,
): EntryContent =>
  Object.fromEntries(
    fields.map((field) => [field.name, valueOf(entry, field) ?? null]),
  ) as EntryContent
