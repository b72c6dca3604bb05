import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openCluster, type Cluster } from '../postgres/cluster.ts'
import { checkDatabase } from './check.ts'
import { withClient } from './client.ts'
import { checkConnections } from './connections.ts'
import { missingMigrations, migrationNames } from './migrations.ts'

let dir: string
let cluster: Cluster

beforeAll(async () => {
  dir = await mkdtemp(join(tmpdir(), 'attune-check-'))
  cluster = await openCluster({ dir: join(dir, 'postgres'), durable: false })
})
afterAll(async () => {
  await cluster.close()
  await rm(dir, { recursive: true, force: true })
})

const run = (database: string, statement: string) =>
  withClient(cluster.url(database), (client) => client.query(statement))

test('accepts a database with a suitable locale and leaves it unchanged', async () => {
  await run('postgres', 'create database good')
  expect(await checkDatabase(cluster.url('good'))).toEqual({
    version: expect.stringMatching(/^18\./),
  })
  const { rows } = await run(
    'good',
    `select count(*)::int as count from pg_extension where extname in ('pg_trgm', 'unaccent')`,
  )
  expect(rows).toEqual([{ count: 0 }])
})

test('refuses more web processes than there are connections for', async () => {
  await expect(checkConnections(cluster.url('postgres'), 20)).rejects.toThrow(/which allows 100/)
  await checkConnections(cluster.url('postgres'), 5)
})

test.each([
  ['the locale C', `locale 'C'`, /does not know Arabic letters/],
  [
    'the builtin provider',
    `locale_provider builtin builtin_locale 'C.UTF-8' locale 'C.UTF-8'`,
    null,
  ],
  ['another encoding', `encoding 'LATIN1' locale 'C'`, /has the encoding LATIN1/],
  ['no encoding', `encoding 'SQL_ASCII' locale 'C'`, /has the encoding SQL_ASCII/],
])('checks a database with %s', async (_what, options, message) => {
  await run('postgres', `drop database if exists tried`)
  await run('postgres', `create database tried ${options} template template0`)
  const check = checkDatabase(cluster.url('tried'))
  if (message) await expect(check).rejects.toThrow(message)
  else
    await expect(
      check.then(
        () => 'good',
        (error: Error) => error.message,
      ),
    ).resolves.toMatch(/good|does not know Arabic letters/)
})

test('reports a wrong URL without its password', async () => {
  await expect(checkDatabase(cluster.url('nowhere'))).rejects.toThrow(
    /does not exist. Create it with/,
  )
  const wrong = checkDatabase(
    cluster.url('postgres', { user: 'attune_owner', password: 'hidden-word' }),
  )
  await expect(wrong).rejects.toThrow(/refuses this user or password/)
  await expect(wrong).rejects.not.toThrow(/hidden-word/)
})

test('refuses a database of another program', async () => {
  await run('postgres', 'create database other')
  await run('other', 'create table users (id int)')
  await expect(checkDatabase(cluster.url('other'))).rejects.toThrow(/tables of another program/)
})

test('distinguishes a database of a newer version from an older one', async () => {
  await run('postgres', 'create database later')
  const names = await migrationNames()
  await run(
    'later',
    `create table payload_migrations (name text, batch int); insert into payload_migrations
      values ('${names[0]}', 1)`,
  )
  expect(await withClient(cluster.url('later'), missingMigrations)).toEqual(names.slice(1))
  await run('later', `insert into payload_migrations values ('29991231_000000_far', 2)`)
  await expect(withClient(cluster.url('later'), missingMigrations)).rejects.toThrow(
    /newer version of Attune \(it has the migration 29991231_000000_far\)/,
  )
})
