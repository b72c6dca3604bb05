import { readFile } from 'node:fs/promises'
import { Client, type ClientBase } from 'pg'
import { z } from 'zod'
import { DocumentFaultsError } from '../read/faults.ts'
import { EXPORT_FORMAT, EXPORT_VERSION } from './export-everything.ts'
import { tablesInOrder } from './tables.ts'

const shape = z.object({
  format: z.literal(EXPORT_FORMAT),
  version: z.literal(EXPORT_VERSION),
  migrations: z.array(z.string()),
  tables: z.record(z.string(), z.array(z.record(z.string(), z.unknown()))),
})
const BATCH = 500

/**
 * Brings a full export back into an empty Attune of the same version, in one transaction. Throws
 * Faulty; then nothing has changed.
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
    throw fault(`This is no full export: ${(error as Error).message}.`)
  }
  const read = shape.safeParse(json)
  if (!read.success)
    throw fault(
      `This is no full export of Attune (${read.error.issues[0]?.path.join('.') ?? ''}: ${read.error.issues[0]?.message ?? ''}).`,
    )
  const { migrations, tables } = read.data
  const client = new Client({ connectionString: url })
  await client.connect()
  try {
    await client.query('begin')
    await client.query(`select pg_advisory_xact_lock(hashtext('attune.import'))`)
    const { rows: here } = await client.query<{ name: string }>(
      'select name from public.payload_migrations where batch > 0 order by id',
    )
    if (JSON.stringify(here.map(({ name }) => name)) !== JSON.stringify(migrations))
      throw fault('It was made by another version of Attune. Use that version, then upgrade.')
    const order = await tablesInOrder(client)
    const unknown = Object.keys(tables).filter((table) => !order.includes(table))
    if (unknown.length > 0)
      throw fault(`It has tables that this Attune does not have: ${unknown.join(', ')}.`)
    for (const table of order)
      if ((await client.query(`select from ${table} limit 1`)).rowCount)
        throw fault(`This Attune is not empty: there is something in ${table}.`)
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
  // A translation points to an original in the same table, so originals go first.
  const sorted =
    table === 'public.entries'
      ? [...rows].sort(
          (one, other) =>
            Number(one.translation_of_id !== null) - Number(other.translation_of_id !== null),
        )
      : rows
  // Rows come back as they were: what the tables' own triggers once made of them (the seals) is
  // among what comes back.
  await client.query(`alter table ${table} disable trigger user`)
  for (let from = 0; from < sorted.length; from += BATCH) {
    await client.query(
      `insert into ${table} overriding system value select *
        from jsonb_populate_recordset(null::${table}, $1::jsonb)`,
      [JSON.stringify(sorted.slice(from, from + BATCH))],
    )
  }
  await client.query(`alter table ${table} enable trigger user`)
  return rows.length
}

/** New rows get numbers after the ones that came back. */
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
