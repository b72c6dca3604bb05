import type { Row } from '../../core/row.ts'
import type { Sql } from '../../core/sql.ts'
import type { Locale } from '../../i18n/locales.ts'
import { announceChange } from './announce.ts'

/** A published text as it was when it was recorded. */
export type RecordedText = Row<
  'portal.entries',
  | 'entry_id'
  | 'locale'
  | 'text_hash'
  | 'question'
  | 'short_answer'
  | 'short_answer_derived'
  | 'answer_html'
>

/** `hash`: SHA-256 of the bytes, hex. `engine`: what recorded it. */
type NewRecording = { hash: string; engine: string; seconds: number; bytes: Buffer }

/**
 * The text that was published last among those that `engine` has not recorded; `undefined` if there
 * is none. `skipped` names texts by entry and hash.
 */
export async function nextUnrecorded(
  sql: Sql,
  engine: string,
  locales: readonly Locale[],
  skipped: readonly string[],
): Promise<RecordedText | undefined> {
  const [text] = await sql<RecordedText>(
    `select e.entry_id, e.locale, e.text_hash, e.question, e.short_answer, e.short_answer_derived,
            e.answer_html
       from portal.entries e
       left join portal.recordings r on r.entry_id = e.entry_id and r.engine = $1
      where r.entry_id is null and e.locale::text = any($2)
        and e.entry_id || ' ' || e.text_hash <> all($3)
      order by e.changed_at desc, e.entry_id limit 1`,
    [engine, locales, skipped],
  )
  return text
}

/**
 * Stores the recording of a text and announces it. Returns `false` if readers see another text, or
 * none, by now. Runs in the caller's transaction.
 */
export async function projectRecording(
  sql: Sql,
  text: RecordedText,
  { hash, engine, seconds, bytes }: NewRecording,
): Promise<boolean> {
  const stored = await sql(
    `insert into portal.recordings (entry_id, hash, engine, seconds, bytes)
     select entry_id, $2, $3, $4, $5 from portal.entries
      where entry_id = $1
        and (text_hash, locale::text, question, short_answer, short_answer_derived, answer_html)
          = ($6, $7, $8, $9, $10, $11)
        for share
     on conflict (entry_id) do update
        set hash = excluded.hash, engine = excluded.engine, seconds = excluded.seconds,
            bytes = excluded.bytes
     returning entry_id`,
    [
      text.entry_id,
      hash,
      engine,
      seconds,
      bytes,
      text.text_hash,
      text.locale,
      text.question,
      text.short_answer,
      text.short_answer_derived,
      text.answer_html,
    ],
  )
  if (stored.length === 0) return false
  await announceChange(sql, { kind: 'published', entryId: text.entry_id, locale: text.locale })
  return true
}
