import { APIError, type PayloadRequest } from 'payload'
import { Refusal } from '../../core/refusal.ts'
import type { Entry } from '../entries/entry.ts'
import { newestEntry } from './load-entry.ts'

const SAVE_CONFLICT =
  'Somebody else saved this answer after you opened it. Your text is still in the form; compare it with theirs before you save again.'

/**
 * Somebody saved this answer after you opened it: 409, with their text, so that nothing is lost on
 * either side.
 */
export class SaveConflict extends APIError<{ newest: Partial<Entry> }> {
  constructor(newest: Entry, message = SAVE_CONFLICT) {
    super(message, 409, { newest }, true)
    this.name = 'Conflict'
  }
}

export const sameMoment = (a: string, b: string) => Date.parse(a) === Date.parse(b)

/**
 * Holds a save to the version that its writer saw: the `updatedAt` that they read, in the body or
 * as the header `If-Match`. Call it while the entry is held, so that parallel saves meet one after
 * the other. Writes from inside the program carry no token and are not asked for one.
 */
export async function requireCurrentVersion(
  req: PayloadRequest,
  id: number,
  data: Record<string, unknown> | undefined,
): Promise<void> {
  if (req.payloadAPI === 'local') return
  const token = data?.updatedAt ?? req.headers.get('if-match')?.replace(/^"|"$/g, '')
  if (typeof token !== 'string' || Number.isNaN(Date.parse(token))) {
    throw new Refusal(
      'Send the “updatedAt” of the version that you changed, so that nobody’s words are lost.',
      428,
    )
  }
  const newest = await newestEntry(req, id)
  if (!sameMoment(token, newest.updatedAt)) throw new SaveConflict(newest)
}
