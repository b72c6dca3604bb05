import { readFile } from 'node:fs/promises'
import { promisify } from 'node:util'
import { gunzip } from 'node:zlib'
import { withClient } from '../server/database/client.ts'
import { createTestDatabase } from './payload.ts'

/**
 * The commits whose code made the databases in src/testing/fixtures;
 * docs/decisions/2026-11-29-frozen-migrations.md says how.
 */
export type OldCommit = '813d473' | '60ae95a'

export const emptyDatabase = (): Promise<string> => createTestDatabase('template0')

/** A new database as that commit's code left it, not yet upgraded. Returns its address. */
export async function oldDatabase(commit: OldCommit): Promise<string> {
  const dump = await promisify(gunzip)(
    await readFile(new URL(`./fixtures/database-${commit}.sql.gz`, import.meta.url)),
  )
  const url = await emptyDatabase()
  await withClient(url, (client) => client.query(dump.toString('utf8')))
  return url
}
