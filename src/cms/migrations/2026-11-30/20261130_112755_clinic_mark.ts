import { type MigrateDownArgs, type MigrateUpArgs, sql } from '@payloadcms/db-postgres'

/**
 * The clinic's mark, a picture that is signed with the settings, and whether home names who reviews.
 */
export async function up({ db }: MigrateUpArgs): Promise<void> {
  await db.execute(sql`
   ALTER TABLE "settings" ADD COLUMN "mark_id" integer;
  ALTER TABLE "settings" ADD COLUMN "show_reviewers" boolean DEFAULT false;
  ALTER TABLE "settings" ADD CONSTRAINT "settings_mark_id_media_id_fk" FOREIGN KEY ("mark_id") REFERENCES "public"."media"("id") ON DELETE set null ON UPDATE no action;
  CREATE INDEX "settings_mark_idx" ON "settings" USING btree ("mark_id");

  alter table portal.settings
    add column show_reviewers boolean not null default false,
    add column mark_hash text,
    add column mark_width integer,
    add column mark_height integer,
    add column mark_file bytea;
  alter table portal.settings alter column mark_file set storage external;`)
}

export async function down({ db }: MigrateDownArgs): Promise<void> {
  await db.execute(sql`
  alter table portal.settings drop column show_reviewers, drop column mark_hash,
    drop column mark_width, drop column mark_height, drop column mark_file;
   ALTER TABLE "settings" DROP CONSTRAINT "settings_mark_id_media_id_fk";
  
  DROP INDEX "settings_mark_idx";
  ALTER TABLE "settings" DROP COLUMN "mark_id";
  ALTER TABLE "settings" DROP COLUMN "show_reviewers";`)
}
