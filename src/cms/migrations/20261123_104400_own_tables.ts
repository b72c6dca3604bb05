import { type MigrateDownArgs, type MigrateUpArgs, sql } from '@payloadcms/db-postgres'
import { AUTH, PORTAL, WORKFLOW } from '../own-tables'

export async function up({ db }: MigrateUpArgs): Promise<void> {
  await db.execute(sql.raw(`create extension if not exists pg_trgm; create extension if not exists unaccent; ${WORKFLOW} ${PORTAL} ${AUTH}`))
}

export async function down({ db }: MigrateDownArgs): Promise<void> {
  await db.execute(sql.raw('drop schema auth cascade; drop schema portal cascade; drop schema workflow cascade'))
}
