import { checkDatabase } from './check.ts'
import { withClient } from './client.ts'
import type { Logins } from './logins.ts'
import { migrateDatabase } from './migrate-database.ts'
import { missingMigrations } from './migrations.ts'
import type { Database } from './open.ts'

/** Runs the migrations that a database lacks. Returns their names. */
export async function applyMissingMigrations(
  database: Database,
  signal?: AbortSignal,
): Promise<string[]> {
  const missing = await withClient(database.owner, missingMigrations)
  if (missing.length > 0) await migrateDatabase(database.owner, { signal })
  return missing
}

/** Checks a database, runs missing migrations and returns the logins to work with. */
export async function prepareDatabase(database: Database): Promise<Logins> {
  await checkDatabase(database.owner)
  await applyMissingMigrations(database)
  return database.logins()
}
