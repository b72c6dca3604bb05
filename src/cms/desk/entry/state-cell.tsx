'use client'
import { stateLabel, type State } from '../../../core/states.ts'

/** The state of an entry in a list. */
export function StateCell({ cellData }: { cellData?: State | null }) {
  const state = cellData ?? 'draft'
  return <span className={`desk-state desk-state--${state}`}>{stateLabel(state)}</span>
}
