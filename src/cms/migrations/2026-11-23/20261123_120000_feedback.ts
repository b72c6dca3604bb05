import { type MigrateDownArgs, type MigrateUpArgs, sql } from '@payloadcms/db-postgres'

/**
 * What readers say about answers. A row knows the answer, the week and the verdict: nothing of who sent it, nor when in the week. Readers' processes
 * only ever add rows.
 */
export async function up({ db }: MigrateUpArgs): Promise<void> {
  await db.execute(sql`
create table workflow.feedback (
  id uuid primary key default gen_random_uuid(),
  week date not null,
  entry_id integer not null,
  locale text not null,
  helpful boolean not null,
  reason text check (reason in ('unclear', 'incomplete', 'other-question', 'seems-wrong', 'other'))
);
create index feedback_entry on workflow.feedback (entry_id, week);
create view workflow.feedback_by_week as
  select entry_id, locale, week, count(*) filter (where helpful)::integer as helpful, count(*) filter (where not helpful)::integer as not_helpful,
         count(*) filter (where reason = 'unclear')::integer as unclear, count(*) filter (where reason = 'incomplete')::integer as incomplete,
         count(*) filter (where reason = 'other-question')::integer as other_question, count(*) filter (where reason = 'seems-wrong')::integer as seems_wrong
    from workflow.feedback group by entry_id, locale, week;
`)
}

export async function down({ db }: MigrateDownArgs): Promise<void> {
  await db.execute(sql.raw('drop view workflow.feedback_by_week; drop table workflow.feedback'))
}
