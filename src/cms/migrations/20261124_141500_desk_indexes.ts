import { type MigrateDownArgs, type MigrateUpArgs, sql } from '@payloadcms/db-postgres'
import { DESK_INDEXES, NO_DESK_INDEXES } from '../entries/list/table'

export async function up({ db }: MigrateUpArgs): Promise<void> {
  await db.execute(sql.raw(DESK_INDEXES))
}

export async function down({ db }: MigrateDownArgs): Promise<void> {
  await db.execute(sql.raw(NO_DESK_INDEXES))
}
