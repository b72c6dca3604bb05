/** The records that may only grow. Each line of theirs gets a seal. */
export const SEALED = ['workflow.events', 'workflow.approvals', 'portal.history'] as const

/**
 * What a line says, as text that is the same on every server. A column that comes later must be
 * empty in the lines that are there, or their seals break. How long readers saw a line of the
 * history is the one thing that is told later.
 */
export const CONTENT = (row: string) =>
  `(jsonb_strip_nulls(to_jsonb(${row})) - 'shown_until' - 'end_reason')::text`
export const HASH = (text: string) => `encode(sha256(convert_to(${text}, 'UTF8')), 'hex')`
export const SEAL = (previous: string, source: string, rowId: string, rowHash: string) =>
  HASH(`coalesce(${previous}, '') || ' ' || ${source} || ' ' || ${rowId} || ' ' || ${rowHash}`)

/**
 * A chain over the append-only records, in the order of their commits: each seal is a hash of its
 * line and of the seal before, so that a line that was changed, taken out or slipped in later
 * breaks it. The trigger is deferred to the commit, where it waits for nothing but other commits.
 */
export const SEALS = `
create table workflow.seals (
  id bigint generated always as identity primary key,
  at timestamptz not null default clock_timestamp(),
  source text not null,
  row_id bigint not null,
  row_hash text not null,
  seal text not null
);
create trigger append_only before update
  or delete on workflow.seals for each row execute function workflow.refuse_change();
create trigger no_truncate before truncate on workflow.seals execute function
  workflow.refuse_change();

create function workflow.seal_row() returns trigger language plpgsql security definer
  set search_path = pg_catalog set timezone = 'UTC' as $$
declare
  previous text;
  name text := tg_table_schema || '.' || tg_table_name;
  content text := ${HASH(CONTENT('new'))};
begin
  perform pg_advisory_xact_lock(hashtext('attune.seals'));
  select seal into previous from workflow.seals order by id desc limit 1;
  insert into workflow.seals (source, row_id, row_hash, seal)
    values (name, new.id, content, ${SEAL('previous', 'name', 'new.id', 'content')});
  return null;
end $$;
revoke execute on function workflow.seal_row() from public;

do $$
declare
  line record;
  previous text;
begin
  set local timezone = 'UTC';
  for line in ${SEALED.map((table) => `select '${table}' as source, id, ${HASH(CONTENT('t'))} as content from ${table} t`).join(' union all ')} order by source, id loop
    previous := ${SEAL('previous', 'line.source', 'line.id', 'line.content')};
    insert into workflow.seals (source, row_id, row_hash, seal)
      values (line.source, line.id, line.content, previous);
  end loop;
end $$;
${SEALED.map(
  (table) => `create constraint trigger seal after insert on ${table} deferrable
  initially deferred for each row execute function workflow.seal_row();`,
).join('\n')}
`

export const NO_SEALS = `${SEALED.map((table) => `drop trigger seal on ${table};`).join('\n')}
drop function workflow.seal_row();
drop table workflow.seals;`
