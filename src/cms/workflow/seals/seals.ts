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

/** A statement that reads all sealed rows. A database before its upgrade may lack a table. */
async function sealedRows(sql: Sql): Promise<string> {
  const rows = await sql<{ name: string }>(
    'select name from unnest($1::text[]) name where to_regclass(name) is not null',
    [[...SEALED_TABLES]],
  )
  return SEALED_TABLES.filter((table) => rows.some(({ name }) => name === table))
    .map(
      (table) =>
        `select '${table}' as source, id, ${sha256Of(rowContent('t'))} as content from ${table} t`,
    )
    .join(' union all ')
}

/**
 * Checks every row of the append-only tables against the chain of seals. `broken` lists the first
 * rows that differ. Needs the right to read the tables, and a transaction, whose time zone it sets
 * to UTC.
 */
export async function checkSeals(sql: Sql): Promise<SealCheck> {
  await sql(`set local timezone = 'UTC'`)
  const broken = await sql<Row<'workflow.seals', 'source' | 'row_id'> & Pick<BrokenSeal, 'what'>>(`
    with line as materialized (${await sealedRows(sql)}),
         link as materialized (select *, lag(seal) over (order by id) as previous
           from workflow.seals)
    select source, row_id, what from (
      select link.source, link.row_id, case when line.id is null then 'missing'
        when line.content <> link.row_hash then 'changed'
        when link.seal <> ${sealOf('link.previous', 'link.source', 'link.row_id', 'link.row_hash')}
          then 'out of its place' end as what
        from link left join line on line.source = link.source and line.id = link.row_id
      union all
      select line.source, line.id, 'without a seal' from line left
        join link on link.source = line.source and link.row_id = line.id where link.id is null
    ) found where what is not null order by source, row_id limit ${MAX_REPORTED}`)
  const [count] = await sql<{ lines: number }>('select count(*)::int as lines from workflow.seals')
  return {
    lines: count?.lines ?? 0,
    head: await sealHead(sql),
    broken: broken.map(({ source, row_id, what }) => ({ source, rowId: String(row_id), what })),
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
