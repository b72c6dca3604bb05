'use client'
import type { Severity, SourceChange } from '../../../../core/severities.ts'
import { listOf } from '../../../../i18n/format.ts'
import { useDeskMessages } from '../../../messages/use-desk-messages.tsx'
import type { Overview } from '../../../workflow/overview.ts'

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
