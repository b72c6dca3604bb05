import type { Payload } from 'payload'
import type pg from 'pg'

/**
 * Runs a statement on one connection or transaction and returns its rows. `text` has the
 * placeholders `$1`, `$2` … for `values`.
 */
export type Sql = <Row extends object = Record<string, unknown>>(
  text: string,
  values?: readonly unknown[],
) => Promise<Row[]>

/**
 * Returns a function that runs statements on a connection, or on a pool outside any transaction.
 * `client` is called for each statement, so the connection may be opened later.
 */
export const sqlOfClient =
  (client: () => Pick<pg.ClientBase, 'query'>): Sql =>
  async <Row extends object>(text: string, values: readonly unknown[] = []) =>
    (await client().query<Row>(text, [...values])).rows

/** Returns a function that runs statements on Payload's pool, outside any transaction. */
export const sqlOfPayload = (payload: Payload): Sql => sqlOfClient(() => payload.db.pool)

/** Escapes a text for a `like` pattern, in which `%` and `_` are wildcards. */
export const escapeLike = (text: string): string => text.replace(/[\\%_]/g, '\\$&')
