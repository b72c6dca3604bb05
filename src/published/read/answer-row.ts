import type { Row } from '../../core/row.ts'
import type { Field } from '../../fields/field.ts'
import { pageColumns, pageValuesFrom } from '../../fields/published-values.ts'
import type { Locale } from '../../i18n/locales.ts'
import type { Answer } from '../views.ts'

const OWN_COLUMNS = [
  'entry_id',
  'source_id',
  'slug',
  'question',
  'short_answer',
  'short_answer_derived',
  'answer_html',
  'answer_text',
  'topic_ids',
  'related_ids',
  'reviewed',
  'reviewed_by',
  'reviewer_title',
  'reviewer_registration',
] as const

/**
 * A row of `ANSWER_COLUMNS`, without the columns of the table of fields. Days are `YYYY-MM-DD`.
 */
export type AnswerRow = Row<'portal.entries', (typeof OWN_COLUMNS)[number]> & {
  locale: Locale
  original_locale: Locale
  reviewed_on: string | null
  next_review_on: string | null
  review_overdue: boolean
  stale: boolean
  first_published_on: string
  changed_on: string
}

/** The columns of `portal.entries` that make an answer. Days are in the clinic's time zone. */
export const answerColumns = (fields?: readonly Field[]): string => `
  locale, ${[...OWN_COLUMNS, ...pageColumns(fields)].join(', ')},
  coalesce((select o.locale from portal.entries o where o.entry_id = portal.entries.source_id), locale)
    as original_locale,
  portal.day_of(reviewed_at)::text as reviewed_on, next_review_on::text,
  coalesce(next_review_on + (select review_grace_days from portal.settings)
    < portal.day_of(now()), false) as review_overdue,
  stale_severity is not null as stale,
  portal.day_of(first_published_at)::text as first_published_on,
  portal.day_of(changed_at)::text as changed_on`
export const ANSWER_COLUMNS = answerColumns()

export const toAnswer = (row: AnswerRow, fields?: readonly Field[]): Answer => ({
  ...pageValuesFrom(row, fields),
  lang: row.locale,
  originalLang: row.original_locale,
  number: row.source_id,
  slug: row.slug,
  question: row.question,
  shortAnswer: row.short_answer,
  shortAnswerDerived: row.short_answer_derived,
  html: row.answer_html,
  text: row.answer_text,
  review:
    row.reviewed && row.reviewed_by && row.reviewed_on
      ? {
          by: row.reviewed_by,
          title: row.reviewer_title,
          registration: row.reviewer_registration,
          on: row.reviewed_on,
          nextOn: row.next_review_on,
          overdue: row.review_overdue,
        }
      : null,
  stale: row.stale,
  firstPublishedOn: row.first_published_on,
  changedOn: row.changed_on,
})
