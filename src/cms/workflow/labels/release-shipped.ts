import type { PayloadRequest } from 'payload'
import { SYSTEM_ACTOR } from '../../../core/audit-log.ts'
import { sqlOf } from '../../../core/request-sql.ts'
import { contentOfPart, LABEL_PARTS } from './label-parts.ts'
import { loadLabels, lockLabels } from './load-labels.ts'
import { projectLabels } from './project-labels.ts'
import { currentReleases, insertRelease, keyOf } from './releases.ts'

/**
 * Shows readers the labels that ship with the program, marked as not checked by the clinic: all, or
 * some contacts. Greetings wait for a signature, because the clinic speaks in them. Leaves out parts
 * that readers have ever seen. Runs in the request's transaction.
 */
export async function releaseShippedLabels(
  req: PayloadRequest,
  contacts?: readonly number[],
): Promise<void> {
  const sql = sqlOf(req)
  await lockLabels(sql)
  const releases = await currentReleases(sql)
  const labels = (await loadLabels(req)).filter(
    ({ collection, id }) =>
      collection !== 'greetings' &&
      (!contacts || (collection === 'contacts' && contacts.includes(id))),
  )
  for (const { collection, id, record } of labels)
    for (const part of LABEL_PARTS) {
      const content = contentOfPart(collection, record, part)
      if (Object.keys(content).length === 0 || releases.has(keyOf({ collection, id, part })))
        continue
      await insertRelease(sql, {
        ...{ collection, id, part, content },
        action: 'shipped',
        checked: false,
        by: SYSTEM_ACTOR,
      })
    }
  await projectLabels(req)
}
