import { chmod, mkdir } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { OperatorError, errorMessage } from '../../core/errors.ts'
import { log } from '../../core/log/log.ts'
import { withLock } from '../lock.ts'
import { findPostgresAccount } from './account.ts'
import { findBinaries } from './binaries.ts'
import { followLog } from './follow-log.ts'
import { initialise, ownerPassword, SUPERUSER } from './initialise.ts'
import { isAccepting, freePort, launch, logFileOf } from './launch.ts'
import { releaseLease, acquireLease, isUsedByOthers } from './leases.ts'
import { memorySettings } from './memory.ts'
import { isServer, readPidFile } from './pid-file.ts'

export type Cluster = {
  port: number
  /** Whether the server was running already. */
  reused: boolean
  /** Returns the connection URL of a database, as the owner unless a login is given. */
  url: (database: string, login?: { user: string; password: string }) => string
  /** Restarts the server on the same port whenever it ends. Returns a function that stops this. */
  watch: () => () => void
  /** Stops the server, unless another process of this computer uses it. */
  close: () => Promise<void>
}

type Options = {
  /** The folder of the cluster, created if missing. */
  dir: string
  /** `false` trades safety against power loss for speed, for tests. */
  durable?: boolean
  /** In megabytes: what the settings of its memory are made for. Unset: PostgreSQL's own. */
  memory?: number
}

const START_MS = 60_000
const STOP_MS = 30_000

/**
 * Starts the PostgreSQL of the installed packages in `dir`, or joins the one that runs there already.
 * Throws an OperatorError.
 */
export async function openCluster({
  dir: folder,
  durable = true,
  memory,
}: Options): Promise<Cluster> {
  const extra = memory === undefined ? {} : memorySettings(memory)
  const dir = resolve(folder)
  await mkdir(dir, { recursive: true, mode: 0o711 })
  return withLock(join(dir, 'lock'), START_MS + STOP_MS, async () => {
    const password = await ownerPassword(dir)
    const url =
      (port: number): Cluster['url'] =>
      (database, login = { user: SUPERUSER, password }) =>
        `postgres://${encodeURIComponent(login.user)}:${encodeURIComponent(login.password)}@127.0.0.1:${port}/${encodeURIComponent(database)}`
    const live = await joinRunning(dir, url)
    const port = live ?? (await start({ dir, password, durable, extra, url }))
    await acquireLease(dir)
    return {
      port,
      reused: live !== null,
      url: url(port),
      watch: () => watch({ dir, password, durable, extra, url, port }),
      close: () => close(dir),
    }
  })
}

const WATCH_MS = 1_000

/**
 * Checks once a second whether the server runs, and passes on its log. Starts it under the lock, so
 * that only one process does.
 */
function watch(plan: ClusterPlan & { port: number }): () => void {
  let busy = false
  const passOnLog = followLog(logFileOf(plan.dir))
  const restartIfEnded = async () => {
    if (await readPidFile(join(plan.dir, 'data'))) return
    log.error('The database has stopped. Starting it again.')
    await withLock(join(plan.dir, 'lock'), START_MS + STOP_MS, async () => {
      if ((await joinRunning(plan.dir, plan.url)) === null) await start(plan)
    })
  }
  const timer = setInterval(() => {
    if (busy) return
    busy = true
    passOnLog()
      .then(restartIfEnded)
      .catch((error: unknown) => log.error({ err: error }, 'The database did not start'))
      .finally(() => {
        busy = false
      })
  }, WATCH_MS)
  timer.unref()
  return () => clearInterval(timer)
}

/**
 * Returns the port of the server that runs in the folder, or `null`. Waits for one that is starting or
 * stopping.
 */
async function joinRunning(
  dir: string,
  url: (port: number) => Cluster['url'],
): Promise<number | null> {
  const until = Date.now() + START_MS
  let reason = 'it is not ready'
  while (Date.now() < until) {
    const running = await readPidFile(join(dir, 'data'))
    if (!running) return null
    try {
      if (running.port && (await isAccepting(url(running.port)('postgres')))) return running.port
    } catch (error) {
      reason = errorMessage(error)
    }
    await sleep(100)
  }
  throw new OperatorError(
    `A PostgreSQL runs in ${dir} but does not accept connections (${reason}). Stop that process and start again.`,
  )
}

type ClusterPlan = {
  dir: string
  password: string
  durable: boolean
  extra: Record<string, string>
  url: (port: number) => Cluster['url']
  port?: number
}

/** Starts the server on the given or a free port. Returns its port. */
async function start({
  dir,
  password,
  durable,
  extra,
  url,
  port: given,
}: ClusterPlan): Promise<number> {
  const account = findPostgresAccount()
  const binaries = findBinaries()
  if (account) await chmod(dir, 0o711)
  await initialise({ dir, binaries, account, password, durable })
  const until = Date.now() + START_MS
  for (;;) {
    const port = given ?? (await freePort())
    const failure = await launch({
      dir,
      program: binaries.postgres,
      account,
      port,
      durable,
      extra,
      url: url(port)('postgres'),
      until,
    })
    if (!failure) return port
    // Another program took the port in between, or the processes of a killed server still hold its
    // shared memory.
    if (!/could not bind|still in use|Address already in use/i.test(failure) || Date.now() > until)
      throw new OperatorError(`PostgreSQL did not start in ${dir}: ${failure}`)
    await sleep(300)
  }
}

async function close(dir: string): Promise<void> {
  await withLock(join(dir, 'lock'), START_MS + STOP_MS, async () => {
    await releaseLease(dir)
    if (await isUsedByOthers(dir)) return
    const running = await readPidFile(join(dir, 'data'))
    if (running) await stop(running.pid)
  })
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
