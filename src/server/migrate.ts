import { readdir } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import pg from 'pg'
import type { Migration, Payload } from 'payload'
import { migrations } from '../cms/migrations/index.ts'
import { Fault, reasonOf } from './fault.ts'

const FOLDER = fileURLToPath(new URL('../cms/migrations', import.meta.url))
const LOCK = `hashtext('attune.migrate')`

/** The names of all migrations, oldest first. Reads the folder, so that asking does not load Payload. */
export async function migrationNames(): Promise<string[]> {
  const files = await readdir(FOLDER)
  return files.filter((file) => /^\d.*\.ts$/.test(file)).map((file) => file.slice(0, -'.ts'.length)).sort()
}

/** The migrations that a database has, in order of name; none where it is empty. */
export async function migrationsIn(client: pg.ClientBase): Promise<string[]> {
  const { rows: [table] } = await client.query<{ there: boolean }>(`select to_regclass('public.payload_migrations') is not null as there`)
  if (!table?.there) return []
  const { rows } = await client.query<{ name: string }>('select name from public.payload_migrations where batch > 0 order by name')
  return rows.map((row) => row.name)
}

/** The migrations that are missing in a database. Throws a Fault where it has some that this version does not know. */
export async function missingMigrations(client: pg.ClientBase): Promise<string[]> {
  const [known, done] = [await migrationNames(), await migrationsIn(client)]
  const unknown = done.filter((name) => !known.includes(name))
  if (unknown.length > 0) {
    throw new Fault(`The database was used by a newer version of Attune (it has the migration ${unknown.at(-1)}). Start that version, or restore a backup that fits this one.`)
  }
  return known.filter((name) => !done.includes(name))
}

/**
 * Brings the database of a Payload (opened as its owner) up to date, one process at a time, and checks afterwards that every migration is
 * recorded: Payload's own command has been seen to end well having done nothing. Each migration is a transaction of its own.
 */
export async function migrate(payload: Payload, url: string): Promise<string[]> {
  const guard = new pg.Client({ connectionString: url, application_name: 'attune-migrate' })
  guard.on('error', () => undefined)
  await guard.connect()
  try {
    await guard.query(`select pg_advisory_lock(${LOCK})`)
    const missing = await missingMigrations(guard)
    // Payload types a migration's arguments as unknown, and the files that it generates do not.
    if (missing.length > 0) await payload.db.migrate({ migrations: migrations as unknown as Migration[] })
    const left = await missingMigrations(guard)
    if (left.length > 0) throw new Fault(`The database could not be brought up to date: ${left.join(', ')} did not run.`)
    return missing
  } catch (error) {
    throw error instanceof Fault ? error : new Fault(`The database could not be brought up to date: ${reasonOf(error)}`, { cause: error })
  } finally {
    await guard.end()
  }
}
