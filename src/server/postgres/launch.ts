import { open, readFile } from 'node:fs/promises'
import { createServer } from 'node:net'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import pg from 'pg'
import { errorCode } from '../../core/errors.ts'
import { spawnAs, type PostgresAccount } from './account.ts'

/** Whether a server answers at an address; an error where it answers, but not to us. */
export async function isAccepting(url: string): Promise<'yes' | 'not yet' | Error> {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 5_000 })
  client.on('error', () => undefined)
  try {
    await client.connect()
    return 'yes'
  } catch (error) {
    // 57P03: it is starting up, recovering or shutting down.
    return errorCode(error) === '57P03' || errorCode(error) === 'ECONNREFUSED'
      ? 'not yet'
      : (error as Error)
  } finally {
    await client.end().catch(() => undefined)
  }
}

type Launch = {
  dir: string
  program: string
  account: PostgresAccount
  port: number
  durable: boolean
  url: string
  until: number
}

/** Starts the server and waits until it answers. Answers what it said when it gave up. */
export async function launch({
  dir,
  program,
  account,
  port,
  durable,
  url,
  until,
}: Launch): Promise<string | null> {
  const path = join(dir, 'postgres.log')
  const log = await open(path, 'w', 0o600)
  const set = {
    listen_addresses: '127.0.0.1',
    unix_socket_directories: '',
    log_checkpoints: 'off',
    ...(durable ? {} : { fsync: 'off', full_page_writes: 'off', synchronous_commit: 'off' }),
  }
  const args = [
    '-D',
    join(dir, 'data'),
    '-p',
    String(port),
    ...Object.entries(set).flatMap(([name, value]) => ['-c', `${name}=${value}`]),
  ]
  // A group of its own, so that Ctrl-C reaches us alone and the last transactions can end; a file,
  // because a pipe would end with us.
  const child = spawnAs(account, program, args, {
    cwd: dir,
    detached: true,
    stdio: ['ignore', log.fd, log.fd],
  })
  let gone: string | null = null
  child.on('exit', (code, signal) => {
    gone = `it ended with ${signal ?? code}`
  })
  child.on('error', (error) => {
    gone = error.message
  })
  child.unref()
  await log.close()
  while (Date.now() < until) {
    const answer = gone === null ? await isAccepting(url) : 'not yet'
    if (answer === 'yes') return null
    if (answer !== 'not yet') return answer.message
    if (gone !== null) return (await lastError(path)) ?? gone
    await sleep(40)
  }
  if (child.pid) process.kill(child.pid, 'SIGQUIT')
  return `it did not answer in the time allowed`
}

async function lastError(path: string): Promise<string | null> {
  const lines = (await readFile(path, 'utf8'))
    .split('\n')
    .filter((line) => /FATAL|PANIC|could not|cannot/.test(line))
  return lines.map((line) => line.replace(/^.*?(FATAL|PANIC|LOG):\s*/, '')).join('; ') || null
}

/** A port of this computer that nobody listens on. */
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
