import type { PublishedValues } from '../fields/published-values.ts'
import type { Locale } from '../i18n/locales.ts'

/** Who signed the exact text that is published; `null` parts were not recorded for that person. */
export type Review = {
  personId: number
  by: string
  title: string | null
  registration: string | null
  at: Date
  nextOn: string | null
}

/**
 * One text as the public is to see it, ready to be written into the read model: its wording, with
 * the HTML sanitised, and the values of the fields that have a column of their own.
 */
export type PublishedText = PublishedValues & {
  entryId: number
  sourceId: number
  locale: Locale
  slug: string
  question: string
  shortAnswer: string
  /** The short answer is the answer's own first sentence, because nobody has written one yet. */
  shortAnswerDerived: boolean
  answerHtml: string
  answerText: string
  /** A translation whose original has since been clarified; readers are told. */
  staleSeverity: 'clarifying' | null
  /** `null`: published by an import that no clinician has reviewed. */
  review: Review | null
  textHash: string
  publishedBy: string
}

/** What staff said about a change of words that readers knew, with a note for them. */
export type ReaderChange = { severity: 'wording' | 'clarifying' | 'safety'; note?: string }

/** The channel on which every web process hears, after commit, that the read model changed. */
export const CHANGED_CHANNEL = 'portal_changed'
/**
 * `withdrawn` drops what processes hold at once, even if the database goes away; `published` only
 * marks it as old.
 */
export type ReadModelChange = {
  kind: 'published' | 'withdrawn' | 'labels'
  entryId?: number
  locale?: Locale
}
