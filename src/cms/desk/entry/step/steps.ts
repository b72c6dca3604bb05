import type { WorkflowAction } from '../../../access/workflow-actions.ts'
import type { Overview } from '../../../workflow/overview.ts'

/** A workflow step with a button above the form. Other pages and panels offer the other actions. */
export type StepName = Extract<
  WorkflowAction,
  'submit' | 'request-changes' | 'approve' | 'publish' | 'withdraw'
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

/** What a signature does not need, although a publication does. */
const AFTER_SIGNATURE = ['not-approved', 'source-not-published', 'unpublished-link']

/** What keeps a text from being signed. */
export const reasonsAgainstSigning = ({ reasons }: Pick<Overview, 'reasons'>) =>
  reasons.filter(({ code }) => !AFTER_SIGNATURE.includes(code))

/** Whether the text can go out as soon as this person has signed it. */
export const maySignAndPublish = ({
  actions,
  reasons,
}: Pick<Overview, 'actions' | 'reasons'>): boolean =>
  actions.includes('publish') && reasons.length === 1 && reasons[0]?.code === 'not-approved'

const ORDER = ['submit', 'request-changes', 'approve', 'publish', 'withdraw'] as const

/**
 * Returns the steps a person may take, in order, and the one suggested next, if any. `modified`:
 * whether the form has changes, which are a draft once they are saved. A text can only be published
 * when nothing is missing.
 */
export function offeredSteps(
  {
    actions,
    reasons,
    state,
    maySubmit,
  }: Pick<Overview, 'actions' | 'reasons' | 'state' | 'maySubmit'>,
  modified = false,
): { steps: StepName[]; next: StepName | null } {
  const steps = ORDER.filter((step) =>
    step === 'submit' && modified
      ? maySubmit
      : actions.includes(step) && (step !== 'publish' || reasons.length === 0),
  )
  const unsigned = reasons.some(({ code }) => code === 'not-approved')
  const candidates: [StepName, boolean][] = [
    ['submit', modified],
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
