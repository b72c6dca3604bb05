import type { PayloadRequest } from 'payload'
import { inTransaction } from '../../core/request-sql.ts'
import { newestEntry } from '../records/load-entry.ts'
import { approve } from './actions.ts'
import { publish, type PublishOptions } from './publish/publish.ts'
import type { Scheduled } from './schedule/schedule-texts.ts'
import { schedule } from './schedule/schedule.ts'

export type SignAndPublish = PublishOptions & {
  /** When to publish, as `schedule` takes it; at once if it is not given. */
  at?: string
}

/**
 * Signs the newest text and publishes it, now or at a time, in one transaction: if it cannot go
 * out, it is not signed either. Returns when it goes out, if that is later. Throws what the two
 * steps throw.
 */
export const signAndPublish = (
  req: PayloadRequest,
  id: number,
  { at, note, seen, change, translations }: SignAndPublish,
): Promise<Scheduled | void> =>
  inTransaction(req, async () => {
    await approve(req, id, note, seen)
    if (at === undefined) return publish(req, id, { note, change, translations })
    // The signature saved a version of its own, of the same words.
    const { updatedAt } = await newestEntry(req, id)
    return schedule(req, id, { at, note, change, seen: updatedAt })
  })
