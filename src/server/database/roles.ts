import type pg from 'pg'

/**
 * The roles of the running server, of readers' pages, and of readers' feedback and notifications.
 * None of them owns anything.
 */
const DATABASE_ROLES = ['attune_app', 'attune_read', 'attune_feedback'] as const
export type DatabaseRole = (typeof DATABASE_ROLES)[number]

const SCHEMAS = ['public', 'workflow', 'portal', 'auth']

/**
 * Two processes that change privileges at the same time would deadlock. Held until the connection
 * ends.
 */
const LOCK = `select pg_advisory_lock(hashtext('attune.roles'))`

/**
 * Creates the missing roles: logins with `passwords`, or else groups. Throws if the user may not
 * create roles.
 */
export async function ensureRoles(
  client: pg.Client,
  passwords: Record<DatabaseRole, string> | null,
): Promise<void> {
  await client.query(LOCK)
  for (const role of DATABASE_ROLES) {
    await client.query(`do $$ begin
      if not exists (select from pg_roles
        where rolname = '${role}') then create role ${role} nologin; end if;
      exception when duplicate_object then null; end $$`)
    if (passwords)
      await client.query(
        `alter role ${role} login password ${client.escapeLiteral(passwords[role])}`,
      )
    else
      await client.query(`do $$ begin
      if not pg_has_role('${role}', case
        when current_setting('server_version_num')::int < 160000 then 'MEMBER' else 'SET' end)
      then execute 'grant ${role} to ' || quote_ident(current_user); end if; end $$`)
  }
}

/**
 * Revokes all privileges and grants each role exactly what it needs, in one transaction. Run it after
 * every migration. Tables that a trigger makes append-only (`workflow.refuse_change`) get no update or
 * delete.
 */
export async function grantRights(client: pg.Client): Promise<void> {
  const { rows } = await client.query<{ schema: string }>(
    'select nspname as schema from pg_namespace where nspname = any($1)',
    [SCHEMAS],
  )
  const schemas = rows.map((row) => client.escapeIdentifier(row.schema)).join(', ')
  const {
    rows: [appendOnly],
  } = await client.query<{ tables: string | null }>(
    `select string_agg(distinct tgrelid::regclass::text, ', ') as tables from pg_trigger
      where tgfoid = to_regproc('workflow.refuse_change')`,
  )
  const {
    rows: [sealed],
  } = await client.query<{ there: boolean }>(
    `select to_regclass('workflow.seals') is not null as there`,
  )
  const all = DATABASE_ROLES.join(', ')
  await client.query(LOCK)
  await client.query('begin')
  try {
    await client.query(`
      do $$ begin execute 'grant connect on database ' || quote_ident(current_database()) ||
        ' to ${all}'; end $$;
      do $$ begin execute 'revoke temporary on database ' || quote_ident(current_database()) ||
        ' from public'; end $$;
      revoke all on all tables in schema ${schemas} from ${all};
      revoke all on all sequences in schema ${schemas} from ${all};
      revoke create on schema public from public;

      grant usage on schema ${schemas} to attune_app;
      grant select, insert, update, delete on all tables in schema ${schemas} to attune_app;
      grant usage, select on all sequences in schema ${schemas} to attune_app;
      revoke insert, update, delete on public.payload_migrations from attune_app;
      ${appendOnly?.tables ? `revoke update, delete on ${appendOnly.tables} from attune_app;` : ''}
      ${sealed?.there ? 'revoke insert on workflow.seals from attune_app;' : ''}
      revoke update, delete on portal.history from attune_app;
      grant update (shown_until, end_reason) on portal.history to attune_app;

      grant usage on schema portal to attune_read;
      grant select on all tables in schema portal to attune_read;
      revoke all on portal.history from attune_read;

      do $$ begin
        if to_regproc('workflow.record_verdict') is not null then
          grant usage on schema workflow to attune_feedback;
          grant execute on function workflow.record_verdict, workflow.count_verdict,
            workflow.add_reason, workflow.record_failed_search to attune_feedback, attune_app;
        end if;
      end $$;`)
    await client.query('commit')
  } catch (error) {
    await client.query('rollback')
    throw error
  }
}
