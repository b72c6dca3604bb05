import type { Tables } from './tables.ts'

/** A table or view, with its schema: `workflow.approvals`. */
type TableName = keyof Tables

/**
 * The row of a query on a table: all its columns, or the named ones.
 *
 *     const rows = await sql<Row<'workflow.approvals', 'id' | 'at'>>(
 *       'select id, at from workflow.approvals',
 *     )
 *
 * For a join, combine the rows: `Row<'workflow.notes', 'words'> & Row<'portal.entries', 'slug'>`.
 * Add what a query computes or renames:
 * `Row<'portal.entries', 'slug'> & { count: number; signed: Row<'workflow.approvals'>['at'] }`. Add
 * `| null` to the columns of the optional side of an outer join, and use `NonNullable` where the
 * query leaves nulls out. `src/testing/row-types.test.ts` finds columns typed by hand.
 *
 * The types come from the database's catalogue, so a renamed or newly nullable column is a compile
 * error where it is used. `bigint` and `numeric` are strings, because JavaScript's numbers cannot
 * hold all their values. A time is a `Moment`, and a text column named `locale` or `source_locale`
 * is a `Locale`. `jsonb` is `unknown`: check it where you read it. The catalogue does not say which
 * columns of a view can be null, so all of them can.
 */
export type Row<
  Table extends TableName,
  Column extends keyof Tables[Table] = keyof Tables[Table],
> = Pick<Tables[Table], Column>
