import { readFile } from 'node:fs/promises'
import { Client, type ClientBase } from 'pg'
import { z } from 'zod'
import { errorMessage } from '../../../core/errors.ts'
import type { Row } from '../../../core/row.ts'
import { DocumentFaultsError } from '../read/faults.ts'
import { EXPORT_FORMAT, EXPORT_VERSION } from './export-everything.ts'
import { tablesInOrder } from './tables.ts'

const fullExport = z.object({
  format: z.literal(EXPORT_FORMAT),
  version: z.literal(EXPORT_VERSION),
  migrations: z.array(z.string()),
  tables: z.record(z.string(), z.array(z.record(z.string(), z.unknown()))),
})
const BATCH_SIZE = 500

/**
 * Imports a full export into an empty Attune of the same version, in one transaction. Throws
 * DocumentFaultsError, and then changes nothing. Returns how many tables and rows it imported.
 */
export async function importEverything(
  url: string,
  file: string,
): Promise<{ tables: number; rows: number }> {
  const fault = (message: string) =>
    new DocumentFaultsError([{ file, line: null, code: 'everything', message }])
  let json: unknown
  try {
    json = JSON.parse(await readFile(file, 'utf8'))
  } catch (error) {
    throw fault(`This is not a full export: ${errorMessage(error)}.`)
  }
  const read = fullExport.safeParse(json)
  if (!read.success)
    throw fault(
      `This is not a full export of Attune (${read.error.issues[0]?.path.join('.') ?? ''}: ${read.error.issues[0]?.message ?? ''}).`,
    )
  const { migrations, tables } = read.data
  const client = new Client({ connectionString: url })
  await client.connect()
  try {
    await client.query('begin')
    await client.query(`select pg_advisory_xact_lock(hashtext('attune.import'))`)
    const { rows: here } = await client.query<Row<'public.payload_migrations', 'name'>>(
      'select name from public.payload_migrations where batch > 0 order by id',
    )
    if (JSON.stringify(here.map(({ name }) => name)) !== JSON.stringify(migrations))
      throw fault(
        'Another version of Attune made this export. Import it with that version, then upgrade.',
      )
    const order = await tablesInOrder(client)
    const unknown = Object.keys(tables).filter((table) => !order.includes(table))
    if (unknown.length > 0)
      throw fault(`This export has tables that this Attune does not have: ${unknown.join(', ')}.`)
    for (const table of order)
      if ((await client.query(`select from ${table} limit 1`)).rowCount)
        throw fault(`This Attune is not empty: ${table} has rows.`)
    let rows = 0
    for (const table of order) rows += await insertTable(client, table, tables[table] ?? [])
    await resetSequences(client)
    await client.query('commit')
    return { tables: order.length, rows }
  } catch (error) {
    await client.query('rollback').catch(() => undefined)
    throw error
  } finally {
    await client.end()
  }
}

async function insertTable(
  client: ClientBase,
  table: string,
  rows: readonly Record<string, unknown>[],
): Promise<number> {
  // A translation points to its original in the same table.
  const sorted =
    table === 'public.entries'
      ? [...rows].sort(
          (one, other) =>
            Number(one.translation_of_id !== null) - Number(other.translation_of_id !== null),
        )
      : rows
  // The rows have what the triggers of the tables once added (the seals), so triggers must not run.
  await client.query(`alter table ${table} disable trigger user`)
  for (let from = 0; from < sorted.length; from += BATCH_SIZE) {
    await client.query(
      `insert into ${table} overriding system value select *
        from jsonb_populate_recordset(null::${table}, $1::jsonb)`,
      [JSON.stringify(sorted.slice(from, from + BATCH_SIZE))],
    )
  }
  await client.query(`alter table ${table} enable trigger user`)
  return rows.length
}

/** New rows get ids after the imported ones. */
async function resetSequences(client: ClientBase): Promise<void> {
  const { rows } = await client.query<{ owner: string; column: string; sequence: string }>(`
    select n.nspname || '.' || quote_ident(t.relname) as owner, quote_ident(a.attname) as column,
      s.oid::regclass::text as sequence
      from pg_class s join pg_depend d on d.objid = s.oid and d.deptype in ('a', 'i')
        and d.classid = 'pg_class'::regclass join pg_class t on t.oid = d.refobjid
      join pg_namespace n on n.oid = t.relnamespace join pg_attribute a on a.attrelid = t.oid
        and a.attnum = d.refobjsubid
     where s.relkind = 'S' and n.nspname in ('public', 'workflow', 'portal')`)
  for (const { owner, column, sequence } of rows) {
    await client.query(
      `select setval('${sequence}', greatest((select coalesce(max(${column}), 0)
        from ${owner}), 1), exists (select from ${owner}))`,
    )
  }
}
