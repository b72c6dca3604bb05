import { chmod, mkdir, open, readFile, readdir, rm, writeFile } from 'node:fs/promises'
import { createServer } from 'node:net'
import { join, resolve } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import pg from 'pg'
import { codeOf, Fault, reasonOf } from '../fault.ts'
import { withLock } from '../lock.ts'
import { identityOf } from '../process-identity.ts'
import { findAccount, spawnAs, type Account } from './account.ts'
import { findBinaries } from './binaries.ts'
import { initialise, ownerPassword, SUPERUSER } from './initialise.ts'
import { isServer, readPidFile } from './pid-file.ts'

export type Cluster = {
  port: number
  /** It was already running, for another process or left behind by one. */
  reused: boolean
  /** The address of a database of it; as its owner unless a login is given. */
  url: (database: string, login?: { user: string; password: string }) => string
  /** Stops the server, unless another process of this computer still uses it. */
  close: () => Promise<void>
}

type Options = {
  /** The folder that holds everything of the cluster; made if missing. */
  dir: string
  /** `false` gives up safety against power loss for speed: for tests only. */
  durable?: boolean
}

const START_MS = 60_000
const STOP_MS = 30_000

/** Starts the PostgreSQL that came with the packages in `dir`, or joins the one that runs there already. Throws a Fault with one sentence. */
export async function openCluster({ dir: folder, durable = true }: Options): Promise<Cluster> {
  const dir = resolve(folder)
  await mkdir(join(dir, 'users'), { recursive: true, mode: 0o711 })
  return withLock(join(dir, 'lock'), START_MS + STOP_MS, async () => {
    const password = await ownerPassword(dir)
    const url = (port: number): Cluster['url'] => (database, login = { user: SUPERUSER, password }) =>
      `postgres://${encodeURIComponent(login.user)}:${encodeURIComponent(login.password)}@127.0.0.1:${port}/${encodeURIComponent(database)}`
    const live = await joinRunning(dir, url)
    const port = live ?? (await start(dir, password, durable, url))
    await writeFile(lease(dir), identityOf(process.pid) ?? '', { mode: 0o600 })
    return { port, reused: live !== null, url: url(port), close: () => close(dir) }
  })
}

const lease = (dir: string, pid = process.pid) => join(dir, 'users', String(pid))

async function answers(url: string): Promise<'yes' | 'not yet' | Error> {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 5_000 })
  client.on('error', () => undefined)
  try {
    await client.connect()
    return 'yes'
  } catch (error) {
    // 57P03: it is starting up, recovering or shutting down.
    return codeOf(error) === '57P03' || codeOf(error) === 'ECONNREFUSED' ? 'not yet' : (error as Error)
  } finally {
    await client.end().catch(() => undefined)
  }
}

/** The port of the server that runs in the folder already; waits for one that is starting or stopping. */
async function joinRunning(dir: string, url: (port: number) => Cluster['url']): Promise<number | null> {
  const until = Date.now() + START_MS
  let last: unknown
  while (Date.now() < until) {
    const running = await readPidFile(join(dir, 'data'))
    if (!running) return null
    const answer = running.port ? await answers(url(running.port)('postgres')) : 'not yet'
    if (answer === 'yes') return running.port
    last = answer
    await sleep(100)
  }
  throw new Fault(`A PostgreSQL runs in ${dir} but does not answer (${reasonOf(last)}). Stop that process and start again.`)
}

async function start(dir: string, password: string, durable: boolean, url: (port: number) => Cluster['url']): Promise<number> {
  const account = findAccount()
  const binaries = findBinaries()
  if (account) await chmod(dir, 0o711)
  await initialise({ dir, binaries, account, password, durable })
  const until = Date.now() + START_MS
  for (;;) {
    const port = await freePort()
    const fault = await launch({ dir, program: binaries.postgres, account, port, durable, url: url(port)('postgres'), until })
    if (!fault) return port
    // Another program took the port in between, or the processes of a killed server are still letting go of its memory.
    if (!/could not bind|still in use|Address already in use/i.test(fault) || Date.now() > until) throw new Fault(`PostgreSQL did not start in ${dir}: ${fault}`)
    await sleep(300)
  }
}

type Launch = { dir: string; program: string; account: Account; port: number; durable: boolean; url: string; until: number }

/** Starts the server and waits until it answers. Answers what it said when it gave up. */
async function launch({ dir, program, account, port, durable, url, until }: Launch): Promise<string | null> {
  const path = join(dir, 'postgres.log')
  const log = await open(path, 'w', 0o600)
  const set = { listen_addresses: '127.0.0.1', unix_socket_directories: '', log_checkpoints: 'off', ...(durable ? {} : { fsync: 'off', full_page_writes: 'off', synchronous_commit: 'off' }) }
  const args = ['-D', join(dir, 'data'), '-p', String(port), ...Object.entries(set).flatMap(([name, value]) => ['-c', `${name}=${value}`])]
  // A group of its own, so that Ctrl-C reaches us alone and the last transactions can end; a file, because a pipe would end with us.
  const child = spawnAs(account, program, args, { cwd: dir, detached: true, stdio: ['ignore', log.fd, log.fd] })
  let gone: string | null = null
  child.on('exit', (code, signal) => { gone = `it ended with ${signal ?? code}` })
  child.on('error', (error) => { gone = error.message })
  child.unref()
  await log.close()
  while (Date.now() < until) {
    const answer = gone === null ? await answers(url) : 'not yet'
    if (answer === 'yes') return null
    if (answer !== 'not yet') return answer.message
    if (gone !== null) return (await lastFault(path)) ?? gone
    await sleep(40)
  }
  if (child.pid) process.kill(child.pid, 'SIGQUIT')
  return `it did not answer within ${START_MS / 1000} seconds`
}

async function lastFault(path: string): Promise<string | null> {
  const lines = (await readFile(path, 'utf8')).split('\n').filter((line) => /FATAL|PANIC|could not|cannot/.test(line))
  return lines.map((line) => line.replace(/^.*?(FATAL|PANIC|LOG):\s*/, '')).join('; ') || null
}

function freePort(): Promise<number> {
  return new Promise((done, fail) => {
    const probe = createServer()
    probe.on('error', fail)
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address()
      probe.close(() => (address && typeof address === 'object' ? done(address.port) : fail(new Error('no port'))))
    })
  })
}

async function close(dir: string): Promise<void> {
  await withLock(join(dir, 'lock'), START_MS + STOP_MS, async () => {
    await rm(lease(dir), { force: true })
    if (await usedByOthers(dir)) return
    const running = await readPidFile(join(dir, 'data'))
    if (running) await stop(running.pid)
  })
}

async function usedByOthers(dir: string): Promise<boolean> {
  const held = await Promise.all((await readdir(join(dir, 'users'))).map(async (name) => {
    const alive = identityOf(Number(name)) === (await readFile(lease(dir, Number(name)), 'utf8').catch(() => null))
    if (!alive) await rm(lease(dir, Number(name)), { force: true })
    return alive
  }))
  return held.some(Boolean)
}

async function stop(pid: number): Promise<void> {
  process.kill(pid, 'SIGINT')
  const until = Date.now() + STOP_MS
  while (isServer(pid)) {
    if (Date.now() > until) {
      process.kill(pid, 'SIGQUIT')
      return
    }
    await sleep(50)
  }
}
