import type { SerializedEditorState } from '@payloadcms/richtext-lexical/lexical'
import type { RiskTier } from '../../core/risk-tiers.ts'
import type { State } from '../../core/states.ts'
import type { Locale } from '../../i18n/locales.ts'

/** An entry as Payload gives it at depth 0: relations are numbers. */
export type Entry = {
  id: number
  locale: Locale
  translationOf?: number | null
  question: string
  slug?: string | null
  shortAnswer?: string | null
  answer?: SerializedEditorState | null
  topics?: number[] | null
  riskTier?: RiskTier | null
  sensitive?: boolean | null
  jurisdiction?: string | null
  sources?:
    { title: string; url?: string | null; publisher?: string | null; date?: string | null }[] | null
  related?: number[] | null
  searchTerms?: string[] | null
  state?: State | null
  author?: number | null
  origin?: {
    document?: string | null
    key?: string | null
    firstLine?: number | null
    lastLine?: number | null
    verbatim?: string | null
    textHash?: string | null
    importedAt?: string | null
  }
  updatedAt: string
  createdAt: string
  _status?: 'draft' | 'published'
}

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
