import type { Sql } from '../../core/sql.ts'
import type { Field } from '../../fields/field.ts'
import { asColumns, fieldsInHistory, fieldsWithColumn } from '../../fields/published-values.ts'
import type { PublishedText } from '../shapes.ts'

const isShared = ({ belongsTo }: Field): boolean => belongsTo === 'question'

/** Copies the values of the fields that belong to the question from originals to translations. */
export async function updateTranslations(
  sql: Sql,
  originals: readonly PublishedText[],
  fields?: readonly Field[],
): Promise<void> {
  const kept = fieldsWithColumn(fields).filter(isShared)
  const rows = originals.map((text) => ({
    original: text.sourceId,
    shared: asColumns(text, kept),
  }))
  const columns = Object.keys(rows[0]?.shared ?? {}).join(', ')
  if (!columns) return
  await sql(
    `update portal.entries e set (${columns}) =
      (select ${columns} from jsonb_populate_record(null::portal.entries, n.shared))
       from jsonb_to_recordset($1::jsonb) n (original int, shared jsonb)
      where e.source_id = n.original and e.entry_id <> n.original`,
    [JSON.stringify(rows)],
  )
}

/**
 * Continues the history of the translations whose readers see something else, because a field that
 * belongs to the question changed.
 */
export async function updateTranslationHistory(
  sql: Sql,
  originals: readonly PublishedText[],
  now: Date,
  fields?: readonly Field[],
): Promise<void> {
  const kept = fieldsInHistory(fields)
  const rows = originals.map((text) => ({
    original: text.sourceId,
    by_name: text.publishedBy,
    shared: asColumns(text, kept.filter(isShared)),
  }))
  const columns = Object.keys(rows[0]?.shared ?? {})
  if (columns.length === 0) return
  const own = [
    ...['entry_id', 'source_id', 'locale', 'slug', 'question', 'short_answer', 'answer_html'],
    'answer_text',
    ...kept.filter((field) => !isShared(field)).map(({ published }) => published.column),
    ...['text_hash', 'basis', 'approver_id', 'approver', 'approver_title', 'approver_registration'],
  ]
  const of = (row: string, names: readonly string[]) =>
    names.map((name) => `${row}.${name}`).join(', ')
  await sql(
    `with shared as (
       select n.original, n.by_name, ${of('r', columns)}
         from jsonb_to_recordset($1::jsonb) n (original int, by_name text, shared jsonb),
              jsonb_populate_record(null::portal.history, n.shared) r),
     ended as (
       update portal.history h set shown_until = $2,
         end_reason = 'The original’s sources or place changed'
         from shared s join portal.entries t
           on t.source_id = s.original and t.entry_id <> s.original
        where h.entry_id = t.entry_id and h.shown_until is null
          and (${columns.map((column) => `h.${column} is distinct from s.${column}`).join(' or ')})
        returning h.*)
     insert into portal.history (${[...own, ...columns].join(', ')}, published_by, shown_from)
     select ${of('e', own)}, ${of('s', columns)}, s.by_name, $2
       from ended e join shared s on s.original = e.source_id`,
    [JSON.stringify(rows), now],
  )
}
