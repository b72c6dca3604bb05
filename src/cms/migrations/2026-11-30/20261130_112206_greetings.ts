import { type MigrateDownArgs, type MigrateUpArgs, sql } from '@payloadcms/db-postgres'

/**
 * The clinic's own greetings for packs. They are labels, so each is signed before a pack shows it.
 */
export async function up({ db }: MigrateUpArgs): Promise<void> {
  await db.execute(sql`
   CREATE TABLE "greetings" (
  	"id" serial PRIMARY KEY NOT NULL,
  	"updated_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL
  );
  
  CREATE TABLE "greetings_locales" (
  	"words" varchar NOT NULL,
  	"id" serial PRIMARY KEY NOT NULL,
  	"_locale" "_locales" NOT NULL,
  	"_parent_id" integer NOT NULL
  );
  
  ALTER TABLE "greetings_locales" ADD CONSTRAINT "greetings_locales_parent_id_fk" FOREIGN KEY ("_parent_id") REFERENCES "public"."greetings"("id") ON DELETE cascade ON UPDATE no action;
  CREATE INDEX "greetings_updated_at_idx" ON "greetings" USING btree ("updated_at");
  CREATE INDEX "greetings_created_at_idx" ON "greetings" USING btree ("created_at");
  CREATE UNIQUE INDEX "greetings_locales_locale_parent_id_unique" ON "greetings_locales" USING btree ("_locale","_parent_id");

  create table portal.greetings (
    greeting_id integer not null,
    locale text not null,
    words text not null,
    primary key (greeting_id, locale)
  );
  alter table portal.packs drop constraint packs_greeting_check,
    add constraint packs_greeting_check check (greeting ~ '^([a-z-]{1,40}|greeting:[0-9]{1,10})$');
  alter table workflow.label_drafts drop constraint label_drafts_collection_check,
    add constraint label_drafts_collection_check check (collection in ('contacts', 'topics', 'phrases', 'greetings', 'taglines', 'settings'));
  alter table workflow.label_releases drop constraint label_releases_collection_check,
    add constraint label_releases_collection_check check (collection in ('contacts', 'topics', 'phrases', 'greetings', 'taglines', 'settings'));`)
}

export async function down({ db }: MigrateDownArgs): Promise<void> {
  await db.execute(sql`
  drop table portal.greetings;
   DROP TABLE "greetings" CASCADE;
  DROP TABLE "greetings_locales" CASCADE;`)
}
