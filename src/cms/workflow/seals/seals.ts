import type { Row } from '../../../core/row.ts'
import type { Sql } from '../../../core/sql.ts'
import { rowContent, sha256Of, sealOf, SEALED_TABLES } from './seal-sql.ts'

export type SealHead = { id: string; seal: string }
export type BrokenSeal = {
  source: string
  rowId: string
  what: 'changed' | 'missing' | 'without a seal' | 'out of its place'
}
export type SealCheck = { lines: number; head: SealHead | null; broken: BrokenSeal[] }

const MAX_REPORTED = 20

/** The sealed tables that the database has: before its upgrade it may lack one. */
async function presentTables(sql: Sql): Promise<string[]> {
  const rows = await sql<{ name: string }>(
    'select name from unnest($1::text[]) name where to_regclass(name) is not null',
    [[...SEALED_TABLES]],
  )
  return SEALED_TABLES.filter((table) => rows.some(({ name }) => name === table))
}

/** A statement that reads sealed rows with the hash of their content. */
const sealedRows = (tables: readonly string[], condition: (table: string) => string): string =>
  tables
    .map(
      (table) =>
        `select '${table}' as source, id, ${sha256Of(rowContent('t'))} as content from ${table} t
          where ${condition(table)}`,
    )
    .join(' union all ')

/**
 * A statement that compares `link`, seals with the one before each, with `line`, the rows of the
 * tables, and returns what differs.
 */
const differences = (link: string, line: string): string => `
  with link as materialized (${link}), line as materialized (${line})
  select source, row_id, what from (
    select link.source, link.row_id, case when line.id is null then 'missing'
      when line.content <> link.row_hash then 'changed'
      when link.seal <> ${sealOf('link.previous', 'link.source', 'link.row_id', 'link.row_hash')}
        then 'out of its place' end as what
      from link left join line on line.source = link.source and line.id = link.row_id
    union all
    select line.source, line.id, 'without a seal' from line left
      join link on link.source = line.source and link.row_id = line.id where link.id is null
  ) found where what is not null order by source, row_id limit ${MAX_REPORTED}`

type BrokenRow = Row<'workflow.seals', 'source' | 'row_id'> & Pick<BrokenSeal, 'what'>
const toBrokenSeal = ({ source, row_id, what }: BrokenRow): BrokenSeal => ({
  source,
  rowId: String(row_id),
  what,
})

/**
 * Checks every row of the append-only tables against the chain of seals. `broken` lists the first
 * rows that differ. Needs the right to read the tables, and a transaction, whose time zone it sets
 * to UTC.
 */
export async function checkSeals(sql: Sql): Promise<SealCheck> {
  await sql(`set local timezone = 'UTC'`)
  const broken = await sql<BrokenRow>(
    differences(
      'select *, lag(seal) over (order by id) as previous from workflow.seals',
      sealedRows(await presentTables(sql), () => 'true'),
    ),
  )
  const [count] = await sql<{ lines: number }>('select count(*)::int as lines from workflow.seals')
  return {
    lines: count?.lines ?? 0,
    head: await sealHead(sql),
    broken: broken.map(toBrokenSeal),
  }
}

/** The largest id of each sealed table, by its name. */
export type LastRows = Record<string, string>

export async function lastRows(sql: Sql): Promise<LastRows> {
  const rows: LastRows = {}
  for (const table of await presentTables(sql)) {
    const [last] = await sql<{ id: string }>(
      `select coalesce(max(id), 0)::text as id from ${table}`,
    )
    rows[table] = last?.id ?? '0'
  }
  return rows
}

/**
 * Checks what came after an earlier check, as `checkSeals` does: the seals after its newest one with
 * their rows, and the rows after its last ones. `lines` counts only those seals.
 */
export async function checkSealsSince(
  sql: Sql,
  head: SealHead,
  rows: LastRows,
): Promise<SealCheck> {
  await sql(`set local timezone = 'UTC'`)
  const broken = await sql<BrokenRow>(
    differences(
      `select *, coalesce(lag(seal) over (order by id), $2) as previous
         from workflow.seals where id > $1::bigint`,
      sealedRows(
        await presentTables(sql),
        (table) =>
          `t.id > coalesce(($3::jsonb ->> '${table}')::bigint, 0)
            or t.id = any(array(select row_id from link where source = '${table}'))`,
      ),
    ),
    [head.id, head.seal, JSON.stringify(rows)],
  )
  const [count] = await sql<{ lines: number }>(
    'select count(*)::int as lines from workflow.seals where id > $1::bigint',
    [head.id],
  )
  return {
    lines: count?.lines ?? 0,
    head: await sealHead(sql),
    broken: broken.map(toBrokenSeal),
  }
}

/** Returns the newest seal, which covers every earlier row. `null` if there is none. */
export async function sealHead(sql: Sql): Promise<SealHead | null> {
  const [row] = await sql<Row<'workflow.seals', 'id' | 'seal'>>(
    'select id, seal from workflow.seals order by id desc limit 1',
  )
  return row ? { id: String(row.id), seal: row.seal } : null
}

/** Whether a seal that was noted earlier is still at its place in the chain. */
export const chainContains = async (sql: Sql, { id, seal }: SealHead): Promise<boolean> =>
  (await sql('select 1 from workflow.seals where id = $1::bigint and seal = $2', [id, seal]))
    .length > 0
