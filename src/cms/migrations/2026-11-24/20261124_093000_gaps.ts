import { type MigrateDownArgs, type MigrateUpArgs, sql } from '@payloadcms/db-postgres'

/**
 * What readers looked for and did not find, and what staff have dealt with. A failed search is a row for each day under a keyed hash of its words, and no
 * more, until it comes on a third day: then the words stand on that day's row. Nothing is older than 90 days. Whoever records goes through the two
 * functions, and can read nothing.
 */
export async function up({ db }: MigrateUpArgs): Promise<void> {
  await db.execute(sql`
create table workflow.failed_searches (
  mark text not null,
  locale text not null,
  day date not null,
  times integer not null default 1,
  words text,
  primary key (mark, locale, day)
);
create index failed_searches_day on workflow.failed_searches (day);

create table workflow.feedback_settled (
  entry_id integer not null,
  locale text not null,
  not_helpful integer not null,
  seems_wrong integer not null,
  by_id integer not null,
  by_name text not null,
  on_day date not null,
  primary key (entry_id, locale)
);

create function workflow.record_failed_search(its_mark text, its_locale text, its_words text) returns void
language plpgsql security definer set search_path = pg_catalog, workflow as $$
declare today date := (now() at time zone 'UTC')::date;
begin
  delete from workflow.failed_searches where day <= today - 90;
  -- Somebody who makes up searches all day fills this and no more.
  if (select count(*) from workflow.failed_searches where day = today) >= 500
     and not exists (select from workflow.failed_searches f where f.mark = its_mark and f.locale = its_locale and f.day = today) then return; end if;
  insert into workflow.failed_searches as f (mark, locale, day) values (its_mark, its_locale, today)
    on conflict (mark, locale, day) do update set times = least(f.times + 1, 20);
  update workflow.failed_searches f set words = its_words
   where f.mark = its_mark and f.locale = its_locale and f.day = today and f.words is null
     and (select count(*) from workflow.failed_searches d where d.mark = its_mark and d.locale = its_locale) >= 3;
end $$;

create function workflow.record_verdict(its_locale text, its_slug text, is_helpful boolean, its_reason text) returns boolean
language plpgsql security definer set search_path = pg_catalog, workflow as $$
declare
  this_week date := date_trunc('week', now() at time zone 'UTC')::date;
  found_id integer;
begin
  select e.entry_id into found_id from portal.entries e
   where e.slug = its_slug and (e.locale = its_locale or e.entry_id = e.source_id) order by (e.locale = its_locale) desc limit 1;
  if found_id is null then return false; end if;
  -- No more of one kind for one answer in a week than a busy clinic's readers give.
  if (select count(*) from workflow.feedback f where f.entry_id = found_id and f.week = this_week and f.locale = its_locale and f.helpful = is_helpful) >= 200 then return false; end if;
  insert into workflow.feedback (week, entry_id, locale, helpful, reason) values (this_week, found_id, its_locale, is_helpful, its_reason);
  return true;
end $$;
revoke all on function workflow.record_failed_search(text, text, text), workflow.record_verdict(text, text, boolean, text) from public;
`)
}

export async function down({ db }: MigrateDownArgs): Promise<void> {
  await db.execute(sql.raw(`drop function workflow.record_failed_search(text, text, text); drop function workflow.record_verdict(text, text, boolean, text);
    drop table workflow.failed_searches; drop table workflow.feedback_settled`))
}
