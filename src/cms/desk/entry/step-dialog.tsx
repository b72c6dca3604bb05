'use client'
import { useId, useState } from 'react'
import type { SourceChange } from '../../../core/severities.ts'
import { useDeskMessages } from '../../messages/use-desk-messages.tsx'
import { MIN_EVIDENCE, isEvidence } from '../../workflow/evidence.ts'
import type { Overview } from '../../workflow/overview.ts'
import { ReasonList } from '../editing/reason-list.tsx'
import { Dialog } from '../parts/dialog.tsx'
import { CompanionsField } from '../translations/companions-field.tsx'
import { SourceChangeField, isChangeComplete } from '../translations/source-change-field.tsx'
import { AlternativesField, type Alternative } from './alternatives-field.tsx'
import { GoOutField, type GoOut } from './go-out-field.tsx'
import { LinksHereList } from './links-here.tsx'
import { MergeField, QuestionMayStayField } from './question-may-stay-field.tsx'
import { ReviewerField } from './reviewer-field.tsx'
import { FollowingTranslations, Reasons } from './step-hints.tsx'
import { StepNote } from './step-note.tsx'
import { maySignAndPublish, reasonsAgainstSigning, STEPS, type StepName } from './steps.ts'
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
  const [note, setNote] = useState('')
  const [alternatives, setAlternatives] = useState<Alternative[]>([])
  const [questionMayStay, setQuestionMayStay] = useState(false)
  const [merges, setMerges] = useState(false)
  const [change, setChange] = useState<SourceChange | null>(null)
  const [reviewer, setReviewer] = useState<number | null>(null)
  const [translations, setTranslations] = useState<number[]>([])
  // Later the overview has the signed text.
  const [asksWhen] = useState(step === 'approve' && maySignAndPublish(overview))
  const [goOut, setGoOut] = useState<GoOut>({ kind: asksWhen ? 'now' : 'not', at: '' })
  const { take, busy, refusal } = useStep(step, entryId)
  const field = useId()
  const missing = reasonsAgainstSigning(overview)
  const goesOut = step === 'publish' || (step === 'approve' && goOut.kind !== 'not')
  const hasWarnings = goesOut && overview.warnings.length > 0
  const evidence = step === 'approve' && overview.asksForEvidence
  const required = STEPS[step].noteRequired || hasWarnings || evidence
  const unsaved = modified && (step === 'approve' || step === 'publish')
  const blocked = unsaved || (step === 'approve' && missing.length > 0)
  const asksForChange = goesOut && overview.asksForChange
  const submit = async () => {
    if (asksForChange && !isChangeComplete(change)) return
    if (merges && alternatives.length !== 1) return
    if (blocked || busy || (required && !note.trim()) || (evidence && !isEvidence(note))) return
    const out = goOut.kind === 'at' ? { at: goOut.at } : 'now'
    const done = await take({
      note: note.trim(),
      alternatives: alternatives.map(({ id }) => id),
      questionMayStay,
      ...(merges ? { mergeInto: alternatives[0]?.id } : {}),
      ...(reviewer ? { reviewer } : {}),
      ...(asksForChange && change ? { change } : {}),
      ...(goOut.kind !== 'at' ? { translations } : {}),
      ...(step === 'approve' && goOut.kind !== 'not' ? { out } : {}),
    })
    if (done)
      onDone(t(goOut.kind === 'not' ? `entry.step.${step}.done` : `entry.out.done.${goOut.kind}`))
  }
  const confirm =
    goOut.kind === 'not' ? t(`entry.step.${step}.confirm`) : t(`entry.out.confirm.${goOut.kind}`)
  const actions = (
    <>
      <button className="desk-button" onClick={onClose} type="button">
        {t(refusal || blocked ? 'parts.close' : 'parts.cancel')}
      </button>
      {!blocked && (
        <button
          className={`desk-button ${step === 'withdraw' ? 'desk-button--urgent' : 'desk-button--primary'}`}
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
      {step === 'approve' && <StepNote note={overview.stepNote} />}
      {unsaved && (
        <p className="desk-note" role="alert">
          {t('entry.dialog.unsaved')}
        </p>
      )}
      {modified && (step === 'withdraw' || step === 'request-changes') && (
        <p className="desk-hint">{t('entry.dialog.unsavedStay')}</p>
      )}
      {!refusal && step === 'submit' && (
        <Reasons onLeave={onClose} reasons={missing} title="entry.dialog.stillMissing" />
      )}
      {!refusal && step === 'approve' && (
        <Reasons onLeave={onClose} reasons={missing} title="entry.dialog.cannotSign" />
      )}
      {refusal && (
        <div className="desk-note desk-note--urgent" role="alert">
          <p>{refusal.headline}</p>
          <ReasonList onLeave={onClose} reasons={refusal.reasons} />
        </div>
      )}
      {step === 'submit' && (
        <ReviewerField entryId={entryId} onChange={setReviewer} value={reviewer} />
      )}
      {step === 'withdraw' && (
        <>
          <LinksHereList entryId={entryId} />
          <AlternativesField chosen={alternatives} entryId={entryId} onChange={setAlternatives} />
          <MergeField checked={merges} chosen={alternatives.length} onChange={setMerges} />
          {!merges && (
            <QuestionMayStayField checked={questionMayStay} onChange={setQuestionMayStay} />
          )}
        </>
      )}
      {asksWhen && !blocked && (
        <GoOutField onChange={setGoOut} value={goOut} zone={overview.schedule.zone} />
      )}
      {asksForChange && !blocked && (
        <>
          <SourceChangeField change={change} onChange={setChange} />
          <FollowingTranslations change={change} languages={overview.translatedInto} />
        </>
      )}
      {goesOut && goOut.kind !== 'at' && !blocked && overview.companions.length > 0 && (
        <CompanionsField
          chosen={translations}
          companions={overview.companions}
          onChange={setTranslations}
        />
      )}
      {hasWarnings && !refusal && !blocked && (
        <Reasons onLeave={onClose} reasons={overview.warnings} title="entry.dialog.warnings" />
      )}
      {!blocked && (
        <div className="desk-field">
          <label htmlFor={field}>
            {evidence
              ? t('signing.evidence')
              : t(hasWarnings ? 'entry.dialog.why' : `entry.step.${step}.note`)}
          </label>
          <textarea
            id={field}
            maxLength={2000}
            onChange={(event) => setNote(event.target.value)}
            required={required}
            minLength={evidence ? MIN_EVIDENCE : undefined}
            rows={required ? 3 : 2}
            value={note}
          />
        </div>
      )}
    </Dialog>
  )
}
