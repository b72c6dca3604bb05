'use client'
import type { Reason } from '../../../core/refusal.ts'
import type { DeskKey } from '../../../i18n/messages/desk.ts'
import { useDeskMessages } from '../../messages/use-desk-messages.tsx'
import { ReasonList } from './reason-list.tsx'

type Properties = { title: DeskKey; reasons: readonly Reason[]; onLeave?: () => void }

/** Reasons under a sentence that says what they are. Nothing without reasons. */
export function Reasons({ title, reasons, onLeave }: Properties) {
  const t = useDeskMessages()
  if (reasons.length === 0) return null
  return (
    <div className="desk-note">
      <p>{t(title)}</p>
      <ReasonList onLeave={onLeave} reasons={reasons} />
    </div>
  )
}
