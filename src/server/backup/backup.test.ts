import { mkdir, mkdtemp, readFile, readdir, rm, stat, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gunzipSync, gzipSync } from 'node:zlib'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { withClient } from '../database/client.ts'
import { migrateDatabase } from '../database/migrate-database.ts'
import { migrationNames } from '../database/migrations.ts'
import { openCluster, type Cluster } from '../postgres/cluster.ts'
import { backup } from './backup.ts'
import { restore } from './restore.ts'
import { usePortableFormat, copyTable, listTables } from './tables.ts'

// Real processes, which take long on a busy machine.
vi.setConfig({ testTimeout: 300_000, hookTimeout: 300_000 })

let dir: string
let cluster: Cluster
let source: string
let count = 0
const SECRETS = {
  PAYLOAD_SECRET: 'for-tests-only-for-tests-only-for-tests',
  NEXTAUTH_SECRET: 'for-tests-only-for-tests-only-for-test2',
}

const run = (url: string, statement: string, values: unknown[] = []) =>
  withClient(
    url,
    async (client) => (await client.query<Record<string, unknown>>(statement, values)).rows,
  )
/** Creates a database whose owner may not create roles. */
async function newDatabase(): Promise<string> {
  const name = `db${++count}`
  await run(cluster.url('postgres'), `create role ${name} login password 'for-tests-only'`)
  await run(cluster.url('postgres'), `create database ${name} owner ${name}`)
  return cluster.url(name, { user: name, password: 'for-tests-only' })
}
const contents = (url: string) =>
  withClient(url, async (client) => {
    await client.query('begin')
    await usePortableFormat(client)
    const parts: Record<string, string> = {}
    for (const table of await listTables(client))
      if (table.name !== 'payload_migrations')
        parts[`${table.schema}.${table.name}`] = (await copyTable(client, table, null)).sha256
    return parts
  })

const ODD = [
  'tab\tand\nline',
  'back\\slash \\N \\.',
  '“quotes” \'and\' "more"',
  'الاستشارة',
  '界限是什么',
  '👩🏽‍⚕️',
  '',
]

beforeAll(async () => {
  dir = await mkdtemp(join(tmpdir(), 'attune-backup-'))
  cluster = await openCluster({ dir: join(dir, 'postgres'), durable: false })
  source = await newDatabase()
  await migrateDatabase(source)
  for (const text of ODD)
    await run(
      source,
      `insert into public.entries (question, answer, locale) values ($1, $2, 'en')`,
      [text, JSON.stringify({ text })],
    )
  // A row that points to one written after it, as a translation may.
  await run(
    source,
    `update public.entries set translation_of_id = (select max(id) from public.entries)
      where id = 1`,
  )
  await run(
    source,
    `insert into workflow.events (actor, action, details)
      values ('A', 'sign-out', '{"a": [1, null]}'), ('B', 'sign-out', '{}')`,
  )
  await run(
    source,
    `insert into workflow.approvals (entry_id, locale, text_hash, kind, person_name, sign_off)
      values (1, 'en', 'x', 'approval', 'Dr. ÅÄÖ', 'four-eyes')`,
  )
  await run(
    source,
    `insert into portal.history (entry_id, source_id, locale, slug, question, short_answer,
      answer_html, answer_text, sources, text_hash, basis, published_by, shown_from)
    values (1, 1, 'en', 'a', 'q', 's', 'h', 't', '[]', 'x', 'import', 'A',
      '2026-11-23 10:00:00.123456+00')`,
  )
  await mkdir(join(dir, 'media'))
  await writeFile(join(dir, 'media', 'صورة 1.webp'), Buffer.from([0, 1, 2, 255]))
})
afterAll(async () => {
  await cluster.close()
  await rm(dir, { recursive: true, force: true })
})

let files = 0
async function made(options: Partial<Parameters<typeof backup>[0]> = {}) {
  const file = join(dir, `backup-${++files}`)
  return {
    file,
    manifest: await backup({
      url: source,
      mediaDir: join(dir, 'media'),
      bucket: null,
      secrets: SECRETS,
      file,
      ...options,
    }),
  }
}
async function target(file: string) {
  const dataDir = await mkdtemp(join(dir, 'restored-'))
  const url = await newDatabase()
  let secrets: Record<string, string> | null = null
  const result = restore({
    url,
    dataDir,
    file,
    saveSecrets: async (given) => {
      secrets = given
    },
  })
  return { url, dataDir, result, secrets: () => secrets }
}

