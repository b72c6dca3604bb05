import { spawn, type ChildProcess } from 'node:child_process'
import { readFile } from 'node:fs/promises'
import { createServer } from 'node:net'
import { join } from 'node:path'
import { ROOT } from '../../src/testing/source-files.ts'
import { typedWordsIn } from '../../src/testing/typed-words.ts'

export type Started = {
  url: string
  port: number
  process: ChildProcess
  output: () => string
  stop: () => Promise<void>
}

/**
 * Starts the product as a person would, by `npm start`, and waits until it says that it is ready.
 * Throws with all that it said. `root` is the folder of another version. `stop` throws if that, or PostgreSQL's log, has words that tests typed.
 */
export async function startPortal(
  dataDir: string,
  environment: Record<string, string> = {},
  root = ROOT,
): Promise<Started> {
  const port = await freePort()
  const child = spawn('npm', ['start', '--silent'], {
    cwd: root,
    stdio: ['ignore', 'pipe', 'pipe'],
    detached: true,
    env: { ...withoutOwnSettings(), PORT: String(port), DATA_DIR: dataDir, ...environment },
  })
  let said = ''
  for (const stream of [child.stdout, child.stderr])
    stream.on('data', (chunk: Buffer) => (said += chunk.toString()))
  const ended = new Promise<number | null>((resolve) => child.on('close', resolve))
  const ready = new Promise<void>((resolve, reject) => {
    const look = setInterval(() => {
      if (!/Ready after/.test(said)) return
      clearInterval(look)
      resolve()
    }, 100)
    void ended.then((code) => {
      clearInterval(look)
      reject(new Error(`The portal ended (${code}) before it was ready:\n${said}`))
    })
  })
  await ready
  const stop = async () => {
    // npm starts the server as its child; the whole group hears it, as from Ctrl-C in a terminal.
    if (child.pid && child.exitCode === null) process.kill(-child.pid, 'SIGINT')
    await ended
    const log = await readFile(join(dataDir, 'postgres/postgres.log'), 'utf8').catch(() => '')
    const leaked = typedWordsIn(`${said}\n${log}`)
    if (leaked.length > 0)
      throw new Error(`The log has words that the tests typed:\n${leaked.join('\n')}`)
  }
  return { url: `http://localhost:${port}`, port, process: child, output: () => said, stop }
}

/**
 * The environment of a clinic that has set nothing: what the tests themselves were given must not
 * leak into the product.
 */
function withoutOwnSettings(): NodeJS.ProcessEnv {
  const hidden =
    /^(DATABASE_|PAYLOAD_|NEXTAUTH_|ADMIN_|OIDC_|SMTP_|MAIL_|EDGE_|METRICS_|LOG_|PUBLIC_URL$|PORT$|DATA_DIR$|NODE_OPTIONS$|NODE_ENV$|npm_)/
  return Object.fromEntries(
    Object.entries(process.env).filter(([name]) => !hidden.test(name)),
  ) as NodeJS.ProcessEnv
}

/** A port of this computer that nobody listens on; ATTUNE_TEST_PORT sets the first one to try. */
export const freePort = (wanted = Number(process.env.ATTUNE_TEST_PORT ?? 0)): Promise<number> =>
  new Promise((resolve, reject) => {
    const probe = createServer()
    probe.on('error', () =>
      wanted ? resolve(freePort(wanted + 1)) : reject(new Error('There is no free port.')),
    )
    probe.listen(wanted, '127.0.0.1', () => {
      const address = probe.address()
      probe.close(() =>
        typeof address === 'object' && address
          ? resolve(address.port)
          : reject(new Error('There is no free port.')),
      )
    })
  })
