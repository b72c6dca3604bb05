import {
  APIError,
  type CollectionBeforeOperationHook,
  type GlobalBeforeOperationHook,
  type PayloadRequest,
} from 'payload'
import { sqlOf } from '../../core/request-sql.ts'
import type { Moment } from '../../core/tables.ts'
import { staffMessages } from '../messages/staff-messages.ts'
import { sameMoment } from '../records/save-conflict.ts'

/**
 * Refuses (409) a save of a record without versions (topics, contacts, pictures, glossary, people,
 * settings) if it was saved by somebody else since the form was opened: the form sends the
 * `updatedAt` that it loaded. Locks the row until the save is done, so that of two saves at once
 * the second is refused. A client that sends no `updatedAt` is not checked.
 */
async function requireUnchangedRow(
  req: PayloadRequest,
  table: string,
  id: number | null,
  data: unknown,
): Promise<void> {
  const token = (data as { updatedAt?: unknown } | undefined)?.updatedAt
  if (req.payloadAPI === 'local' || typeof token !== 'string' || Number.isNaN(Date.parse(token)))
    return
  const [row] = await sqlOf(req)<{ at: Moment }>(
    `select updated_at as at from public.${table} where $1::int is null or id = $1::int for update`,
    [id],
  )
  if (row && !sameMoment(token, new Date(row.at).toISOString()))
    throw new APIError(staffMessages(req)('workflow.savedBySomebodyElse'), 409, undefined, true)
}

export const requireCurrentRecord: CollectionBeforeOperationHook = async ({
  args,
  operation,
  collection,
  req,
}) => {
  const { id, data } = args as { id?: unknown; data?: unknown }
  if (operation === 'update' && Number.isInteger(Number(id)))
    await requireUnchangedRow(req, collection.slug, Number(id), data)
  return args
}

export const requireCurrentSettings: GlobalBeforeOperationHook = async ({
  args,
  operation,
  req,
}) => {
  if (operation === 'update')
    await requireUnchangedRow(req, 'settings', null, (args as { data?: unknown }).data)
  return args as unknown
}
