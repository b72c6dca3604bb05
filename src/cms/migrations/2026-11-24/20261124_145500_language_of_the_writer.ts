import { type MigrateDownArgs, type MigrateUpArgs, sql } from '@payloadcms/db-postgres'

export async function up({ db }: MigrateUpArgs): Promise<void> {
  await db.execute(sql`
   ALTER TABLE "entries" ALTER COLUMN "locale" DROP DEFAULT;
  ALTER TABLE "_entries_v" ALTER COLUMN "version_locale" DROP DEFAULT;`)
}

export async function down({ db }: MigrateDownArgs): Promise<void> {
  await db.execute(sql`
   ALTER TABLE "entries" ALTER COLUMN "locale" SET DEFAULT 'en';
  ALTER TABLE "_entries_v" ALTER COLUMN "version_locale" SET DEFAULT 'en';`)
}
