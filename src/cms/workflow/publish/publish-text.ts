import type { PayloadRequest } from 'payload'
import { recordEvent, SYSTEM_ACTOR, type Actor } from '../../../core/audit-log.ts'
import { clinicDate } from '../../../core/time/clinic-zone.ts'
import type { SourceChange } from '../../../core/severities.ts'
import type { Sql } from '../../../core/sql.ts'
import { projectText } from '../../../published/write/text.ts'
import { asEntry, toDocument, type Entry, type SharedFields } from '../../entries/entry.ts'
import { textHash } from '../../entries/text-hash.ts'
import { assign, lastSubmitter } from '../../notices/assignments.ts'
import { assignLinkRepair, leadsToWithdrawn } from '../../notices/link-repairs.ts'
import { tell } from '../../notices/notices.ts'
import { makeAddressLive } from '../../records/addresses.ts'
import { shownSignature } from '../../records/approvals.ts'
import { endSchedule } from '../../records/schedules.ts'
import { updateReviewDate } from '../../reviews/dates.ts'
import { updateMemory } from '../../translations/memory/record-pairs.ts'
import {
  changesWording,
  lastPublishedFingerprint,
  lastPublishedSource,
  markTranslationsStale,
} from './mark-translations-stale.ts'
import { publishedText } from './published-text.ts'

export type Publication = {
  actor: Actor
  note?: string
  now: Date
  change?: SourceChange
  publishedTogether?: readonly number[]
  /** The content of an older version, to publish instead of the newest. */
  content?: Partial<Entry>
  scheduled?: boolean
}

/**
 * Writes a publication and everything that follows from it: the read model, the address, the review
 * date, the log, and what translations have to take over. Checks nothing: call requirePublishable
 * first. Runs in the caller's transaction, as a command.
 */
export async function publishText(
  req: PayloadRequest,
  sql: Sql,
  entry: Entry,
  shared: SharedFields,
  { actor, note, now, change, publishedTogether, content, scheduled }: Publication,
): Promise<void> {
  const lastSource = await lastPublishedSource(req, sql, entry)
  const lastPublished = entry.translationOf
    ? await lastPublishedFingerprint(req, sql, entry)
    : lastSource
  const published = asEntry(
    await req.payload.update({
      collection: 'entries',
      id: entry.id,
      data: toDocument({ ...content, _status: 'published', state: 'published' }),
      draft: false,
      depth: 0,
      req,
      overrideAccess: true,
      overrideLock: true,
    }),
  )
  const wordingChanged = changesWording(lastPublished, published)
  await endSchedule(sql, entry.id, {
    status: 'cancelled',
    reason: `${actor.name} published this answer before its time`,
  })
  const publishedShared = entry.translationOf ? shared : published
  const signature = await shownSignature(sql, entry.id, textHash(published, publishedShared))
  if (signature?.kind === 'approval') {
    await updateReviewDate(sql, {
      entryId: entry.id,
      tier: publishedShared.riskTier ?? 'medium',
      signedOn: await clinicDate(sql, signature.at),
      contentChanged: wordingChanged && change?.severity !== 'wording',
    })
  }
  const text = await publishedText(sql, published, publishedShared, actor.name)
  await makeAddressLive(sql, { locale: text.locale, slug: text.slug, entryId: entry.id })
  await projectText(sql, text, now, wordingChanged && change ? change : undefined)
  await recordEvent(sql, {
    actor,
    action: text.review ? 'entry.published' : 'import.published',
    entryId: entry.id,
    locale: text.locale,
    textHash: text.textHash,
    note,
    details: {
      ...(text.review ? { approvedBy: text.review.by } : { reviewed: false }),
      ...(change && wordingChanged ? { change } : {}),
      ...(scheduled ? { scheduled: true } : {}),
    },
  })
  await assign(sql, entry.id, null, actor)
  if (await leadsToWithdrawn(sql, published)) await assignLinkRepair(sql, entry.id, actor)
  await tell(sql, {
    people: [
      signature?.kind === 'approval' ? signature.personId : null,
      await lastSubmitter(sql, entry.id),
      // A text that goes out at its time goes out by itself.
      scheduled ? actor.id : null,
    ],
    kind: 'published',
    entryId: entry.id,
    by: scheduled ? SYSTEM_ACTOR : actor,
  })
  await markTranslationsStale(req, sql, published, {
    before: lastSource,
    change,
    actor,
    now,
    except: publishedTogether,
  })
  await updateMemory(req, sql, published, signature)
}
