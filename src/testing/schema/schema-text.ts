import type { Catalogue, Column, Table } from './catalogue.ts'

const HEADER = `-- Every table, index, trigger, view and function that the migrations make, own and Payload's. npm run generate writes this file; it is for reading
-- and comparing. A change of the schema is a migration.`

/** The text of src/cms/migrations/schema.sql. */
export function schemaText({
  schemas,
  extensions,
  enumerations,
  sequences,
  tables,
  routines,
}: Catalogue): string {
  const parts = [
    HEADER,
    [
      ...schemas.map((name) => `create schema ${name};`),
      ...extensions.map((name) => `create extension ${name};`),
    ].join('\n'),
    ...enumerations.map(
      ({ schema, name, values }) =>
        `create type ${schema}.${name} as enum (${values.map((value) => `'${value}'`).join(', ')});`,
    ),
    ...sequences.map((name) => `create sequence ${name};`),
    ...tables.map((table) => (table.kind === 'view' ? viewText(table) : tableText(table))),
    ...routines.map(
      ({ definition, signature, isForEveryone }) =>
        `${definition.trim()};${isForEveryone ? '' : `\nrevoke execute on function ${signature} from public;`}`,
    ),
  ]
  return `${parts.join('\n\n')}\n`
}

const viewText = ({ schema, name, definition }: Table): string =>
  `create view ${schema}.${name} as\n${definition ?? ''}`

function tableText({
  schema,
  name,
  options,
  columns,
  constraints,
  indexes,
  triggers,
}: Table): string {
  const lines = [
    ...columns.map(columnText),
    ...constraints.map((each) => `constraint ${each.name} ${each.definition}`),
  ]
  const table = `create table ${schema}.${name} (\n${lines.map((line) => `  ${line}`).join(',\n')}\n)${options ? ` with (${options})` : ''};`
  return [table, ...[...indexes, ...triggers].map((definition) => `${definition};`)].join('\n')
}

const columnText = ({
  name,
  type,
  nullable,
  default: value,
  identity,
  generated,
  collation,
}: Column): string =>
  [
    name,
    type,
    collation && `collate ${collation}`,
    identity && `generated ${identity} as identity`,
    generated && `generated always as (${generated}) stored`,
    value && `default ${value}`,
    !nullable && 'not null',
  ]
    .filter(Boolean)
    .join(' ')
