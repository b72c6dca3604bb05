import { sql as drizzleSql } from '@payloadcms/db-postgres'
import { commitTransaction, initTransaction, killTransaction, type PayloadRequest } from 'payload'
import type { Sql } from './sql.ts'

type Session = { db: { execute: (query: unknown) => Promise<{ rows: object[] }> } }
type Adapter = { sessions: Record<string, Session>; drizzle: Session['db'] }

/**
 * Turns `$1` places into Drizzle's parameters; nothing of `values` ever becomes part of the
 * statement's text.
 */
function statement(text: string, values: readonly unknown[]) {
  const parts = text.split(/\$(\d+)/)
  return drizzleSql.join(
    parts.map((part, index) =>
      index % 2 === 0
        ? drizzleSql.raw(part)
        : drizzleSql`${drizzleSql.param(values[Number(part) - 1])}`,
    ),
  )
}

/**
 * Runs statements inside the transaction of a Payload request (or outside one, where it has none).
 */
export function sqlOf(req: PayloadRequest): Sql {
  const adapter = req.payload.db as unknown as Adapter
  return async <Row extends object>(text: string, values: readonly unknown[] = []) => {
    const id = await req.transactionID
    const db = (id === undefined ? undefined : adapter.sessions[id]?.db) ?? adapter.drizzle
    return (await db.execute(statement(text, values))).rows as Row[]
  }
}

/**
 * Runs `work` in the request's transaction, or in one of its own that is committed at the end and
 * rolled back on any error.
 */
export async function inTransaction<Result>(
  req: PayloadRequest,
  work: (sql: Sql) => Promise<Result>,
): Promise<Result> {
  const began = await initTransaction(req)
  try {
    const result = await work(sqlOf(req))
    if (began) await commitTransaction(req)
    return result
  } catch (error) {
    if (began) await killTransaction(req)
    throw error
  }
}
