import { OperatorError } from '../../core/errors.ts'
import { connectionsOf } from '../../core/workers/share.ts'
import { withClient } from './client.ts'

/** Left for commands, backups and the server's administrators. */
const RESERVED = 10

/**
 * Throws an OperatorError if this number of web processes could need more connections than the
 * database allows.
 */
export async function checkConnections(owner: string, processes: number): Promise<void> {
  if (processes === 1) return
  const max = await withClient(owner, async (client) => {
    const { rows } = await client.query<{ max: number }>(
      `select current_setting('max_connections')::integer as max`,
    )
    return rows[0]?.max ?? 0
  })
  const needed = connectionsOf(processes) + RESERVED
  if (needed > max)
    throw new OperatorError(
      `WEB_CONCURRENCY=${processes} needs up to ${needed} connections to the database, which allows ${max}. Set WEB_CONCURRENCY to less, or max_connections of PostgreSQL to more.`,
    )
}
