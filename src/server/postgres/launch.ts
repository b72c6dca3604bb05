import { open, readFile } from 'node:fs/promises'
import { createServer } from 'node:net'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import pg from 'pg'
import { errorCode, errorMessage } from '../../core/errors.ts'
import { spawnAs, type PostgresAccount } from './account.ts'

/**
 * Whether a server accepts connections. Throws if it refuses ours; returns `false` if nothing listens
 * or the server is starting.
 */
export async function isAccepting(url: string): Promise<boolean> {
  const client = new pg.Client({
    connectionString: url,
    connectionTimeoutMillis: 5_000,
    query_timeout: 5_000,
  })
  client.on('error', () => undefined)
  try {
    await client.connect()
    return true
  } catch (error) {
    // 57P03: it is starting, recovering or shutting down.
    if (['57P03', 'ECONNREFUSED'].includes(errorCode(error) ?? '')) return false
    throw error
  } finally {
    await client.end().catch(() => undefined)
  }
}

/** Where the server writes its log. */
export const logFileOf = (dir: string): string => join(dir, 'postgres.log')

type Launch = {
  dir: string
  program: string
  account: PostgresAccount
  port: number
  durable: boolean
  /** Further settings of the server. */
  extra: Record<string, string>
  url: string
  until: number
}

/** Starts the server and waits until it accepts connections. Returns why it failed, or `null`. */
export async function launch({
  dir,
  program,
  account,
  port,
  durable,
  extra,
  url,
  until,
}: Launch): Promise<string | null> {
  const path = logFileOf(dir)
  const log = await open(path, 'w', 0o600)
  const set = {
    listen_addresses: '127.0.0.1',
    unix_socket_directories: '',
    log_checkpoints: 'off',
    // A failed statement repeats what somebody typed. The portal logs that it failed.
    log_min_messages: 'log',
    log_min_error_statement: 'panic',
    log_error_verbosity: 'terse',
    // Compiling a statement takes longer than any of ours runs.
    jit: 'off',
    ...extra,
    ...(durable ? {} : { fsync: 'off', full_page_writes: 'off', synchronous_commit: 'off' }),
  }
  const args = [
    '-D',
    join(dir, 'data'),
    '-p',
    String(port),
    ...Object.entries(set).flatMap(([name, value]) => ['-c', `${name}=${value}`]),
  ]
  // In its own process group, so that Ctrl-C reaches us alone and the last transactions can end. The
  // output goes to a file, because a pipe would close with this process.
  const child = spawnAs(account, program, args, {
    cwd: dir,
    detached: true,
    stdio: ['ignore', log.fd, log.fd],
  })
  const state: { ended: string | null } = { ended: null }
  child.on('exit', (code, signal) => {
    state.ended = `it ended with ${signal ?? code}`
  })
  child.on('error', (error) => {
    state.ended = error.message
  })
  child.unref()
  await log.close()
  while (Date.now() < until) {
    try {
      if (state.ended === null && (await isAccepting(url))) return null
    } catch (error) {
      return errorMessage(error)
    }
    if (state.ended !== null) return (await lastError(path)) ?? state.ended
    await sleep(40)
  }
  if (child.pid) process.kill(child.pid, 'SIGQUIT')
  return 'it did not accept connections in time'
}

/** Returns the errors in the server's log, or `null`. */
async function lastError(path: string): Promise<string | null> {
  const lines = (await readFile(path, 'utf8'))
    .split('\n')
    .filter((line) => /FATAL|PANIC|could not|cannot/.test(line))
  return lines.map((line) => line.replace(/^.*?(FATAL|PANIC|LOG):\s*/, '')).join('; ') || null
}

/** Returns a free port of this computer. */
export function freePort(): Promise<number> {
  return new Promise((done, fail) => {
    const probe = createServer()
    probe.on('error', fail)
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address()
      probe.close(() =>
        address && typeof address === 'object' ? done(address.port) : fail(new Error('no port')),
      )
    })
  })
}
