import { setTimeout as sleep } from 'node:timers/promises'
import type pg from 'pg'
import { errorCode, OperatorError, errorMessage } from '../../core/errors.ts'
import { withClient } from './client.ts'
import { appliedMigrations } from './migrations.ts'

const STARTING_MS = 60_000
const REFUSED_MS = 4_000

/** Returns the URL of a database for messages, without the password. */
export function displayName(url: string): string {
  const { hostname, port, pathname, username } = new URL(url)
  return `${decodeURIComponent(username) || 'nobody'}@${hostname}${port ? `:${port}` : ''}${pathname}`
}

/**
 * Waits for a database that is starting, and checks that Attune can use it. Throws an OperatorError
 * that says what to do.
 */
export async function checkDatabase(url: string): Promise<{ version: string }> {
  const began = Date.now()
  for (;;) {
    try {
      return await withClient(url, examine)
    } catch (error) {
      if (error instanceof OperatorError) throw error
      const code = errorCode(error)
      const patience = code === '57P03' ? STARTING_MS : code === 'ECONNREFUSED' ? REFUSED_MS : 0
      if (Date.now() - began >= patience)
        throw new OperatorError(
          `The database ${displayName(url)} cannot be used: ${explain(error, url)}`,
          {
            cause: error,
          },
        )
      await sleep(250)
    }
  }
}

/** Returns why a database cannot be used, and what to do about the setting that names it. */
export function explain(error: unknown, url: string, setting = 'DATABASE_URL'): string {
  const { hostname, pathname } = new URL(url)
  const database = decodeURIComponent(pathname.slice(1))
  switch (
    errorCode(error) ??
    (error instanceof AggregateError ? errorCode(error.errors[0]) : undefined)
  ) {
    case 'ENOTFOUND':
    case 'EAI_AGAIN':
      return `there is no host named ${hostname}. Check ${setting}.`
    case 'ECONNREFUSED':
      return `nothing listens there. Start PostgreSQL, or check the host and port in ${setting}.`
    case 'ETIMEDOUT':
    case 'EHOSTUNREACH':
    case 'ENETUNREACH':
      return `it does not respond. Check the host and port in ${setting}, and any firewall.`
    case '28P01':
    case '28000':
      return `it refuses this user or password. Check ${setting}.`
    case '3D000':
      return `it does not exist. Create it with: create database "${database}" encoding 'UTF8' locale 'C.UTF-8' template template0`
    case '53300':
      return 'all its connections are in use. Raise max_connections, or close other programs.'
    default:
      return `${errorMessage(error)}. Check ${setting}.`
  }
}

type DatabaseFacts = {
  version: number
  text: string
  encoding: string
  tables: number
  may_create: boolean
  is_standby: boolean
}

async function examine(client: pg.Client): Promise<{ version: string }> {
  const {
    rows: [facts],
  } = await client.query<DatabaseFacts>(
    `select current_setting('server_version_num')::int as version,
      split_part(current_setting('server_version'), ' ', 1) as text,
      pg_encoding_to_char(encoding) as encoding, pg_is_in_recovery() as is_standby,
      has_database_privilege(datname, 'CREATE') as may_create,
      (select count(*)::int from pg_tables where schemaname = 'public') as tables
       from pg_database where datname = current_database()`,
  )
  if (!facts) throw new Error('pg_database has no row for the database.')
  if (facts.version < 150_000)
    throw new OperatorError(
      `PostgreSQL ${facts.text} is too old: Attune needs 15 or newer. Upgrade it, or unset DATABASE_URL to use the one that comes with Attune.`,
    )
  if (facts.is_standby)
    throw new OperatorError(
      'DATABASE_URL names a standby, which is read-only. Set it to the primary, and DATABASE_REPLICA_URL to the standby.',
    )
  if (facts.encoding !== 'UTF8')
    throw new OperatorError(
      `The database has the encoding ${facts.encoding}, but Arabic and Chinese need UTF8. Create one with: encoding 'UTF8' locale 'C.UTF-8' template template0`,
    )
  const done = await appliedMigrations(client)
  if (done.length === 0 && facts.tables > 0)
    throw new OperatorError(
      'The database contains the tables of another program. Set DATABASE_URL to a database for Attune alone.',
    )
  if (!facts.may_create)
    throw new OperatorError(
      'The user in DATABASE_URL may not create schemas in the database. Make it the owner: alter database ... owner to ...',
    )
  await tryTrigrams(client)
  return { version: facts.text }
}

/**
 * Checks that the extensions can be installed and know Arabic letters, which depends on the database's
 * locale. Rolls back what it did. Throws an OperatorError.
 */
async function tryTrigrams(client: pg.Client): Promise<void> {
  await client.query('begin')
  try {
    await client.query(
      'create extension if not exists pg_trgm; create extension if not exists unaccent',
    )
    const {
      rows: [row],
    } = await client.query<{ count: number | null }>(
      `select coalesce(array_length(show_trgm('السكري'), 1), 0) as count`,
    )
    if (!row?.count) {
      throw new OperatorError(
        `The database's locale does not know Arabic letters, so search cannot find misspelt words. Create one with: encoding 'UTF8' locale 'C.UTF-8' template template0 (libc or ICU, not "C" and not the builtin provider)`,
      )
    }
  } catch (error) {
    if (error instanceof OperatorError) throw error
    throw new OperatorError(
      `The extensions pg_trgm and unaccent cannot be used (${errorMessage(error)}). Install PostgreSQL's contrib package, or have an administrator run: create extension pg_trgm; create extension unaccent`,
      { cause: error },
    )
  } finally {
    await client.query('rollback')
  }
}
