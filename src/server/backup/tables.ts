import { createHash } from 'node:crypto'
import { createReadStream, createWriteStream } from 'node:fs'
import { Transform, type TransformCallback } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import type pg from 'pg'
import { from as copyFrom, to as copyTo } from 'pg-copy-streams'
import type { Manifest, TablePart } from './manifest.ts'

export type BackupTable = { schema: string; name: string; columns: string[]; order: string }

/** Relations that belong neither to PostgreSQL nor to an extension. */
const OWN_RELATIONS = `n.nspname not like 'pg\\_%' and n.nspname <> 'information_schema'
  and not exists (select from pg_depend d where d.objid = c.oid
    and d.classid = 'pg_class'::regclass and d.deptype = 'e')`

export const MIGRATIONS_TABLE = 'payload_migrations'

/**
 * Returns all tables of all schemas. `order` is the primary key, or else the row as text.
 */
export async function listTables(client: pg.ClientBase): Promise<BackupTable[]> {
  const { rows } = await client.query<{
    schema: string
    name: string
    columns: string[]
    keys: { column: string; text: boolean }[] | null
  }>(
    `select n.nspname as schema, c.relname as name,
            (select json_agg(a.attname order by a.attnum) from pg_attribute a
              where a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
              and a.attgenerated = '') as columns,
            (select json_agg(json_build_object('column', a.attname, 'text', a.attcollation <> 0)
              order by k.at)
               from pg_index i cross join lateral unnest(i.indkey::int[]) with ordinality k(attnum,
                 at)
               join pg_attribute a on a.attrelid = c.oid and a.attnum = k.attnum
                 where i.indrelid = c.oid and i.indisprimary) as keys
       from pg_class c join pg_namespace n on n.oid = c.relnamespace
      where c.relkind in ('r', 'p') and not c.relispartition and ${OWN_RELATIONS} order by 1, 2`,
  )
  return rows.map(({ schema, name, columns, keys }) => ({
    schema,
    name,
    columns,
    order: keys
      ? keys
          .map(({ column, text }) => `${quoteIdentifier(column)}${text ? ' collate "C"' : ''}`)
          .join(', ')
      : `t::text collate "C"`,
  }))
}

export async function listSequences(client: pg.ClientBase): Promise<Manifest['sequences']> {
  const { rows } = await client.query<{ schema: string; name: string }>(
    `select n.nspname as schema, c.relname as name from pg_class c
      join pg_namespace n on n.oid = c.relnamespace where c.relkind = 'S' and ${OWN_RELATIONS} order by 1, 2`,
  )
  const sequences: Manifest['sequences'] = []
  for (const { schema, name } of rows) {
    const {
      rows: [state],
    } = await client.query<{ value: string; called: boolean }>(
      `select last_value::text as value, is_called as called from ${quoteIdentifier(schema)}.${quoteIdentifier(name)}`,
    )
    if (state) sequences.push({ schema, name, ...state })
  }
  return sequences
}

export const quoteIdentifier = (name: string): string => `"${name.replaceAll('"', '""')}"`
export const qualifiedName = ({ schema, name }: { schema: string; name: string }): string =>
  `${quoteIdentifier(schema)}.${quoteIdentifier(name)}`

/** Makes PostgreSQL write and read text in a format that does not depend on the server. */
export const usePortableFormat = (client: pg.ClientBase) =>
  client.query(
    `set local client_encoding to 'UTF8'; set local datestyle to 'ISO, YMD';
     set local timezone to 'UTC'; set local intervalstyle to 'iso_8601';
     set local extra_float_digits to 1; set local bytea_output to 'hex';
     set local statement_timeout to 0`,
  )

/** Counts and hashes the rows of a COPY stream. */
class RowTally extends Transform {
  rows = 0
  hash = createHash('sha256')
  override _transform(chunk: Buffer, _encoding: BufferEncoding, done: TransformCallback): void {
    this.hash.update(chunk)
    // In COPY's text format, a line feed ends a row; one in a value is escaped as \\n.
    for (let at = chunk.indexOf(10); at !== -1; at = chunk.indexOf(10, at + 1)) this.rows += 1
    done(null, chunk)
  }
}

/** Copies a table into a file. Without `path`, only counts and hashes its rows. */
export async function copyTable(
  client: pg.ClientBase,
  table: BackupTable,
  path: string | null,
): Promise<TablePart> {
  const columns = table.columns.map(quoteIdentifier).join(', ')
  const tally = new RowTally()
  const stream = client.query(
    copyTo(
      `copy (select ${columns} from ${qualifiedName(table)} t order by ${table.order}) to stdout`,
    ),
  )
  if (path) await pipeline(stream, tally, createWriteStream(path, { mode: 0o600 }))
  else
    await pipeline(stream, tally, async (chunks) => {
      for await (const chunk of chunks) void chunk
    })
  return {
    schema: table.schema,
    name: table.name,
    columns: table.columns,
    rows: tally.rows,
    sha256: tally.hash.digest('hex'),
  }
}

/** Copies a file into a table. */
export async function writeTable(
  client: pg.ClientBase,
  part: TablePart,
  path: string,
): Promise<void> {
  await pipeline(
    createReadStream(path),
    client.query(
      copyFrom(
        `copy ${qualifiedName(part)} (${part.columns.map(quoteIdentifier).join(', ')}) from stdin`,
      ),
    ),
  )
}

type Trigger = { table: string; name: string }

/**
 * Disables the triggers that write rows of other tables, because the restored rows have theirs:
 * seals, the cards of topics, the desk's counts, those of feedback.
 */
export async function disableWritingTriggers(client: pg.Client): Promise<Trigger[]> {
  const { rows } = await client.query<Trigger>(
    `select tgrelid::regclass::text as "table", quote_ident(tgname) as name from pg_trigger
      where not tgisinternal and tgfoid in (
        to_regproc('workflow.seal_row'), to_regproc('portal.mark_changed_questions'),
        to_regproc('workflow.mark_listed'), to_regproc('workflow.mark_standing'),
        to_regproc('workflow.mark_status'), to_regproc('workflow.count_feedback'),
        to_regproc('workflow.count_dismissed'))`,
  )
  for (const { table, name } of rows)
    await client.query(`alter table ${table} disable trigger ${name}`)
  return rows
}
