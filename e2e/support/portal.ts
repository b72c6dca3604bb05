import type { Planted } from '../gates/plant.ts'

/** The running portal that the journeys visit. */
export type Portal = {
  url: string
  dataDir: string
  /** The process of `npm start`. */
  pid: number
  /** Answers of the kinds that a fresh start does not have. */
  planted: Planted
}

const VARIABLE = 'ATTUNE_E2E_PORTALS'

/** Tells every worker where the portals are, one for each worker. */
export const announcePortals = (portals: Portal[]): void => {
  process.env[VARIABLE] = JSON.stringify(portals)
}

/** The portal of this worker; the only one, if there is one for all. */
export function portal(): Portal {
  const told = JSON.parse(process.env[VARIABLE] ?? '[]') as Portal[]
  const own = told[Number(process.env.TEST_PARALLEL_INDEX ?? 0)] ?? told[0]
  if (!own) throw new Error('The portal is started by the global setup of e2e/playwright.config.ts')
  return own
}
