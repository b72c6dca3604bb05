import { insertRows } from '../../core/insert-rows.ts'
import type { Sql } from '../../core/sql.ts'
import type { Field } from '../../fields/field.ts'
import { asColumns, fieldsInHistory } from '../../fields/published-values.ts'
import type { PublishedText, ReaderChange } from '../shapes.ts'

/** The columns of `portal.history` that a text fills, besides its dates and what changed in it. */
export const historyColumns = (text: PublishedText, fields?: readonly Field[]) => ({
  entry_id: text.entryId,
  source_id: text.sourceId,
  locale: text.locale,
  slug: text.slug,
  question: text.question,
  short_answer: text.shortAnswer,
  answer_html: text.answerHtml,
  answer_text: text.answerText,
  ...asColumns(text, fieldsInHistory(fields)),
  text_hash: text.textHash,
  basis: text.review ? 'approval' : 'import',
  approver_id: text.review?.personId ?? null,
  approver: text.review?.by ?? null,
  approver_title: text.review?.title ?? null,
  approver_registration: text.review?.registration ?? null,
  published_by: text.publishedBy,
})

/** A text that readers get to see, and what staff said of its change. */
export type TextWithChange = { text: PublishedText; change?: ReaderChange }

/** Adds a row to the public history for each text. */
export const insertHistory = (
  sql: Sql,
  texts: readonly TextWithChange[],
  now: Date,
  fields?: readonly Field[],
) =>
  insertRows(
    sql,
    'portal.history',
    texts.map(({ text, change }) => ({
      ...historyColumns(text, fields),
      shown_from: now,
      change_severity: change?.severity ?? null,
      change_note: change?.note?.trim() || null,
    })),
  )

/** Records until when readers saw the current texts of entries, and why not longer. */
export const endHistory = (sql: Sql, entryIds: readonly number[], now: Date, reason: string) =>
  sql(
    `update portal.history set shown_until = $2, end_reason = $3
      where entry_id = any($1::int[]) and shown_until is null`,
    [[...entryIds], now, reason],
  )

/** SQL for the question of the text of an entry that readers saw last. */
export const lastQuestion = (entryId: string) => `
  select h.question from portal.history h where h.entry_id = ${entryId}
   order by h.shown_from desc, h.id desc limit 1`
