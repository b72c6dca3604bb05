import { type MigrateDownArgs, type MigrateUpArgs, sql } from '@payloadcms/db-postgres'

/**
 * The desk's lists and overviews without reading all answers: indexes, and for each original, its `kind`, which is
 * its language and the status of each of its translations, and how many originals of a kind each
 * topic has (0: all topics). Statements mark the answers that they change; at commit, under the lock
 * that orders the seals, their originals are written and counted again.
 */
export async function up({ db }: MigrateUpArgs): Promise<void> {
  await db.execute(sql`
create table workflow.coverage_kinds (
  kind uuid primary key,
  locale text not null,
  withdrawn boolean not null,
  published boolean not null,
  cells jsonb not null
);
create table workflow.coverage (
  entry_id integer primary key,
  kind uuid not null,
  question text collate workflow.by_number not null,
  topic_ids integer[] not null
);
create index coverage_kind on workflow.coverage (kind, question, entry_id);
create index coverage_question on workflow.coverage (question, entry_id)
  include (kind, topic_ids);
create index coverage_topics on workflow.coverage using gin (topic_ids);
create table workflow.coverage_counts (
  topic_id integer not null,
  kind uuid not null,
  originals integer not null,
  primary key (topic_id, kind)
);
create index coverage_counts_none on workflow.coverage_counts (topic_id) where originals = 0;
create table workflow.changed_coverage (
  id bigint generated always as identity primary key,
  entry_id integer not null
);

create function workflow.refresh_coverage(ids integer[]) returns void
language plpgsql security definer set search_path to 'pg_catalog' as $$
begin
  with before as materialized (
    select entry_id, kind, topic_ids from workflow.coverage where entry_id = any(ids)),
  original as (
    select o.entry_id, o.locale, o.state = 'withdrawn' as withdrawn,
           exists (select from public.entries e
             where e.id = o.entry_id and e._status = 'published') as published,
           (select coalesce(jsonb_agg(jsonb_build_object('locale', t.locale, 'state', t.state,
               'severity', t.severity) order by t.locale, t.state, t.severity), '[]')
              from (select l.locale, s.severity,
                      case when e.id is not null
                        then case when s.open > 0 then 'stale' else 'current' end
                        when l.state = 'withdrawn' then 'withdrawn'
                        when l.state in ('in-review', 'approved', 'scheduled') then 'in-review'
                        else 'draft' end as state
                      from workflow.desk_list l
                      left join public.entries e on e.id = l.entry_id and e._status = 'published'
                      left join workflow.translation_standings s on s.entry_id = e.id
                     where l.source_id = o.entry_id and l.entry_id <> o.entry_id) t) as cells,
           left(o.question, 200) as question,
           array(select distinct topic_id from unnest(o.topic_ids) topic_id) as topic_ids
      from workflow.desk_list o
     where o.entry_id = any(ids) and o.source_id = o.entry_id),
  wanted as materialized (
    select o.*, md5(concat_ws(' ', locale, withdrawn, published, cells))::uuid as kind
      from original o),
  known as (
    insert into workflow.coverage_kinds (kind, locale, withdrawn, published, cells)
    select distinct kind, locale, withdrawn, published, cells from wanted
    on conflict do nothing),
  gone as (
    delete from workflow.coverage c using before b
     where c.entry_id = b.entry_id and not exists (
       select from wanted w where w.entry_id = b.entry_id)),
  written as (
    insert into workflow.coverage as c (entry_id, kind, question, topic_ids)
    select entry_id, kind, question, topic_ids from wanted
    on conflict (entry_id) do update
       set kind = excluded.kind, question = excluded.question, topic_ids = excluded.topic_ids
     where (c.kind, c.question, c.topic_ids)
       is distinct from (excluded.kind, excluded.question, excluded.topic_ids))
  insert into workflow.coverage_counts as n (topic_id, kind, originals)
  select topic_id, kind, sum(difference)
    from (select unnest(0 || topic_ids) as topic_id, kind, -1 as difference from before
          union all select unnest(0 || topic_ids), kind, 1 from wanted) each
   group by topic_id, kind having sum(difference) <> 0
  on conflict (topic_id, kind) do update set originals = n.originals + excluded.originals;
  delete from workflow.coverage_counts where originals = 0;
end $$;

create function workflow.recount_coverage(topic integer) returns void
language plpgsql security definer set search_path to 'pg_catalog' as $$
begin
  perform pg_advisory_xact_lock(hashtext('attune.seals'));
  delete from workflow.coverage_counts where topic_id = topic;
  insert into workflow.coverage_counts (topic_id, kind, originals)
  select topic, kind, count(*) from workflow.coverage
   where topic = 0 or topic_ids @> array[topic] group by kind;
end $$;

create function workflow.refresh_all_coverage() returns void
language plpgsql security definer set search_path to 'pg_catalog' as $$
begin
  perform pg_advisory_xact_lock(hashtext('attune.seals'));
  delete from workflow.coverage_counts;
  delete from workflow.coverage;
  delete from workflow.coverage_kinds;
  perform workflow.refresh_coverage(array(
    select entry_id from workflow.desk_list where source_id = entry_id));
end $$;
revoke execute on function workflow.refresh_coverage(integer[]) from public;
revoke execute on function workflow.recount_coverage(integer) from public;
revoke execute on function workflow.refresh_all_coverage() from public;

create function workflow.mark_listed() returns trigger
language plpgsql security definer set search_path to 'pg_catalog' as $$
begin
  if tg_op = 'INSERT' then
    insert into workflow.changed_coverage (entry_id) select distinct source_id from added;
  elsif tg_op = 'DELETE' then
    insert into workflow.changed_coverage (entry_id)
    select distinct id from removed, unnest(array[entry_id, source_id]) id;
  else
    insert into workflow.changed_coverage (entry_id)
    select distinct id
      from added a join removed r on r.entry_id = a.entry_id,
        unnest(array[a.entry_id, a.source_id, r.source_id]) id
     where (a.source_id, a.locale, a.state) is distinct from (r.source_id, r.locale, r.state)
        or a.source_id = a.entry_id and (left(a.question, 200), a.topic_ids)
          is distinct from (left(r.question, 200), r.topic_ids);
  end if;
  return null;
end $$;
create trigger mark_added after insert on workflow.desk_list referencing new table as added
  for each statement execute function workflow.mark_listed();
create trigger mark_removed after delete on workflow.desk_list referencing old table as removed
  for each statement execute function workflow.mark_listed();
create trigger mark_changed after update on workflow.desk_list
  referencing old table as removed new table as added
  for each statement execute function workflow.mark_listed();

create function workflow.mark_standing() returns trigger
language plpgsql security definer set search_path to 'pg_catalog' as $$
begin
  insert into workflow.changed_coverage (entry_id) values (coalesce(new.entry_id, old.entry_id));
  return null;
end $$;
create trigger mark_added after insert or delete on workflow.translation_standings
  for each row execute function workflow.mark_standing();
create trigger mark_changed after update on workflow.translation_standings
  for each row when ((new.severity, new.open > 0) is distinct from (old.severity, old.open > 0))
  execute function workflow.mark_standing();

create function workflow.mark_status() returns trigger
language plpgsql security definer set search_path to 'pg_catalog' as $$
begin
  insert into workflow.changed_coverage (entry_id) values (new.id);
  return null;
end $$;
create trigger mark_status after update on public.entries
  for each row when (new._status is distinct from old._status)
  execute function workflow.mark_status();

create function workflow.refresh_changed_coverage() returns trigger
language plpgsql security definer set search_path to 'pg_catalog' as $$
declare ids integer[];
begin
  -- The first mark of a commit does the work for all.
  if not exists (select from workflow.changed_coverage where id = new.id) then return null; end if;
  perform pg_advisory_xact_lock(hashtext('attune.seals'));
  with marks as (delete from workflow.changed_coverage returning entry_id)
  select array_agg(distinct id) into ids
    from (select entry_id as id from marks
          union all select l.source_id from marks m
            join workflow.desk_list l on l.entry_id = m.entry_id) marked;
  perform workflow.refresh_coverage(ids);
  return null;
end $$;
create constraint trigger refresh after insert on workflow.changed_coverage
  deferrable initially deferred
  for each row execute function workflow.refresh_changed_coverage();

create function workflow.open_flags(flags jsonb, silenced jsonb) returns integer
language plpgsql immutable set search_path to 'pg_catalog' as $$
begin
  return (select count(*) from jsonb_array_elements(flags) f
    where not coalesce((f ->> 'repaired')::boolean, false)
      and not silenced @> jsonb_build_array(
        jsonb_build_object('code', f ->> 'code', 'words', f ->> 'words')));
end $$;
create index import_items_flagged on workflow.import_items (entry_id)
  where conflict is not null or gone_at is not null or workflow.open_flags(flags, silenced) > 0;
drop index workflow.desk_list_newest, workflow.desk_list_state;
create index desk_list_newest on workflow.desk_list (updated_at desc, entry_id desc)
  include (locale);
create index desk_list_state on workflow.desk_list (state, updated_at desc, entry_id desc)
  include (locale);
create index desk_list_question on workflow.desk_list
  (left(question, 200) collate workflow.by_number, entry_id);
create index desk_list_similar on workflow.desk_list using gin (lower(question) gin_trgm_ops);
drop index workflow.desk_list_originals;
drop statistics workflow.desk_list_kinds;
select workflow.refresh_all_coverage();
`)
}

