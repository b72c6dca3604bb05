import { type MigrateDownArgs, type MigrateUpArgs, sql } from '@payloadcms/db-postgres'

/** The clinic's own official sentences in languages that the portal has no answers in. They are labels, so each is signed before readers see it. */
export async function up({ db }: MigrateUpArgs): Promise<void> {
  await db.execute(sql`
   CREATE TABLE "taglines" (
  	"id" serial PRIMARY KEY NOT NULL,
  	"name" varchar NOT NULL,
  	"english" varchar NOT NULL,
  	"code" varchar NOT NULL,
  	"words" varchar NOT NULL,
  	"source" varchar NOT NULL,
  	"checked_on" timestamp(3) with time zone NOT NULL,
  	"checked_by" varchar NOT NULL,
  	"updated_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL
  );
  
  CREATE UNIQUE INDEX "taglines_code_idx" ON "taglines" USING btree ("code");
  CREATE INDEX "taglines_updated_at_idx" ON "taglines" USING btree ("updated_at");
  CREATE INDEX "taglines_created_at_idx" ON "taglines" USING btree ("created_at");

  create table portal.taglines (
    tagline_id integer primary key,
    code text not null,
    name text not null,
    english text not null,
    words text not null,
    source text not null,
    checked_on date not null
  );
  alter table workflow.label_drafts drop constraint label_drafts_collection_check,
    add constraint label_drafts_collection_check check (collection in ('contacts', 'topics', 'phrases', 'taglines', 'settings'));
  alter table workflow.label_releases drop constraint label_releases_collection_check,
    add constraint label_releases_collection_check check (collection in ('contacts', 'topics', 'phrases', 'taglines', 'settings'));`)
}

export async function down({ db }: MigrateDownArgs): Promise<void> {
  await db.execute(sql`
  drop table portal.taglines;
   DROP TABLE "taglines" CASCADE;`)
}
