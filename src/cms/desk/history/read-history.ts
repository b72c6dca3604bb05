import { z } from 'zod'
import { MAX_ID } from '../../../core/ids.ts'
import type { Row } from '../../../core/row.ts'
import type { Severity } from '../../../core/severities.ts'
import { escapeLike, type Sql } from '../../../core/sql.ts'
import type { Field } from '../../../fields/field.ts'
import { fieldsInHistory } from '../../../fields/published-values.ts'
import { valueOf } from '../../../fields/values.ts'

/** An answer, by its id, its URL or words of its question, and a day in the clinic's time zone. */
export const historyQuery = z.object({
  entry: z.coerce.number().int().positive().max(MAX_ID).optional().catch(undefined),
  words: z.string().trim().max(500).optional().catch(undefined),
  day: z.iso.date().optional().catch(undefined),
})
export type HistoryQuery = z.infer<typeof historyQuery>

/** A published text, and when readers saw it. */
export type ShownText = {
  id: number
  entryId: number
  locale: string
  slug: string
  question: string
  shortAnswer: string
  answerHtml: string
  /** The fields beside the wording that the history keeps. */
  facts: { field: Field; value: unknown }[]
  textHash: string
  basis: 'approval' | 'import'
  approver: string | null
  approverTitle: string | null
  approverRegistration: string | null
  /** How the text differs from the one before it, as announced to readers. */
  change: { severity: Severity; note: string | null } | null
  publishedBy: string
  from: Date
  until: Date | null
  endReason: string | null
}
const MAX_TEXTS = 100

function decoded(slug: string): string {
  try {
    return decodeURIComponent(slug)
  } catch {
    return slug
  }
}

/** What a row of the history keeps of the fields beside the wording. */
export const factsIn = (row: object, fields?: readonly Field[]): ShownText['facts'] =>
  fieldsInHistory(fields)
    .map((field) => ({ field, value: valueOf(row, { name: field.published.column }) }))
    .filter(({ value }) => value !== null)

/**
 * Returns the texts readers saw on a day in a time zone, or on any day, newest first: of one
 * answer, or of those whose question contains the words. Returns none without an answer or words.
 */
export async function readHistory(
  sql: Sql,
  { entry, words, day }: HistoryQuery,
  zone: string,
): Promise<ShownText[]> {
  if (!entry && !words) return []
  const url = /\/([\w-]+)\/questions\/([^/?#\s]+)/.exec(words ?? '')
  const rows = await sql<Row<'portal.history'>>(
    `select * from portal.history
      where ($1::int is null or entry_id = $1) and ($2::text is null or question ilike $2)
        and ($5::text is null or (locale = $5 and slug = $6))
        and ($3::date is null or (shown_from < ($3::date + 1)::timestamp at time zone $4
          and (shown_until is null or shown_until > $3::date::timestamp at time zone $4)))
      order by shown_from desc, id desc limit ${MAX_TEXTS}`,
    [
      entry ?? null,
      words && !url ? `%${escapeLike(words)}%` : null,
      day ?? null,
      zone,
      url?.[1] ?? null,
      url?.[2] ? decoded(url[2]) : null,
    ],
  )
  return rows.map((row) => ({
    id: Number(row.id),
    entryId: row.entry_id,
    locale: row.locale,
    slug: row.slug,
    question: row.question,
    shortAnswer: row.short_answer,
    answerHtml: row.answer_html,
    facts: factsIn(row),
    textHash: row.text_hash,
    basis: row.basis,
    approver: row.approver,
    approverTitle: row.approver_title,
    approverRegistration: row.approver_registration,
    change: row.change_severity ? { severity: row.change_severity, note: row.change_note } : null,
    publishedBy: row.published_by,
    from: new Date(row.shown_from),
    until: row.shown_until ? new Date(row.shown_until) : null,
    endReason: row.end_reason,
  }))
}
