import { type MigrateDownArgs, type MigrateUpArgs, sql } from '@payloadcms/db-postgres'
import { TOPIC_ADDRESSES } from '../../published/topic-addresses-table'

export async function up({ db }: MigrateUpArgs): Promise<void> {
  await db.execute(sql.raw(TOPIC_ADDRESSES))
}

export async function down({ db }: MigrateDownArgs): Promise<void> {
  await db.execute(sql.raw('drop table portal.topic_redirects; drop table workflow.topic_addresses'))
}
