import type { Sql } from '../../core/sql.ts'
import type { Moment } from '../../core/tables.ts'
import type { Field } from '../../fields/field.ts'
import { asColumns, fieldsWithColumn } from '../../fields/published-values.ts'
import type { PublishedText } from '../shapes.ts'
import { writePictures } from './pictures.ts'
import { foldedQuestion, vectorInput, vectorSql } from './search-index.ts'
import { lockLinks, withoutWithdrawnLinks } from './withdrawn-links.ts'

/** The columns of `portal.entries` that a text fills, besides its dates and its search vector. */
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

type EntryWrite = {
  text: PublishedText
  firstPublishedAt: Moment
  /** `null` keeps the date of the last change. */
  changedAt: Moment | null
}

/** Writes the rows of texts into the read model, in one statement. */
export async function writeEntries(
  sql: Sql,
  writes: readonly EntryWrite[],
  fields?: readonly Field[],
): Promise<void> {
  const [first] = writes
  if (!first) return
  await lockLinks(sql, 'publication')
  const texts = await withoutWithdrawnLinks(
    sql,
    writes.map(({ text }) => text),
  )
  const names = [...Object.keys(entryColumns(first.text, fields)), 'first_published_at']
  const rows = writes.map(({ text: signed, firstPublishedAt, changedAt }, index) => {
    const text = texts[index] ?? signed
    return {
      row: { ...entryColumns(text, fields), first_published_at: firstPublishedAt },
      more: { ...vectorInput(text), changed_at: changedAt },
    }
  })
  const others = names.filter((name) => name !== 'entry_id')
  await sql(
    `insert into portal.entries (${names.join(', ')}, changed_at, doc)
     select ${names.map((name) => `r.${name}`).join(', ')},
            coalesce(
              m.changed_at,
              (select changed_at from portal.entries e where e.entry_id = r.entry_id),
              now()),
            ${vectorSql('m')}
       from jsonb_array_elements($1::jsonb) each,
            jsonb_populate_record(null::portal.entries, each -> 'row') r,
            jsonb_to_record(each -> 'more')
              m (changed_at timestamptz, config text, asked text, short text, whole text)
     on conflict (entry_id) do update
        set ${others.map((name) => `${name} = excluded.${name}`).join(', ')},
            changed_at = excluded.changed_at, doc = excluded.doc`,
    [JSON.stringify(rows)],
  )
  await writePictures(
    sql,
    writes.map(({ text }) => text),
  )
}
