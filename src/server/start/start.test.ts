import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdir, mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises'
import { createServer, type Server } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { compile } from '../compile.mjs'
import { withClient } from '../database/client.ts'
import { ROOT } from '../paths.ts'
import { openCluster } from '../postgres/cluster.ts'
import { freePort } from '../postgres/launch.ts'
import { isServer } from '../postgres/pid-file.ts'
import { PRELOAD_LEXICAL } from '../run.ts'

// Real processes, which take long on a busy machine.
vi.setConfig({ testTimeout: 300_000, hookTimeout: 300_000 })

const SCRIPT = fileURLToPath(new URL('./without-next.ts', import.meta.url))

let dir: string
let started: Start[] = []
beforeEach(async () => {
  dir = join(await mkdtemp(join(tmpdir(), 'attune-start-')), 'data')
})
afterEach(async () => {
  for (const each of started) await each.end('SIGTERM')
  started = []
  await rm(join(dir, '..'), { recursive: true, force: true })
})

type Start = {
  said: () => string
  until: (words: string) => Promise<void>
  ended: Promise<number | null>
  end: (signal: NodeJS.Signals) => Promise<number | null>
  port: number
}

/** Starts a real process whose environment has only the given settings. */
async function runStart(settings: Record<string, string> = {}): Promise<Start> {
  const port = Number(settings.PORT ?? (await freePort()))
  const env = {
    PATH: process.env.PATH ?? '',
    HOME: '/',
    DATA_DIR: dir,
    PORT: String(port),
    NODE_ENV: 'production' as const,
    ...settings,
  }
  const child = spawn(process.execPath, ['--import', PRELOAD_LEXICAL, await compile(SCRIPT)], {
    cwd: ROOT,
    env,
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  let said = ''
  const ended = once(child, 'exit').then(([code]: unknown[]) => code as number | null)
  const heard = [child.stdout, child.stderr]
  for (const stream of heard)
    stream.on('data', (chunk: Buffer) => {
      said += chunk.toString()
    })
  const start: Start = {
    port,
    ended,
    said: () => said,
    until: (words) =>
      new Promise((done, fail) => {
        const look = () => {
          if (said.includes(words)) done()
        }
        heard.forEach((stream) => stream.on('data', look))
        void ended.then(() => fail(new Error(`It ended without “${words}”:\n${said}`)))
        look()
      }),
    end: (signal) => {
      child.kill(signal)
      return ended
    },
  }
  started.push(start)
  return start
}

const portal = (sql: string) =>
  openCluster({ dir: join(dir, 'postgres') }).then(async (cluster) => {
    try {
      return await withClient(
        cluster.url('attune'),
        async (client) => (await client.query<Record<string, unknown>>(sql)).rows,
      )
    } finally {
      await cluster.close()
    }
  })
const CONTENT = `select (select count(*)::int from portal.entries
  where locale = 'en') as shown, (select count(*)::int from portal.history
  where locale = 'en') as history,
  (select count(*)::int from public.users) as people, (select count(distinct position)::int > 0
    from portal.topics) as topics`
const WHOLE = [{ shown: 10, history: 10, people: 1, topics: true }]
const databasePid = async () =>
  Number(
    (await readFile(join(dir, 'postgres/data/postmaster.pid'), 'utf8').catch(() => '0')).split(
      '\n',
    )[0],
  )

test('starts a portal with an admin from nothing, stops completely, and starts again quickly', async () => {
  const first = await runStart()
  await first.until('Ctrl-C stops it.')
  expect(first.said()).toMatch(new RegExp(`The portal +http://localhost:${first.port}\n`))
  expect(first.said()).toMatch(
    new RegExp(`http://localhost:${first.port}/sign-in/link/[\\w-]{40,}`),
  )
  expect(await (await fetch(`http://localhost:${first.port}/`)).text()).toBe('served')
  expect((await stat(join(dir, 'secrets.json'))).mode & 0o777).toBe(0o600)
  const pid = await databasePid()
  expect(isServer(pid)).toBe(true)
  expect(await first.end('SIGINT')).toBe(0)
  expect(isServer(pid)).toBe(false)
  expect(await portal(CONTENT)).toEqual(WHOLE)

  const second = await runStart()
  await second.until('Ctrl-C stops it.')
  expect(second.said()).toContain('exist already')
  // Nobody has signed in yet, so there is a link again.
  expect(second.said()).toContain('/sign-in/link/')
  expect(await second.end('SIGTERM')).toBe(0)
  expect(await portal(CONTENT)).toEqual(WHOLE)
})

test('starts again after being killed at each step', async () => {
  for (const step of ['Database', 'Migrations', 'Roles', 'Content and people']) {
    const cut = await runStart()
    await cut.until(step)
    await cut.end('SIGKILL')
  }
  const last = await runStart()
  await last.until('Ctrl-C stops it.')
  expect(await last.end('SIGINT')).toBe(0)
  expect(await portal(CONTENT)).toEqual(WHOLE)
  expect(await databasePid()).toBe(0)
})

test('allows one of two starts in the same folder; with LOG_FORMAT=json it prints one JSON object a line', async () => {
  const both = [await runStart({ LOG_FORMAT: 'json' }), await runStart({ LOG_FORMAT: 'json' })]
  const code = await Promise.race(both.map((each) => each.ended))
  expect(code).toBe(1)
  const [loser, winner] = both[0]?.said().includes('did not start') ? both : [both[1], both[0]]
  expect(loser?.said()).toMatch(
    /Attune is already starting or running in this folder \(process \d+\)\. Use it, or stop it first\./,
  )
  await winner?.until('Ctrl-C stops it.')
  expect(await winner?.end('SIGTERM')).toBe(0)
  expect(await portal(CONTENT)).toEqual(WHOLE)

  const lines = (winner?.said() ?? '')
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as Record<string, unknown>)
  for (const line of lines)
    expect(line).toMatchObject({
      level: expect.stringMatching(/^(info|warn)$/) as string,
      time: expect.stringMatching(/^\d{4}-\d\d-\d\dT/) as string,
      msg: expect.any(String) as string,
    })
  const words = lines.map(({ msg }) => String(msg)).join('\n')
  expect(words).toMatch(new RegExp(`The portal http://localhost:${winner?.port}\n`))
  expect(words).toMatch(/\/sign-in\/link\/[\w-]{40,}\n/)
  expect(words).toMatch(/\nStopped\.$/)
})

test('allows two starts at the same time on one database of the operator', async () => {
  const cluster = await openCluster({ dir: join(dir, '..', 'theirs'), durable: false })
  try {
    await withClient(cluster.url('postgres'), (client) => client.query('create database theirs'))
    const settings = (folder: string) => ({
      DATABASE_URL: cluster.url('theirs'),
      DATA_DIR: join(dir, folder),
    })
    const both = [await runStart(settings('a')), await runStart(settings('b'))]
    await Promise.all(both.map((each) => each.until('Ctrl-C stops it.')))
    expect(
      await withClient(
        cluster.url('theirs'),
        async (client) => (await client.query<Record<string, unknown>>(CONTENT)).rows,
      ),
    ).toEqual(WHOLE)
    await Promise.all(both.map((each) => each.end('SIGINT')))
    expect(
      isServer(
        Number(
          (await readFile(join(dir, '..', 'theirs/data/postmaster.pid'), 'utf8')).split('\n')[0],
        ),
      ),
    ).toBe(true)
  } finally {
    await cluster.close()
  }
})

test('imports drafts on the first start of a public portal', async () => {
  const start = await runStart({
    PUBLIC_URL: 'https://answers.example.org',
    ADMIN_EMAIL: 'lead@example.org',
    ADMIN_PASSWORD: 'a long enough sentence, once',
  })
  await start.until('Ctrl-C stops it.')
  expect(start.said()).toContain('Sign in as lead@example.org with the password in ADMIN_PASSWORD.')
  expect(
    await portal(
      `select (select count(*)::int from portal.entries) as shown, (select count(*)::int > 8
        from public.entries) as drafts`,
    ),
  ).toEqual([{ shown: 0, drafts: true }])
})

test.each<[string, (settings: Record<string, string>) => Promise<void>, RegExp]>([
  [
    'an invalid setting',
    async (settings) => {
      settings.PORT = 'web'
    },
    /These settings are not usable[^]*PORT: must be a whole number/,
  ],
  [
    'an unusable data folder',
    async (settings) => {
      settings.DATA_DIR = '/dev/null/data'
    },
    /data folder \/dev\/null\/data cannot be used: a file is in the way/,
  ],
  [
    'damaged secrets',
    async () => {
      await mkdir(dir, { recursive: true })
      await writeFile(join(dir, 'secrets.json'), '{"PAY')
    },
    /secrets\.json cannot be used/,
  ],
  [
    'a database that does not run',
    async (settings) => {
      settings.DATABASE_URL = `postgres://me:hidden@127.0.0.1:${await freePort()}/x`
    },
    /me@127\.0\.0\.1:\d+\/x cannot be used: nothing listens there/,
  ],
  [
    'a database on an unknown host',
    async (settings) => {
      settings.DATABASE_URL = 'postgres://me:hidden@nowhere.invalid/x'
    },
    /there is no host named nowhere\.invalid/,
  ],
])('reports %s in one sentence', async (_what, prepare, sentence) => {
  const settings: Record<string, string> = { PORT: String(await freePort()) }
  await prepare(settings)
  const start = await runStart(settings)
  expect(await start.ended).toBe(1)
  expect(start.said()).toMatch(sentence)
  expect(start.said()).not.toMatch(/hidden|\n {4}at /)
})

test('reports a port in use before it creates anything', async () => {
  const other: Server = createServer().listen(0)
  await once(other, 'listening')
  const address = other.address()
  const port = typeof address === 'object' && address ? address.port : 0
  const start = await runStart({ PORT: String(port) })
  expect(await start.ended).toBe(1)
  expect(start.said()).toContain(
    `Port ${port} is in use by another program. Stop it, or set PORT to another number.`,
  )
  expect(await stat(join(dir, 'postgres')).catch(() => null)).toBeNull()
  other.close()
})
