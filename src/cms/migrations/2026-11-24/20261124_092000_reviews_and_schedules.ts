import { type MigrateDownArgs, type MigrateUpArgs, sql } from '@payloadcms/db-postgres'

/**
 * When each published answer is due for review, and the acts by which somebody said that it is still correct. `based_on` is the day of the last
 * review of what the text says: a signature under new content, or such an act; a typo fix does not move it. `reviews` is append-only.
 *
 * `weekly_mail`: which weekly mails have gone out, or had nothing to say: one for each person and week.
 *
 * `schedules`: publications that are to come: a signed text (`version_id` holds its words, `text_hash` is what was signed) and the moment when it goes out. At most one
 * waits for each answer. Every end of one is kept, with its reason.
 */
export async function up({ db }: MigrateUpArgs): Promise<void> {
  await db.execute(sql`
create table workflow.review_dates (
  entry_id integer primary key,
  based_on date not null,
  months integer not null,
  due_on date not null
);
create index review_dates_due on workflow.review_dates (due_on);
create table workflow.reviews (
  id bigint generated always as identity primary key,
  at timestamptz not null default clock_timestamp(),
  entry_id integer not null,
  locale text not null,
  text_hash text not null,
  person_id integer not null,
  person_name text not null,
  person_title text,
  person_registration text,
  evidence text not null,
  was_due_on date,
  due_on date not null
);
create index reviews_entry on workflow.reviews (entry_id, id desc);
create trigger append_only before update or delete on workflow.reviews for each row execute function workflow.refuse_change();
create trigger no_truncate before truncate on workflow.reviews execute function workflow.refuse_change();

insert into workflow.review_dates (entry_id, based_on, months, due_on)
select entry_id, (reviewed_at at time zone 'UTC')::date, case risk_tier when 'high' then 6 when 'low' then 24 else 12 end, next_review_on
  from portal.entries where reviewed and next_review_on is not null;

alter table portal.settings add column review_grace_days integer not null default 30;
create index entries_review on portal.entries (next_review_on) where next_review_on is not null;

alter table portal.history add column change_severity text check (change_severity in ('wording', 'clarifying', 'safety')), add column change_note text;
create view portal.changes as
  select id, entry_id, shown_from as at, change_severity as severity, change_note as note from portal.history where change_severity is not null;
create index history_changes on portal.history (entry_id) where change_severity is not null;

create table workflow.weekly_mail (
  person_id integer not null,
  week text not null,
  at timestamptz not null default clock_timestamp(),
  outcome text not null check (outcome in ('sent', 'nothing')),
  primary key (person_id, week)
);

create table workflow.schedules (
  id bigint generated always as identity primary key,
  entry_id integer not null,
  locale text not null,
  version_id integer not null,
  text_hash text not null,
  publish_at timestamptz not null,
  note text,
  change jsonb,
  person_id integer not null,
  person_name text not null,
  created_at timestamptz not null default clock_timestamp(),
  status text not null default 'waiting' check (status in ('waiting', 'published', 'failed', 'cancelled')),
  attempts integer not null default 0,
  ended_at timestamptz,
  reason text,
  seen_at timestamptz
);
create unique index schedules_one_waiting on workflow.schedules (entry_id) where status = 'waiting';
create index schedules_waiting on workflow.schedules (publish_at) where status = 'waiting';
create index schedules_failed on workflow.schedules (entry_id) where status = 'failed' and seen_at is null;
create index schedules_entry on workflow.schedules (entry_id, id desc);
`)
}

export async function down({ db }: MigrateDownArgs): Promise<void> {
  await db.execute(sql.raw(`drop table workflow.schedules; drop table workflow.weekly_mail; drop view portal.changes;
    drop index portal.history_changes; alter table portal.history drop column change_severity, drop column change_note;
    drop index portal.entries_review; alter table portal.settings drop column review_grace_days; drop table workflow.reviews; drop table workflow.review_dates`))
}
