import type { Row } from '../../core/row.ts'
import type { Sql } from '../../core/sql.ts'

/**
 * The entries whose published texts show one of the desk's Pictures, with whatever contents it had
 * then. Locks the picture: nothing can be published with it before the transaction ends.
 */
export async function answersThatShow(sql: Sql, pictureId: number): Promise<number[]> {
  await sql('select from public.media where id = $1 for update', [pictureId])
  const rows = await sql<Row<'portal.pictures', 'entry_id'>>(
    `select distinct p.entry_id
       from portal.pictures p
       join workflow.picture_contents c on c.hash = p.hash and c.picture_id = $1
       join public.entries e on e.id = p.entry_id
      where jsonb_path_exists(e.answer, '$.root.children[*] ? (@.type == "picture" && @.picture == $id)',
        jsonb_build_object('id', $1::int))
      order by p.entry_id`,
    [pictureId],
  )
  return rows.map(({ entry_id }) => entry_id)
}
