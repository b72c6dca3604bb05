import type { PayloadRequest } from 'payload'
import { type Reason, Refusal } from '../../../core/refusal.ts'
import type { SourceChange } from '../../../core/severities.ts'
import type { Sql } from '../../../core/sql.ts'
import { nameOf } from '../../../i18n/format.ts'
import type { DeskTranslate } from '../../../i18n/messages/desk.ts'
import type { Entry } from '../../entries/entry.ts'
import { staffMessages } from '../../messages/staff-messages.ts'
import { loadEntry } from '../../records/load-entry.ts'
import { asksForSeverity, missingChangeDetails } from './changed-words.ts'
import { publicationFacts } from './publication-facts.ts'
import {
  reasonsAgainstPublishing,
  warningsAbout,
  type PublicationFacts,
} from './publication-rules.ts'

/**
 * Returns the reasons against publishing the newest text of an entry with `changes` applied. Every
 * way to publish uses this list.
 */
export async function reasonsAgainst(
  req: PayloadRequest,
  sql: Sql,
  id: number,
  changes: Partial<Entry> = {},
): Promise<Reason[]> {
  return reasonsAgainstPublishing(
    await publicationFacts(req, sql, await loadEntry(req, id, changes)),
    staffMessages(req),
  )
}

/**
 * Throws a Refusal with every reason against publishing a text, or with its warnings if there is
 * no note that explains them.
 */
export function requirePublishable(
  facts: PublicationFacts,
  note: string | undefined,
  action: 'published' | 'scheduled',
  t: DeskTranslate,
): void {
  const reasons = reasonsAgainstPublishing(facts, t)
  if (reasons.length > 0)
    throw new Refusal(
      facts.entry.translationOf
        ? t(`workflow.translationNotReady.${action}`, {
            language: nameOf('language', facts.entry.locale, t.locale),
          })
        : t(`workflow.notReady.${action}`),
      422,
      reasons,
    )
  const warnings = warningsAbout(facts, t)
  if (warnings.length > 0 && !note?.trim())
    throw new Refusal(t('workflow.sayWhyAsItIs'), 422, warnings)
}

/** Reasons about one of several answers, with its question. */
export const reasonsNaming = (
  question: string,
  reasons: readonly Reason[],
  t: DeskTranslate,
): Reason[] =>
  reasons.map((reason) => ({
    ...reason,
    field: null,
    message: t('workflow.together.reason', { question, reason: reason.message }),
  }))

/** Everything against publishing a text, and its warnings if there is no note that explains them. */
export const reasonsWithout = (
  note: string | undefined,
  facts: PublicationFacts,
  t: DeskTranslate,
): Reason[] => [
  ...reasonsAgainstPublishing(facts, t),
  ...(note?.trim() ? [] : warningsAbout(facts, t)),
]

/**
 * Throws a Refusal if a text changes words that readers already know and `change` does not say how
 * severe that is.
 */
export async function requireChangeSeverity(
  req: PayloadRequest,
  sql: Sql,
  entry: Entry,
  change: SourceChange | undefined,
): Promise<void> {
  const missing = (await asksForSeverity(req, sql, entry))
    ? missingChangeDetails(change, staffMessages(req))
    : []
  if (missing.length > 0)
    throw new Refusal(staffMessages(req)('workflow.sayWhichChange'), 422, missing)
}
