import { type MigrateDownArgs, type MigrateUpArgs, sql } from '@payloadcms/db-postgres'

/** Phrases that staff add to those by which danger is heard. They are labels, so each is signed before it works. */
export async function up({ db }: MigrateUpArgs): Promise<void> {
  await db.execute(sql`
   CREATE TYPE "public"."enum_phrases_danger" AS ENUM('suicide', 'self-harm', 'overdose', 'violence-at-home', 'sexual-assault', 'professional-harm', 'child-in-danger', 'danger-to-others', 'psychosis', 'eating');
  CREATE TYPE "public"."enum_phrases_level" AS ENUM('sure', 'doubtful');
  CREATE TABLE "phrases" (
  	"id" serial PRIMARY KEY NOT NULL,
  	"danger" "enum_phrases_danger" NOT NULL,
  	"level" "enum_phrases_level" DEFAULT 'sure' NOT NULL,
  	"updated_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL
  );
  
  CREATE TABLE "phrases_locales" (
  	"words" varchar NOT NULL,
  	"id" serial PRIMARY KEY NOT NULL,
  	"_locale" "_locales" NOT NULL,
  	"_parent_id" integer NOT NULL
  );
  
  ALTER TABLE "phrases_locales" ADD CONSTRAINT "phrases_locales_parent_id_fk" FOREIGN KEY ("_parent_id") REFERENCES "public"."phrases"("id") ON DELETE cascade ON UPDATE no action;
  CREATE INDEX "phrases_updated_at_idx" ON "phrases" USING btree ("updated_at");
  CREATE INDEX "phrases_created_at_idx" ON "phrases" USING btree ("created_at");
  CREATE UNIQUE INDEX "phrases_locales_locale_parent_id_unique" ON "phrases_locales" USING btree ("_locale","_parent_id");

  create table portal.danger_phrases (
    phrase_id integer not null,
    locale text not null,
    words text not null,
    kind text not null,
    level text not null,
    primary key (phrase_id, locale)
  );
  alter table workflow.label_drafts drop constraint label_drafts_collection_check,
    add constraint label_drafts_collection_check check (collection in ('contacts', 'topics', 'phrases', 'settings'));
  alter table workflow.label_releases drop constraint label_releases_collection_check,
    add constraint label_releases_collection_check check (collection in ('contacts', 'topics', 'phrases', 'settings'));`)
}

export async function down({ db }: MigrateDownArgs): Promise<void> {
  await db.execute(sql`
  drop table portal.danger_phrases;
   DROP TABLE "phrases" CASCADE;
  DROP TABLE "phrases_locales" CASCADE;
  DROP TYPE "public"."enum_phrases_danger";
  DROP TYPE "public"."enum_phrases_level";`)
}
