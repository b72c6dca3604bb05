import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { FullConfig } from 'playwright/test'
import type { Planted } from '../gates/plant.ts'
import { runInstalled } from './command.ts'
import { announcePortals, type Portal } from './portal.ts'
import { ADMIN } from './staff.ts'
import { startPortal } from './start.ts'

/**
 * A portal for each worker. The first is a first start as a clinic would see it: an empty folder
 * and `npm start`, which builds if sources changed.
 */
export default async function setup({ workers }: Pick<FullConfig, 'workers'> = { workers: 1 }) {
  const stops: (() => Promise<void>)[] = []
  const stop = async () => {
    await Promise.all(stops.map((each) => each()))
  }
  // Somebody who works on the tests keeps a portal running (npx tsx e2e/support/keep-portal.ts) and
  // is told where it is.
  if (process.env.ATTUNE_E2E_PORTALS) return stop
  const start = async () => {
    const dataDir = await mkdtemp(join(tmpdir(), 'attune-e2e-'))
    const started = await startPortal(dataDir, {
      ADMIN_EMAIL: ADMIN.email,
      ADMIN_PASSWORD: ADMIN.password,
    })
    stops.push(async () => {
      await started.stop()
      await rm(dataDir, { recursive: true, force: true })
    })
    return { url: started.url, dataDir, pid: started.process.pid ?? 0 }
  }
  try {
    const first = await start()
    const others = Array.from({ length: workers - 1 }, async () => fill(await start()))
    announcePortals(await Promise.all([fill(first), ...others]))
  } catch (error) {
    await stop()
    throw error
  }
  return stop
}

/** Adds the staff of the journeys and answers of every kind. */
async function fill(started: Omit<Portal, 'planted'>): Promise<Portal> {
  const told = await runInstalled(started.dataDir, 'e2e/support/people.ts')
  return { ...started, planted: JSON.parse(/PLANTED (.*)/.exec(told)?.[1] ?? 'null') as Planted }
}
