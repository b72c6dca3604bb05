import type { Actor } from '../../../core/audit-log.ts'
import type { Row } from '../../../core/row.ts'
import type { Sql } from '../../../core/sql.ts'
import type { LabelContent, LabelPart } from './label-parts.ts'
import { keyOf, type PartKey } from './releases.ts'

export type LabelDraft = { draftId: number; content: LabelContent; author: string; at: Date }

/** The newest draft of each part, by part. A part that nobody has changed has none. */
export async function newestDrafts(sql: Sql): Promise<Map<string, LabelDraft>> {
  const rows = await sql<Row<'workflow.label_drafts'>>(
    `select distinct on (collection, record_id, part) * from workflow.label_drafts
      order by collection, record_id, part, id desc`,
  )
  return new Map(
    rows.map((row) => [
      keyOf({ collection: row.collection, id: row.record_id, part: row.part as LabelPart }),
      {
        draftId: Number(row.id),
        content: row.content as LabelContent,
        author: row.author,
        at: new Date(row.at),
      },
    ]),
  )
}

/**
 * Records who changed a part, with all its words. An author without an id wrote nothing that has to
 * be signed. Runs in the caller's transaction.
 */
export const insertDraft = (
  sql: Sql,
  { collection, id, part }: PartKey,
  content: LabelContent,
  author: Actor,
) =>
  sql(
    `insert into workflow.label_drafts (collection, record_id, part, content, author_id, author)
     values ($1, $2, $3, $4::jsonb, $5, $6)`,
    [collection, id, part, JSON.stringify(content), author.id, author.name],
  )

/**
 * Those who wrote something in a part since it was last signed, by part. As for answers, they cannot
 * sign it.
 */
export async function labelAuthors(sql: Sql): Promise<Map<string, { id: number; name: string }[]>> {
  const rows = await sql<
    Row<'workflow.label_drafts', 'collection' | 'record_id' | 'part' | 'author'> & {
      id: NonNullable<Row<'workflow.label_drafts'>['author_id']>
    }
  >(
    `select distinct on (collection, record_id, part, author_id)
            collection, record_id, part, author_id as id, author
       from workflow.label_drafts d
      where author_id is not null and d.id > coalesce((
        select max(r.draft_id) from workflow.label_releases r
         where r.action = 'signed' and r.collection = d.collection
           and r.record_id = d.record_id and r.part = d.part), 0)
      order by collection, record_id, part, author_id, d.id desc`,
  )
  const authors = new Map<string, { id: number; name: string }[]>()
  for (const { collection, record_id, part, id, author } of rows) {
    const key = keyOf({ collection, id: record_id, part: part as LabelPart })
    authors.set(key, [...(authors.get(key) ?? []), { id, name: author }])
  }
  return authors
}
