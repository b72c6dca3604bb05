import { APIError, type PayloadRequest } from 'payload'
import { MAX_ID } from '../../../core/ids.ts'
import { personOf } from '../../access/adapters.ts'
import { staffMessages } from '../../messages/staff-messages.ts'

/** Returns the entry id of the URL. Throws 401 if nobody is signed in, 404 for an invalid id. */
export function entryIdOf(req: PayloadRequest): number {
  if (!personOf(req))
    throw new APIError(staffMessages(req)('parts.signInFirst'), 401, undefined, true)
  const id = Number(req.routeParams?.id)
  if (!Number.isInteger(id) || id < 1 || id > MAX_ID)
    throw new APIError(staffMessages(req)('entries.unknown'), 404, undefined, true)
  return id
}
