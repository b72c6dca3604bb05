import { type MigrateDownArgs, type MigrateUpArgs, sql } from '@payloadcms/db-postgres'

/** The risk of a topic is signed like its words. The one that is in force now stays until then. */
export async function up({ db }: MigrateUpArgs): Promise<void> {
  await db.execute(sql`
insert into workflow.label_releases (collection, record_id, part, action, content, checked, person_name, sign_off)
select 'topics', id, 'shared', 'upgraded', jsonb_build_object('riskTier', risk_tier::text), false, 'Attune', 'none'
  from public.topics order by id;
`)
}

/** Releases are append-only: those of the risk stay, and nothing reads them. */
export async function down({ db }: MigrateDownArgs): Promise<void> {
  await db.execute(sql`select 1`)
}
