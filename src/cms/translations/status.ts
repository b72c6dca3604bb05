import type { Severity } from '../../core/severities.ts'
import type { State } from '../../core/states.ts'
import type { TranslationStatus } from './status-labels.ts'

export type StatusInput = {
  /** The state of the newest text. */
  state: State
  /** Whether a text is published, even if it is hidden. */
  isPublic: boolean
  /** What the published text has not applied of the original's changes. */
  openChanges: number
  severity: Severity | null
}

/** Returns the status of a translation. `workflow.refresh_coverage` says the same in SQL. */
export function translationStatus({
  state,
  isPublic,
  openChanges,
  severity,
}: StatusInput): TranslationStatus {
  if (!isPublic)
    return {
      state:
        state === 'withdrawn'
          ? 'withdrawn'
          : state === 'in-review' || state === 'approved' || state === 'scheduled'
            ? 'in-review'
            : 'draft',
      severity: null,
      openChanges: 0,
      hasNewerDraft: false,
    }
  return {
    state: openChanges > 0 ? 'stale' : 'current',
    severity,
    openChanges,
    hasNewerDraft: state !== 'published',
  }
}
