import type { FieldHook } from 'payload'
import { factorsOf } from '../../../auth/factors/factors.ts'
import type { Person } from '../../../core/person.ts'
import { sqlOfPayload } from '../../../core/sql.ts'

/**
 * Which second factors somebody has, in words for the desk. It is read where it lives, and only
 * when a person of the desk asks.
 */
export const describeFactors: FieldHook<Person, string | undefined> = async ({
  originalDoc,
  data,
  req,
}) => {
  const id = originalDoc?.id ?? data?.id
  if (!req.user || id === undefined) return undefined
  const { app, passkey } = await factorsOf(sqlOfPayload(req.payload), id)
  return [passkey && 'Passkey', app && 'App'].filter(Boolean).join(', ') || 'None'
}
