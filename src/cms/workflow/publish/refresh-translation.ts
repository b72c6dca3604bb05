import type { PayloadRequest } from 'payload'
import { recordEvent, type Actor } from '../../../core/audit-log.ts'
import type { Sql } from '../../../core/sql.ts'
import { projectStaleness, projectText } from '../../../published/write/text.ts'
import { projectHidden } from '../../../published/write/withdrawal.ts'
import { sourceIdOf } from '../../entries/entry.ts'
import { publishedEntry } from '../../records/load-entry.ts'
import { openChangesOf } from '../../translations/pending-changes.ts'
import { severityOf } from '../../translations/staleness.ts'
import { publishedText } from './published-text.ts'

/**
 * Updates the public text of a translation to its pending changes: hidden after a safety change,
 * with a notice after a clarifying one, plain otherwise. Does nothing if no text is published. Runs
 * in the caller's transaction.
 */
export async function refreshTranslation(
  req: PayloadRequest,
  sql: Sql,
  id: number,
  actor: Actor,
  now: Date,
): Promise<void> {
  const entry = await publishedEntry(req, id)
  if (!entry) return
  const severity = severityOf(await openChangesOf(sql, entry))
  const log = (action: 'translation.hidden' | 'translation.shown') =>
    recordEvent(sql, { actor, action, entryId: id, locale: entry.locale })
  if (severity === 'safety') {
    if (await projectHidden(sql, id, now)) await log('translation.hidden')
    return
  }
  const [hidden] = await sql('select 1 from portal.hidden where entry_id = $1', [id])
  if (!hidden) return projectStaleness(sql, id, severity === 'clarifying' ? 'clarifying' : null)
  const source = await publishedEntry(req, sourceIdOf(entry))
  if (!source) return
  await projectText(sql, await publishedText(sql, entry, source, actor.name), now)
  await log('translation.shown')
}
