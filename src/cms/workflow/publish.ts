import { isDeepStrictEqual } from 'node:util'
import { Forbidden, type PayloadRequest } from 'payload'
import { recordEvent, type Actor } from '../../core/audit-log.ts'
import { clinicDay } from '../../core/clinic-zone.ts'
import { type Reason, Refusal } from '../../core/refusal.ts'
import type { SourceChange } from '../../core/severities.ts'
import type { Sql } from '../../core/sql.ts'
import { stateLabel } from '../../core/states.ts'
import { projectText } from '../../published/write/text.ts'
import { mayActOnEntry } from '../access/adapters.ts'
import { WORKFLOW_ACTIONS } from '../access/table.ts'
import { contentOf, type Entry, type SharedFields } from '../entries/entry.ts'
import { textHash } from '../entries/wording.ts'
import { makeAddressLive } from '../records/addresses.ts'
import { shownSignature } from '../records/approvals.ts'
import { loadEntry, lockEntry, newestEntry, type LoadedEntry } from '../records/load-entry.ts'
import { endSchedule, type Schedule } from '../records/schedules.ts'
import { takeStep, type WorkflowStep } from '../records/take-step.ts'
import { runAsCommand } from '../records/workflow-command.ts'
import { updateReviewDate } from '../reviews/dates.ts'
import {
  markTranslationsStale,
  changesWording,
  missingChangeDetails,
  lastPublishedSource,
  lastPublishedFingerprint,
} from './mark-translations-stale.ts'
import { publicationFacts } from './publication-facts.ts'
import {
  reasonsAgainstPublishing,
  warningsAbout,
  type PublicationFacts,
} from './publication-rules.ts'
import { publishedText } from './published-text.ts'

/**
 * What stands against publishing the newest text of an entry, or that text with `changes`; the same
 * list at every door.
 */
export async function reasonsAgainst(
  req: PayloadRequest,
  sql: Sql,
  id: number,
  changes: Partial<Entry> = {},
): Promise<Reason[]> {
  return reasonsAgainstPublishing(
    await publicationFacts(req, sql, await loadEntry(req, id, changes)),
  )
}

export type PublishOptions = {
  note?: string
  /** The `updatedAt` of the text that the person looked at. */
  seen?: string
  /**
   * Where words change that readers know: how grave that is, for them and for older translations.
   */
  change?: SourceChange
  /**
   * Translations of this original that go out with it, in the same transaction: by this, a person
   * says that they belong to the new text.
   */
  translations?: readonly number[]
}

/**
 * Publishes the newest text of an entry by a person's decision. Throws a Refusal with every reason
 * against it.
 */
export const publish = (
  req: PayloadRequest,
  id: number,
  { note, seen, change, translations = [] }: PublishOptions = {},
) =>
  takeStep(
    req,
    'publish',
    id,
    async (step) => {
      const { sql, person, loaded, now } = step
      for (const each of [...translations].sort((one, other) => one - other))
        await lockEntry(req, sql, each)
      requirePublishable(await publicationFacts(req, sql, loaded), note)
      await requireChangeSeverity(req, sql, loaded.entry, change)
      const publication = { actor: person, note, now, change, together: translations }
      await publishText(req, sql, loaded.entry, loaded.shared, publication)
      for (const each of translations) await publishTranslation(step, each, publication)
    },
    seen,
  )

/** Throws a Refusal with everything that stands against a text's going out. */
export function requirePublishable(
  facts: PublicationFacts,
  note: string | undefined,
  what: 'published' | 'scheduled' = 'published',
): void {
  const reasons = reasonsAgainstPublishing(facts)
  if (reasons.length > 0)
    throw new Refusal(
      facts.entry.translationOf
        ? `The translation (number ${facts.entry.id}) can not be ${what} yet.`
        : `This answer can not be ${what} yet.`,
      422,
      reasons,
    )
  const warnings = warningsAbout(facts)
  if (warnings.length > 0 && !note?.trim())
    throw new Refusal('Say in a note why it should go out as it is.', 422, warnings)
}

/**
 * Throws a Refusal where words change that readers know, of an original or a translation, and
 * nobody has said how grave that is.
 */
