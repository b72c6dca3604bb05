import type { Sql } from '../../core/sql.ts'
import type { Field } from '../../fields/field.ts'
import { asColumns, fieldsInHistory, fieldsWithColumn } from '../../fields/published-values.ts'
import type { PublishedText } from '../shapes.ts'

const isShared = ({ belongsTo }: Field): boolean => belongsTo === 'question'

/** Copies the values of the fields that belong to the question to the translations. */
export async function updateTranslations(
  sql: Sql,
  text: PublishedText,
  fields?: readonly Field[],
): Promise<void> {
  const shared = asColumns(text, fieldsWithColumn(fields).filter(isShared))
  const columns = Object.keys(shared).join(', ')
  await sql(
    `update portal.entries set (${columns}) =
      (select ${columns} from jsonb_populate_record(null::portal.entries, $2::jsonb))
      where source_id = $1 and entry_id <> $1`,
    [text.sourceId, JSON.stringify(shared)],
  )
}

/**
 * Continues the history of the translations whose readers see something else, because a field that
 * belongs to the question changed.
 */
export async function updateTranslationHistory(
  sql: Sql,
  text: PublishedText,
  now: Date,
  fields?: readonly Field[],
): Promise<void> {
  const kept = fieldsInHistory(fields)
  const shared = asColumns(text, kept.filter(isShared))
  const columns = Object.keys(shared)
  const own = [
    'entry_id, source_id, locale, slug, question, short_answer, answer_html, answer_text',
    ...kept.filter((field) => !isShared(field)).map(({ published }) => published.column),
    'text_hash, basis, approver_id, approver, approver_title, approver_registration',
  ].join(', ')
  await sql(
    `with shared as (select * from jsonb_populate_record(null::portal.history, $3::jsonb)),
     ended as (
       update portal.history h set shown_until = $2,
         end_reason = 'The original’s sources or place changed'
         from shared s
        where h.source_id = $1 and h.entry_id <> $1 and h.shown_until is null
          and (${columns.map((column) => `h.${column} is distinct from s.${column}`).join(' or ')})
        returning h.*)
     insert into portal.history (${own}, ${columns.join(', ')}, published_by, shown_from)
     select ${own}, ${columns.map((column) => `(select ${column} from shared)`).join(', ')}, $4, $2
       from ended`,
    [text.sourceId, now, JSON.stringify(shared), text.publishedBy],
  )
}
