'use client'
import { stateLabel, type State } from '../../../core/states.ts'
import { useDeskMessages } from '../../messages/use-desk-messages.tsx'

export function StateCell({ cellData }: { cellData?: State | null }) {
  const t = useDeskMessages()
  const state = cellData ?? 'draft'
  return <span className={`desk-state desk-state--${state}`}>{stateLabel(t, state)}</span>
}
