import type { Sql } from '../../src/core/sql.ts'
import { NO_WORDS } from './public-by-design.ts'

/** Columns that could hold words and hold no canary: a field that the planting did not reach. */
export async function unplanted(sql: Sql): Promise<string[]> {
  const columns = await sql<{ schema: string; table: string; name: string }>(
    `select c.table_schema as schema, c.table_name as table, c.column_name as name
       from information_schema.columns c join information_schema.tables t
         using (table_schema, table_name)
      where t.table_type = 'BASE TABLE'
        and c.table_schema not in ('pg_catalog', 'information_schema') and c.is_generated = 'NEVER'
        and c.data_type in ('text', 'character varying', 'json', 'jsonb', 'ARRAY')
        and c.udt_name not in ('_int4', '_int8')
        and not exists (select 1 from pg_constraint k join pg_attribute a on a.attrelid = k.conrelid
          and a.attnum = any (k.conkey)
                         where k.contype = 'c' and k.conrelid = format('%I.%I', c.table_schema,
                           c.table_name)::regclass and a.attname = c.column_name)
      order by 1, 2, 3`,
  )
  const missing: string[] = []
  for (const { schema, table, name } of columns) {
    const column = `${schema}.${table}.${name}`
    if (NO_WORDS.some((pattern) => pattern.test(column))) continue
    const [found] = await sql(
      `select 1 from "${schema}"."${table}" where "${name}"::text ilike '%kanarie%' limit 1`,
    )
    if (!found) missing.push(column)
  }
  return missing
}
