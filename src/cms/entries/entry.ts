import type { SerializedEditorState } from '@payloadcms/richtext-lexical/lexical'
import type { Entry as EntryDocument } from '../../core/payload-types.ts'

type AsId<Value> = Value extends { id: number } ? number : Value
type AsIds<Value> = Value extends (infer Each)[] ? AsId<Each>[] : AsId<Value>

/**
 * An entry as the code uses it: Payload's document with the ids of related documents in place of
 * the documents. A draft may lack its answer.
 */
export type Entry = {
  [Field in keyof Omit<EntryDocument, 'answer'>]: AsIds<EntryDocument[Field]>
} & { answer?: SerializedEditorState | null }

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

/** What belongs to the question and not to its wording; it lives on the source entry alone. */
export type SharedFields = Pick<
  Entry,
  'topics' | 'riskTier' | 'sensitive' | 'jurisdiction' | 'sources' | 'related'
>

export const sourceIdOf = (entry: Pick<Entry, 'id' | 'translationOf'>): number =>
  entry.translationOf ?? entry.id

const CONTENT = [
  'question',
  'slug',
  'shortAnswer',
  'answer',
  'topics',
  'riskTier',
  'sensitive',
  'jurisdiction',
  'sources',
  'related',
  'searchTerms',
] as const

/**
 * Everything that people write in an entry, empty fields too: what one version has to take over to
 * say what another one says.
 */
export const contentOf = (entry: Entry): Pick<Entry, (typeof CONTENT)[number]> =>
  Object.fromEntries(CONTENT.map((field) => [field, entry[field] ?? null])) as Pick<
    Entry,
    (typeof CONTENT)[number]
  >
