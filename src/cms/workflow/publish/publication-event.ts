import type { Actor, AuditEvent } from '../../../core/audit-log.ts'
import type { SourceChange } from '../../../core/severities.ts'
import type { PublishedText } from '../../../published/shapes.ts'

type Published = {
  actor: Actor
  note?: string
  change?: SourceChange
  /** Whether readers knew other words. */
  wordingChanged: boolean
  scheduled?: boolean
}

/** What the log says of a publication. */
export const publicationEvent = (
  { actor, note, change, wordingChanged, scheduled }: Published,
  text: PublishedText,
): AuditEvent => ({
  actor,
  action: text.review ? 'entry.published' : 'import.published',
  entryId: text.entryId,
  locale: text.locale,
  textHash: text.textHash,
  note,
  details: {
    ...(text.review ? { approvedBy: text.review.by } : { reviewed: false }),
    ...(change && wordingChanged ? { change } : {}),
    ...(scheduled ? { scheduled: true } : {}),
  },
})
