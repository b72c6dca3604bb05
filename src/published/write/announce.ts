import type { Sql } from '../../core/sql.ts'
import { CHANGED_CHANNEL, type ReadModelChange } from '../shapes.ts'

/**
 * Announces a change to all web processes. PostgreSQL sends it when the transaction commits. A change
 * that takes something back from readers is also written down, because an announcement can get lost
 * and a replica may lag behind it.
 */
export async function announceChange(sql: Sql, change: ReadModelChange): Promise<void> {
  if (change.kind !== 'published')
    await sql('insert into portal.withdrawals (kind, entry_id) values ($1, $2)', [
      change.kind,
      change.entryId ?? null,
    ])
  await sql('select pg_notify($1, $2)', [CHANGED_CHANNEL, JSON.stringify(change)])
}
