import { mkdir, chown, rename, rm, writeFile, readFile } from 'node:fs/promises'
import { existsSync } from 'node:fs'
import { randomBytes } from 'node:crypto'
import { join } from 'node:path'
import { Fault } from '../fault.ts'
import { spawnAs, type Account } from './account.ts'
import type { Binaries } from './binaries.ts'

export const SUPERUSER = 'attune_owner'

/** libc's C.UTF-8 (or ICU) is what makes PostgreSQL see Arabic letters as letters; its built-in C.UTF-8 and plain C do not. */
const LOCALES = [['--locale=C.UTF-8'], ['--locale=C', '--locale-provider=icu', '--icu-locale=und']]

/** The password of the cluster's owner, made on first use and kept beside the data, readable by nobody else. */
export async function ownerPassword(dir: string): Promise<string> {
  const path = join(dir, 'password')
  const kept = await readFile(path, 'utf8').catch(() => '')
  if (kept.trim()) return kept.trim()
  const password = randomBytes(24).toString('base64url')
  await writeFile(`${path}.new`, `${password}\n`, { mode: 0o600 })
  await rename(`${path}.new`, path)
  return password
}

/** Makes the data folder if there is none. It is made aside and then renamed, so that one that exists is always complete. */
export async function initialise(dir: string, binaries: Binaries, account: Account, password: string, durable: boolean): Promise<void> {
  const data = join(dir, 'data')
  if (existsSync(data)) return
  const half = join(dir, 'data.new')
  let said = ''
  for (const locale of LOCALES) {
    await rm(half, { recursive: true, force: true })
    await mkdir(half, { mode: 0o700 })
    const secret = join(dir, 'password.initdb')
    await writeFile(secret, `${password}\n`, { mode: 0o600 })
    if (account) await Promise.all([chown(half, account.uid, account.gid), chown(secret, account.uid, account.gid)])
    const args = [`--pgdata=${half}`, `--username=${SUPERUSER}`, `--pwfile=${secret}`, '--auth=scram-sha-256', '--encoding=UTF8', '--data-checksums', '--lc-messages=C', ...locale]
    const result = await run(binaries.initdb, durable ? args : [...args, '--no-sync'], dir, account)
    await rm(secret, { force: true })
    if (result.code === 0) return rename(half, data)
    said = result.said
    if (!/locale/i.test(said)) break
  }
  await rm(half, { recursive: true, force: true })
  throw new Fault(`PostgreSQL could not prepare its folder ${data}: ${said.trim().split('\n').filter((line) => /error|fatal|could not/i.test(line)).at(-1) ?? said.trim()}`)
}

function run(program: string, args: string[], cwd: string, account: Account): Promise<{ code: number | null; said: string }> {
  return new Promise((resolve, reject) => {
    const child = spawnAs(account, program, args, { cwd, stdio: ['ignore', 'pipe', 'pipe'], env: { ...process.env, LC_ALL: 'C.UTF-8' } })
    let said = ''
    const hear = (chunk: Buffer) => { said += chunk.toString() }
    child.stdout?.on('data', hear)
    child.stderr?.on('data', hear)
    child.on('error', reject)
    child.on('close', (code) => resolve({ code, said }))
  })
}
