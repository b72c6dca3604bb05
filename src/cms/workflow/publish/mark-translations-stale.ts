import type { PayloadRequest } from 'payload'
import { SYSTEM_ACTOR, type Actor } from '../../../core/audit-log.ts'
import type { Reason } from '../../../core/refusal.ts'
import type { SourceChange } from '../../../core/severities.ts'
import type { Sql } from '../../../core/sql.ts'
import type { Locale } from '../../../i18n/locales.ts'
import type { DeskTranslate } from '../../../i18n/messages/desk.ts'
import type { Entry } from '../../entries/entry.ts'
import { tell } from '../../notices/notices.ts'
import { translatorsInto, writersOf } from '../../notices/recipients.ts'
import { newestEntry, publishedEntry } from '../../records/load-entry.ts'
import { fingerprintOf, textPartsOf } from '../../translations/fingerprint.ts'
import { pendingOf, recordPending } from '../../translations/pending-changes.ts'
import {
  lastSourceText,
  recordSourceText,
  type SourceText,
} from '../../translations/source-texts.ts'
import { updatePending } from '../../translations/staleness.ts'
import { refreshTranslation } from './refresh-translation.ts'

/**
 * Returns the last published text of an original, or `null` for a translation and for an original
 * that was never published. Call it before publishing the next text.
 */
export async function lastPublishedSource(
  req: PayloadRequest,
  sql: Sql,
  entry: Entry,
): Promise<SourceText | null> {
  if (entry.translationOf) return null
  const last = await lastSourceText(sql, entry.id)
  if (last) return last
  const inForce = await publishedEntry(req, entry.id)
  return (
    inForce &&
    recordSourceText(sql, {
      entryId: entry.id,
      parts: textPartsOf(inForce),
      severity: null,
      note: null,
      actor: SYSTEM_ACTOR,
    })
  )
}

/**
 * Returns the fingerprint of the last published text of an original or a translation, or `null` if
 * there is none. Call it before publishing the next text.
 */
export async function lastPublishedFingerprint(
  req: PayloadRequest,
  sql: Sql,
  entry: Entry,
): Promise<Pick<SourceText, 'fingerprint'> | null> {
  if (!entry.translationOf) return lastPublishedSource(req, sql, entry)
  const inForce = await publishedEntry(req, entry.id)
  return inForce && { fingerprint: fingerprintOf(textPartsOf(inForce)) }
}

/** Whether an entry has other words than the last published text. */
export const changesWording = (
  before: Pick<SourceText, 'fingerprint'> | null,
  entry: Entry,
): boolean => before !== null && before.fingerprint !== fingerprintOf(textPartsOf(entry))

/**
 * Whether publishing an entry changes words of an original that readers know. How severe the change
 * of a translation is was said when its original changed.
 */
export const asksForSeverity = async (
  req: PayloadRequest,
  sql: Sql,
  entry: Entry,
): Promise<boolean> =>
  !entry.translationOf && changesWording(await lastPublishedSource(req, sql, entry), entry)

/** Returns what the editor still has to say about a change: its severity, or a note. */
export function missingChangeDetails(change: SourceChange | undefined, t: DeskTranslate): Reason[] {
  if (!change) {
    return [
      {
        code: 'no-severity',
        field: 'change.severity',
        message: t('workflow.saySeverity'),
      },
    ]
  }
  if (change.severity === 'wording' || change.note?.trim()) return []
  return [
    {
      code: 'no-change-note',
      field: 'change.note',
      message: t('workflow.sayWhatChanged'),
    },
  ]
}

type SourcePublication = {
  before: SourceText | null
  change: SourceChange | undefined
  actor: Actor
  now: Date
  except?: readonly number[]
}

/**
 * Records the new text of an original, and adds its changes to the pending changes of each
 * translation. Readers see the effect at once. Translations in `except` are published together with
 * the original, so nothing is pending for them. Runs in the transaction of the publication.
 */
export async function markTranslationsStale(
  req: PayloadRequest,
  sql: Sql,
  published: Entry,
  { before, change, actor, now, except = [] }: SourcePublication,
): Promise<void> {
  const parts = textPartsOf(published)
  if (published.translationOf || before?.fingerprint === fingerprintOf(parts)) return
  const severity = before ? (change?.severity ?? 'clarifying') : null
  const text = await recordSourceText(sql, {
    entryId: published.id,
    parts,
    severity,
    note: before ? change?.note?.trim() || null : null,
    actor,
  })
  if (!before || !severity) return
  const translations = await sql<{ id: number; locale: Locale }>(
    'select id, locale::text as locale from public.entries where translation_of_id = $1 order by id',
    [published.id],
  )
  for (const { id, locale } of translations) {
    const texts = [await publishedEntry(req, id), await newestEntry(req, id)]
      .filter((entry) => entry !== null)
      .map((each) => textPartsOf(each))
    const pending = except.includes(id)
      ? []
      : updatePending(await pendingOf(sql, id), before.parts, parts, severity, texts)
    await recordPending(sql, {
      entryId: id,
      sourceTextId: text.id,
      pending,
      act: except.includes(id) ? 'published-together' : 'source-changed',
      actor,
    })
    if (except.includes(id)) continue
    await refreshTranslation(req, sql, id, actor, now)
    if (severity === 'wording') continue
    const writers = await writersOf(sql, id)
    await tell(sql, {
      people: writers.length > 0 ? writers : await translatorsInto(sql, locale),
      kind: 'stale',
      entryId: id,
      by: actor,
    })
  }
}
