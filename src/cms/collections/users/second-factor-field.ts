import type { FieldHook } from 'payload'
import { factorsOf } from '../../../auth/factors/factors.ts'
import type { Person } from '../../../core/person.ts'
import { sqlOfPayload } from '../../../core/sql.ts'
import { staffMessages } from '../../messages/staff-messages.ts'

/** Returns the second factors of a person in words. Only loaded for signed-in staff. */
export const describeFactors: FieldHook<Person, string | undefined> = async ({
  originalDoc,
  data,
  req,
}) => {
  const id = originalDoc?.id ?? data?.id
  if (!req.user || id === undefined) return undefined
  const { app, passkey } = await factorsOf(sqlOfPayload(req.payload), id)
  const t = staffMessages(req)
  const kinds = [passkey && t('users.factor.passkey'), app && t('users.factor.app')]
  return kinds.filter(Boolean).join(', ') || t('users.factor.none')
}