export async function down({ db }: MigrateDownArgs): Promise<void> {
  await db.execute(sql`
drop index workflow.import_items_flagged, workflow.desk_list_newest, workflow.desk_list_state,
  workflow.desk_list_question, workflow.desk_list_similar;
drop function workflow.open_flags(jsonb, jsonb);
create index desk_list_newest on workflow.desk_list (updated_at desc, entry_id desc);
create index desk_list_state on workflow.desk_list (state, updated_at desc, entry_id desc);
create statistics workflow.desk_list_kinds on (source_id - entry_id) from workflow.desk_list;
create index desk_list_originals on workflow.desk_list
  (left(question, 200) collate workflow.by_number, entry_id) where source_id - entry_id = 0;
drop trigger mark_status on public.entries;
drop trigger mark_added on workflow.translation_standings;
drop trigger mark_changed on workflow.translation_standings;
drop trigger mark_added on workflow.desk_list;
drop trigger mark_removed on workflow.desk_list;
drop trigger mark_changed on workflow.desk_list;
drop table workflow.changed_coverage, workflow.coverage_counts, workflow.coverage,
  workflow.coverage_kinds;
drop function workflow.refresh_changed_coverage(), workflow.mark_status(),
  workflow.mark_standing(), workflow.mark_listed(), workflow.refresh_all_coverage(),
  workflow.recount_coverage(integer), workflow.refresh_coverage(integer[]);
`)
}
