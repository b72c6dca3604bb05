import type { State } from '../../core/states.ts'
import type { Part } from './fingerprint.ts'
import { openChanges, severityOf, type Pending } from './staleness.ts'
import type { Standing } from './standing.ts'

export type Facts = {
  /** The state of the translation's newest text; `null` when there is no translation. */
  state: State | null
  /** The text that is in force, hidden or not; `null` when none is. */
  inForce: readonly Part[] | null
  pending: readonly Pending[]
}
export function standingOf({ state, inForce, pending }: Facts): Standing {
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
