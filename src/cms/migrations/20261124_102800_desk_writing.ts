import { type MigrateDownArgs, type MigrateUpArgs, sql } from '@payloadcms/db-postgres'
import { remakeList } from '../entries/list/keep'
import { DESK_LIST } from '../entries/list/table'
import { OUTSIDE_LINKS } from '../links/table'
import { NOTES } from '../notes/table'
import { sqlOf } from '../../core/request-sql'

export async function up({ db, req }: MigrateUpArgs): Promise<void> {
  await db.execute(sql.raw(DESK_LIST + NOTES + OUTSIDE_LINKS))
  await remakeList(sqlOf(req))
}

export async function down({ db }: MigrateDownArgs): Promise<void> {
  await db.execute(sql.raw('drop table workflow.outside_links, workflow.notes, workflow.desk_list'))
}
