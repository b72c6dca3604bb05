import { chmodSync, mkdirSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { isAlive } from '../server/process-identity.ts'

const PREFIX = 'attune-tests-'

/**
 * Gives this process, and all that it starts, a folder of its own for temporary files. It goes when
 * the process ends; the next run removes what a killed one left.
 */
export function useTemporaryFolder(): void {
  const parent = tmpdir()
  for (const name of readdirSync(parent))
    if (name.startsWith(PREFIX) && !isAlive(Number(name.slice(PREFIX.length))))
      rmSync(join(parent, name), { recursive: true, force: true })
  const folder = join(parent, `${PREFIX}${process.pid}`)
  mkdirSync(folder, { recursive: true })
  // The account of PostgreSQL passes through it.
  chmodSync(folder, 0o711)
  process.env.TMPDIR = folder
  process.once('exit', () => rmSync(folder, { recursive: true, force: true, maxRetries: 3 }))
}
