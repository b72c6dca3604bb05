import type { PayloadRequest } from 'payload'
import type { Role } from '../../core/roles.ts'

/**
 * Sets which roles need a second factor. A hook of the settings refuses it to one admin who would
 * thereby require less, and records it in the log.
 */
export async function setFactorRoles(req: PayloadRequest, roles: readonly Role[]): Promise<void> {
  const { payload } = req
  const settings = { slug: 'settings', depth: 0, req } as const
  const { sessions } = await payload.findGlobal({ ...settings, overrideAccess: true })
  await payload.updateGlobal({
    ...settings,
    overrideAccess: true,
    data: { sessions: { ...sessions, factorRoles: [...roles] } },
  })
}
