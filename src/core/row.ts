import type { Tables } from './tables.ts'

/** A table or view, with its schema: `workflow.approvals`. */
type TableName = keyof Tables

/**
 * The row of a query on a table: all its columns, or the named ones.
 *
 *     const rows = await sql<Row<'workflow.approvals', 'id' | 'at'>>('select id, at from workflow.approvals')
 *
 * A join is the rows of both: `Row<'workflow.notes', 'words'> & Row<'portal.entries', 'slug'>`. What a query computes or renames stands beside it:
 * `Row<'portal.entries', 'slug'> & { signed: Row<'workflow.approvals', 'at'>['at'] }`. A column that is missing on one side of an outer join is `| null`.
 *
 * The types come from the database's catalogue, so a renamed column or a new null is a compile error where it matters. `bigint` and `numeric` are
 * text, because JavaScript's numbers do not hold them all. A time is a `Moment`. `jsonb` is `unknown`: check it where it is read. The catalogue
 * does not know which columns of a view can be null, so all are.
 */
export type Row<
  Table extends TableName,
  Column extends keyof Tables[Table] = keyof Tables[Table],
> = Pick<Tables[Table], Column>
