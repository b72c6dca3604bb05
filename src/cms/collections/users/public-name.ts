import type { CollectionBeforeChangeHook } from 'payload'
import { isSameName, nameClash } from '../../../auth/names/public-names.ts'
import type { User } from '../../../core/payload-types.ts'
import { FieldRefusal } from '../../../core/refusal.ts'
import { sqlOf } from '../../../core/request-sql.ts'
import { personOf } from '../../access/adapters.ts'
import { staffMessages } from '../../messages/staff-messages.ts'

/**
 * Refuses a name that readers or the log could take for somebody else. Also keeps the date when an
 * account was made. Names from the clinic's provider and from links are checked where they come in;
 * the operator's are the operator's.
 */
export const guardPublicName: CollectionBeforeChangeHook<User> = async ({
  data,
  originalDoc,
  req,
}) => {
  if (!personOf(req)) return data
  const { createdAt, ...kept } = data
  const name = data.name ?? ''
  if (isSameName(name, originalDoc?.name ?? '')) return kept
  const clash = await nameClash(sqlOf(req), name, originalDoc?.id ?? 0)
  if (!clash) return kept
  throw new FieldRefusal('name', staffMessages(req)(`users.name.${clash}`))
}
