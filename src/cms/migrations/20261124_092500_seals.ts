import { type MigrateDownArgs, type MigrateUpArgs, sql } from '@payloadcms/db-postgres'
import { NO_SEALS, SEALS } from '../workflow/seals-table'

export async function up({ db }: MigrateUpArgs): Promise<void> {
  await db.execute(sql.raw(SEALS))
}

export async function down({ db }: MigrateDownArgs): Promise<void> {
  await db.execute(sql.raw(NO_SEALS))
}
