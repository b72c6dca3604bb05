import type { Sql } from '../../core/sql.ts'
import { CHANGED_CHANNEL, type ReadModelChange } from '../shapes.ts'

/** Announces a change to all web processes. PostgreSQL sends it when the transaction commits. */
export const announceChange = (sql: Sql, change: ReadModelChange) =>
  sql('select pg_notify($1, $2)', [CHANGED_CHANNEL, JSON.stringify(change)])
