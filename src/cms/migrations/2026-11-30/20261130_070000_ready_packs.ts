import { type MigrateDownArgs, type MigrateUpArgs, sql } from '@payloadcms/db-postgres'

/** Who keeps a ready pack, and that they are told when an answer in it is withdrawn. */
export async function up({ db }: MigrateUpArgs): Promise<void> {
  await db.execute(sql`
create table workflow.ready_packs (
  code text primary key,
  kept_by integer references public.users (id) on delete set null,
  kept_at timestamptz not null default clock_timestamp()
);
create index ready_packs_kept_by on workflow.ready_packs (kept_by);
alter table workflow.notices drop constraint notices_kind_check;
alter table workflow.notices add constraint notices_kind_check
  check (kind in ('review', 'assigned', 'changes', 'note', 'stale', 'link', 'pack', 'published', 'failed'));
alter table workflow.notice_choices drop constraint notice_choices_kind_check;
alter table workflow.notice_choices add constraint notice_choices_kind_check
  check (kind in ('review', 'assigned', 'changes', 'note', 'stale', 'link', 'pack', 'published', 'failed'));
`)
}

export async function down({ db }: MigrateDownArgs): Promise<void> {
  await db.execute(sql`
drop table workflow.ready_packs;
delete from workflow.notices where kind = 'pack';
delete from workflow.notice_choices where kind = 'pack';
alter table workflow.notices drop constraint notices_kind_check;
alter table workflow.notices add constraint notices_kind_check
  check (kind in ('review', 'assigned', 'changes', 'note', 'stale', 'link', 'published', 'failed'));
alter table workflow.notice_choices drop constraint notice_choices_kind_check;
alter table workflow.notice_choices add constraint notice_choices_kind_check
  check (kind in ('review', 'assigned', 'changes', 'note', 'stale', 'link', 'published', 'failed'));
`)
}
