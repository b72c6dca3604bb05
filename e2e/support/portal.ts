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

const VARIABLE = 'ATTUNE_E2E_PORTAL'

/** Tells every worker where the portal is. */
export const announcePortal = (portal: Portal): void => {
  process.env[VARIABLE] = JSON.stringify(portal)
}

export function portal(): Portal {
  const told = process.env[VARIABLE]
  if (!told)
    throw new Error('The portal is started by the global setup of e2e/playwright.config.ts')
  return JSON.parse(told) as Portal
}
