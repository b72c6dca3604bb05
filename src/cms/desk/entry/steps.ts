import type { WorkflowAction } from '../../access/table.ts'
import type { Overview } from '../../workflow/overview.ts'

/** A workflow step with a button above the form. Other pages and panels offer the excluded ones. */
export type StepName = Exclude<
  WorkflowAction,
  'restore' | 'still-current' | 'take-over' | 'schedule' | 'unschedule' | 'still-correct'
>

type Step = {
  label: string
  /** Title and explanation in the dialog. */
  title: string
  explain: string
  note: { label: string; required: boolean }
  confirm: string
  done: string
  /** Whether unsaved changes are saved before the step. */
  savesFirst: boolean
}

export const STEPS: Record<StepName, Step> = {
  submit: {
    label: 'Submit for review',
    title: 'Submit for review',
    explain:
      'A reviewer is asked to read this text and sign it off. You can go on editing; the newest text is what they see.',
    note: { label: 'Note for the reviewer', required: false },
    confirm: 'Submit for review',
    done: 'Submitted for review.',
    savesFirst: true,
  },
  'request-changes': {
    label: 'Request changes',
    title: 'Request changes',
    explain: 'The text goes back to its writer with your note. What readers see stays as it is.',
    note: { label: 'What should change?', required: true },
    confirm: 'Send back',
    done: 'Sent back with your note.',
    savesFirst: false,
  },
  approve: {
    label: 'Sign off',
    title: 'Sign off this exact text',
    explain:
      'You sign the text as it is saved now, word for word. Any later change needs a new signature. Your name and title are shown to readers.',
    note: { label: 'Note', required: false },
    confirm: 'Sign off',
    done: 'Signed off.',
    savesFirst: false,
  },
  publish: {
    label: 'Publish',
    title: 'Publish',
    explain: 'Readers see this text from now on. What they saw before stays in the history.',
    note: { label: 'Note', required: false },
    confirm: 'Publish',
    done: 'Published. Readers see it now.',
    savesFirst: false,
  },
  withdraw: {
    label: 'Withdraw',
    title: 'Withdraw from readers',
    explain:
      'The answer disappears at once, in every language if it is an original. Its address says that it was withdrawn and offers the answers you choose. Drafts and history stay.',
    note: { label: 'Why is it withdrawn?', required: true },
    confirm: 'Withdraw now',
    done: 'Withdrawn. Readers can not see it any more.',
    savesFirst: false,
  },
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
