import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Planted } from '../gates/plant.ts'
import { runInstalled } from './command.ts'
import { announcePortal } from './portal.ts'
import { ADMIN } from './staff.ts'
import { startPortal } from './start.ts'

/**
 * A first start, as a clinic would see it: an empty folder and `npm start`, which builds if sources
 * changed. Then the staff come.
 */
export default async function setup(): Promise<undefined | (() => Promise<void>)> {
  // Somebody who works on the tests keeps a portal running (npx tsx e2e/support/keep-portal.ts) and
  // is told where it is.
  if (process.env.ATTUNE_E2E_PORTAL) return
  const dataDir = await mkdtemp(join(tmpdir(), 'attune-e2e-'))
  const started = await startPortal(dataDir, {
    ADMIN_EMAIL: ADMIN.email,
    ADMIN_PASSWORD: ADMIN.password,
  })
  const stop = async () => {
    await started.stop()
    await rm(dataDir, { recursive: true, force: true })
  }
  try {
    const told = await runInstalled(dataDir, 'e2e/support/people.ts')
    const planted = JSON.parse(/PLANTED (.*)/.exec(told)?.[1] ?? 'null') as Planted
    announcePortal({ url: started.url, dataDir, pid: started.process.pid ?? 0, planted })
  } catch (error) {
    await stop()
    throw error
  }
  return stop
}
