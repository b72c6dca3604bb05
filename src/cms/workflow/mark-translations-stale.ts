import type { PayloadRequest } from 'payload'
import type { Actor } from '../../core/audit-log.ts'
import type { Reason } from '../../core/refusal.ts'
import type { SourceChange } from '../../core/severities.ts'
import type { Sql } from '../../core/sql.ts'
import type { Entry } from '../entries/entry.ts'
import { newestEntry, publishedEntry } from '../records/load-entry.ts'
import { fingerprintOf, textPartsOf } from '../translations/fingerprint.ts'
import {
  lastSourceText,
  pendingOf,
  recordPending,
  recordSourceText,
  type SourceText,
} from '../translations/record.ts'
import { updatePending } from '../translations/staleness.ts'
import { refreshTranslation } from './refresh-translation.ts'

const SYSTEM: Actor = { id: null, name: 'Attune' }

/**
 * The text of an original that its translations know: the last one published. Ask before publishing
 * the next one.
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
      actor: SYSTEM,
    })
  )
}

/**
 * The fingerprint of the words that readers last had of an entry, original or translation; `null`
 * while they had none. Ask before publishing.
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

export const changesWording = (
  before: Pick<SourceText, 'fingerprint'> | null,
  entry: Entry,
): boolean => before !== null && before.fingerprint !== fingerprintOf(textPartsOf(entry))

/** What is missing from the editor's word on a change. */
export function missingChangeDetails(change: SourceChange | undefined): Reason[] {
  if (!change) {
    return [
      {
        code: 'no-severity',
        field: 'change.severity',
        message:
          'Words change that readers know: say whether the change is one of wording, clarifying or for safety.',
      },
    ]
  }
  if (change.severity === 'wording' || change.note?.trim()) return []
  return [
    {
      code: 'no-change-note',
      field: 'change.note',
      message: 'Say in a sentence what changed, for readers and translators.',
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
 * Takes note of an original's new words and tells its translations what they have to take over;
 * readers see the consequence at once. Translations in `except` are published together with the
 * original. Runs in the transaction of the publication.
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
  const translations = await sql<{ id: number }>(
    'select id from public.entries where translation_of_id = $1 order by id',
    [published.id],
  )
  for (const { id } of translations) {
    const texts = [await publishedEntry(req, id), await newestEntry(req, id)]
      .filter((entry) => entry !== null)
      .map(textPartsOf)
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
    if (!except.includes(id)) await refreshTranslation(req, sql, id, actor, now)
  }
}
