'use client'
import type { Reason } from '../../../core/refusal.ts'
import type { Severity, SourceChange } from '../../../core/severities.ts'
import { listOf } from '../../../i18n/format.ts'
import type { DeskKey } from '../../../i18n/messages/desk.ts'
import { useDeskMessages } from '../../messages/use-desk-messages.tsx'
import type { Overview } from '../../workflow/overview.ts'
import { ReasonList } from '../editing/reason-list.tsx'

/** Reasons under a sentence that says what they are. Nothing without reasons. */
export function Reasons({
  title,
  reasons,
  onLeave,
}: {
  title: DeskKey
  reasons: readonly Reason[]
  onLeave: () => void
}) {
  const t = useDeskMessages()
  if (reasons.length === 0) return null
  return (
    <div className="desk-note">
      <p>{t(title)}</p>
      <ReasonList onLeave={onLeave} reasons={reasons} />
    </div>
  )
}

/** Which translations a change of this severity marks or hides. */
export function FollowingTranslations({
  change,
  languages,
}: {
  change: SourceChange | null
  languages: Overview['translatedInto']
}) {
  const t = useDeskMessages()
  const severity: Severity | undefined = change?.severity
  if (!severity || languages.length === 0) return null
  return (
    <p className="desk-hint">
      {t(`entry.dialog.follow.${severity}`, { languages: listOf(languages, t.locale) })}
    </p>
  )
}
