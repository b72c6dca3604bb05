import { APIError, type CollectionBeforeChangeHook } from 'payload'
import { OPERATOR } from '../../../auth/people/people.ts'
import { DEFAULT_CLINIC_NAME } from '../../../core/clinic-name.ts'
import type { User } from '../../../core/payload-types.ts'
import { sqlOf } from '../../../core/request-sql.ts'
import { personOf } from '../../access/adapters.ts'
import { staffMessages } from '../../messages/staff-messages.ts'

/** Names are compared without case, accents, spaces and punctuation. */
const normalise = (name: string): string =>
  name
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]/gu, '')

/**
 * Refuses a name that readers or the log could take for somebody else: the operator's, the clinic's
 * or a colleague's. Also keeps the date when an account was made.
 */
export const guardPublicName: CollectionBeforeChangeHook<User> = async ({
  data,
  originalDoc,
  req,
}) => {
  if (!personOf(req)) return data
  const { createdAt, ...kept } = data
  const name = normalise(data.name ?? '')
  if (name === '' || name === normalise(originalDoc?.name ?? '')) return kept
  const sql = sqlOf(req)
  const clinics = await sql<{ name: string }>(
    'select clinic_name as name from public.settings_locales',
  )
  const reserved = [
    'Attune',
    DEFAULT_CLINIC_NAME,
    OPERATOR.name,
    ...clinics.map((clinic) => clinic.name),
  ]
  const people = await sql<{ name: string }>('select name from public.users where id <> $1', [
    originalDoc?.id ?? 0,
  ])
  const isReserved = reserved.some((each) => normalise(each) === name)
  const isTaken = people.some((person) => normalise(person.name) === name)
  if (!isReserved && !isTaken) return kept
  const message = staffMessages(req)(isReserved ? 'users.name.reserved' : 'users.name.taken')
  throw new APIError(message, 400, undefined, true)
}
