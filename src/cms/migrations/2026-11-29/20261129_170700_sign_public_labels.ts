import { type MigrateDownArgs, type MigrateUpArgs, sql } from '@payloadcms/db-postgres'

/**
 * Labels (contacts for help, topics, the clinic's name and welcome) are signed like answers. What is public now stays public, as not checked by
 * the clinic yet. `label_drafts` has who wrote what, `label_releases` what readers see and saw, and who decided it; nothing in them changes.
 */
export async function up({ db }: MigrateUpArgs): Promise<void> {
  await db.execute(sql`
create table workflow.label_drafts (
  id bigint generated always as identity primary key,
  at timestamptz not null default clock_timestamp(),
  collection text not null check (collection in ('contacts', 'topics', 'settings')),
  record_id integer not null,
  part text not null,
  content jsonb not null,
  author_id integer,
  author text not null
);
create index label_drafts_part on workflow.label_drafts (collection, record_id, part, id desc);
create trigger append_only before update or delete on workflow.label_drafts for each row execute function workflow.refuse_change();
create trigger no_truncate before truncate on workflow.label_drafts execute function workflow.refuse_change();

create table workflow.label_releases (
  id bigint generated always as identity primary key,
  at timestamptz not null default clock_timestamp(),
  collection text not null check (collection in ('contacts', 'topics', 'settings')),
  record_id integer not null,
  part text not null,
  action text not null check (action in ('shipped', 'upgraded', 'signed', 'taken-away', 'put-back', 'removed')),
  content jsonb,
  checked boolean not null,
  text_hash text,
  draft_id bigint,
  person_id integer,
  person_name text not null,
  person_title text,
  person_registration text,
  sign_off text not null check (sign_off in ('four-eyes', 'single', 'none')),
  note text
);
create index label_releases_part on workflow.label_releases (collection, record_id, part, id desc);
create trigger append_only before update or delete on workflow.label_releases for each row execute function workflow.refuse_change();
create trigger no_truncate before truncate on workflow.label_releases execute function workflow.refuse_change();
create constraint trigger seal after insert on workflow.label_releases deferrable initially deferred for each row execute function workflow.seal_row();

alter table portal.contacts add column checked boolean not null default false;
alter table portal.topics add column checked boolean not null default false;
update portal.settings set clinic = (
  select coalesce(jsonb_object_agg(key, value || '{"checked": false}'), '{}') from jsonb_each(clinic));

insert into workflow.label_releases (collection, record_id, part, action, content, checked, person_name, sign_off)
select collection, id, part, 'upgraded', jsonb_strip_nulls(content), false, 'Attune', 'none' from (
  select 'contacts' as collection, c.id, 'shared' as part, jsonb_build_object(
      'kind', c.kind::text, 'region', c.region::text, 'phone', nullif(c.phone, ''), 'sms', nullif(c.sms, ''), 'url', nullif(c.url, ''),
      'languages', (select jsonb_agg(t.text order by t."order") from public.contacts_texts t where t.parent_id = c.id and t.path = 'languages'),
      'checkedOn', to_char(c.checked_on at time zone 'UTC', 'YYYY-MM-DD'), 'position', c.position) as content
    from public.contacts c
  union all
  select 'contacts', l._parent_id, l._locale::text,
      jsonb_build_object('label', nullif(l.label, ''), 'hours', nullif(l.hours, ''), 'note', nullif(l.note, ''))
    from public.contacts_locales l
  union all
  select 'topics', l._parent_id, l._locale::text,
      jsonb_build_object('title', nullif(l.title, ''), 'slug', nullif(l.slug, ''), 'description', nullif(l.description, ''))
    from public.topics_locales l
  union all
  select 'settings', 1, 'shared', jsonb_build_object('region', s.region::text) from public.settings s
  union all
  select 'settings', 1, l._locale::text,
      jsonb_build_object('clinicName', nullif(l.clinic_name, ''), 'welcome', nullif(l.welcome, ''))
    from public.settings_locales l
) parts where jsonb_strip_nulls(content) <> '{}' order by collection, id, part;
`)
}

export async function down({ db }: MigrateDownArgs): Promise<void> {
  await db.execute(sql`
alter table portal.topics drop column checked;
alter table portal.contacts drop column checked;
drop table workflow.label_releases;
drop table workflow.label_drafts;
`)
}
