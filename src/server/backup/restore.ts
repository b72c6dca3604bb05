import { randomBytes } from 'node:crypto'
import { existsSync } from 'node:fs'
import { copyFile, mkdir, readFile, rm } from 'node:fs/promises'
import { join } from 'node:path'
import type pg from 'pg'
import { z } from 'zod'
import { OperatorError, errorMessage } from '../../core/errors.ts'
import { NO_TIMEOUT, withClient } from '../database/client.ts'
import { migrateDatabase } from '../database/migrate-database.ts'
import { migrationNames, appliedMigrations, missingMigrations } from '../database/migrations.ts'
import { unpack } from './archive.ts'
import { partPath, readManifest, type Manifest } from './manifest.ts'
import {
  disableWritingTriggers,
  MIGRATIONS_TABLE,
  qualifiedName,
  usePortableFormat,
  quoteIdentifier,
  copyTable,
  listTables,
  writeTable,
  type BackupTable,
} from './tables.ts'

type RestoreOptions = {
  /** A login of the owner of the database, which must be empty. */
  url: string
  dataDir: string
  file: string
  /** Called with the secrets of the backup, if it has any, before the commit. */
  saveSecrets: (secrets: Record<string, string>) => Promise<void>
}

const secretsShape = z.record(z.string(), z.string())

/**
 * Restores a backup into an empty database, all or nothing. Verifies every table before the commit. A
 * backup of an older version is loaded into its own schema and then migrated. Throws an OperatorError.
 */
export async function restore({
  url,
  dataDir,
  file,
  saveSecrets,
}: RestoreOptions): Promise<Manifest> {
  if (!existsSync(file)) throw new OperatorError(`There is no file ${file}.`)
  const work = join(dataDir, `restore-${randomBytes(4).toString('hex')}`)
  try {
    await unpack(file, work).catch((error: unknown) => {
      throw new OperatorError(
        `${file} is damaged, or not a backup of Attune: ${errorMessage(error)}.`,
        {
          cause: error,
        },
      )
    })
    const manifest = await readManifest(work)
    const known = await migrationNames()
    const unknown = manifest.migrations.filter((name) => !known.includes(name))
    if (unknown.length > 0)
      throw new OperatorError(
        `This backup is from a newer version of Attune (it has the migration ${unknown.at(-1)}). Restore it with that version.`,
      )
    await withClient(url, checkEmpty)
    await migrateDatabase(url, { only: manifest.migrations })
    await withClient(
      url,
      (client) =>
        load(client, manifest, work, async () => {
          await restoreMedia(manifest, work, join(dataDir, 'media'))
          if (manifest.secrets)
            await saveSecrets(
              secretsShape.parse(JSON.parse(await readFile(join(work, 'secrets.json'), 'utf8'))),
            )
        }),
      NO_TIMEOUT,
    )
    if ((await withClient(url, missingMigrations)).length > 0) await migrateDatabase(url)
    return manifest
  } finally {
    await rm(work, { recursive: true, force: true })
  }
}

/** Throws an OperatorError if a table has rows. */
async function checkEmpty(client: pg.Client): Promise<void> {
  for (const table of await listTables(client)) {
    if (table.name === MIGRATIONS_TABLE) continue
    const {
      rows: [found],
    } = await client.query<{ any: boolean }>(
      `select exists (select from ${qualifiedName(table)}) as any`,
    )
    if (found?.any)
      throw new OperatorError(
        'The database is not empty, and a restore overwrites nothing. Use an empty one: set DATA_DIR to another folder, or DATABASE_URL to another database.',
      )
  }
}

async function load(
  client: pg.Client,
  manifest: Manifest,
  work: string,
  beforeCommit: () => Promise<void>,
): Promise<void> {
  await client.query('begin')
  try {
    await usePortableFormat(client)
    const tables = checkShape(await listTables(client), await appliedMigrations(client), manifest)
    const keys = await dropForeignKeys(client)
    const triggers = await disableWritingTriggers(client)
    for (const part of manifest.tables)
      if (part.name !== MIGRATIONS_TABLE) await writeTable(client, part, join(work, partPath(part)))
    for (const key of keys)
      await client.query(
        `alter table ${key.table} add constraint ${quoteIdentifier(key.name)} ${key.definition}`,
      )
    for (const { schema, name, value, called } of manifest.sequences)
      await client.query('select setval($1::regclass, $2::bigint, $3)', [
        qualifiedName({ schema, name }),
        value,
        called,
      ])
    await verifyTables(client, tables, manifest)
    for (const { table, name } of triggers)
      await client.query(`alter table ${table} enable trigger ${name}`)
    await beforeCommit()
    await client.query('commit')
  } catch (error) {
    await client.query('rollback').catch(() => undefined)
    throw error instanceof OperatorError
      ? error
      : new OperatorError(`Nothing was restored: ${errorMessage(error)}`, { cause: error })
  }
}

/** Throws an OperatorError unless the database has exactly the tables and columns of the backup. */
function checkShape(
  tables: BackupTable[],
  migrations: string[],
  manifest: Manifest,
): Map<string, BackupTable> {
  const shape = (list: { schema: string; name: string; columns: string[] }[]) =>
    list.map((table) => `${partPath(table)}(${[...table.columns].sort().join()})`).sort()
  const [has, needs] = [shape(tables), shape(manifest.tables)]
  const differs =
    needs.find((table) => !has.includes(table)) ?? has.find((table) => !needs.includes(table))
  if (migrations.join() !== manifest.migrations.join() || differs) {
    throw new OperatorError(
      `Nothing was restored: the database has the tables of another version than the backup${differs ? ` (${differs.split('(')[0]})` : ''}. Use an empty one that no start has used.`,
    )
  }
  return new Map(tables.map((table) => [partPath(table), table]))
}

/**
 * Drops all foreign keys and returns them. They are added again after the rows, because tables refer to
 * each other and to themselves.
 */
async function dropForeignKeys(client: pg.Client) {
  const { rows } = await client.query<{ table: string; name: string; definition: string }>(
    `select conrelid::regclass::text as "table", conname as name,
      pg_get_constraintdef(oid) as definition from pg_constraint where contype = 'f'
      and conparentid = 0`,
  )
  for (const { table, name } of rows)
    await client.query(`alter table ${table} drop constraint ${quoteIdentifier(name)}`)
  return rows
}

async function verifyTables(
  client: pg.Client,
  tables: Map<string, BackupTable>,
  manifest: Manifest,
): Promise<void> {
  for (const part of manifest.tables) {
    const table = tables.get(partPath(part))
    if (!table || part.name === MIGRATIONS_TABLE) continue
    const found = await copyTable(client, { ...table, columns: part.columns }, null)
    if (found.rows !== part.rows || found.sha256 !== part.sha256) {
      throw new OperatorError(
        `Nothing was restored: ${part.schema}.${part.name} has ${found.rows} rows, and the backup has ${part.rows}${found.rows === part.rows ? ' with other contents' : ''}.`,
      )
    }
  }
}

async function restoreMedia({ media }: Manifest, work: string, folder: string): Promise<void> {
  await mkdir(folder, { recursive: true })
  for (const [index, { name }] of media.entries())
    await copyFile(join(work, `media/${index}`), join(folder, name))
}
