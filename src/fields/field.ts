import type { DeskKey } from '../i18n/messages/desk.ts'
import type { SiteKey } from '../i18n/messages/site.ts'

/**
 * What a row of the table of fields says. Everything that treats the fields of an answer one after
 * the other (hash, comparison, import, read model …) derives from these rows.
 */
type Common = {
  /** The name in Payload's documents. */
  name: string
  /** The messages that the desk names it by, and says below it in the form. */
  label: DeskKey
  hint?: DeskKey
  /** Where the form shows it. */
  place: 'main' | 'sidebar'
  required?: true
  /**
   * `question`: it holds in every language, lives on the original alone, and translators may not
   * change it. `wording`: each language has its own.
   */
  belongsTo: 'question' | 'wording'
  /**
   * The version of the hash's format from which a reviewer signs it; without it, the field is not
   * signed. A new field takes the next version: a text in which it is empty keeps the hash that it
   * has. So a signed field must not have a default that fills it.
   */
  signedFrom?: number
  /** Whether versions are compared by it, and two people's changes of it are merged. */
  compared: boolean
  /**
   * The name under which fingerprints know its paragraphs: a translation starts with a copy of it,
   * and is out of date when the original's changes.
   */
  translatedAs?: string
  /**
   * Whether documents can have it beside question and answer: under its name in a sidecar file, in
   * a column of a table. Headings in other words are in `documents.ts` of each language.
   */
  imported?: true
  /**
   * How readers get it; without this it stays with staff. `wording`: it takes more than its value,
   * so `wordingOf` makes it by hand.
   */
  published?: 'wording' | PublishedColumn
}

/** The message that names a fact for readers, and the name that it has in JSON. */
export type FactOnPage = { label: SiteKey; json: string }

export type PublishedColumn = {
  /** The column of `portal.entries`. */
  column: string
  /** Whether the page of the answer is given it. Search and lists may use it without. */
  onPage: boolean
  /** For a text: how the page, the handout and the formats for programs tell it to readers. */
  fact?: FactOnPage
  /**
   * Whether `portal.history`, which is append-only and sealed, keeps it, in a column of the same
   * name. That column is null in rows from before it was added, so their seals hold.
   */
  inHistory: boolean
}

type Option = { value: string; label: DeskKey }

/** One field of an answer: what is known of every field, and what its kind needs. */
export type Field = Common &
  (
    | { kind: 'text'; maxLength: number; multiline?: true }
    | { kind: 'slug'; maxLength: number }
    | { kind: 'rich' }
    | { kind: 'choice'; options: readonly Option[]; fallback?: string }
    | { kind: 'yes-no' }
    | { kind: 'relation'; to: 'topics' | 'entries' }
    | { kind: 'citations' }
    | { kind: 'list'; maxLength: number }
  )
export type FieldKind = Field['kind']

/** How many characters the parts of a source can have. */
export const CITATION_LENGTHS = { title: 300, url: 500, publisher: 200 } as const

/** The kinds that a document's facts can have. */
export type ImportedField = Extract<
  Field,
  { kind: 'text' | 'choice' | 'yes-no' | 'relation' | 'citations' | 'list' }
> &
  Required<Pick<Common, 'imported'>>
