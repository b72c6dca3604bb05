import type { PayloadRequest } from 'payload'
import type { State } from '../../core/states.ts'
import type { Entry } from '../entries/entry.ts'

/**
 * Writes a new version of an entry's newest text that differs in its state alone. The public text
 * is not touched.
 */
export async function saveState(req: PayloadRequest, entry: Entry, state: State): Promise<void> {
  await req.payload.update({
    collection: 'entries',
    id: entry.id,
    data: { state },
    draft: true,
    depth: 0,
    req,
    overrideAccess: true,
    overrideLock: true,
  })
}
