import type { Sql } from '../../core/sql.ts'
import { pictureHashes } from '../picture-html.ts'
import type { PublishedText } from '../shapes.ts'

/**
 * Writes the files of the pictures that texts show, and deletes those of pictures that they showed
 * before. The texts are in `portal.entries` already; with their rows, the files go.
 */
export async function writePictures(
  sql: Sql,
  texts: readonly Pick<PublishedText, 'entryId' | 'answerHtml'>[],
): Promise<void> {
  const shown = texts.map(({ entryId, answerHtml }) => ({
    entry_id: entryId,
    hashes: pictureHashes(answerHtml),
  }))
  const rows = [JSON.stringify(shown)]
  await sql(
    `delete from portal.pictures p
      using jsonb_to_recordset($1::jsonb) t (entry_id int, hashes text[])
      where p.entry_id = t.entry_id and p.hash <> all(t.hashes)`,
    rows,
  )
  if (shown.every(({ hashes }) => hashes.length === 0)) return
  await sql(
    `insert into portal.pictures (entry_id, hash, width, bytes)
     select t.entry_id, r.hash, r.width, r.bytes
       from jsonb_to_recordset($1::jsonb) t (entry_id int, hashes text[])
       join workflow.picture_renditions r on r.hash = any(t.hashes)
     on conflict (entry_id, hash, width) do nothing`,
    rows,
  )
}
