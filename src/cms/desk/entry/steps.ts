import type { WorkflowAction } from '../../access/workflow-actions.ts'
import type { Overview } from '../../workflow/overview.ts'

/** A workflow step with a button above the form. Other pages and panels offer the excluded ones. */
export type StepName = Exclude<
  WorkflowAction,
  'restore' | 'still-current' | 'take-over' | 'schedule' | 'unschedule' | 'still-correct'
>

type Step = {
  /** Whether the note in the dialog is required. */
  noteRequired: boolean
  /** Whether unsaved changes are saved before the step. */
  savesFirst: boolean
}

export const STEPS: Record<StepName, Step> = {
  submit: { noteRequired: false, savesFirst: true },
  'request-changes': { noteRequired: true, savesFirst: false },
  approve: { noteRequired: false, savesFirst: false },
  publish: { noteRequired: false, savesFirst: false },
  withdraw: { noteRequired: true, savesFirst: false },
}

/** Returns the steps a person may take, in order, and the one suggested next, if any. */
export function offeredSteps({
  actions,
  reasons,
  state,
}: Pick<Overview, 'actions' | 'reasons' | 'state'>): { steps: StepName[]; next: StepName | null } {
  const steps = (['submit', 'request-changes', 'approve', 'publish', 'withdraw'] as const).filter(
    (step) => actions.includes(step),
  )
  const unsigned = reasons.some(({ code }) => code === 'not-approved')
  const candidates: [StepName, boolean][] = [
    ['publish', reasons.length === 0],
    ['approve', state === 'in-review' && unsigned],
    ['submit', unsigned],
    ['approve', unsigned],
  ]
  return {
    steps,
    next: candidates.find(([step, fits]) => fits && steps.includes(step))?.[0] ?? null,
  }
}
