import { SIGNING_ROLES } from '../../core/signing-roles.ts'
import { STATES, type State } from '../../core/states.ts'
import { writers, type Grants } from './table.ts'

export type WorkflowAction =
  | 'submit'
  | 'request-changes'
  | 'approve'
  | 'publish'
  | 'withdraw'
  | 'restore'
  | 'still-current'
  | 'take-over'
  | 'schedule'
  | 'unschedule'
  | 'still-correct'
  | 'assign'
  | 'set-review-date'

const signers: Grants = Object.fromEntries(
  SIGNING_ROLES.map((role) => [role, 'own languages'] as const),
)

/** The workflow: who may take which action, and from which states of the newest text. */
export const WORKFLOW_ACTIONS: Record<WorkflowAction, { by: Grants; from: readonly State[] }> = {
  submit: { by: writers, from: ['draft', 'changes-requested', 'withdrawn'] },
  'request-changes': {
    by: { reviewer: 'own languages' },
    from: ['in-review', 'approved', 'scheduled'],
  },
  approve: {
    by: signers,
    from: ['draft', 'in-review', 'changes-requested', 'published', 'withdrawn'],
  },
  publish: {
    by: { admin: 'any', reviewer: 'own languages' },
    from: ['draft', 'in-review', 'changes-requested', 'approved', 'scheduled', 'withdrawn'],
  },
  /** Schedules the signed text, or changes the time of the scheduled one. */
  schedule: {
    by: { admin: 'any', reviewer: 'own languages' },
    from: ['draft', 'in-review', 'changes-requested', 'approved', 'scheduled', 'withdrawn'],
  },
  unschedule: { by: { admin: 'any', reviewer: 'own languages' }, from: STATES },
  /** Confirms that the public text is still correct: a review that changes no text. */
  'still-correct': { by: { reviewer: 'own languages' }, from: STATES },
  withdraw: {
    by: { admin: 'any', reviewer: 'any' },
    from: ['draft', 'in-review', 'changes-requested', 'approved', 'scheduled', 'published'],
  },
  restore: { by: writers, from: STATES },
  /** Confirms that a translation matches its changed original. Safety changes need a reviewer. */
  'still-current': {
    by: { reviewer: 'own languages', editor: 'own languages', translator: 'own translations' },
    from: STATES,
  },
  /** Accepts what a machine wrote. */
  'take-over': {
    by: { reviewer: 'own languages', editor: 'own languages', translator: 'own translations' },
    from: STATES,
  },
  /** Asks one person to take the next step. */
  assign: { by: writers, from: STATES },
  /** Brings the next review of the public text forward. */
  'set-review-date': { by: { admin: 'any', reviewer: 'own languages' }, from: STATES },
}
