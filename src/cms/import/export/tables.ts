import type { ClientBase } from 'pg'

/** Payload's own bookkeeping. The schema `auth` is left out as a whole. */
const EXCLUDED_TABLE = /^public\.payload_/

/**
 * Returns every table of content as `schema.name`, those that others point to first. New tables are
 * found by themselves. Throws if tables point to each other in a circle.
 */
export async function tablesInOrder(client: ClientBase): Promise<string[]> {
  const { rows } = await client.query<{ name: string; needs: string[] }>(`
    select c.oid::regclass::text as given, n.nspname || '.' || quote_ident(c.relname) as name,
           array(select distinct fn.nspname || '.' || quote_ident(f.relname) from pg_constraint k
             join pg_class f on f.oid = k.confrelid
                 join pg_namespace fn on fn.oid = f.relnamespace where k.conrelid = c.oid
                   and k.contype = 'f' and k.confrelid <> c.oid) as needs
      from pg_class c join pg_namespace n on n.oid = c.relnamespace
     where c.relkind in ('r', 'p') and n.nspname in ('public', 'workflow', 'portal') order by 2`)
  const tables = rows.filter(({ name }) => !EXCLUDED_TABLE.test(name))
  const names = new Set(tables.map(({ name }) => name))
  const done: string[] = []
  while (done.length < tables.length) {
    const next = tables.filter(
      ({ name, needs }) =>
        !done.includes(name) && needs.every((each) => !names.has(each) || done.includes(each)),
    )
    if (next.length === 0)
      throw new Error(
        `Tables point to each other in a circle: ${tables
          .filter(({ name }) => !done.includes(name))
          .map(({ name }) => name)
          .join(', ')}`,
      )
    done.push(...next.map(({ name }) => name))
  }
  return done
}
