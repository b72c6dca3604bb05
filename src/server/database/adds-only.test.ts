import { drizzle } from '@payloadcms/db-postgres/drizzle/node-postgres'
import pg from 'pg'
import { expect, test } from 'vitest'
import { migrations } from '../../cms/migrations/index.ts'
import { emptyDatabase } from '../../testing/old-database.ts'
import { readCatalogue, type Catalogue } from '../../testing/schema/catalogue.ts'
import { migrateDatabase } from './migrate-database.ts'

/**
 * Those before it were not made to run beside the version before. They are up to 29 November 2026.
 */
const FIRST = '20261129_160914_pictures_in_database'

/**
 * What a migration takes away from the version before, and why no web process of it misses that:
 * nothing has used it for a version, or the upgrade stops all processes.
 */
const ALLOWED: Readonly<Record<string, readonly string[]>> = {}

type Table = Catalogue['tables'][number]
const nameOf = ({ schema, name }: { schema: string; name: string }) => `${schema}.${name}`

/** Why code that knows a table as it was cannot use it as it is. */
function lostIn(was: Table, is: Table | undefined): string[] {
  const table = nameOf(was)
  if (!is) return [`${table} is gone`]
  const now = new Map(is.columns.map((column) => [column.name, column]))
  const known = new Set(was.columns.map(({ name }) => name))
  return [
    ...was.columns.flatMap((before) => {
      const column = now.get(before.name)
      const name = `${table}.${before.name}`
      if (!column) return [`${name} is gone`]
      if (column.type !== before.type) return [`${name} is ${column.type}, not ${before.type}`]
      if (before.nullable && !column.nullable) return [`${name} cannot be null any more`]
      if (before.default !== null && column.default === null) return [`${name} has no default`]
      return []
    }),
    ...is.columns
      .filter(({ name, nullable, default: value, identity, generated }) => {
        const fillsItself = value !== null || identity !== null || generated !== null
        return !known.has(name) && !nullable && !fillsItself
      })
      .map(({ name }) => `${table}.${name} is new and must be given`),
    ...is.constraints
      .filter(
        ({ name, kind, columns }) =>
          kind !== 'p' &&
          columns.every((column) => known.has(column)) &&
          !was.constraints.some((before) => before.name === name),
      )
      .map(({ name }) => `${name} is new on what ${table} has`),
  ]
}

/** Why code that was made for a schema cannot run on another one. */
function lostBetween(was: Catalogue, is: Catalogue): string[] {
  const enumerations = new Map(is.enumerations.map((each) => [nameOf(each), each.values]))
  const routines = new Set(is.routines.map(({ signature }) => signature))
  const tables = new Map(is.tables.map((table) => [nameOf(table), table]))
  return [
    ...was.tables.flatMap((table) => lostIn(table, tables.get(nameOf(table)))),
    ...was.enumerations.flatMap((each) =>
      each.values
        .filter((value) => !enumerations.get(nameOf(each))?.includes(value))
        .map((value) => `${nameOf(each)} has no “${value}” any more`),
    ),
    ...was.routines
      .filter(({ signature }) => !routines.has(signature))
      .map(({ signature }) => `${signature} is gone`),
  ]
}

test('migrations only add, so that web processes of the version before go on while machines are upgraded', async () => {
  const url = await emptyDatabase()
  const first = migrations.findIndex(({ name }) => name === FIRST)
  expect(first).toBeGreaterThan(0)
  await migrateDatabase(url, { only: migrations.slice(0, first).map(({ name }) => name) })
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  const lost: Record<string, string[]> = {}
  let before = await readCatalogue(client)
  for (const { name, up } of migrations.slice(first)) {
    await client.query('reset search_path')
    await up({ db: drizzle(client) } as unknown as Parameters<typeof up>[0])
    const after = await readCatalogue(client)
    const found = lostBetween(before, after)
    if (found.length > 0) lost[name] = found
    before = after
  }
  await client.end()
  expect(lost).toEqual(ALLOWED)
})
