import { insertRows } from '../../core/insert-rows.ts'
import type { Sql } from '../../core/sql.ts'
import type { Field } from '../../fields/field.ts'
import { asColumns, fieldsInHistory, fieldsWithColumn } from '../../fields/published-values.ts'
import type { PublishedText, ReaderChange } from '../shapes.ts'
import { foldedQuestion, vectorInput, vectorSql } from './search-index.ts'

/** The columns of a row of `portal.entries` that come from the text. */
export function entryColumns(text: PublishedText, fields?: readonly Field[]) {
  const { review } = text
  return {
    entry_id: text.entryId,
    source_id: text.sourceId,
    locale: text.locale,
    slug: text.slug,
    question: text.question,
    short_answer: text.shortAnswer,
    short_answer_derived: text.shortAnswerDerived,
    answer_html: text.answerHtml,
    answer_text: text.answerText,
    ...asColumns(text, fieldsWithColumn(fields)),
    reviewed_by: review?.by ?? null,
    reviewer_title: review?.title ?? null,
    reviewer_registration: review?.registration ?? null,
    reviewed_at: review?.at ?? null,
    next_review_on: review?.nextOn ?? null,
    reviewed: review !== null,
    text_hash: text.textHash,
    stale_severity: text.staleSeverity,
    folded: foldedQuestion(text),
  }
}

export type EntryWrite = {
  text: PublishedText
  firstPublishedAt: Date
  /** `null` keeps the date on which readers last saw a change. */ changedAt: Date | null
}

/** Writes the rows of texts into the read model, by one statement however many there are. */
export async function writeEntries(
  sql: Sql,
  writings: readonly EntryWrite[],
  fields?: readonly Field[],
): Promise<void> {
  const [first] = writings
  if (!first) return
  const names = [...Object.keys(entryColumns(first.text, fields)), 'first_published_at']
  const rows = writings.map(({ text, firstPublishedAt, changedAt }) => ({
    row: { ...entryColumns(text, fields), first_published_at: firstPublishedAt },
    more: { ...vectorInput(text), changed: changedAt },
  }))
  await sql(
    `insert into portal.entries (${names.join(', ')}, changed_at, doc)
     select ${names.map((name) => `r.${name}`).join(', ')}, coalesce(m.changed, (select changed_at
       from portal.entries e where e.entry_id = r.entry_id), now()),
            ${vectorSql('m')}
       from jsonb_array_elements($1::jsonb) each, jsonb_populate_record(null::portal.entries,
         each -> 'row') r,
            jsonb_to_record(each -> 'more') m (changed timestamptz, config text, asked text,
              short text, whole text)
     on conflict (entry_id) do update set ${names
       .filter((name) => name !== 'entry_id')
       .map((name) => `${name} = excluded.${name}`)
       .join(', ')},
       changed_at = excluded.changed_at, doc = excluded.doc`,
    [JSON.stringify(rows)],
  )
}

/** Begins a line of the public history for each text. */
export const insertHistory = (
  sql: Sql,
  texts: readonly PublishedText[],
  now: Date,
  change?: ReaderChange,
  fields?: readonly Field[],
) =>
  insertRows(
    sql,
    'portal.history',
    texts.map((text) => ({
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
      shown_from: now,
      change_severity: change?.severity ?? null,
      change_note: change?.note?.trim() || null,
    })),
  )
