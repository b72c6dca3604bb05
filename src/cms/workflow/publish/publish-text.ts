import type { PayloadRequest } from 'payload'
import { recordEvents, type Actor } from '../../../core/audit-log.ts'
import type { SourceChange } from '../../../core/severities.ts'
import type { Sql } from '../../../core/sql.ts'
import { dateInZone } from '../../../core/time/clinic-time.ts'
import { clinicTimeZone } from '../../../core/time/clinic-zone.ts'
import type { PublishedText } from '../../../published/shapes.ts'
import { projectTexts } from '../../../published/write/text.ts'
import type { Entry, SharedFields } from '../../entries/entry.ts'
import { textHash } from '../../entries/text-hash.ts'
import { announceSaves } from '../../presence/presence-rows.ts'
import { makeAddressesLive } from '../../records/addresses.ts'
import { shownSignatures, type Approval } from '../../records/approvals.ts'
import { publishNewestTexts } from '../../records/publish-newest-texts.ts'
import { endSchedules } from '../../records/schedules.ts'
import { updateReviewDates } from '../../reviews/dates.ts'
import { updateMemory } from '../../translations/memory/record-pairs.ts'
import type { SourceText } from '../../translations/source-texts.ts'
import { changesWording, lastPublishedSources, publishedFingerprints } from './changed-words.ts'
import { markTranslationsStale } from './mark-translations-stale.ts'
import { moveWork } from './move-work.ts'
import { publicationEvent } from './publication-event.ts'
import { publishedTexts } from './published-text.ts'

export type Publication = {
  actor: Actor
  note?: string
  change?: SourceChange
  /** Translations that are published in the same transaction, but not by the same call. */
  publishedTogether?: readonly number[]
  /** The content of an older version, to publish instead of the newest. */
  content?: Partial<Entry>
  /** Who wrote it, if that is not the person of the request. */
  author?: number | null
  scheduled?: boolean
}
/** A text to publish; `shared` are the fields of its original, which may go out with it. */
export type TextToPublish = Publication & { entry: Entry; shared: SharedFields }

/** A text that has just been written as published. */
type Written = TextToPublish & {
  /** Of an original: its text before. */
  before: SourceText | undefined
  /** Whether readers knew other words. */
  wordingChanged: boolean
  signature: Approval | undefined
}

/**
 * Writes publications and everything that follows from them: the read model, the addresses, the
 * review dates, the log, and what translations have to take over, by a few statements however many
 * there are. Checks nothing: call requirePublishable first. Runs in the caller's transaction, as a
 * command.
 */
export async function publishTexts(
  req: PayloadRequest,
  sql: Sql,
  texts: readonly TextToPublish[],
  now: Date,
): Promise<void> {
  const originals = texts.filter(({ entry }) => !entry.translationOf)
  const translations = texts.filter(({ entry }) => entry.translationOf)
  const together = new Set([
    ...translations.map(({ entry }) => entry.id),
    ...texts.flatMap(({ publishedTogether = [] }) => publishedTogether),
  ])
  // A translation is published with the fields of its original as that is published.
  for (const kind of [originals, translations])
    if (kind.length > 0) await publishAlike(req, sql, kind, together, now)
}

/** Publishes originals, or translations. `together`: the translations that go out with originals. */
async function publishAlike(
  req: PayloadRequest,
  sql: Sql,
  texts: readonly TextToPublish[],
  together: ReadonlySet<number>,
  now: Date,
): Promise<void> {
  const written = await writeTexts(req, sql, texts, now)
  await endSchedules(
    sql,
    written.map(({ entry, actor }) => ({
      entryId: entry.id,
      status: 'cancelled',
      reason: `${actor.name} published this answer before its time`,
    })),
  )
  await dateReviews(sql, written)
  await makeAddressesLive(
    sql,
    written.map(({ entry: { id, locale, slug } }) => ({ locale, slug: slug ?? '', entryId: id })),
  )
  const shown = await publishedTexts(
    sql,
    written.map(({ entry, shared, actor }) => ({ entry, shared, publishedBy: actor.name })),
  )
  const known = new Map(written.map((each) => [each.entry.id, each]))
  const changeOf = ({ entryId }: PublishedText) => {
    const { change, wordingChanged } = known.get(entryId) ?? {}
    return wordingChanged ? change : undefined
  }
  await projectTexts(
    sql,
    shown.map((text) => ({ text, change: changeOf(text) })),
    now,
  )
  await recordEvents(
    sql,
    written.flatMap((each, index) => {
      const text = shown[index]
      return text ? [publicationEvent(each, text)] : []
    }),
  )
  await moveWork(sql, written)
  await markTranslationsStale(
    req,
    sql,
    written
      .filter(({ entry }) => !entry.translationOf)
      .map(({ entry, before, change, actor }) => ({ published: entry, before, change, actor })),
    together,
    now,
  )
  await updateMemory(
    req,
    sql,
    written.map(({ entry, signature }) => ({
      entry,
      signedBy: signature?.kind === 'approval' ? signature.personName : null,
    })),
  )
}

/** Writes the texts as published, and finds out what they change and who signed them. */
async function writeTexts(
  req: PayloadRequest,
  sql: Sql,
  texts: readonly TextToPublish[],
  now: Date,
): Promise<Written[]> {
  const entries = texts.map(({ entry }) => entry)
  const sources = await lastPublishedSources(
    req,
    sql,
    entries.filter(({ translationOf }) => !translationOf),
  )
  const translated = await publishedFingerprints(
    req,
    entries.filter(({ translationOf }) => translationOf),
  )
  const published = await publishNewestTexts(
    req,
    texts.map(({ entry, content, author }) => ({ entry, content, author })),
    now,
  )
  await announceSaves(
    sql,
    published.map(({ id }) => id),
  )
  const written = texts.map((text, index) => {
    const entry = published[index] ?? text.entry
    return { ...text, entry, shared: entry.translationOf ? text.shared : entry }
  })
  const signatures = await shownSignatures(
    sql,
    written.map(({ entry, shared }) => ({ entryId: entry.id, textHash: textHash(entry, shared) })),
  )
  return written.map((text) => {
    const { entry } = text
    const before = sources.get(entry.id)
    return {
      ...text,
      before,
      wordingChanged: changesWording(before ?? translated.get(entry.id), entry),
      signature: signatures.get(entry.id),
    }
  })
}

async function dateReviews(sql: Sql, written: readonly Written[]): Promise<void> {
  const zone = await clinicTimeZone(sql)
  await updateReviewDates(
    sql,
    written.flatMap(({ entry, shared, signature, wordingChanged, change }) =>
      signature?.kind === 'approval'
        ? [
            {
              entryId: entry.id,
              tier: shared.riskTier ?? 'medium',
              signedOn: dateInZone(zone, signature.at),
              contentChanged: wordingChanged && change?.severity !== 'wording',
            },
          ]
        : [],
    ),
  )
}
