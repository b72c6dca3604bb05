import { type MigrateDownArgs, type MigrateUpArgs, sql } from '@payloadcms/db-postgres'
import { CHANGES } from '../../published/changes'

export async function up({ db }: MigrateUpArgs): Promise<void> {
  await db.execute(sql.raw(CHANGES))
}

export async function down({ db }: MigrateDownArgs): Promise<void> {
  await db.execute(sql.raw('alter table portal.entries drop column changes'))
}
