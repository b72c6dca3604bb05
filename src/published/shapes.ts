import type { PublishedValues } from '../fields/published-values.ts'
import type { Locale } from '../i18n/locales.ts'

/** Who approved the exact text that is published. `null`: not recorded for that person. */
export type Review = {
  personId: number
  by: string
  title: string | null
  registration: string | null
  at: Date
  nextOn: string | null
}

/**
 * One text as it is written into the read model: its wording, with the HTML sanitised, and the
 * values of the fields that have a column of their own.
 */
export type PublishedText = PublishedValues & {
  entryId: number
  sourceId: number
  locale: Locale
  slug: string
  question: string
  shortAnswer: string
  /** Whether the short answer is the first sentence of the answer, for want of a written one. */
  shortAnswerDerived: boolean
  answerHtml: string
  answerText: string
  /** Set for a translation whose original has been clarified since. */
  staleSeverity: 'clarifying' | null
  /** `null`: published by an import, and not reviewed. */
  review: Review | null
  textHash: string
  publishedBy: string
}

/** How staff rated a change of a published text, and their note for readers. */
export type ReaderChange = { severity: 'wording' | 'clarifying' | 'safety'; note?: string }

/** The PostgreSQL channel on which changes of the read model are announced, after commit. */
export const CHANGED_CHANNEL = 'portal_changed'
/**
 * A change of the read model. `withdrawn` takes a text back from readers and empties the caches of all
 * processes; the others mark their values as stale. `labels` may take back a contact, a topic or a
 * language.
 */
export type ReadModelChange = {
  kind: 'published' | 'withdrawn' | 'labels'
  entryId?: number
  locale?: Locale
  /** What was published, for caches that drop only what it changes; without it they drop everything. */
  touches?: Touched
  /** Of labels that only searches use: pages are as they were. */
  pages?: 'none'
  /** Of labels, what differs (`label-keys.ts`); without it any page may differ. */
  labels?: string[]
}

/**
 * What a publication touches: the question by its number, the addresses that its answer has now and
 * had before, its topics now and before, and the questions whose pages may begin to list it, or
 * another one in its place.
 */
export type Touched = { number: number; slugs: string[]; topics: number[]; near: number[] }

/** What a change of labels touches, by the keys of `label-keys.ts`. */
export type TouchedLabels = { labels: string[] }
