import { type MigrateDownArgs, type MigrateUpArgs, sql } from '@payloadcms/db-postgres'
import { PASSKEYS } from '../../auth/passkeys/passkey-tables'

export async function up({ db }: MigrateUpArgs): Promise<void> {
  await db.execute(sql.raw(PASSKEYS))
}

export async function down({ db }: MigrateDownArgs): Promise<void> {
  await db.execute(sql.raw(`
    drop table auth.answered_challenges;
    drop table auth.passkeys;
    delete from auth.sessions where method = 'passkey';
    alter table auth.sessions drop constraint sessions_method_check;
    alter table auth.sessions add constraint sessions_method_check check (method in ('password', 'oidc', 'link'));`))
}
