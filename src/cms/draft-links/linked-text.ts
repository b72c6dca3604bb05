import type { Row } from '../../core/row.ts'
import type { Sql } from '../../core/sql.ts'
import type { Entry, SharedFields } from '../entries/entry.ts'
import { textHash } from '../entries/text-hash.ts'

/**
 * What a text is to readers now: never shown; another text of the answer is; it is what they see;
 * withdrawn; merged into another answer; or a translation that a change of its original hides.
 */
export type LinkedText = 'draft' | 'other' | 'published' | 'withdrawn' | 'merged' | 'hidden'

/** Compares the text that a link leads to with what readers see now. */
export async function linkedTextOf(
  sql: Sql,
  entry: Entry,
  shared: SharedFields,
): Promise<LinkedText> {
  const [now] = await sql<{
    shown: Row<'portal.history'>['text_hash'] | null
    was: boolean
    hidden: boolean
    merged: boolean
  }>(
    `select (select text_hash from portal.history
              where entry_id = $1 and shown_until is null limit 1) as shown,
        exists (select from portal.history where entry_id = $1) as was,
        exists (select from portal.hidden where entry_id = $1) as hidden,
        exists (select from portal.tombstones
          where entry_id = $1 and merged_into is not null) as merged`,
    [entry.id],
  )
  if (!now?.was) return 'draft'
  if (now.shown === null) return now.merged ? 'merged' : 'withdrawn'
  if (now.hidden) return 'hidden'
  return now.shown === textHash(entry, shared) ? 'published' : 'other'
}
