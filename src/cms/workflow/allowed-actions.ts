import { hasRole, type Person } from '../../core/person.ts'
import type { Severity } from '../../core/severities.ts'
import type { State } from '../../core/states.ts'
import { mayActOnEntry } from '../access/adapters.ts'
import { WORKFLOW_ACTIONS, type WorkflowAction } from '../access/workflow-actions.ts'
import type { Entry } from '../entries/entry.ts'
import type { ScheduleStatus } from './schedule/schedule-status.ts'

export type Situation = {
  entry: Entry
  state: State
  person: Person | null
  /** Whether a hold bars this person from signing. */
  isBarred: boolean
  isSigned: boolean
  isShown: boolean
  /** Whether the newest text may be scheduled: it is signed, or was imported as it is. */
  isApproved: boolean
  hasMachineText: boolean
  /** The most serious change of the original that the translation has not taken over. */
  openChange: Severity | null
  dueOn: string | null
  schedule: ScheduleStatus
}

/** What an action needs besides the right role and state. */
const CONDITIONS: Partial<Record<WorkflowAction, (situation: Situation) => boolean>> = {
  approve: ({ isBarred, isSigned }) => !isBarred && !isSigned,
  withdraw: ({ isShown }) => isShown,
  schedule: ({ schedule, isApproved }) => schedule.waiting !== null || isApproved,
  unschedule: ({ schedule }) => schedule.waiting !== null || schedule.failed !== null,
  'still-correct': ({ isBarred, dueOn }) => !isBarred && dueOn !== null,
  'set-review-date': ({ dueOn }) => dueOn !== null,
  'take-over': ({ hasMachineText }) => hasMachineText,
  'still-current': ({ openChange, isBarred, person }) =>
    openChange === 'safety'
      ? !isBarred && person !== null && hasRole(person, 'reviewer')
      : openChange !== null,
}

/** Returns what a person may do with an answer now. */
export const allowedActions = (situation: Situation): WorkflowAction[] =>
  (Object.keys(WORKFLOW_ACTIONS) as WorkflowAction[]).filter((action) => {
    const { by, from } = WORKFLOW_ACTIONS[action]
    return (
      from.includes(situation.state) &&
      mayActOnEntry(situation.person, by, situation.entry) &&
      (CONDITIONS[action]?.(situation) ?? true)
    )
  })
