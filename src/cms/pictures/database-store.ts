import type { Row } from '../../core/row.ts'
import type { Sql } from '../../core/sql.ts'
import type { PictureStore } from './picture-store.ts'

/** Pictures in the database, written in the transaction of `sql`. */
export const databasePictures = (sql: Sql): PictureStore => ({
  read: async (name) => {
    const [file] = await sql<Row<'workflow.picture_files', 'type' | 'bytes'>>(
      'select type, bytes from workflow.picture_files where name = $1',
      [name],
    )
    return file ?? null
  },
  write: async (name, { bytes, type }) => {
    await sql(
      `insert into workflow.picture_files (name, type, bytes) values ($1, $2, $3)
       on conflict (name) do update set type = excluded.type, bytes = excluded.bytes`,
      [name, type, bytes],
    )
  },
  remove: async (name) => {
    await sql('delete from workflow.picture_files where name = $1', [name])
  },
})
