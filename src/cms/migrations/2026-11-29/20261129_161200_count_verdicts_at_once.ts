import { type MigrateDownArgs, type MigrateUpArgs, sql } from '@payloadcms/db-postgres'

/**
 * A verdict is counted when it is given, and its reason is added afterwards. Processes of the
 * previous version go on using record_verdict.
 */
export async function up({ db }: MigrateUpArgs): Promise<void> {
  await db.execute(sql`
create function workflow.count_verdict(its_locale text, its_number integer, is_helpful boolean)
 returns uuid language plpgsql security definer set search_path to 'pg_catalog', 'workflow' as $function$
declare
  this_week date := date_trunc('week', now() at time zone 'UTC')::date;
  found_id integer;
  its_id uuid;
begin
  select e.entry_id into found_id from portal.entries e
   where e.source_id = its_number and (e.locale = its_locale or e.entry_id = e.source_id) order by (e.locale = its_locale) desc limit 1;
  if found_id is null then return null; end if;
  -- No more of one kind for one answer in a week than a busy clinic's readers give.
  if (select count(*) from workflow.feedback f where f.entry_id = found_id and f.week = this_week and f.locale = its_locale and f.helpful = is_helpful) >= 200 then return null; end if;
  insert into workflow.feedback (week, entry_id, locale, helpful) values (this_week, found_id, its_locale, is_helpful) returning id into its_id;
  return its_id;
end $function$;
revoke execute on function workflow.count_verdict(text, integer, boolean) from public;

create function workflow.add_reason(its_id uuid, its_reason text)
 returns void language sql security definer set search_path to 'pg_catalog', 'workflow' as $function$
  update workflow.feedback set reason = its_reason where id = its_id and not helpful and reason is null;
$function$;
revoke execute on function workflow.add_reason(uuid, text) from public;
`)
}

export async function down({ db }: MigrateDownArgs): Promise<void> {
  await db.execute(sql`
drop function workflow.add_reason(uuid, text);
drop function workflow.count_verdict(text, integer, boolean);
`)
}
