import type { PayloadRequest } from 'payload'
import type { Role } from '../../core/roles.ts'

/**
 * Sets which roles need a second factor. A hook of the settings refuses it to one admin who would
 * thereby require less, and records it in the log.
 */
export async function setFactorRoles(req: PayloadRequest, roles: readonly Role[]): Promise<void> {
  const { payload } = req
  const settings = { slug: 'settings', depth: 0, overrideAccess: true, req } as const
  const { sessions } = await payload.findGlobal(settings)
  await payload.updateGlobal({
    ...settings,
    data: { sessions: { ...sessions, factorRoles: [...roles] } },
  })
}
