import { useState } from 'react'
import type { SourceChange } from '../../../../core/severities.ts'
import { isEvidence } from '../../../workflow/evidence.ts'
import type { Overview } from '../../../workflow/overview.ts'
import { isChangeComplete } from '../../translations/source-change-field.tsx'
import type { AlternativeQuestion } from './alternatives-field.tsx'
import type { GoOut } from './go-out-field.tsx'
import { maySignAndPublish, reasonsAgainstSigning, STEPS, type StepName } from './steps.ts'
import type { StepInput } from './use-step.ts'

type Values = {
  note: string
  alternatives: AlternativeQuestion[]
  questionMayStay: boolean
  merges: boolean
  change: SourceChange | null
  reviewer: number | null
  translations: number[]
  goOut: GoOut
}
export type StepForm = ReturnType<typeof useStepForm>

/** What a person gives with a step, and what the step needs of it. */
export function useStepForm(step: StepName, overview: Overview, modified: boolean) {
  // Later the overview has the signed text.
  const [asksWhen] = useState(step === 'approve' && maySignAndPublish(overview))
  const [values, setValues] = useState<Values>({
    note: '',
    alternatives: [],
    questionMayStay: false,
    merges: false,
    change: null,
    reviewer: null,
    translations: [],
    goOut: { kind: asksWhen ? 'now' : 'not', at: '' },
  })
  const set = (changed: Partial<Values>) => setValues((before) => ({ ...before, ...changed }))
  const isSigning = step === 'approve'
  const missing = reasonsAgainstSigning(overview)
  const goesOut = step === 'publish' || (isSigning && values.goOut.kind !== 'not')
  const hasWarnings = goesOut && overview.warnings.length > 0
  const needsEvidence = isSigning && overview.asksForEvidence
  const unsaved = modified && (isSigning || step === 'publish')
  return {
    values,
    set,
    asksWhen,
    missing,
    goesOut,
    hasWarnings,
    needsEvidence,
    needsNote: STEPS[step].noteRequired || hasWarnings || needsEvidence,
    asksForChange: goesOut && overview.asksForChange,
    unsaved,
    blocked: unsaved || (isSigning && missing.length > 0),
  }
}

/** Whether the step can be taken with what was given. */
export const isComplete = ({
  values: { note, change, merges, alternatives },
  blocked,
  asksForChange,
  needsNote,
  needsEvidence,
}: StepForm): boolean =>
  !blocked &&
  (!asksForChange || isChangeComplete(change)) &&
  (!merges || alternatives.length === 1) &&
  (!needsNote || note.trim() !== '') &&
  (!needsEvidence || isEvidence(note))

export function inputOf(step: StepName, { values, asksForChange }: StepForm): StepInput {
  const { note, alternatives, questionMayStay, merges, change, reviewer, translations } = values
  const { kind, at } = values.goOut
  return {
    note: note.trim(),
    alternatives: alternatives.map(({ id }) => id),
    questionMayStay,
    ...(merges ? { mergeInto: alternatives[0]?.id } : {}),
    ...(reviewer ? { reviewer } : {}),
    ...(asksForChange && change ? { change } : {}),
    ...(kind === 'at' ? {} : { translations }),
    ...(step === 'approve' && kind !== 'not' ? { out: kind === 'at' ? { at } : 'now' } : {}),
  }
}
