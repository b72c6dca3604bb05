import { MigrateUpArgs, MigrateDownArgs, sql } from '@payloadcms/db-postgres'

export async function up({ db, payload, req }: MigrateUpArgs): Promise<void> {
  await db.execute(sql`
   ALTER TABLE "users" ADD COLUMN "weekly_mail" boolean DEFAULT true;
  ALTER TABLE "settings" ADD COLUMN "time_zone" varchar DEFAULT 'UTC' NOT NULL;
  ALTER TABLE "settings" ADD COLUMN "reviews_high" numeric DEFAULT 6 NOT NULL;
  ALTER TABLE "settings" ADD COLUMN "reviews_medium" numeric DEFAULT 12 NOT NULL;
  ALTER TABLE "settings" ADD COLUMN "reviews_low" numeric DEFAULT 24 NOT NULL;
  ALTER TABLE "settings" ADD COLUMN "reviews_grace_days" numeric DEFAULT 30 NOT NULL;`)
}

export async function down({ db, payload, req }: MigrateDownArgs): Promise<void> {
  await db.execute(sql`
   ALTER TABLE "users" DROP COLUMN "weekly_mail";
  ALTER TABLE "settings" DROP COLUMN "time_zone";
  ALTER TABLE "settings" DROP COLUMN "reviews_high";
  ALTER TABLE "settings" DROP COLUMN "reviews_medium";
  ALTER TABLE "settings" DROP COLUMN "reviews_low";
  ALTER TABLE "settings" DROP COLUMN "reviews_grace_days";`)
}
