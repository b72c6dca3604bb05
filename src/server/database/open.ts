import { join } from 'node:path'
import type pg from 'pg'
import { errorCode } from '../../core/errors.ts'
import type { Settings } from '../../core/settings.ts'
import { openCluster } from '../postgres/cluster.ts'
import { memoryHere } from '../postgres/memory.ts'
import type { Secrets } from '../secrets.ts'
import { withClient } from './client.ts'
import { groupLogins, ownLogins, type Logins } from './logins.ts'

const DATABASE = 'attune'

export type Database = {
  /** The connection URL of the owner, for migrations, roles and backups. */
  owner: string
  /** Where the database is, for messages. */
  where: string
  /** Creates the roles with their privileges. Run the migrations first. */
  logins: () => Promise<Logins>
  /** Restarts Attune's own PostgreSQL whenever it ends. Returns a function that stops this. */
  watch: () => () => void
  /** Stops Attune's own PostgreSQL, unless another process uses it. */
  close: () => Promise<void>
}

/**
 * Opens the database in the settings, or else the PostgreSQL that comes with Attune. Throws an
 * OperatorError.
 */
export async function openDatabase(settings: Settings, secrets: Secrets): Promise<Database> {
  if (settings.DATABASE_URL) {
    const owner = settings.DATABASE_URL
    return {
      owner,
      where: 'DATABASE_URL',
      logins: () => groupLogins(owner),
      watch: () => () => undefined,
      close: async () => undefined,
    }
  }
  const cluster = await openCluster({
    dir: join(settings.DATA_DIR, 'postgres'),
    memory: settings.POSTGRES_MEMORY ?? memoryHere(),
  })
  await withClient(cluster.url('postgres'), createDatabase)
  const owner = cluster.url(DATABASE)
  const passwords = {
    attune_app: secrets.databaseAppPassword,
    attune_read: secrets.databaseReadPassword,
    attune_feedback: secrets.databaseFeedbackPassword,
  }
  return {
    owner,
    where: `${join(settings.DATA_DIR, 'postgres')}, port ${cluster.port}${cluster.reused ? ', already running' : ''}`,
    logins: () =>
      ownLogins(
        owner,
        (role) => cluster.url(DATABASE, { user: role, password: passwords[role] }),
        passwords,
      ),
    watch: cluster.watch,
    close: () => cluster.close(),
  }
}

/** Creates the database if there is none. PostgreSQL creates it completely or not at all. */
async function createDatabase(client: pg.Client): Promise<void> {
  const { rowCount } = await client.query('select from pg_database where datname = $1', [DATABASE])
  try {
    if (!rowCount) await client.query(`create database ${DATABASE}`)
  } catch (error) {
    // Another process has just created it.
    if (!['42P04', '23505'].includes(errorCode(error) ?? '')) throw error
  }
  // Two processes that revoke at the same time would fail, so only the first one does.
  const { rowCount: isOpen } = await client.query(
    `select from pg_database where datname = $1 and (datacl is null
       or exists (select from aclexplode(datacl) where grantee = 0))`,
    [DATABASE],
  )
  if (isOpen) await client.query(`revoke all on database ${DATABASE} from public`)
}
