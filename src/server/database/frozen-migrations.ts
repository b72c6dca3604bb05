import { createHash } from 'node:crypto'
import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { ROOT } from '../paths.ts'
import { migrationFiles, MIGRATIONS_FOLDER } from './migrations.ts'

/** Not among the migrations, where Payload takes the last JSON file for its snapshot. */
const LIST = join(ROOT, 'src/server/database/frozen-migrations.json')

/** Returns the SHA-256 of the file of each migration, by name. */
export async function migrationHashes(): Promise<Record<string, string>> {
  const hashes: Record<string, string> = {}
  for (const { name, path } of await migrationFiles()) {
    const text = await readFile(join(MIGRATIONS_FOLDER, path))
    hashes[name] = createHash('sha256').update(text).digest('hex')
  }
  return hashes
}

/** Returns the hashes that the migrations had when they were written. */
export const frozenMigrations = async (): Promise<Record<string, string>> =>
  JSON.parse(await readFile(LIST, 'utf8')) as Record<string, string>

/** Adds new migrations to the list. It never changes the hash of one that is listed. */
export async function freezeNewMigrations(): Promise<void> {
  const all = { ...(await migrationHashes()), ...(await frozenMigrations()) }
  const sorted = Object.fromEntries(Object.entries(all).sort(([a], [b]) => (a < b ? -1 : 1)))
  await writeFile(LIST, `${JSON.stringify(sorted, null, 2)}\n`)
}
