import { type MigrateDownArgs, type MigrateUpArgs, sql } from '@payloadcms/db-postgres'

/**
 * A chain over the append-only records, in the order of their commits: each seal is a hash of its line and of the seal before, so that a line that was
 * changed, taken out or slipped in later breaks it. The trigger is deferred to the commit, where it waits for nothing but other commits.
 */
export async function up({ db }: MigrateUpArgs): Promise<void> {
  await db.execute(sql`
create table workflow.seals (
  id bigint generated always as identity primary key,
  at timestamptz not null default clock_timestamp(),
  source text not null,
  row_id bigint not null,
  row_hash text not null,
  seal text not null
);
create trigger append_only before update or delete on workflow.seals for each row execute function workflow.refuse_change();
create trigger no_truncate before truncate on workflow.seals execute function workflow.refuse_change();

create function workflow.seal_row() returns trigger language plpgsql security definer set search_path = pg_catalog set timezone = 'UTC' as $$
declare
  previous text;
  name text := tg_table_schema || '.' || tg_table_name;
  content text := encode(sha256(convert_to((jsonb_strip_nulls(to_jsonb(new)) - 'shown_until' - 'end_reason')::text, 'UTF8')), 'hex');
begin
  perform pg_advisory_xact_lock(hashtext('attune.seals'));
  select seal into previous from workflow.seals order by id desc limit 1;
  insert into workflow.seals (source, row_id, row_hash, seal) values (name, new.id, content, encode(sha256(convert_to(coalesce(previous, '') || ' ' || name || ' ' || new.id || ' ' || content, 'UTF8')), 'hex'));
  return null;
end $$;
revoke execute on function workflow.seal_row() from public;

do $$
declare
  line record;
  previous text;
begin
  set local timezone = 'UTC';
  for line in select 'workflow.events' as source, id, encode(sha256(convert_to((jsonb_strip_nulls(to_jsonb(t)) - 'shown_until' - 'end_reason')::text, 'UTF8')), 'hex') as content from workflow.events t union all select 'workflow.approvals' as source, id, encode(sha256(convert_to((jsonb_strip_nulls(to_jsonb(t)) - 'shown_until' - 'end_reason')::text, 'UTF8')), 'hex') as content from workflow.approvals t union all select 'portal.history' as source, id, encode(sha256(convert_to((jsonb_strip_nulls(to_jsonb(t)) - 'shown_until' - 'end_reason')::text, 'UTF8')), 'hex') as content from portal.history t order by source, id loop
    previous := encode(sha256(convert_to(coalesce(previous, '') || ' ' || line.source || ' ' || line.id || ' ' || line.content, 'UTF8')), 'hex');
    insert into workflow.seals (source, row_id, row_hash, seal) values (line.source, line.id, line.content, previous);
  end loop;
end $$;
create constraint trigger seal after insert on workflow.events deferrable initially deferred for each row execute function workflow.seal_row();
create constraint trigger seal after insert on workflow.approvals deferrable initially deferred for each row execute function workflow.seal_row();
create constraint trigger seal after insert on portal.history deferrable initially deferred for each row execute function workflow.seal_row();
`)
}

export async function down({ db }: MigrateDownArgs): Promise<void> {
  await db.execute(sql`
drop trigger seal on workflow.events;
drop trigger seal on workflow.approvals;
drop trigger seal on portal.history;
drop function workflow.seal_row();
drop table workflow.seals;
`)
}
