import { isDeepStrictEqual } from 'node:util'
import type { PayloadRequest } from 'payload'
import type { Sql } from '../../../core/sql.ts'
import { deskInEnglish } from '../../../i18n/messages/desk.ts'
import { asEntry, contentOf, toDocument } from '../../entries/entry.ts'
import { loadEntry, newestEntry } from '../../records/load-entry.ts'
import type { Schedule } from '../../records/schedules.ts'
import { runAsCommand } from '../../records/workflow-command.ts'
import { publicationFacts } from '../publish/publication-facts.ts'
import { publishText } from '../publish/publish-text.ts'
import { requirePublishable } from '../publish/require-publishable.ts'

/**
 * Publishes the version that was scheduled, by the same rules as every other publication. If there
 * is a newer draft, it is saved again on top and stays the newest text. Runs in the transaction
 * that ends the schedule; lock the entry first. Throws a Refusal that lists everything that is
 * missing.
 */
export async function publishScheduled(
  req: PayloadRequest,
  sql: Sql,
  { entryId, versionId, note, change, personId, personName }: Schedule,
  now: Date,
): Promise<void> {
  const { version } = await req.payload.findVersionByID({
    collection: 'entries',
    id: String(versionId),
    depth: 0,
    req,
    overrideAccess: true,
  })
  const scheduled = asEntry(version)
  const content = contentOf(scheduled)
  const newest = await newestEntry(req, entryId)
  const loaded = await loadEntry(req, entryId, content)
  requirePublishable(
    await publicationFacts(req, sql, loaded),
    note ?? undefined,
    'published',
    deskInEnglish,
  )
  await runAsCommand(req, async () => {
    await publishText(req, sql, loaded.entry, loaded.shared, {
      actor: { id: personId, name: personName },
      note: note ?? undefined,
      change: change ?? undefined,
      now,
      content: { ...content, author: scheduled.author },
      scheduled: true,
    })
    if (newest.state === 'scheduled' || isDeepStrictEqual(contentOf(newest), content)) return
    await req.payload.update({
      collection: 'entries',
      id: entryId,
      data: toDocument({ ...contentOf(newest), state: newest.state, author: newest.author }),
      draft: true,
      depth: 0,
      req,
      overrideAccess: true,
      overrideLock: true,
    })
  })
}
