import { type MigrateDownArgs, type MigrateUpArgs, sql } from '@payloadcms/db-postgres'

/**
 * What readers' lists show is kept at publication, so that no list costs more with more answers:
 * the cards of each topic in each language, and how many there are. Statements on `portal.entries`
 * mark the questions that they change; at commit, under the lock that orders the seals, their cards
 * are written again. So no commit can miss what another one published at the same time.
 * `portal.words` keeps how many answers hold each word, for search.
 */
export async function up({ db }: MigrateUpArgs): Promise<void> {
  await db.execute(sql`
create table portal.topic_cards (
  topic_id integer not null,
  locale text not null,
  fallback boolean not null,
  source_id integer not null,
  entry_id integer not null,
  lang text not null,
  slug text not null,
  question text not null,
  short_answer text not null,
  sensitive boolean not null,
  primary key (topic_id, locale, fallback, source_id)
);
create index topic_cards_source on portal.topic_cards (source_id);
create table portal.topic_counts (
  topic_id integer not null,
  locale text not null,
  questions integer not null,
  primary key (locale, topic_id)
);
create table portal.words (
  locale text not null,
  word text not null,
  answers integer not null,
  primary key (locale, word)
);
create table portal.word_counts (
  locale text primary key,
  answers integer not null,
  counted_at timestamptz not null
);
create table workflow.changed_questions (
  id bigint generated always as identity primary key,
  source_id integer not null
);

create function portal.refresh_topic_cards(ids integer[]) returns void
language plpgsql security definer set search_path to 'pg_catalog' as $$
begin
  with shown as materialized (
    select entry_id, source_id, locale, slug, question, short_answer, sensitive, topic_ids
      from portal.entries where source_id = any(ids)),
  pages as (
    select distinct on (e.source_id, code) code, e.*
      from unnest(enum_range(null::public.enum_entries_locale)::text[]) code
      join shown e on e.locale = code or e.entry_id = e.source_id
     order by e.source_id, code, (e.locale = code) desc),
  wanted as materialized (
    select distinct topic_id, code as locale, p.locale <> code as fallback, source_id, entry_id,
           p.locale as lang, slug, question, short_answer, sensitive
      from pages p, unnest(p.topic_ids) topic_id),
  gone as (
    delete from portal.topic_cards c
     where c.source_id = any(ids) and not exists (
       select from wanted w where w.topic_id = c.topic_id and w.locale = c.locale
         and w.fallback = c.fallback and w.source_id = c.source_id)
    returning c.topic_id, c.locale),
  written as (
    insert into portal.topic_cards as c (topic_id, locale, fallback, source_id, entry_id, lang,
      slug, question, short_answer, sensitive)
    select topic_id, locale, fallback, source_id, entry_id, lang, slug, question, short_answer,
           sensitive
      from wanted
    on conflict (topic_id, locale, fallback, source_id) do update
       set entry_id = excluded.entry_id, lang = excluded.lang, slug = excluded.slug,
           question = excluded.question, short_answer = excluded.short_answer,
           sensitive = excluded.sensitive
     where (c.entry_id, c.lang, c.slug, c.question, c.short_answer, c.sensitive)
       is distinct from (excluded.entry_id, excluded.lang, excluded.slug, excluded.question,
         excluded.short_answer, excluded.sensitive)
    returning c.topic_id, c.locale, (c.xmax = 0) as added)
  insert into portal.topic_counts as n (topic_id, locale, questions)
  select topic_id, locale, sum(difference)
    from (select topic_id, locale, -1 as difference from gone
          union all select topic_id, locale, 1 from written where added) each
   group by topic_id, locale having sum(difference) <> 0
  on conflict (locale, topic_id) do update set questions = n.questions + excluded.questions;
  delete from portal.topic_counts where questions = 0;
end $$;

create function portal.refresh_all_topic_cards() returns void
language plpgsql security definer set search_path to 'pg_catalog' as $$
begin
  perform pg_advisory_xact_lock(hashtext('attune.seals'));
  delete from portal.topic_cards;
  delete from portal.topic_counts;
  insert into portal.topic_cards (topic_id, locale, fallback, source_id, entry_id, lang, slug,
    question, short_answer, sensitive)
  select distinct topic_id, code, p.locale <> code, source_id, entry_id, p.locale, slug, question,
         short_answer, sensitive
    from (select distinct on (e.source_id, code) code, e.entry_id, e.source_id, e.locale, e.slug,
                 e.question, e.short_answer, e.sensitive, e.topic_ids
            from unnest(enum_range(null::public.enum_entries_locale)::text[]) code
            join portal.entries e on e.locale = code or e.entry_id = e.source_id
           order by e.source_id, code, (e.locale = code) desc) p, unnest(p.topic_ids) topic_id;
  insert into portal.topic_counts (topic_id, locale, questions)
  select topic_id, locale, count(*) from portal.topic_cards group by topic_id, locale;
end $$;
revoke execute on function portal.refresh_topic_cards(integer[]) from public;
revoke execute on function portal.refresh_all_topic_cards() from public;

create function portal.mark_changed_questions() returns trigger
language plpgsql security definer set search_path to 'pg_catalog' as $$
begin
  if tg_op = 'INSERT' then
    insert into workflow.changed_questions (source_id) select distinct source_id from added;
  elsif tg_op = 'DELETE' then
    insert into workflow.changed_questions (source_id) select distinct source_id from removed;
  else
    insert into workflow.changed_questions (source_id)
    select distinct id
      from added a full join removed r on r.entry_id = a.entry_id,
        unnest(array[a.source_id, r.source_id]) id
     where id is not null
       and (a.source_id, a.locale, a.slug, a.question, a.short_answer, a.sensitive, a.topic_ids)
         is distinct from
           (r.source_id, r.locale, r.slug, r.question, r.short_answer, r.sensitive, r.topic_ids);
  end if;
  return null;
end $$;
create trigger mark_added after insert on portal.entries referencing new table as added
  for each statement execute function portal.mark_changed_questions();
create trigger mark_removed after delete on portal.entries referencing old table as removed
  for each statement execute function portal.mark_changed_questions();
create trigger mark_changed after update on portal.entries
  referencing old table as removed new table as added
  for each statement execute function portal.mark_changed_questions();

create function workflow.refresh_changed_questions() returns trigger
language plpgsql security definer set search_path to 'pg_catalog' as $$
declare ids integer[];
begin
  -- The first mark of a commit does the work for all.
  if not exists (select from workflow.changed_questions where id = new.id) then return null; end if;
  perform pg_advisory_xact_lock(hashtext('attune.seals'));
  with marks as (delete from workflow.changed_questions returning source_id)
  select array_agg(distinct source_id) into ids from marks;
  perform portal.refresh_topic_cards(ids);
  return null;
end $$;
create constraint trigger refresh after insert on workflow.changed_questions
  deferrable initially deferred
  for each row execute function workflow.refresh_changed_questions();

create index entries_language on portal.entries (locale, source_id);
create index entries_originals on portal.entries (source_id) where entry_id = source_id;
create index entries_newest on portal.entries (locale, changed_at desc, entry_id);
create index entries_slug on portal.entries (slug);
create index redirects_slug on portal.redirects (slug);
create index redirects_entry on portal.redirects (entry_id);
create index tombstones_slug on portal.tombstones (slug);
create index tombstones_source on portal.tombstones (source_id);
create index tombstones_entry on portal.tombstones (entry_id);
create index history_links on portal.history using gin (answer_html gin_trgm_ops)
  where shown_until is null and answer_html ilike '%/questions/%';

select portal.refresh_all_topic_cards();
`)
}

export async function down({ db }: MigrateDownArgs): Promise<void> {
  await db.execute(sql`
drop index portal.entries_language, portal.entries_originals, portal.entries_newest,
  portal.entries_slug, portal.redirects_slug, portal.redirects_entry, portal.tombstones_slug,
  portal.tombstones_source, portal.tombstones_entry, portal.history_links;
drop trigger mark_added on portal.entries;
drop trigger mark_removed on portal.entries;
drop trigger mark_changed on portal.entries;
drop table workflow.changed_questions, portal.word_counts, portal.words, portal.topic_counts,
  portal.topic_cards;
drop function workflow.refresh_changed_questions(), portal.mark_changed_questions(),
  portal.refresh_all_topic_cards(), portal.refresh_topic_cards(integer[]);
`)
}
