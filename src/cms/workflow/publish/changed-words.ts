import type { PayloadRequest } from 'payload'
import { SYSTEM_ACTOR } from '../../../core/audit-log.ts'
import type { Reason } from '../../../core/refusal.ts'
import type { SourceChange } from '../../../core/severities.ts'
import type { Sql } from '../../../core/sql.ts'
import type { DeskTranslate } from '../../../i18n/messages/desk.ts'
import type { Entry } from '../../entries/entry.ts'
import { publishedEntries } from '../../records/load-entries.ts'
import { fingerprintOf, textPartsOf } from '../../translations/fingerprint.ts'
import {
  lastSourceTexts,
  recordSourceText,
  type SourceText,
} from '../../translations/source-texts.ts'

/**
 * Returns the last published texts of originals by id; those that were never published are missing.
 * Call it before publishing the next texts.
 */
export async function lastPublishedSources(
  req: PayloadRequest,
  sql: Sql,
  originals: readonly Entry[],
): Promise<Map<number, SourceText>> {
  const ids = originals.map(({ id }) => id)
  const last = await lastSourceTexts(sql, ids)
  const inForce = await publishedEntries(
    req,
    ids.filter((id) => !last.has(id)),
  )
  for (const entry of inForce.values())
    last.set(
      entry.id,
      await recordSourceText(sql, {
        entryId: entry.id,
        parts: textPartsOf(entry),
        severity: null,
        note: null,
        actor: SYSTEM_ACTOR,
      }),
    )
  return last
}

/**
 * Returns the fingerprints of the last published texts of translations by id; those that are not
 * published are missing. Call it before publishing the next texts.
 */
export async function publishedFingerprints(
  req: PayloadRequest,
  translations: readonly Entry[],
): Promise<Map<number, Pick<SourceText, 'fingerprint'>>> {
  const inForce = await publishedEntries(
    req,
    translations.map(({ id }) => id),
  )
  return new Map(
    [...inForce].map(([id, entry]) => [id, { fingerprint: fingerprintOf(textPartsOf(entry)) }]),
  )
}

/** Whether an entry has other words than the last published text. */
export const changesWording = (
  before: Pick<SourceText, 'fingerprint'> | undefined,
  entry: Entry,
): boolean => before !== undefined && before.fingerprint !== fingerprintOf(textPartsOf(entry))

/**
 * Whether publishing an entry changes words of an original that readers know. For a
 * translation, the severity was given when its original changed.
 */
export const asksForSeverity = async (
  req: PayloadRequest,
  sql: Sql,
  entry: Entry,
): Promise<boolean> => (await askingForSeverity(req, sql, [entry])).has(entry.id)

/** The ids of the entries that `asksForSeverity`. */
export async function askingForSeverity(
  req: PayloadRequest,
  sql: Sql,
  entries: readonly Entry[],
): Promise<Set<number>> {
  const originals = entries.filter(({ translationOf }) => !translationOf)
  if (originals.length === 0) return new Set()
  const before = await lastPublishedSources(req, sql, originals)
  return new Set(
    originals.filter((entry) => changesWording(before.get(entry.id), entry)).map(({ id }) => id),
  )
}

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