test('restores everything into another database, including media and sequences', async () => {
  const { file, manifest } = await made()
  expect((await stat(file)).mode & 0o777).toBe(0o600)
  expect(
    manifest.tables.find(({ schema, name }) => `${schema}.${name}` === 'public.entries'),
  ).toMatchObject({ rows: ODD.length })
  const { url, dataDir, result, secrets } = await target(file)
  await result
  expect(await contents(url)).toEqual(await contents(source))
  expect(secrets()).toEqual(SECRETS)
  expect(await readFile(join(dataDir, 'media', 'صورة 1.webp'))).toEqual(Buffer.from([0, 1, 2, 255]))
  expect(await readdir(dataDir)).toEqual(['media'])
  expect(
    await run(
      url,
      `insert into public.entries (question, locale) values ('next', 'en') returning id`,
    ),
  ).toEqual([{ id: ODD.length + 1 }])
  await expect(run(url, 'delete from workflow.events')).rejects.toThrow(/append-only/)
  await expect(
    run(
      url,
      `delete from public.entries where id = 1; insert into public.entries (translation_of_id)
        values (99)`,
    ),
  ).rejects.toThrow(/foreign key/)
  await expect(restore({ url, dataDir, file, saveSecrets: async () => undefined })).rejects.toThrow(
    /not empty/,
  )
})

test('leaves the secrets out on request', async () => {
  const { file } = await made({ secrets: null })
  expect(gunzipSync(await readFile(file)).includes(SECRETS.PAYLOAD_SECRET)).toBe(false)
  const { result, secrets } = await target(file)
  await result
  expect(secrets()).toBeNull()
})

test('restores nothing from a backup that is cut short, damaged or another file', async () => {
  const { file } = await made()
  const whole = await readFile(file)
  const plain = gunzipSync(whole)
  const at = plain.indexOf('الاستشارة')
  plain[at] = 0xd9
  const files = {
    cut: whole.subarray(0, whole.length - 200),
    changed: gzipSync(plain),
    other: Buffer.from('a picture'),
    empty: Buffer.alloc(0),
  }
  for (const [name, bytes] of Object.entries(files)) {
    await writeFile(join(dir, name), bytes)
    const { url, result } = await target(join(dir, name))
    await expect(result, name).rejects.toThrow(/damaged|not a backup|not complete/)
    expect(
      await run(url, `select count(*)::int as tables from pg_tables where schemaname = 'public'`),
    ).toEqual([{ tables: 0 }])
  }
  await expect((await target(join(dir, 'nowhere'))).result).rejects.toThrow(/There is no file/)
})

test('overwrites no file, creates no folder, and leaves no partial backup', async () => {
  const { file } = await made()
  await expect(made({ file })).rejects.toThrow(/exists already/)
  await expect(made({ file: join(dir, 'no/such/folder/file') })).rejects.toThrow(
    /There is no folder .*\/no\/such\/folder\. Create it first/,
  )
  expect(await readdir(dir)).not.toContain('no')
  await expect(made({ file: '/dev/null/file' })).rejects.toThrow(/There is no folder/)
  await expect(made({ url: await newDatabase() })).rejects.toThrow(/nothing to back up/)
  expect((await readdir(dir)).filter((name) => /^backup-\d+\./.test(name))).toEqual([])
})

test('migrates a backup of an older version, and refuses one of a newer version', async () => {
  const names = await migrationNames()
  const old = await newDatabase()
  await migrateDatabase(old, { only: names.slice(0, 2) })
  await run(old, `insert into public.entries (question, locale) values ('old', 'en')`)
  const { file } = await made({ url: old })
  const { url, result } = await target(file)
  await result
  expect(
    (await run(url, 'select name from payload_migrations order by name')).map((row) => row.name),
  ).toEqual(names)
  expect(await run(url, 'select question from public.entries')).toEqual([{ question: 'old' }])
  await run(old, `insert into payload_migrations (name, batch) values ('29991231_000000_far', 9)`)
  await expect((await target((await made({ url: old })).file)).result).rejects.toThrow(
    /newer version of Attune/,
  )
})

test('contains concurrent transactions completely or not at all', async () => {
  let going = true
  let begun: () => void = () => undefined
  const first = new Promise<void>((done) => {
    begun = done
  })
  const writing = withClient(source, async (client) => {
    while (going) {
      await client.query('begin')
      await client.query(`insert into workflow.events (actor, action) values ('pair', 'sign-out')`)
      await client.query(
        `insert into workflow.approvals (entry_id, locale, text_hash, kind, person_name, sign_off)
          values (1, 'en', 'pair', 'approval', 'A', 'single')`,
      )
      await client.query('commit')
      begun()
    }
  })
  await first
  const { file } = await made()
  going = false
  await writing
  const { url, result } = await target(file)
  await result
  const [row] = await run(
    url,
    `select (select count(*)::int from workflow.events
      where actor = 'pair') as events, (select count(*)::int from workflow.approvals
      where text_hash = 'pair') as approvals`,
  )
  expect(row?.events).toBeGreaterThan(0)
  expect(row?.events).toBe(row?.approvals)
})
