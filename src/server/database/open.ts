import { join } from 'node:path'
import type pg from 'pg'
import { errorCode } from '../../core/errors.ts'
import type { Settings } from '../../core/settings.ts'
import { openCluster } from '../postgres/cluster.ts'
import type { Secrets } from '../secrets.ts'
import { withClient } from './client.ts'
import { groupLogins, ownLogins, type Logins } from './logins.ts'

const NAME = 'attune'

export type Database = {
  /** The address for migrations, roles, backups: as the owner. */
  owner: string
  where: string
  /** Makes the roles and gives them their rights; needs the migrations to have run. */
  logins: () => Promise<Logins>
  /**
   * Starts it again whenever it goes away, where it is ours to start; until the answer is called.
   */
  watch: () => () => void
  /** Leaves it; stops the PostgreSQL that came with Attune when nobody else uses it. */
  close: () => Promise<void>
}

/**
 * Opens the database of the settings: the operator's own, or else the PostgreSQL that came with
 * Attune. Throws a Fault.
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
  const cluster = await openCluster({ dir: join(settings.DATA_DIR, 'postgres') })
  await withClient(cluster.url('postgres'), createDatabase)
  const owner = cluster.url(NAME)
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
        (role) => cluster.url(NAME, { user: role, password: passwords[role] }),
        passwords,
      ),
    watch: cluster.watch,
    close: () => cluster.close(),
  }
}

/** A database is created in one go or not at all, so one that exists is whole. */
async function createDatabase(client: pg.Client): Promise<void> {
  const { rowCount } = await client.query('select from pg_database where datname = $1', [NAME])
  try {
    if (!rowCount) await client.query(`create database ${NAME}`)
  } catch (error) {
    // Another process made it a moment ago.
    if (!['42P04', '23505'].includes(errorCode(error) ?? '')) throw error
  }
  await client.query(`revoke all on database ${NAME} from public`)
}
