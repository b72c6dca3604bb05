import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { chmod, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { compile } from '../compile.mjs'
import { withClient } from '../database/client.ts'
import { isAlive } from '../process-identity.ts'
import { openCluster, type Cluster } from './cluster.ts'

// Real processes: a machine that is busy with other things needs its time.
vi.setConfig({ testTimeout: 300_000, hookTimeout: 300_000 })

let dir: string
let open: Cluster[] = []

beforeEach(async () => {
  dir = join(await mkdtemp(join(tmpdir(), 'attune-cluster-')), 'postgres')
})
afterEach(async () => {
  await Promise.all(open.map((cluster) => cluster.close()))
  open = []
  await rm(join(dir, '..'), { recursive: true, force: true })
})

async function opened(): Promise<Cluster> {
  const cluster = await openCluster({ dir, durable: false })
  open.push(cluster)
  return cluster
}
const ask = (cluster: Cluster, statement: string) =>
  withClient(cluster.url('postgres'), async (client) =>
    Object.values((await client.query<Record<string, unknown>>(statement)).rows[0] ?? {}),
  )
const pidOf = async () =>
  Number((await readFile(join(dir, 'data/postmaster.pid'), 'utf8')).split('\n')[0])

/**
 * A process of its own that opens the cluster, says its port, and is then killed without a chance
 * to clean up.
 */
async function openElsewhereAndKill(): Promise<number> {
  const script = `import { openCluster } from './cluster.ts'
    console.log((await openCluster({ dir: ${JSON.stringify(dir)}, durable: false })).port); setInterval(() => {}, 1000)`
  const child = spawn(
    process.execPath,
    [await compile({ text: script, folder: import.meta.dirname })],
    { stdio: ['ignore', 'pipe', 'inherit'] },
  )
  const [said] = (await once(child.stdout, 'data')) as [Buffer]
  child.kill('SIGKILL')
  await once(child, 'exit')
  return Number(said.toString())
}

test('uses UTF8 with letters of all scripts, checksums, loopback and a password', async () => {
  const cluster = await opened()
  expect(
    await ask(
      cluster,
      `select current_setting('server_encoding') as a, current_setting('data_checksums') as b,
        current_setting('listen_addresses') as c`,
    ),
  ).toEqual(['UTF8', 'on', '127.0.0.1'])
  await ask(cluster, 'create extension pg_trgm')
  expect(await ask(cluster, `select array_length(show_trgm('السكري'), 1)`)).toEqual([7])
  await expect(
    withClient(cluster.url('postgres', { user: 'attune_owner', password: 'guess' }), async () => 0),
  ).rejects.toThrow(/password/)
})

test('stops with its last user and keeps the data', async () => {
  const first = await opened()
  await ask(first, 'create table kept as select 42 as answer')
  const pid = await pidOf()
  await first.close()
  expect(isAlive(pid)).toBe(false)
  expect(await ask(await opened(), 'select answer from kept')).toEqual([42])
})

test('joins the server of a killed process, and stops it later', async () => {
  const port = await openElsewhereAndKill()
  const cluster = await opened()
  expect(cluster).toMatchObject({ port, reused: true })
  const pid = await pidOf()
  await cluster.close()
  expect(isAlive(pid)).toBe(false)
})

test('ignores the PID file of an ended server, also when another program has its PID', async () => {
  await (await opened()).close()
  for (const pid of [99_999_999, process.pid, process.ppid]) {
    await writeFile(
      join(dir, 'data/postmaster.pid'),
      `${pid}\n${dir}/data\n1\n5432\n\n127.0.0.1\n\nready\n`,
    )
    const cluster = await opened()
    expect(await ask(cluster, 'select 1 as one')).toEqual([1])
    await cluster.close()
  }
})

test('starts after being killed while creating its folder', async () => {
  const script = `import { openCluster } from './cluster.ts'; console.log('go'); await openCluster({ dir: ${JSON.stringify(dir)}, durable: false })`
  const child = spawn(
    process.execPath,
    [await compile({ text: script, folder: import.meta.dirname })],
    { stdio: ['ignore', 'pipe', 'inherit'] },
  )
  await once(child.stdout, 'data')
  await new Promise((done) => setTimeout(done, 250))
  child.kill('SIGKILL')
  expect(await ask(await opened(), 'select 1 as one')).toEqual([1])
})

test('restarts a killed server on the same port while watching', async () => {
  vi.spyOn(console, 'error').mockImplementation(() => undefined)
  const cluster = await opened()
  const unwatch = cluster.watch()
  process.kill(await pidOf(), 'SIGKILL')
  await vi.waitFor(async () => expect(await ask(cluster, 'select 1 as one')).toEqual([1]), {
    timeout: 20_000,
    interval: 200,
  })
  unwatch()
})

test('starts in a folder that only root may enter', async () => {
  await chmod(join(dir, '..'), 0o700)
  expect(await ask(await opened(), 'select 1 as one')).toEqual([1])
})

test('a failed statement leaves nothing of what it was given in the log of the server', async () => {
  const cluster = await opened()
  await ask(cluster, 'create table words (word text primary key)')
  await ask(cluster, `insert into words values ('canary')`)
  for (const statement of [
    `select 'canary'::int`,
    `insert into words values ('canary')`,
    `select canary from words`,
    `do $$ begin raise exception 'canary' using detail = 'canary'; end $$`,
  ])
    await expect(ask(cluster, statement)).rejects.toThrow()
  const written = await readFile(join(dir, 'postgres.log'), 'utf8')
  expect(written).toMatch(/ready to accept connections/)
  expect(written).not.toMatch(/canary/)
})

test('what the server logs is passed on to the log of the portal', async () => {
  const script = `import { openCluster } from './cluster.ts'
    const cluster = await openCluster({ dir: ${JSON.stringify(dir)}, durable: false })
    cluster.watch(); console.log('watching'); setInterval(() => {}, 1000)`
  const child = spawn(
    process.execPath,
    [await compile({ text: script, folder: import.meta.dirname })],
    {
      stdio: ['ignore', 'pipe', 'pipe'],
      env: { ...process.env, LOG_LEVEL: 'info', LOG_FORMAT: 'json' },
    },
  )
  const cluster = await once(child.stdout, 'data').then(opened)
  let said = ''
  const heard = new Promise<void>((done) =>
    child.stderr.on('data', (chunk: Buffer) => {
      said += chunk.toString()
      if (said.includes('reloading')) done()
    }),
  )
  const again = setInterval(() => void ask(cluster, 'select pg_reload_conf()'), 1_500)
  await heard
  clearInterval(again)
  child.kill('SIGKILL')
  const line = said.split('\n').find((each) => each.includes('reloading')) ?? ''
  expect(JSON.parse(line)).toMatchObject({
    level: 'info',
    source: 'postgres',
    time: expect.any(String) as string,
  })
})
