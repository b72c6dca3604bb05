import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { identityOf } from '../process-identity.ts'

const folder = (dir: string) => join(dir, 'users')
const lease = (dir: string, pid = process.pid) => join(folder(dir), String(pid))

/** Records that this process uses the server, so that other processes do not stop it. */
export async function acquireLease(dir: string): Promise<void> {
  await mkdir(folder(dir), { recursive: true, mode: 0o700 })
  await writeFile(lease(dir), identityOf(process.pid) ?? '', { mode: 0o600 })
}

export const releaseLease = (dir: string): Promise<void> => rm(lease(dir), { force: true })

/** Whether a live process uses the server. Deletes the leases of processes that have ended. */
export async function isUsedByOthers(dir: string): Promise<boolean> {
  const held = await Promise.all(
    (await readdir(folder(dir))).map(async (name) => {
      const alive =
        identityOf(Number(name)) ===
        (await readFile(lease(dir, Number(name)), 'utf8').catch(() => null))
      if (!alive) await rm(lease(dir, Number(name)), { force: true })
      return alive
    }),
  )
  return held.some(Boolean)
}
