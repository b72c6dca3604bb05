import type { Catalogue, Column, Table } from './catalogue.ts'

const HEADER = `import type { Locale } from '../i18n/locales.ts'

/** The rows of every table and view, as node-postgres returns them. npm run generate writes this file; src/core/row.ts says how to use it. */

/**
 * A date or a point in time. A connection of this project's own returns a Date; Payload's connection, through Drizzle, returns the text.
 * \`new Date(value)\` takes both.
 */
export type Moment = Date | string
`

/** Columns of text that hold the code of a language. Payload's are enumerations. */
const LANGUAGES = new Set(['locale', 'source_locale'])

const TYPES: Record<string, string> = {
  boolean: 'boolean',
  smallint: 'number',
  integer: 'number',
  real: 'number',
  'double precision': 'number',
  bigint: 'string',
  numeric: 'string',
  text: 'string',
  'character varying': 'string',
  uuid: 'string',
  tsvector: 'string',
  json: 'unknown',
  jsonb: 'unknown',
  bytea: 'Buffer',
  date: 'Moment',
  'timestamp with time zone': 'Moment',
  'timestamp without time zone': 'Moment',
}
/** Element types of which node-postgres parses arrays, and Drizzle leaves that to it. */
const LISTS = new Set([
  'boolean',
  'smallint',
  'integer',
  'real',
  'double precision',
  'bigint',
  'text',
  'character varying',
  'uuid',
  'json',
  'jsonb',
])

/** The text of src/core/tables.ts. */
export function rowTypes({ tables, enumerations }: Catalogue): string {
  const enums = new Map(
    enumerations.map(({ schema, name, values }) => [`${schema}.${name}`, union(values)]),
  )
  const rows = tables.map(
    (table) =>
      `  '${table.schema}.${table.name}': {\n${table.columns.map((column) => `    ${keyOf(column.name)}: ${typeOf(column, table, enums)}\n`).join('')}  }\n`,
  )
  return `${HEADER}\nexport type Tables = {\n${rows.join('')}}\n`
}

function typeOf(
  { name, type, nullable }: Column,
  table: Table,
  enums: ReadonlyMap<string, string>,
): string {
  const plain = type.replace(/\(\d+(,\d+)?\)/, '')
  const element = plain.endsWith('[]') ? plain.slice(0, -2) : null
  const found = element
    ? LISTS.has(element) && `${TYPES[element] ?? ''}[]`
    : (checkedValues(table, name) ??
      enums.get(plain) ??
      (plain === 'text' && LANGUAGES.has(name) ? 'Locale' : TYPES[plain]))
  if (!found)
    throw new Error(
      `${table.schema}.${table.name}.${name} has the type ${type}: add it to TYPES in src/testing/schema/row-types.ts`,
    )
  return nullable && found !== 'unknown' ? `${found} | null` : found
}

const ONE_OF = /^CHECK \(\(\w+ = (?:ANY \(ARRAY\[(.+)\]\)|('[^']*'::text))\)\)$/

/** The values that a check constraint leaves a column, as a union. */
function checkedValues({ constraints }: Table, column: string): string | null {
  for (const { kind, columns, definition } of constraints) {
    const list = kind === 'c' && columns.join() === column ? ONE_OF.exec(definition) : null
    if (list)
      return union(
        [...(list[1] ?? list[2] ?? '').matchAll(/'([^']*)'::text/g)].map(
          ([, value]) => value ?? '',
        ),
      )
  }
  return null
}

const union = (values: readonly string[]): string => values.map((value) => `'${value}'`).join(' | ')
const keyOf = (name: string): string => (/^[a-z_]\w*$/i.test(name) ? name : `'${name}'`)
