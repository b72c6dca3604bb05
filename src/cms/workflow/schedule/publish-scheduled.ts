import { isDeepStrictEqual } from 'node:util'
import type { PayloadRequest } from 'payload'
import { Refusal } from '../../../core/refusal.ts'
import type { Sql } from '../../../core/sql.ts'
import type { DeskTranslate } from '../../../i18n/messages/desk.ts'
import { asEntry, contentOf, toDocument, type Entry } from '../../entries/entry.ts'
import { staffMessages } from '../../messages/staff-messages.ts'
import { findEntries, loadTogether } from '../../records/load-entries.ts'
import type { Schedule } from '../../records/schedules.ts'
import { runAsCommand } from '../../records/workflow-command.ts'
import { publicationFactsOf } from '../publish/publication-facts.ts'
import type { PublicationFacts } from '../publish/publication-rules.ts'
import { publishTexts } from '../publish/publish-text.ts'
import {
  reasonsNaming,
  reasonsWithout,
  requirePublishable,
} from '../publish/require-publishable.ts'

/** The versions that were scheduled, by entry id. */
async function scheduledVersions(
  req: PayloadRequest,
  schedules: readonly Schedule[],
): Promise<Map<number, Entry>> {
  const { docs } = await req.payload.findVersions({
    collection: 'entries',
    where: { id: { in: schedules.map(({ versionId }) => versionId) } },
    depth: 0,
    pagination: false,
    req,
    overrideAccess: true,
  })
  return new Map(docs.map(({ parent, version }) => [Number(parent), asEntry(version)]))
}

/**
 * Publishes the versions that were scheduled, originals first, by the same rules as every other
 * publication. If there is a newer draft, it is saved again on top and stays the newest text. Runs
 * in the transaction that ends the schedules; lock the entries first. Throws a Refusal that lists
 * everything that is missing.
 */
export async function publishScheduled(
  req: PayloadRequest,
  sql: Sql,
  schedules: readonly Schedule[],
  now: Date,
): Promise<void> {
  const ids = schedules.map(({ entryId }) => entryId)
  const versions = await scheduledVersions(req, schedules)
  const newest = await findEntries(req, ids, true)
  const loaded = await loadTogether(req, ids, (entry) => {
    const version = versions.get(entry.id)
    if (!version) throw new Error(`The scheduled version of entry ${entry.id} is gone`)
    return contentOf(version)
  })
  const facts = await publicationFactsOf(req, sql, loaded)
  requireAllPublishable(facts, schedules, staffMessages(req))
  await runAsCommand(req, async () => {
    await publishTexts(
      req,
      sql,
      schedules.flatMap(({ entryId, personId, personName, note, change }, index) => {
        const [text, own] = [loaded[index], newest.get(entryId)]
        const version = versions.get(entryId)
        if (!text || !version || !own) return []
        return [
          {
            ...text,
            actor: { id: personId, name: personName },
            note: note ?? undefined,
            change: change ?? undefined,
            content: isDeepStrictEqual(contentOf(own), contentOf(version))
              ? undefined
              : contentOf(version),
            author: version.author ?? null,
            scheduled: true,
          },
        ]
      }),
      now,
    )
    for (const { entryId } of schedules) {
      const [own, version] = [newest.get(entryId), versions.get(entryId)]
      if (own && version) await keepNewerDraft(req, own, contentOf(version))
    }
  })
}

/** Throws a Refusal that says of which text of a set each reason is. */
function requireAllPublishable(
  facts: readonly PublicationFacts[],
  schedules: readonly Schedule[],
  t: DeskTranslate,
): void {
  const noteOf = (index: number) => schedules[index]?.note ?? undefined
  const [only] = facts
  if (only && facts.length === 1) return requirePublishable(only, noteOf(0), 'published', t)
  const reasons = facts.flatMap((each, index) =>
    reasonsNaming(each.entry.question, reasonsWithout(noteOf(index), each, t), t),
  )
  if (reasons.length > 0) throw new Refusal(t('workflow.together.notReady'), 422, reasons)
}

/** Saves a draft that is newer than the published text on top of it. */
async function keepNewerDraft(req: PayloadRequest, newest: Entry, content: object): Promise<void> {
  if (newest.state === 'scheduled' || isDeepStrictEqual(contentOf(newest), content)) return
  await req.payload.update({
    collection: 'entries',
    id: newest.id,
    data: toDocument({ ...contentOf(newest), state: newest.state, author: newest.author }),
    draft: true,
    depth: 0,
    req,
    overrideAccess: true,
    overrideLock: true,
  })
}
