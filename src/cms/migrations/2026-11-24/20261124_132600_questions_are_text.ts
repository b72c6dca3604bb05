import { type MigrateUpArgs, sql } from '@payloadcms/db-postgres'

/** Drafts from before `questionIsText` may have no question at all; whatever lists or exports answers relies on a text. */
export async function up({ db }: MigrateUpArgs): Promise<void> {
  await db.execute(sql.raw(`update public.entries set question = '' where question is null; update public._entries_v set version_question = '' where version_question is null`))
}

// An empty question reads the same as none: there is nothing to take back.
export const down = (): Promise<void> => Promise.resolve()
