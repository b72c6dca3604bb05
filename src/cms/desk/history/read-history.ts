import { z } from 'zod'
import type { Severity } from '../../../core/severities.ts'
import type { Sql } from '../../../core/sql.ts'

/**
 * What a person asks: an answer (its number, or words of its question, or its address) and a day of
 * the clinic's time zone.
 */
export const historyQuery = z.object({
  entry: z.coerce.number().int().positive().max(2_147_483_647).optional().catch(undefined),
  words: z.string().trim().max(500).optional().catch(undefined),
  day: z.iso.date().optional().catch(undefined),
})
export type HistoryQuery = z.infer<typeof historyQuery>

/** One text as readers saw it, and when. */
export type ShownText = {
  id: number
  entryId: number
  locale: string
  slug: string
  question: string
  shortAnswer: string
  answerHtml: string
  textHash: string
  basis: 'approval' | 'import'
  approver: string | null
  approverTitle: string | null
  approverRegistration: string | null
  /** What the editor said to readers about this change of the text before. */
  change: { severity: Severity; note: string | null } | null
  publishedBy: string
  from: Date
  until: Date | null
  endReason: string | null
}
type Row = Record<string, unknown> & {
  id: string
  shown_from: Date | string
  shown_until: Date | string | null
}

const MAX_TEXTS = 100
const escaped = (words: string) => words.replace(/[\\%_]/g, (character) => `\\${character}`)

function decoded(slug: string): string {
  try {
    return decodeURIComponent(slug)
  } catch {
    return slug
  }
}

/**
 * The texts that readers saw at some moment of a day in a time zone (at any time, without a day) of
 * one answer, or of those whose question has these words; newest first.
 */
export async function readHistory(
  sql: Sql,
  { entry, words, day }: HistoryQuery,
  zone: string,
): Promise<ShownText[]> {
  if (!entry && !words) return []
  const address = /\/([\w-]+)\/questions\/([^/?#\s]+)/.exec(words ?? '')
  const rows = await sql<Row>(
    `select * from portal.history
      where ($1::int is null or entry_id = $1) and ($2::text is null or question ilike $2)
        and ($5::text is null or (locale = $5 and slug = $6))
        and ($3::date is null or (shown_from < ($3::date + 1)::timestamp at time zone $4
          and (shown_until is null or shown_until > $3::date::timestamp at time zone $4)))
      order by shown_from desc, id desc limit ${MAX_TEXTS}`,
    [
      entry ?? null,
      words && !address ? `%${escaped(words)}%` : null,
      day ?? null,
      zone,
      address?.[1] ?? null,
      address?.[2] ? decoded(address[2]) : null,
    ],
  )
  return rows.map((row) => ({
    id: Number(row.id),
    entryId: row.entry_id as number,
    locale: row.locale as string,
    slug: row.slug as string,
    question: row.question as string,
    shortAnswer: row.short_answer as string,
    answerHtml: row.answer_html as string,
    textHash: row.text_hash as string,
    basis: row.basis as ShownText['basis'],
    approver: row.approver as string | null,
    approverTitle: row.approver_title as string | null,
    approverRegistration: row.approver_registration as string | null,
    change: row.change_severity
      ? { severity: row.change_severity as Severity, note: row.change_note as string | null }
      : null,
    publishedBy: row.published_by as string,
    from: new Date(row.shown_from),
    until: row.shown_until ? new Date(row.shown_until) : null,
    endReason: row.end_reason as string | null,
  }))
}
