import { once } from 'node:events'
import { createWriteStream } from 'node:fs'
import { Client } from 'pg'
import type { Row } from '../../../core/row.ts'
import { tablesInOrder } from './tables.ts'

export const EXPORT_FORMAT = 'attune-export'
export const EXPORT_VERSION = 1

/**
 * Exports all content into one JSON file, with one row on each line, from one snapshot of the
 * database: every language, version, approval, event and published text. Passwords, sessions and
 * one-time links are left out. Returns how many tables and rows it wrote.
 */
export async function exportEverything(
  url: string,
  file: string,
): Promise<{ tables: number; rows: number }> {
  const client = new Client({ connectionString: url })
  await client.connect()
  const out = createWriteStream(file, { mode: 0o600 })
  const write = async (text: string) => {
    if (!out.write(text)) await once(out, 'drain')
  }
  let rows = 0
  try {
    await client.query('begin transaction isolation level repeatable read read only')
    const tables = await tablesInOrder(client)
    const { rows: migrations } = await client.query<Row<'public.payload_migrations', 'name'>>(
      'select name from public.payload_migrations where batch > 0 order by id',
    )
    await write(
      `${JSON.stringify({ format: EXPORT_FORMAT, version: EXPORT_VERSION, migrations: migrations.map(({ name }) => name) }).slice(0, -1)},\n"tables":{\n`,
    )
    for (const [index, table] of tables.entries()) {
      await write(`${index > 0 ? ',\n' : ''}${JSON.stringify(table)}:[`)
      await client.query(
        `declare rows cursor for select to_jsonb(t) as row from ${table} t order by ${await primaryKeyOrder(client, table)}`,
      )
      let first = true
      for (;;) {
        const { rows: batch } = await client.query<{ row: unknown }>('fetch 500 from rows')
        if (batch.length === 0) break
        await write(
          batch
            .map(({ row }) => `${first ? ((first = false), '\n') : ',\n'}${JSON.stringify(row)}`)
            .join(''),
        )
        rows += batch.length
      }
      await client.query('close rows')
      await write(']')
    }
    await write('\n}}\n')
    return { tables: tables.length, rows }
  } finally {
    out.end()
    await once(out, 'close')
    await client.end()
  }
}

/** The columns of the primary key; ordered by them, the same content gives the same file. */
async function primaryKeyOrder(client: Client, table: string): Promise<string> {
  const { rows } = await client.query<{ column: string }>(
    `select quote_ident(a.attname) as column from pg_index i
      join pg_attribute a on a.attrelid = i.indrelid and a.attnum = any(i.indkey)
      where i.indrelid = $1::regclass and i.indisprimary
        order by array_position(i.indkey, a.attnum)`,
    [table],
  )
  return rows.map(({ column }) => `t.${column}`).join(', ') || 'to_jsonb(t)::text'
}
