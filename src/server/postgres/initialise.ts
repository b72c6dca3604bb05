import { randomBytes } from 'node:crypto'
import { existsSync } from 'node:fs'
import { chown, mkdir, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { OperatorError } from '../../core/errors.ts'
import { spawnAs, type PostgresAccount } from './account.ts'
import type { Binaries } from './binaries.ts'

export const SUPERUSER = 'attune_owner'

/**
 * Locales in which PostgreSQL treats Arabic letters as letters, which finding misspelt words needs.
 * Tests showed that plain C, the built-in C.UTF-8 and ICU on top of C do not. The second is for systems
 * without the first, such as older macOS.
 */
const LOCALES = ['C.UTF-8', 'en_US.UTF-8']

/**
 * Returns the password of the cluster's owner. Generates it on first use and stores it beside the data,
 * readable only by the file's owner.
 */
export async function ownerPassword(dir: string): Promise<string> {
  const path = join(dir, 'password')
  const stored = (await readFile(path, 'utf8').catch(() => '')).trim()
  if (stored) return stored
  const password = randomBytes(24).toString('base64url')
  await writeFile(`${path}.new`, `${password}\n`, { mode: 0o600, flush: true })
  await rename(`${path}.new`, path)
  return password
}

type InitialiseOptions = {
  dir: string
  binaries: Binaries
  account: PostgresAccount
  password: string
  durable: boolean
}

/**
 * Creates the data folder if there is none. It is created under another name and then renamed, so that
 * an existing one is always complete. Throws an OperatorError.
 */
export async function initialise(options: InitialiseOptions): Promise<void> {
  const data = join(options.dir, 'data')
  if (existsSync(data)) return
  await removeIncomplete(options.dir)
  let output = ''
  for (const locale of LOCALES) {
    const result = await initdb(options, locale)
    if ('folder' in result) return rename(result.folder, data)
    output = result.output
    if (!/invalid locale name/.test(output)) break
  }
  const lines = output.trim().split('\n')
  throw new OperatorError(
    `PostgreSQL could not create its folder ${data}: ${lines.find((line) => /error|fatal|could not/i.test(line)) ?? lines.at(-1)}`,
  )
}

/**
 * Removes the folders of starts that were killed. Each start uses a new name, because their programs
 * may still be writing for a moment.
 */
async function removeIncomplete(dir: string): Promise<void> {
  for (const name of await readdir(dir)) {
    if (name.startsWith('new-'))
      await rm(join(dir, name), { recursive: true, force: true }).catch(() => undefined)
  }
}

async function initdb(
  { dir, binaries, account, password, durable }: InitialiseOptions,
  locale: string,
): Promise<{ folder: string } | { output: string }> {
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
  const { code, output } = await run(binaries.initdb, args, dir, account)
  await rm(secret, { force: true })
  if (code === 0) return { folder }
  await rm(folder, { recursive: true, force: true })
  return { output }
}

function run(
  program: string,
  args: string[],
  cwd: string,
  account: PostgresAccount,
): Promise<{ code: number | null; output: string }> {
  return new Promise((resolve, reject) => {
    // In its own process group, so that Ctrl-C in the terminal does not interrupt it.
    const child = spawnAs(account, program, args, {
      cwd,
      detached: true,
      stdio: ['ignore', 'pipe', 'pipe'],
      env: { ...process.env, LC_ALL: 'C' },
    })
    let output = ''
    const onData = (chunk: Buffer) => {
      output += chunk.toString()
    }
    child.stdout?.on('data', onData)
    child.stderr?.on('data', onData)
    child.on('error', reject)
    child.on('close', (code) => resolve({ code, output }))
  })
}
