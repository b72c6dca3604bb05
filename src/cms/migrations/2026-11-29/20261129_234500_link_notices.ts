import { type MigrateDownArgs, type MigrateUpArgs, sql } from '@payloadcms/db-postgres'

/** People are told when an answer that theirs leads to is withdrawn. */
export async function up({ db }: MigrateUpArgs): Promise<void> {
  await db.execute(sql`
alter table workflow.notices drop constraint notices_kind_check;
alter table workflow.notices add constraint notices_kind_check
  check (kind in ('review', 'assigned', 'changes', 'note', 'stale', 'link', 'published', 'failed'));
alter table workflow.notice_choices drop constraint notice_choices_kind_check;
alter table workflow.notice_choices add constraint notice_choices_kind_check
  check (kind in ('review', 'assigned', 'changes', 'note', 'stale', 'link', 'published', 'failed'));
`)
}

export async function down({ db }: MigrateDownArgs): Promise<void> {
  await db.execute(sql`
delete from workflow.notices where kind = 'link';
delete from workflow.notice_choices where kind = 'link';
alter table workflow.notices drop constraint notices_kind_check;
alter table workflow.notices add constraint notices_kind_check
  check (kind in ('review', 'assigned', 'changes', 'note', 'stale', 'published', 'failed'));
alter table workflow.notice_choices drop constraint notice_choices_kind_check;
alter table workflow.notice_choices add constraint notice_choices_kind_check
  check (kind in ('review', 'assigned', 'changes', 'note', 'stale', 'published', 'failed'));
`)
}
