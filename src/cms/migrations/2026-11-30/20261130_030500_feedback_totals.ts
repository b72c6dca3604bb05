import { type MigrateDownArgs, type MigrateUpArgs, sql } from '@payloadcms/db-postgres'

/**
 * How much feedback each answer and each week has, counted when it is given, and what of it staff
 * have dismissed. The start page and “What readers miss” then read the worst answers by index.
 * Statements of the previous version are counted too. And indexes by language and by author for the
 * other numbers of the start page.
 */
export async function up({ db }: MigrateUpArgs): Promise<void> {
  await db.execute(sql`
create table workflow.feedback_totals (
  entry_id integer not null,
  locale text not null,
  not_helpful integer not null,
  seems_wrong integer not null,
  dismissed_not_helpful integer not null default 0,
  dismissed_seems_wrong integer not null default 0,
  open_not_helpful integer not null
    generated always as (greatest(0, not_helpful - dismissed_not_helpful)) stored,
  open_seems_wrong integer not null
    generated always as (greatest(0, seems_wrong - dismissed_seems_wrong)) stored,
  last_week date,
  last_no_week date,
  primary key (entry_id, locale)
);
create index feedback_totals_worst on workflow.feedback_totals
  (open_seems_wrong desc, open_not_helpful desc, not_helpful desc, entry_id, locale)
  include (last_week, last_no_week);
create index feedback_totals_open on workflow.feedback_totals (last_no_week)
  where open_not_helpful > 0 or open_seems_wrong > 0;
create table workflow.feedback_week_totals (
  week date primary key,
  helpful integer not null,
  not_helpful integer not null
);

lock table workflow.feedback, workflow.feedback_settled in share row exclusive mode;
insert into workflow.feedback_totals (entry_id, locale, not_helpful, seems_wrong, last_week,
  last_no_week)
select entry_id, locale, count(*) filter (where not helpful),
       count(*) filter (where not helpful and reason = 'seems-wrong'), max(week),
       max(week) filter (where not helpful)
  from workflow.feedback group by entry_id, locale;
update workflow.feedback_totals t
   set dismissed_not_helpful = s.not_helpful, dismissed_seems_wrong = s.seems_wrong
  from workflow.feedback_settled s where (s.entry_id, s.locale) = (t.entry_id, t.locale);
insert into workflow.feedback_week_totals (week, helpful, not_helpful)
select week, count(*) filter (where helpful), count(*) filter (where not helpful)
  from workflow.feedback group by week;

create function workflow.add_to_feedback_totals(feedback workflow.feedback[], times integer)
returns void language plpgsql security definer set search_path to 'pg_catalog' as $$
begin
  -- In order, so that two statements cannot wait for each other.
  insert into workflow.feedback_totals as t (entry_id, locale, not_helpful, seems_wrong, last_week,
    last_no_week)
  select entry_id, locale, times * count(*) filter (where not helpful),
         times * count(*) filter (where not helpful and reason = 'seems-wrong'), max(week),
         max(week) filter (where not helpful)
    from unnest(feedback) group by entry_id, locale order by entry_id, locale
  on conflict (entry_id, locale) do update
     set not_helpful = t.not_helpful + excluded.not_helpful,
         seems_wrong = t.seems_wrong + excluded.seems_wrong,
         last_week = greatest(t.last_week, excluded.last_week),
         last_no_week = greatest(t.last_no_week, excluded.last_no_week);
  insert into workflow.feedback_week_totals as t (week, helpful, not_helpful)
  select week, times * count(*) filter (where helpful), times * count(*) filter (where not helpful)
    from unnest(feedback) group by week order by week
  on conflict (week) do update
     set helpful = t.helpful + excluded.helpful,
         not_helpful = t.not_helpful + excluded.not_helpful;
end $$;
revoke execute on function workflow.add_to_feedback_totals(workflow.feedback[], integer) from public;

create function workflow.count_feedback() returns trigger
language plpgsql security definer set search_path to 'pg_catalog' as $$
begin
  if tg_op <> 'INSERT' then
    perform workflow.add_to_feedback_totals(array(select f::workflow.feedback from removed f), -1);
  end if;
  if tg_op <> 'DELETE' then
    perform workflow.add_to_feedback_totals(array(select f::workflow.feedback from added f), 1);
  end if;
  return null;
end $$;
create trigger count_added after insert on workflow.feedback referencing new table as added
  for each statement execute function workflow.count_feedback();
create trigger count_changed after update on workflow.feedback
  referencing old table as removed new table as added
  for each statement execute function workflow.count_feedback();
create trigger count_removed after delete on workflow.feedback referencing old table as removed
  for each statement execute function workflow.count_feedback();

create function workflow.count_dismissed() returns trigger
language plpgsql security definer set search_path to 'pg_catalog' as $$
begin
  insert into workflow.feedback_totals (entry_id, locale, not_helpful, seems_wrong,
    dismissed_not_helpful, dismissed_seems_wrong)
  values (new.entry_id, new.locale, 0, 0, new.not_helpful, new.seems_wrong)
  on conflict (entry_id, locale) do update
     set dismissed_not_helpful = excluded.dismissed_not_helpful,
         dismissed_seems_wrong = excluded.dismissed_seems_wrong;
  return null;
end $$;
create trigger count_dismissed after insert or update on workflow.feedback_settled
  for each row execute function workflow.count_dismissed();
drop index workflow.feedback_weeks;
drop index workflow.feedback_entry;
create index feedback_entry on workflow.feedback (entry_id, week, locale, helpful);

create index entries_v_author on public._entries_v (version_author_id, parent_id);
drop index portal.entries_stale, portal.entries_unreviewed, portal.entries_review;
create index entries_stale on portal.entries (locale, entry_id) where stale_severity is not null;
create index entries_unreviewed on portal.entries (locale, entry_id) where not reviewed;
create index entries_review on portal.entries (next_review_on, entry_id) include (locale)
  where next_review_on is not null;
`)
}

export async function down({ db }: MigrateDownArgs): Promise<void> {
  await db.execute(sql`
drop index public.entries_v_author, portal.entries_stale, portal.entries_unreviewed,
  portal.entries_review;
create index entries_stale on portal.entries (entry_id) where stale_severity is not null;
create index entries_unreviewed on portal.entries (entry_id) where not reviewed;
create index entries_review on portal.entries (next_review_on, entry_id)
  where next_review_on is not null;
drop trigger count_dismissed on workflow.feedback_settled;
drop trigger count_added on workflow.feedback;
drop trigger count_changed on workflow.feedback;
drop trigger count_removed on workflow.feedback;
drop function workflow.count_dismissed(), workflow.count_feedback(),
  workflow.add_to_feedback_totals(workflow.feedback[], integer);
drop table workflow.feedback_week_totals, workflow.feedback_totals;
drop index workflow.feedback_entry;
create index feedback_entry on workflow.feedback (entry_id, week);
create index feedback_weeks on workflow.feedback (week, helpful);
`)
}
