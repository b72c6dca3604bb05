import { execFile } from 'node:child_process'
import { mkdtemp } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'

const VARIABLE = 'ATTUNE_E2E_BEGUN'

/** Tells every worker where the folder of a portal is that has been started once, and stopped. */
export const announceBegun = (dataDir: string): void => {
  process.env[VARIABLE] = dataDir
}

/** With owners and modes, which PostgreSQL insists on. */
export const copyInto = (from: string, to: string) =>
  promisify(execFile)('cp', ['-a', `${from}/.`, to])

/**
 * The data folder of a portal of its own, as it is after the first start with the admin's password.
 * It is empty where a portal is kept running for work on the tests.
 */
export async function begunFolder(name: string): Promise<string> {
  const dataDir = await mkdtemp(join(tmpdir(), `attune-e2e-${name}-`))
  const begun = process.env[VARIABLE]
  if (begun) await copyInto(begun, dataDir)
  return dataDir
}
