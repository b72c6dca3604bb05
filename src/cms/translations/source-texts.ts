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
export const lastSourceText = async (sql: Sql, entryId: number): Promise<SourceText | null> =>
  (await lastSourceTexts(sql, [entryId])).get(entryId) ?? null

/** The same for many originals, by id; those without one are missing. */
export async function lastSourceTexts(
  sql: Sql,
  entryIds: readonly number[],
): Promise<Map<number, SourceText>> {
  const rows = await sql<
    Row<'workflow.source_texts', 'id' | 'entry_id' | 'fingerprint'> & { parts: TextPart[] }
  >(
    `select distinct on (entry_id) id, entry_id, fingerprint, parts from workflow.source_texts
      where entry_id = any($1::int[]) order by entry_id, id desc`,
    [[...entryIds]],
  )
  return new Map(
    rows.map(({ id, entry_id, fingerprint, parts }) => [
      entry_id,
      { id: Number(id), fingerprint, parts },
    ]),
  )
}

/** How many versions of an original are compared with a translation: the newest. */
const MAX_VERSIONS = 500

/**
 * Returns the hashes of all parts that an original has ever had: in its published texts and in its
 * versions, of which a translation may have been begun.
 */
export const everyPartHash = async (sql: Sql, entryId: number): Promise<Set<string>> =>
  (await everyPartHashOf(sql, [entryId])).get(entryId) ?? new Set()

/** The same for many originals, by id. */
export async function everyPartHashOf(
  sql: Sql,
  entryIds: readonly number[],
): Promise<Map<number, Set<string>>> {
  const hashes = new Map(entryIds.map((id) => [id, new Set<string>()]))
  if (hashes.size === 0) return hashes
  const ids = [[...hashes.keys()]]
  const published = await sql<{ id: Row<'workflow.source_texts'>['entry_id']; hash: string }>(
    `select distinct entry_id as id, part ->> 'hash' as hash from workflow.source_texts,
      jsonb_array_elements(parts) part where entry_id = any($1::int[])`,
    ids,
  )
  for (const { id, hash } of published) hashes.get(id)?.add(hash)
  const versions = await sql<
    { of: NonNullable<Row<'public._entries_v'>['parent_id']> } & Pick<Entry, 'locale'> &
      Partial<EntryContent>
  >(
    `select v.parent_id as of, v.version_locale as locale, ${contentColumns(translatedFields())}
       from unnest($1::int[]) entry cross join lateral (
         select * from public._entries_v where parent_id = entry order by id desc limit $2) v`,
    [...ids, MAX_VERSIONS],
  )
  for (const { of, ...version } of versions)
    for (const { hash } of textPartsOf(version)) hashes.get(of)?.add(hash)
  return hashes
}

type NewSourceText = {
  entryId: number
  parts: TextPart[]
  severity: Severity | null
  note: string | null
  actor: Actor
}

export async function recordSourceText(sql: Sql, text: NewSourceText): Promise<SourceText> {
  const [recorded] = await recordSourceTexts(sql, [text])
  if (!recorded) throw new Error('A published text was not recorded')
  return recorded
}

/** Records published texts of originals (each once). Returns them, in order. */
export async function recordSourceTexts(
  sql: Sql,
  texts: readonly NewSourceText[],
): Promise<SourceText[]> {
  const rows = texts.map(({ entryId, parts, severity, note, actor }) => ({
    entry_id: entryId,
    fingerprint: fingerprintOf(parts),
    parts,
    severity,
    note,
    actor_id: actor.id,
    actor: actor.name,
  }))
  if (rows.length === 0) return []
  const columns = 'entry_id, fingerprint, parts, severity, note, actor_id, actor'
  const recorded = await sql<Row<'workflow.source_texts', 'id' | 'entry_id'>>(
    `insert into workflow.source_texts (${columns})
     select ${columns} from jsonb_populate_recordset(null::workflow.source_texts, $1::jsonb)
     returning id, entry_id`,
    [JSON.stringify(rows)],
  )
  const ids = new Map(recorded.map(({ id, entry_id }) => [entry_id, Number(id)]))
  return rows.map(({ entry_id, fingerprint, parts }) => ({
    id: ids.get(entry_id) ?? Number.NaN,
    ...{ fingerprint, parts },
  }))
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
