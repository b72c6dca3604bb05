import { readdir } from 'node:fs/promises'
import { basename, join } from 'node:path'
import type pg from 'pg'
import { OperatorError } from '../../core/errors.ts'
import type { Row } from '../../core/row.ts'
import { ROOT } from '../paths.ts'

/** Contains a folder for each day with migrations, and index.ts, which imports them all. */
export const MIGRATIONS_FOLDER = join(ROOT, 'src/cms/migrations')

/**
 * Returns the files of all migrations, oldest first; `path` is relative to `MIGRATIONS_FOLDER`. Reads
 * the folders, so that callers need not load Payload.
 */
export async function migrationFiles(): Promise<{ name: string; path: string }[]> {
  const files = (await readdir(MIGRATIONS_FOLDER, { recursive: true })).filter((path) =>
    /^\d{8}_.*\.ts$/.test(basename(path)),
  )
  return files
    .map((path) => ({ name: basename(path, '.ts'), path }))
    .sort((a, b) => (a.name < b.name ? -1 : 1))
}

/** Returns the names of all migrations, oldest first. */
export const migrationNames = async (): Promise<string[]> =>
  (await migrationFiles()).map(({ name }) => name)

/** Returns the migrations that a database has, sorted by name. */
export async function appliedMigrations(client: Pick<pg.ClientBase, 'query'>): Promise<string[]> {
  const {
    rows: [table],
  } = await client.query<{ there: boolean }>(
    `select to_regclass('public.payload_migrations') is not null as there`,
  )
  if (!table?.there) return []
  const { rows } = await client.query<Row<'public.payload_migrations', 'name'>>(
    'select name from public.payload_migrations where batch > 0 order by name',
  )
  return rows.flatMap(({ name }) => name ?? [])
}

/**
 * Returns the migrations that a database lacks, oldest first. Throws an OperatorError if it has some
 * that this version does not know.
 */
export async function missingMigrations(client: Pick<pg.ClientBase, 'query'>): Promise<string[]> {
  const [known, done] = [await migrationNames(), await appliedMigrations(client)]
  const unknown = done.filter((name) => !known.includes(name))
  if (unknown.length > 0) {
    throw new OperatorError(
      `The database was used by a newer version of Attune (it has the migration ${unknown.at(-1)}). Start that version, or restore a backup of this one.`,
    )
  }
  return known.filter((name) => !done.includes(name))
}
