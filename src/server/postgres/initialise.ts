import { randomBytes } from 'node:crypto'
import { existsSync } from 'node:fs'
import { chown, mkdir, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { OperatorError } from '../../core/errors.ts'
import { spawnAs, type PostgresAccount } from './account.ts'
import type { Binaries } from './binaries.ts'

export const SUPERUSER = 'attune_owner'

/**
 * Locales in which PostgreSQL sees Arabic letters as letters, so that a misspelt word can be found;
 * plain C, its built-in C.UTF-8 and ICU on top of C do not (tried). The second is for systems
 * without the first, such as older macOS.
 */
const LOCALES = ['C.UTF-8', 'en_US.UTF-8']

/**
 * The password of the cluster's owner, made on first use and kept beside the data, readable by
 * nobody else.
 */
export async function ownerPassword(dir: string): Promise<string> {
  const path = join(dir, 'password')
  const kept = await readFile(path, 'utf8').catch(() => '')
  if (kept.trim()) return kept.trim()
  const password = randomBytes(24).toString('base64url')
  await writeFile(`${path}.new`, `${password}\n`, { mode: 0o600, flush: true })
  await rename(`${path}.new`, path)
  return password
}

type Where = {
  dir: string
  binaries: Binaries
  account: PostgresAccount
  password: string
  durable: boolean
}

/**
 * Makes the data folder if there is none. It is made aside and then renamed, so that one that
 * exists is always complete. Throws a Fault.
 */
export async function initialise(where: Where): Promise<void> {
  const data = join(where.dir, 'data')
  if (existsSync(data)) return
  await removeIncomplete(where.dir)
  let said = ''
  for (const locale of LOCALES) {
    const made = await initdb(where, locale)
    if ('folder' in made) return rename(made.folder, data)
    said = made.said
    if (!/invalid locale name/.test(said)) break
  }
  const lines = said.trim().split('\n')
  throw new OperatorError(
    `PostgreSQL could not prepare its folder ${data}: ${lines.find((line) => /error|fatal|could not/i.test(line)) ?? lines.at(-1)}`,
  )
}

/**
 * What starts that were killed have left; one of their programs may be writing for a moment longer,
 * so each has a name of its own.
 */
async function removeIncomplete(dir: string): Promise<void> {
  for (const name of await readdir(dir)) {
    if (name.startsWith('new-'))
      await rm(join(dir, name), { recursive: true, force: true }).catch(() => undefined)
  }
}

async function initdb(
  { dir, binaries, account, password, durable }: Where,
  locale: string,
): Promise<{ folder: string } | { said: string }> {
  const folder = join(dir, `new-${randomBytes(4).toString('hex')}`)
  const secret = `${folder}.password`
  await mkdir(folder, { mode: 0o700 })
  await writeFile(secret, `${password}\n`, { mode: 0o600 })
  if (account)
    await Promise.all([folder, secret].map((path) => chown(path, account.uid, account.gid)))
  const args = [
    `--pgdata=${folder}`,
    `--username=${SUPERUSER}`,
    `--pwfile=${secret}`,
    '--auth=scram-sha-256',
    '--encoding=UTF8',
    `--locale=${locale}`,
    '--lc-messages=C',
    '--data-checksums',
    ...(durable ? [] : ['--no-sync']),
  ]
  const { code, said } = await run(binaries.initdb, args, dir, account)
  await rm(secret, { force: true })
  if (code === 0) return { folder }
  await rm(folder, { recursive: true, force: true })
  return { said }
}

function run(
  program: string,
  args: string[],
  cwd: string,
  account: PostgresAccount,
): Promise<{ code: number | null; said: string }> {
  return new Promise((resolve, reject) => {
    // A group of its own: Ctrl-C in the terminal is for us, and this takes a second.
    const child = spawnAs(account, program, args, {
      cwd,
      detached: true,
      stdio: ['ignore', 'pipe', 'pipe'],
      env: { ...process.env, LC_ALL: 'C' },
    })
    let said = ''
    const onData = (chunk: Buffer) => {
      said += chunk.toString()
    }
    child.stdout?.on('data', onData)
    child.stderr?.on('data', onData)
    child.on('error', reject)
    child.on('close', (code) => resolve({ code, said }))
  })
}
