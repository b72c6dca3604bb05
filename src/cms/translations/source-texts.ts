import type { Actor } from '../../core/audit-log.ts'
import { insertRows } from '../../core/insert-rows.ts'
import type { Row } from '../../core/row.ts'
import type { Severity } from '../../core/severities.ts'
import type { Sql } from '../../core/sql.ts'
import { translatedFields } from '../../fields/translated-fields.ts'
import type { Entry, EntryContent } from '../entries/entry.ts'
import { contentColumns } from '../entries/newest-content.ts'
import { fingerprintOf, textPartsOf, type TextPart } from './fingerprint.ts'

/** A published text of an original, which its translations are compared with. */
export type SourceText = { id: number; fingerprint: string; parts: TextPart[] }

/** Returns the newest published text of an original, or `null` if there is none. */
export async function lastSourceText(sql: Sql, entryId: number): Promise<SourceText | null> {
  const [row] = await sql<
    Row<'workflow.source_texts', 'id' | 'fingerprint'> & { parts: TextPart[] }
  >(
    `select id, fingerprint, parts from workflow.source_texts where entry_id = $1 order by id desc
      limit 1`,
    [entryId],
  )
  return row ? { ...row, id: Number(row.id) } : null
}

/** How many versions of an original are compared with a translation: the newest. */
const MAX_VERSIONS = 500

/**
 * Returns the hashes of all parts that an original has ever had: in its published texts and in its
 * versions, of which a translation may have been begun.
 */
export async function everyPartHash(sql: Sql, entryId: number): Promise<Set<string>> {
  const published = await sql<{ hash: string }>(
    `select distinct part ->> 'hash' as hash from workflow.source_texts,
      jsonb_array_elements(parts) part where entry_id = $1`,
    [entryId],
  )
  const versions = await sql<Pick<Entry, 'locale'> & Partial<EntryContent>>(
    `select v.version_locale as locale, ${contentColumns(translatedFields())}
       from public._entries_v v where v.parent_id = $1 order by v.id desc limit $2`,
    [entryId, MAX_VERSIONS],
  )
  return new Set([
    ...published.map(({ hash }) => hash),
    ...versions.flatMap((version) => textPartsOf(version).map(({ hash }) => hash)),
  ])
}

type NewSourceText = {
  entryId: number
  parts: TextPart[]
  severity: Severity | null
  note: string | null
  actor: Actor
}

export async function recordSourceText(
  sql: Sql,
  { entryId, parts, severity, note, actor }: NewSourceText,
): Promise<SourceText> {
  const fingerprint = fingerprintOf(parts)
  const [row] = await sql<Row<'workflow.source_texts', 'id'>>(
    `insert into workflow.source_texts (entry_id, fingerprint, parts, severity, note, actor_id,
      actor) values ($1, $2, $3::jsonb, $4, $5, $6, $7) returning id`,
    [entryId, fingerprint, JSON.stringify(parts), severity, note, actor.id, actor.name],
  )
  return { id: Number(row?.id), fingerprint, parts }
}

/** Records the first published texts of originals. */
export const recordFirstSourceTexts = (
  sql: Sql,
  texts: readonly { entryId: number; parts: TextPart[] }[],
  actor: Actor,
): Promise<void> =>
  insertRows(
    sql,
    'workflow.source_texts',
    texts.map(({ entryId, parts }) => ({
      entry_id: entryId,
      fingerprint: fingerprintOf(parts),
      parts,
      actor_id: actor.id,
      actor: actor.name,
    })),
  )
