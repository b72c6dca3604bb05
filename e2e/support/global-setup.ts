import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { FullConfig } from 'playwright/test'
import type { Planted } from '../gates/plant.ts'
import { announceBegun, copyInto } from './begun.ts'
import { runInstalled } from './command.ts'
import { announcePortals } from './portal.ts'
import { ADMIN } from './staff.ts'
import { startPortal } from './start.ts'

/**
 * A portal for each worker. Their folder begins with a first start as a clinic would see it: an
 * empty folder and `npm start`, which builds if sources changed. Copies of it are the portals of
 * their own that some tests need; filled, it is copied for each worker.
 */
export default async function setup({ workers }: Pick<FullConfig, 'workers'> = { workers: 1 }) {
  const stops: (() => Promise<void>)[] = []
  const folders: string[] = []
  const stop = async () => {
    await Promise.all(stops.map((each) => each()))
    for (const folder of folders) await rm(folder, { recursive: true, force: true })
  }
  // Somebody who works on the tests keeps a portal running (npx tsx e2e/support/keep-portal.ts) and
  // is told where it is.
  if (process.env.ATTUNE_E2E_PORTALS) return stop
  const newFolder = async (from?: string) => {
    const folder = await mkdtemp(join(tmpdir(), 'attune-e2e-'))
    folders.push(folder)
    if (from) await copyInto(from, folder)
    return folder
  }
  const start = async (dataDir: string) => {
    const started = await startPortal(dataDir, {
      ADMIN_EMAIL: ADMIN.email,
      ADMIN_PASSWORD: ADMIN.password,
    })
    stops.push(started.stop)
    return { url: started.url, dataDir, pid: started.process.pid ?? 0 }
  }
  try {
    const begun = await newFolder()
    await start(begun)
    await stops.pop()?.()
    announceBegun(begun)
    const filled = await newFolder(begun)
    const planted = await fill(filled)
    const copies = Array.from({ length: workers - 1 }, () => newFolder(filled))
    announcePortals(
      await Promise.all(
        [filled, ...(await Promise.all(copies))].map(async (folder) => ({
          ...(await start(folder)),
          planted,
        })),
      ),
    )
  } catch (error) {
    await stop()
    throw error
  }
  return stop
}

/** Adds the staff of the journeys and answers of every kind, and returns where these are. */
async function fill(dataDir: string): Promise<Planted> {
  const told = await runInstalled(dataDir, 'e2e/support/people.ts')
  return JSON.parse(/PLANTED (.*)/.exec(told)?.[1] ?? 'null') as Planted
}