export async function requireChangeSeverity(
  req: PayloadRequest,
  sql: Sql,
  entry: Entry,
  change: SourceChange | undefined,
): Promise<void> {
  const unsaid = changesWording(await lastPublishedFingerprint(req, sql, entry), entry)
    ? missingChangeDetails(change)
    : []
  if (unsaid.length > 0) throw new Refusal('Say what kind of change this is.', 422, unsaid)
}

/** A translation that goes out with its original, held to the same rules as by itself. */
async function publishTranslation(
  { req, sql, person, loaded: original }: WorkflowStep,
  id: number,
  publication: Publication,
): Promise<void> {
  const loaded: LoadedEntry = await loadEntry(req, id)
  const { by, from } = WORKFLOW_ACTIONS.publish
  const state = loaded.entry.state ?? 'draft'
  if (loaded.entry.translationOf !== original.entry.id)
    throw new Refusal(`Number ${id} is no translation of this answer.`, 422)
  if (!mayActOnEntry(person, by, loaded.entry)) throw new Forbidden(req.t)
  if (!from.includes(state))
    throw new Refusal(
      `The translation (number ${id}) is “${stateLabel(state)}” now, so it can not be published.`,
      409,
    )
  requirePublishable(await publicationFacts(req, sql, loaded), publication.note)
  await publishText(req, sql, loaded.entry, loaded.shared, publication)
}

/**
 * Publishes the words of the version that somebody scheduled, by the same gate as every other
 * publication. A newer draft does not hold them up: it is there again on top. Runs in the
 * transaction that ends the schedule, with the entry held. Throws a Refusal with every reason
 * against it.
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
  const old = version as unknown as Entry
  const words = contentOf(old)
  const newest = await newestEntry(req, entryId)
  const { entry, shared, ...rest } = await loadEntry(req, entryId, words)
  requirePublishable(
    await publicationFacts(req, sql, { entry, shared, ...rest }),
    note ?? undefined,
  )
  const actor = { id: personId, name: personName }
  await runAsCommand(req, async () => {
    await publishText(req, sql, entry, shared, {
      actor,
      note: note ?? undefined,
      change: change ?? undefined,
      now,
      words: { ...words, author: old.author },
      scheduled: true,
    })
    if (newest.state === 'scheduled' || isDeepStrictEqual(contentOf(newest), words)) return
    await req.payload.update({
      collection: 'entries',
      id: entryId,
      data: { ...contentOf(newest), state: newest.state, author: newest.author } as never,
      draft: true,
      depth: 0,
      req,
      overrideAccess: true,
      overrideLock: true,
    })
  })
}

type Publication = {
  actor: Actor
  note?: string
  now: Date
  change?: SourceChange
  publishedTogether?: readonly number[]
  /** Words of an older version, in place of the newest. */
  words?: Partial<Entry>
  scheduled?: boolean
}

async function publishText(
  req: PayloadRequest,
  sql: Sql,
  entry: Entry,
  shared: SharedFields,
  { actor, note, now, change, publishedTogether: together, words, scheduled }: Publication,
): Promise<void> {
  const before = await lastPublishedSource(req, sql, entry)
  const earlier = entry.translationOf ? await lastPublishedFingerprint(req, sql, entry) : before
  const published = (await req.payload.update({
    collection: 'entries',
    id: entry.id,
    data: { ...words, _status: 'published', state: 'published' } as never,
    draft: false,
    depth: 0,
    req,
    overrideAccess: true,
    overrideLock: true,
  })) as unknown as Entry
  const wordingChanged = changesWording(earlier, published)
  await endSchedule(sql, entry.id, {
    status: 'cancelled',
    reason: `${actor.name} published this answer before its time`,
  })
  const hash = textHash(published, entry.translationOf ? shared : published)
  const signature = await shownSignature(sql, entry.id, hash)
  if (signature?.kind === 'approval') {
    await updateReviewDate(sql, {
      entryId: entry.id,
      tier: (entry.translationOf ? shared : published).riskTier ?? 'medium',
      signedOn: await clinicDay(sql, signature.at),
      contentChanged: wordingChanged && change?.severity !== 'wording',
    })
  }
  const text = await publishedText(
    sql,
    published,
    entry.translationOf ? shared : published,
    actor.name,
  )
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
  await markTranslationsStale(req, sql, published, { before, change, actor, now, except: together })
}
