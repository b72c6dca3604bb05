'use client'
import { useDeskMessages } from '../../../messages/use-desk-messages.tsx'
import type { Overview } from '../../../workflow/overview.ts'
import { ReasonList } from '../../editing/reason-list.tsx'
import { Reasons } from '../../editing/reasons.tsx'
import { FailureNote } from '../../form/failure-note.tsx'
import { Dialog } from '../../parts/dialog.tsx'
import { ReviewerField } from './reviewer-field.tsx'
import { NoteField, PublicationFields, WithdrawalFields } from './step-fields.tsx'
import { StepNoteBanner } from './step-note.tsx'
import type { StepName } from './steps.ts'
import { inputOf, isComplete, useStepForm } from './use-step-form.ts'
import { useStep } from './use-step.ts'

type Properties = {
  step: StepName
  entryId: number
  overview: Overview
  modified: boolean
  onClose: () => void
  onDone: (message: string) => void
}

/** Asks for the input of a step, takes it, and lists the reasons if it is refused. */
export function StepDialog({ step, entryId, overview, modified, onClose, onDone }: Properties) {
  const t = useDeskMessages()
  const form = useStepForm(step, overview, modified)
  const { take, busy, refusal } = useStep(step, entryId)
  const { blocked, missing, unsaved } = form
  const { kind } = form.values.goOut
  const submit = async () => {
    if (!busy && isComplete(form) && (await take(inputOf(step, form))))
      onDone(t(kind === 'not' ? `entry.step.${step}.done` : `entry.out.done.${kind}`))
  }
  const confirm = t(kind === 'not' ? `entry.step.${step}.confirm` : `entry.out.confirm.${kind}`)
  const actions = (
    <>
      <button className="desk-button" onClick={onClose} type="button">
        {t(refusal || blocked ? 'parts.close' : 'parts.cancel')}
      </button>
      {!blocked && (
        <button
          className={`desk-button desk-button--${step === 'withdraw' ? 'urgent' : 'primary'}`}
          disabled={busy}
          type="submit"
        >
          {busy ? t('parts.oneMoment') : confirm}
        </button>
      )}
    </>
  )
  return (
    <Dialog
      actions={actions}
      onClose={onClose}
      onSubmit={() => void submit()}
      title={t(`entry.step.${step}.title`)}
    >
      <p>{t(`entry.step.${step}.explain`)}</p>
      {step === 'approve' && <StepNoteBanner note={overview.stepNote} />}
      {modified && <UnsavedNotice step={step} unsaved={unsaved} />}
      {refusal ? (
        <FailureNote details={<ReasonList onLeave={onClose} reasons={refusal.reasons} />}>
          {refusal.headline}
        </FailureNote>
      ) : (
        (step === 'submit' || step === 'approve') && (
          <Reasons
            onLeave={onClose}
            reasons={missing}
            title={step === 'submit' ? 'entry.dialog.stillMissing' : 'entry.dialog.cannotSign'}
          />
        )
      )}
      {step === 'submit' && (
        <ReviewerField
          entryId={entryId}
          onChange={(reviewer) => form.set({ reviewer })}
          value={form.values.reviewer}
        />
      )}
      {step === 'withdraw' && <WithdrawalFields entryId={entryId} form={form} />}
      {!blocked && <PublicationFields form={form} overview={overview} />}
      {form.hasWarnings && !refusal && !blocked && (
        <Reasons onLeave={onClose} reasons={overview.warnings} title="entry.dialog.warnings" />
      )}
      {!blocked && <NoteField form={form} step={step} />}
    </Dialog>
  )
}

/** Says what becomes of words that are not saved: the step needs them saved, or leaves them. */
function UnsavedNotice({ step, unsaved }: { step: StepName; unsaved: boolean }) {
  const t = useDeskMessages()
  if (unsaved)
    return (
      <p className="desk-note" role="alert">
        {t('entry.dialog.unsaved')}
      </p>
    )
  return step === 'withdraw' || step === 'request-changes' ? (
    <p className="desk-hint">{t('entry.dialog.unsavedStay')}</p>
  ) : null
}
