import type pg from 'pg'
import { errorCode, OperatorError } from '../../core/errors.ts'
import type { Settings } from '../../core/settings.ts'
import { displayName, explain } from './check.ts'
import { withClient } from './client.ts'

/** The connections of the operator's that readers' pages come from. */
export type ReaderUrls = {
  /** A login on the primary; `null`: the one that Attune makes. */
  read: string | null
  replica: string | null
  warnings: string[]
}
type Named = 'DATABASE_READ_URL' | 'DATABASE_REPLICA_URL'
/** `cluster`: the same for a server and its replicas, `null` if the login may not ask. */
type Facts = { follows: boolean; startedAt: string; cluster: string | null; name: string }

/** SQLSTATEs that mean that the setting is wrong, rather than that the server is away. */
const WRONG = /^(28P01|28000|3D000)$/

/**
 * Looks at what `DATABASE_READ_URL` and `DATABASE_REPLICA_URL` name. A server that does not respond
 * counts as a replica, because then nothing is read from it before it has shown how far it is. Throws
 * an OperatorError for a setting that is wrong; a server that is away is a warning.
 */
export async function readerUrls(owner: string, settings: Settings): Promise<ReaderUrls> {
  const { DATABASE_READ_URL: read, DATABASE_REPLICA_URL: replica } = settings
  const primary = await withClient(owner, lookAt)
  const [ofRead, ofReplica] = await Promise.all([
    read ? ask('DATABASE_READ_URL', read, primary) : null,
    replica ? ask('DATABASE_REPLICA_URL', replica, primary) : null,
  ])
  if (ofReplica?.facts?.follows === false)
    throw new OperatorError(
      'DATABASE_REPLICA_URL names the primary itself. Set it to a streaming replica, or take it away.',
    )
  const isLogin = ofRead?.facts?.follows === false
  const warnings = [ofRead?.warning, ofReplica?.warning].filter((each) => each !== undefined)
  if (ofRead?.facts?.follows)
    warnings.push('DATABASE_READ_URL names a replica. Call the setting DATABASE_REPLICA_URL.')
  return {
    read: isLogin && read ? read : null,
    replica: replica ?? (read && !isLogin ? read : null),
    warnings,
  }
}

async function ask(
  setting: Named,
  url: string,
  primary: Facts,
): Promise<{ facts: Facts | null; warning?: string }> {
  let facts: Facts
  try {
    facts = await withClient(url, lookAt)
  } catch (error) {
    const reason = `${setting}: ${displayName(url)} cannot be used: ${explain(error, url, setting)}`
    if (WRONG.test(errorCode(error) ?? '')) throw new OperatorError(reason, { cause: error })
    return {
      facts: null,
      warning: `${reason} Until it responds, readers' pages come from DATABASE_URL.`,
    }
  }
  const isSame = facts.follows
    ? [facts.cluster, null].includes(primary.cluster)
    : facts.startedAt === primary.startedAt
  if (!isSame || facts.name !== primary.name)
    throw new OperatorError(
      `${setting} names another database than DATABASE_URL, or a copy of it that goes its own way. Set it to the same database, or to a streaming replica of it.`,
    )
  return { facts }
}

async function lookAt(client: pg.Client): Promise<Facts> {
  const { rows } = await client.query<Facts>(
    `select pg_is_in_recovery() as follows, current_database() as name,
            pg_postmaster_start_time()::text as "startedAt",
            case when has_function_privilege('pg_control_system()', 'execute')
              then (select system_identifier::text from pg_control_system()) end as cluster`,
  )
  if (!rows[0]) throw new Error('The server says nothing about itself.')
  return rows[0]
}
