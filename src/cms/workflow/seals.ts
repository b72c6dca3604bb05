import type { Sql } from '../../core/sql.ts'
import { CONTENT, HASH, SEAL, SEALED } from './seals-table.ts'

export type Head = { id: string; seal: string }
export type Broken = {
  source: string
  rowId: string
  what: 'changed' | 'missing' | 'without a seal' | 'out of its place'
}
export type Checked = { lines: number; head: Head | null; broken: Broken[] }

const MOST = 20
const lines = SEALED.map(
  (table) => `select '${table}' as source, id, ${HASH(CONTENT('t'))} as content from ${table} t`,
).join(' union all ')

/**
 * Reads every append-only record and its chain of seals again. `broken` names the first lines that
 * are not as they were written. Needs the right to read the tables, and a transaction of its own or
 * the caller's, whose time zone it sets.
 */
export async function checkSeals(sql: Sql): Promise<Checked> {
  await sql(`set local timezone = 'UTC'`)
  const broken = await sql<{ source: string; row_id: string; what: Broken['what'] }>(`
    with line as materialized (${lines}),
         link as materialized (select *, lag(seal) over (order by id) as previous
           from workflow.seals)
    select source, row_id, what from (
      select link.source, link.row_id, case when line.id is null then 'missing'
        when line.content <> link.row_hash then 'changed'
        when link.seal <> ${SEAL('link.previous', 'link.source', 'link.row_id', 'link.row_hash')}
          then 'out of its place' end as what
        from link left join line on line.source = link.source and line.id = link.row_id
      union all
      select line.source, line.id, 'without a seal' from line left
        join link on link.source = line.source and link.row_id = line.id where link.id is null
    ) found where what is not null order by source, row_id limit ${MOST}`)
  const [count] = await sql<{ lines: number }>('select count(*)::int as lines from workflow.seals')
  return {
    lines: count?.lines ?? 0,
    head: await sealHead(sql),
    broken: broken.map(({ source, row_id, what }) => ({ source, rowId: String(row_id), what })),
  }
}

/** The newest seal: it stands for everything that was recorded until then. */
export async function sealHead(sql: Sql): Promise<Head | null> {
  const [row] = await sql<{ id: string; seal: string }>(
    'select id, seal from workflow.seals order by id desc limit 1',
  )
  return row ? { id: String(row.id), seal: row.seal } : null
}

/** Whether a seal that somebody kept is still in the chain, at its place. */
export const isStillSealed = async (sql: Sql, { id, seal }: Head): Promise<boolean> =>
  (await sql('select 1 from workflow.seals where id = $1::bigint and seal = $2', [id, seal]))
    .length > 0
