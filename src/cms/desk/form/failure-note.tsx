import type { ReactNode } from 'react'
import type { Reason } from '../../../core/refusal.ts'
import { ReasonList } from '../editing/reason-list.tsx'

type Properties = {
  children: ReactNode
  reasons?: readonly Reason[]
  /** Called before the focus moves to the field of a reason. */
  onLeave?: () => void
}

/** Says at once why something failed; nothing while nothing did. */
export function FailureNote({ children, reasons = [], onLeave }: Properties) {
  if (!children && reasons.length === 0) return null
  return (
    <div className="desk-note desk-note--urgent" role="alert">
      {children && <p>{children}</p>}
      {reasons.length > 0 && <ReasonList onLeave={onLeave} reasons={reasons} />}
    </div>
  )
}
