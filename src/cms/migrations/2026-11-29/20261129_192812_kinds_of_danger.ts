import { type MigrateDownArgs, type MigrateUpArgs, sql } from '@payloadcms/db-postgres'

/**
 * Contacts say which kinds of danger they serve, and more ways to reach them. `shipped_contacts` has which of the contacts that come with the
 * program a database ever got, so that a later start adds the new ones and brings back none that the clinic deleted.
 */
export async function up({ db }: MigrateUpArgs): Promise<void> {
  await db.execute(sql`
   CREATE TYPE "public"."enum_contacts_serves" AS ENUM('any', 'suicide', 'self-harm', 'overdose', 'violence-at-home', 'sexual-assault', 'professional-harm', 'child-in-danger', 'danger-to-others', 'psychosis', 'eating');
  CREATE TYPE "public"."enum_contacts_interpreter" AS ENUM('yes', 'ask');
  ALTER TYPE "public"."enum_contacts_kind" ADD VALUE 'complaints' BEFORE 'clinic';
  CREATE TABLE "contacts_serves" (
  	"order" integer NOT NULL,
  	"parent_id" integer NOT NULL,
  	"value" "enum_contacts_serves",
  	"id" serial PRIMARY KEY NOT NULL
  );
  
  ALTER TABLE "contacts" ADD COLUMN "chat" varchar;
  ALTER TABLE "contacts" ADD COLUMN "video" varchar;
  ALTER TABLE "contacts" ADD COLUMN "relay" varchar;
  ALTER TABLE "contacts" ADD COLUMN "interpreter" "enum_contacts_interpreter";
  ALTER TABLE "contacts" ADD COLUMN "source" varchar;
  ALTER TABLE "contacts_locales" ADD COLUMN "area" varchar;
  ALTER TABLE "contacts_serves" ADD CONSTRAINT "contacts_serves_parent_fk" FOREIGN KEY ("parent_id") REFERENCES "public"."contacts"("id") ON DELETE cascade ON UPDATE no action;
  CREATE INDEX "contacts_serves_order_idx" ON "contacts_serves" USING btree ("order");
  CREATE INDEX "contacts_serves_parent_idx" ON "contacts_serves" USING btree ("parent_id");

  alter table portal.contacts
    add column area text,
    add column serves text[] not null default '{}',
    add column chat text,
    add column video text,
    add column relay text,
    add column interpreter text,
    add column source text;

  create table workflow.shipped_contacts (
    name text primary key,
    contact_id integer not null,
    at timestamptz not null default clock_timestamp()
  );`)
}

export async function down({ db }: MigrateDownArgs): Promise<void> {
  await db.execute(sql`
  drop table workflow.shipped_contacts;
  alter table portal.contacts
    drop column area, drop column serves, drop column chat, drop column video, drop column relay, drop column interpreter, drop column source;
   DROP TABLE "contacts_serves" CASCADE;
  delete from public.contacts where kind = 'complaints';
  ALTER TABLE "contacts" ALTER COLUMN "kind" SET DATA TYPE text;
  DROP TYPE "public"."enum_contacts_kind";
  CREATE TYPE "public"."enum_contacts_kind" AS ENUM('crisis', 'emergency', 'clinic');
  ALTER TABLE "contacts" ALTER COLUMN "kind" SET DATA TYPE "public"."enum_contacts_kind" USING "kind"::"public"."enum_contacts_kind";
  ALTER TABLE "contacts" DROP COLUMN "chat";
  ALTER TABLE "contacts" DROP COLUMN "video";
  ALTER TABLE "contacts" DROP COLUMN "relay";
  ALTER TABLE "contacts" DROP COLUMN "interpreter";
  ALTER TABLE "contacts" DROP COLUMN "source";
  ALTER TABLE "contacts_locales" DROP COLUMN "area";
  DROP TYPE "public"."enum_contacts_serves";
  DROP TYPE "public"."enum_contacts_interpreter";`)
}
