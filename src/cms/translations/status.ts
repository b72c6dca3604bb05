import type { State } from '../../core/states.ts'
import type { TextPart } from './fingerprint.ts'
import { openChanges, severityOf, type PendingChange } from './staleness.ts'
import type { TranslationStatus } from './status-labels.ts'

export type StatusInput = {
  /** The state of the newest text. `null` if there is no translation. */
  state: State | null
  /** The published text, even if it is hidden. `null` if there is none. */
  inForce: readonly TextPart[] | null
  pending: readonly PendingChange[]
}

/** Returns the status of a translation. */
export function translationStatus({ state, inForce, pending }: StatusInput): TranslationStatus {
  const nothing = { severity: null, openChanges: 0, hasNewerDraft: false }
  if (state === null) return { state: 'missing', ...nothing }
  if (inForce === null)
    return {
      state:
        state === 'withdrawn'
          ? 'withdrawn'
          : state === 'in-review' || state === 'approved' || state === 'scheduled'
            ? 'in-review'
            : 'draft',
      ...nothing,
    }
  const open = openChanges(pending, inForce)
  return {
    state: open.length > 0 ? 'stale' : 'current',
    severity: severityOf(open),
    openChanges: open.length,
    hasNewerDraft: state !== 'published',
  }
}
