import { sql as drizzleSql } from '@payloadcms/db-postgres'
import { commitTransaction, initTransaction, killTransaction, type PayloadRequest } from 'payload'
import type { Sql } from './sql.ts'

type Executor = { execute: (query: unknown) => Promise<{ rows: object[] }> }

/**
 * Turns the placeholders `$1`, `$2` … into Drizzle's parameters. No value becomes part of the
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
 * Returns a function that runs statements in the transaction of a Payload request, or outside any
 * transaction if the request has none.
 */
export function sqlOf(req: Pick<PayloadRequest, 'payload' | 'transactionID'>): Sql {
  const { sessions, drizzle } = req.payload.db
  return async <Row extends object>(text: string, values: readonly unknown[] = []) => {
    const id = await req.transactionID
    const db = ((id === undefined ? undefined : sessions?.[id]?.db) ?? drizzle) as Executor
    return (await db.execute(statement(text, values))).rows as Row[]
  }
}

/**
 * Runs `work` in the request's transaction. If the request has none, begins one, commits it after
 * `work`, and rolls it back when `work` throws.
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

class DryRunRollback extends Error {}

/** As `inTransaction`. In a dry run, everything is rolled back after `work`. */
export async function inTransactionOrDryRun<Result>(
  req: PayloadRequest,
  isDryRun: boolean,
  work: (sql: Sql) => Promise<Result>,
): Promise<Result> {
  if (!isDryRun) return inTransaction(req, work)
  const results: Result[] = []
  try {
    await inTransaction(req, async (sql) => {
      results.push(await work(sql))
      throw new DryRunRollback()
    })
  } catch (error) {
    if (!(error instanceof DryRunRollback)) throw error
  }
  return results[0] as Result
}
