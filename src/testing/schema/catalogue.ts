import type pg from 'pg'

export type Column = {
  name: string
  type: string
  nullable: boolean
  default: string | null
  identity: string | null
  generated: string | null
  collation: string | null
}
type Constraint = { name: string; kind: string; definition: string; columns: string[] }
export type Table = {
  schema: string
  name: string
  kind: 'table' | 'view'
  options: string | null
  definition: string | null
  columns: Column[]
  constraints: Constraint[]
  indexes: string[]
  triggers: string[]
}
type Enumeration = { schema: string; name: string; values: string[] }
type Routine = { definition: string; signature: string; isForEveryone: boolean }
export type Catalogue = {
  schemas: string[]
  extensions: string[]
  enumerations: Enumeration[]
  sequences: string[]
  tables: Table[]
  routines: Routine[]
}

/** Schemas of this project, and what no extension brought along. */
const IS_OURS = (
  schema: string,
  object: string,
  of: string,
) => `${schema}.nspname not like 'pg\\_%' and ${schema}.nspname <> 'information_schema'
  and not exists (select from pg_depend d where d.classid = '${of}'::regclass and d.objid = ${object}.oid and d.deptype = 'e')`

const TABLES = `
select n.nspname as schema, c.relname as name, case c.relkind when 'v' then 'view' else 'table' end as kind, array_to_string(c.reloptions, ', ') as options,
  case c.relkind when 'v' then pg_get_viewdef(c.oid) end as definition,
  (select json_agg(json_build_object('name', a.attname, 'type', format_type(a.atttypid, a.atttypmod), 'nullable', not a.attnotnull,
            'default', case a.attgenerated when '' then pg_get_expr(d.adbin, d.adrelid) end, 'generated', case a.attgenerated when '' then null else pg_get_expr(d.adbin, d.adrelid) end,
            'identity', case a.attidentity when 'a' then 'always' when 'd' then 'by default' end,
            'collation', case when a.attcollation <> t.typcollation then a.attcollation::regcollation::text end) order by a.attnum)
     from pg_attribute a join pg_type t on t.oid = a.atttypid left join pg_attrdef d on d.adrelid = a.attrelid and d.adnum = a.attnum
    where a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped) as columns,
  coalesce((select json_agg(json_build_object('name', k.conname, 'kind', k.contype, 'definition', pg_get_constraintdef(k.oid),
            'columns', (select array_agg(a.attname) from pg_attribute a where a.attrelid = c.oid and a.attnum = any(k.conkey))) order by position(k.contype in 'puxfc'), k.conname)
     from pg_constraint k where k.conrelid = c.oid and k.contype in ('p', 'u', 'x', 'f', 'c')), '[]') as constraints,
  coalesce((select json_agg(pg_get_indexdef(i.indexrelid) order by o.relname) from pg_index i join pg_class o on o.oid = i.indexrelid
    where i.indrelid = c.oid and not exists (select from pg_constraint k where k.conindid = i.indexrelid and k.contype in ('p', 'u', 'x'))), '[]') as indexes,
  coalesce((select json_agg(pg_get_triggerdef(g.oid) order by g.tgname) from pg_trigger g where g.tgrelid = c.oid and not g.tgisinternal), '[]') as triggers
from pg_class c join pg_namespace n on n.oid = c.relnamespace where c.relkind in ('r', 'p', 'v', 'm') and ${IS_OURS('n', 'c', 'pg_class')}`

const ENUMERATIONS = `select n.nspname as schema, t.typname as name, (select json_agg(e.enumlabel order by e.enumsortorder) from pg_enum e where e.enumtypid = t.oid) as values
  from pg_type t join pg_namespace n on n.oid = t.typnamespace where t.typtype = 'e' and ${IS_OURS('n', 't', 'pg_type')}`

/** Those that belong to no column. */
const SEQUENCES = `select c.oid::regclass::text as name from pg_class c join pg_namespace n on n.oid = c.relnamespace where c.relkind = 'S' and ${IS_OURS('n', 'c', 'pg_class')}
  and not exists (select from pg_depend d where d.classid = 'pg_class'::regclass and d.objid = c.oid and d.deptype in ('a', 'i'))`

const ROUTINES = `select pg_get_functiondef(p.oid) as definition, p.oid::regprocedure::text as signature,
    p.proacl is null or exists (select from aclexplode(p.proacl) a where a.grantee = 0) as "isForEveryone"
  from pg_proc p join pg_namespace n on n.oid = p.pronamespace where p.prokind in ('f', 'p') and ${IS_OURS('n', 'p', 'pg_proc')}`

/** Everything that migrations make in a database, in an order that depends on names alone. Rights of the roles are granted at each start and are not part of it. */
export async function readCatalogue(client: pg.ClientBase): Promise<Catalogue> {
  // Without a search path, every name is written with its schema.
  await client.query(`set search_path = ''`)
  const read = async <Row extends pg.QueryResultRow>(text: string) =>
    (await client.query<Row>(text)).rows
  const name = ({ schema, name }: { schema: string; name: string }) => `${schema}.${name}`
  return {
    schemas: (
      await read<{ name: string }>(
        `select n.nspname as name from pg_namespace n where ${IS_OURS('n', 'n', 'pg_namespace')}`,
      )
    )
      .map((row) => row.name)
      .sort(),
    extensions: (
      await read<{ name: string }>(
        `select extname as name from pg_extension where extname <> 'plpgsql'`,
      )
    )
      .map((row) => row.name)
      .sort(),
    enumerations: sorted(await read<Enumeration>(ENUMERATIONS), name),
    sequences: (await read<{ name: string }>(SEQUENCES)).map((row) => row.name).sort(),
    tables: sorted(await read<Table>(TABLES), name),
    routines: sorted(await read<Routine>(ROUTINES), ({ signature }) => signature),
  }
}

/** By code units, which no collation of a server changes. */
const sorted = <Item>(items: Item[], key: (item: Item) => string): Item[] =>
  items.sort((a, b) => (key(a) < key(b) ? -1 : 1))
