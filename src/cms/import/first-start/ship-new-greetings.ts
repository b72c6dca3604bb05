import { createLocalReq, type Payload } from 'payload'
import { OWN_NOTES } from '../../../core/audit-events.ts'
import { recordEvent, SYSTEM_ACTOR } from '../../../core/audit-log.ts'
import { inTransaction } from '../../../core/request-sql.ts'
import { lockLabels } from '../../workflow/labels/load-labels.ts'
import { shipGreetings } from './ship-greetings.ts'
import { readFirstContent } from './write-content.ts'

/** Adds the greetings for packs to a database that was filled by a version without them. */
export async function shipNewGreetings(
  payload: Payload,
  log: (line: string) => void,
): Promise<void> {
  const { greetings } = await readFirstContent()
  const req = await createLocalReq({}, payload)
  await inTransaction(req, async (sql) => {
    await lockLabels(sql)
    const added = await shipGreetings(req, sql, greetings)
    if (added === 0) return
    await recordEvent(sql, {
      actor: SYSTEM_ACTOR,
      action: 'settings.changed',
      note: OWN_NOTES.newGreetings,
      details: { added },
    })
    log(`Added ${added} greetings for packs. A pack shows one after a reviewer has signed it.`)
  })
}
