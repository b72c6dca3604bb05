import type { Row } from '../../core/row.ts'

export type TopicRow = Row<'portal.topics'>
export type ContactRow = Omit<Row<'portal.contacts'>, 'checked_on'> & {
  /** `YYYY-MM-DD`. */
  checked_on: string | null
}
export type GreetingRow = Row<'portal.greetings'>
export type PhraseRow = Row<'portal.danger_phrases'>
export type TaglineRow = Omit<Row<'portal.taglines'>, 'checked_on'> & {
  /** `YYYY-MM-DD`. */
  checked_on: string
}
export type PublicSettings = {
  /** By language. */
  clinic: Record<
    string,
    { name: string; welcome: string | null; markAlt?: string; checked: boolean }
  >
  /** The clinic's mark: which of the files made of pictures. */
  mark: { hash: string; width: number; height: number } | null
  /** Whether home names those who have signed the answers that it lists. */
  showReviewers: boolean
  region: string
  locales: string[]
  reviewGraceDays: number
  /** IANA name. */
  timeZone: string
}

/** The same as they are stored. */
export type PublishedSettings = Omit<
  Row<'portal.settings'>,
  'only_row' | 'clinic' | 'mark_file'
> & { clinic: PublicSettings['clinic'] }
