import type { Sql } from '../../src/core/sql.ts'
import type { Nest } from './words.ts'

type Column = {
  table: string
  name: string
  type: string
  needed: boolean
  choices: string | null
  foreign: string | null
}

const COLUMNS = `
  select c.table_schema || '.' || c.table_name as table, c.column_name as name,
         case c.data_type when 'ARRAY' then substr(c.udt_name, 2) || '[]' else c.data_type end as type,
         c.is_nullable = 'NO' and c.column_default is null and c.is_identity = 'NO'
           and c.is_generated = 'NEVER' as needed,
         (select pg_get_constraintdef(k.oid) from pg_constraint k
           join pg_attribute a on a.attrelid = k.conrelid and a.attnum = any (k.conkey)
           where k.contype = 'c' and k.conrelid = (c.table_schema || '.' || c.table_name)::regclass
             and a.attname = c.column_name limit 1) as choices,
         (select k.confrelid::regclass::text from pg_constraint k
           join pg_attribute a on a.attrelid = k.conrelid and a.attnum = any (k.conkey)
           where k.contype = 'f' and k.conrelid = (c.table_schema || '.' || c.table_name)::regclass
             and a.attname = c.column_name limit 1) as foreign
    from information_schema.columns c join information_schema.tables t
      using (table_schema, table_name)
   where t.table_type = 'BASE TABLE' and c.is_generated = 'NEVER' and c.table_schema = any ($1)
     and has_table_privilege(format('%I.%I', c.table_schema, c.table_name), 'insert')
   order by c.table_schema, c.table_name, c.ordinal_position`

/**
 * A row full of canary words in every table of the schemas that readers never see and the portal
 * may write to, whatever tables there are.
 */
export async function plantOwnTables(
  sql: Sql,
  nest: Nest,
  schemas: string[],
  keys: Record<string, number>,
): Promise<void> {
  const columns = await sql<Column>(COLUMNS, [schemas])
  for (const [table, own] of grouped(columns)) {
    const pointed = await firstRows(sql, own)
    const filled = own
      .map((column) => ({
        column,
        value:
          column.foreign && pointed[column.name] !== undefined
            ? pointed[column.name]
            : valueOf(column, nest, keys),
      }))
      .filter(({ value }) => value !== undefined)
    if (!filled.some(({ value }) => JSON.stringify(value).includes('kanarie'))) continue
    const names = filled.map(({ column }) => `"${column.name}"`)
    const places = filled.map(
      ({ column }, index) =>
        `$${index + 1}${column.type === 'jsonb' || column.type.endsWith('[]') ? `::${column.type}` : ''}`,
    )
    await sql(
      `insert into ${table} (${names.join(', ')}) values (${places.join(', ')})
        on conflict do nothing`,
      filled.map(({ value }) => value),
    )
  }
}

/**
 * The values of a row that exists in each table pointed to by words, for the columns that have the
 * same name there.
 */
async function firstRows(sql: Sql, columns: Column[]): Promise<Record<string, unknown>> {
  const tables = [
    ...new Set(
      columns.flatMap(({ foreign, type }) =>
        foreign && /text|character/.test(type) ? [foreign] : [],
      ),
    ),
  ]
  const rows = await Promise.all(
    tables.map(async (table) => (await sql(`select * from ${table} limit 1`))[0] ?? {}),
  )
  return Object.assign({}, ...rows) as Record<string, unknown>
}

function grouped(columns: Column[]): Map<string, Column[]> {
  const groups = new Map<string, Column[]>()
  for (const column of columns)
    groups.set(column.table, [...(groups.get(column.table) ?? []), column])
  return groups
}

function valueOf(
  { table, name, type, needed, choices, foreign }: Column,
  nest: Nest,
  keys: Record<string, number>,
): unknown {
  const word = () => nest.word(`${table}.${name}`)
  if (type === 'text' || type === 'character varying')
    return /'([^']+)'::/.exec(choices ?? '')?.[1] ?? word()
  if (type === 'jsonb' || type === 'json') return JSON.stringify({ word: word() })
  if (type.endsWith('[]'))
    return type.startsWith('text') ? `{${word()}}` : needed ? '{1}' : undefined
  if (!needed) return undefined
  if (/int|numeric/.test(type))
    return keys[foreign?.replace(/^public\./, '') ?? ''] ?? 2_000_000_000
  if (/timestamp|date/.test(type)) return new Date().toISOString()
  if (type === 'boolean') return false
  if (type === 'uuid') return '00000000-0000-4000-8000-000000000000'
  if (type === 'bytea') return Buffer.from(word())
  throw new Error(
    `${table}.${name} is of type ${type}: teach e2e/canaries/own-tables.ts how to fill it`,
  )
}
