import { APIError, type PayloadRequest } from 'payload'
import { Refusal } from '../../core/refusal.ts'
import type { Entry } from '../entries/entry.ts'
import { staffMessages } from '../messages/staff-messages.ts'
import { newestEntry } from './load-entry.ts'

/** The error (409) of a save based on an older version. It carries the newest one, to compare. */
export class SaveConflict extends APIError<{ newest: Partial<Entry> }> {
  constructor(newest: Entry, message: string) {
    super(message, 409, { newest }, true)
    this.name = 'Conflict'
  }
}

export const sameMoment = (a: string, b: string) => Date.parse(a) === Date.parse(b)

/**
 * Throws a SaveConflict if an entry was saved since the version that a request is based on, which
 * it names by its `updatedAt`, in the body or in the header `If-Match`. Throws a Refusal (428) if
 * it names none; the program itself does not have to. Lock the entry first.
 */
export async function requireCurrentVersion(
  req: PayloadRequest,
  id: number,
  data: Record<string, unknown> | undefined,
): Promise<void> {
  if (req.payloadAPI === 'local') return
  const t = staffMessages(req)
  const token = data?.updatedAt ?? req.headers.get('if-match')?.replace(/^"|"$/g, '')
  if (typeof token !== 'string' || Number.isNaN(Date.parse(token))) {
    throw new Refusal(t('records.sendVersion'), 428)
  }
  const newest = await newestEntry(req, id)
  if (!sameMoment(token, newest.updatedAt))
    throw new SaveConflict(newest, t('records.saveConflict'))
}
