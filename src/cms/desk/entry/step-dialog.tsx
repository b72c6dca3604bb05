'use client'
import { useId, useState } from 'react'
import type { SourceChange } from '../../../core/severities.ts'
import { useDeskMessages } from '../../messages/use-desk-messages.tsx'
import type { Overview } from '../../workflow/overview.ts'
import { ReasonList } from '../editing/reason-list.tsx'
import { Dialog } from '../parts/dialog.tsx'
import { CompanionsField } from '../translations/companions-field.tsx'
import { SourceChangeField, isChangeComplete } from '../translations/source-change-field.tsx'
import { AlternativesField, type Alternative } from './alternatives-field.tsx'
import { LinksHereList } from './links-here.tsx'
import { QuestionMayStayField } from './question-may-stay-field.tsx'
import { STEPS, type StepName } from './steps.ts'
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
  const [change, setChange] = useState<SourceChange | null>(null)
  const [translations, setTranslations] = useState<number[]>([])
  const { take, busy, refusal } = useStep(step, entryId)
  const field = useId()
  const hasWarnings =
    step === 'publish' && overview.reasons.length === 0 && overview.warnings.length > 0
  const required = STEPS[step].noteRequired || hasWarnings
  const blocked = modified && (step === 'approve' || step === 'publish')
  const asksForChange =
    step === 'publish' && overview.asksForChange && overview.reasons.length === 0
  const submit = async () => {
    if (asksForChange && !isChangeComplete(change)) return
    if (blocked || busy || (required && !note.trim())) return
    if (
      await take({
        note: note.trim(),
        alternatives: alternatives.map(({ id }) => id),
        questionMayStay,
        ...(asksForChange && change ? { change } : {}),
        translations,
      })
    )
      onDone(t(`entry.step.${step}.done`))
  }
  const actions = (
    <>
      <button className="desk-button" onClick={onClose} type="button">
        {t(refusal ? 'parts.close' : 'parts.cancel')}
      </button>
      {!blocked && (
        <button
          className={`desk-button ${step === 'withdraw' ? 'desk-button--urgent' : 'desk-button--primary'}`}
          disabled={busy}
          type="submit"
        >
          {t(busy ? 'parts.oneMoment' : `entry.step.${step}.confirm`)}
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
      {blocked && (
        <p className="desk-note" role="alert">
          {t('entry.dialog.unsaved')}
        </p>
      )}
      {modified && step === 'submit' && <p className="desk-note">{t('entry.dialog.savesFirst')}</p>}
      {modified && (step === 'withdraw' || step === 'request-changes') && (
        <p className="desk-hint">{t('entry.dialog.unsavedStay')}</p>
      )}
      {step === 'approve' && overview.public && !overview.public.isNewest && (
        <p>
          <a href={`/admin/collections/entries/${entryId}/versions`} target="_blank">
            {t('entry.dialog.changes')}
          </a>
        </p>
      )}
      {step === 'publish' && overview.reasons.length > 0 && !refusal && (
        <div className="desk-note">
          <p>{t('entry.dialog.missing')}</p>
          <ReasonList onLeave={onClose} reasons={overview.reasons} />
        </div>
      )}
      {hasWarnings && !refusal && (
        <div className="desk-note">
          <p>{t('entry.dialog.warnings')}</p>
          <ReasonList onLeave={onClose} reasons={overview.warnings} />
        </div>
      )}
      {refusal && (
        <div className="desk-note desk-note--urgent" role="alert">
          <p>{refusal.headline}</p>
          <ReasonList onLeave={onClose} reasons={refusal.reasons} />
        </div>
      )}
      {step === 'withdraw' && (
        <>
          <LinksHereList entryId={entryId} />
          <AlternativesField chosen={alternatives} entryId={entryId} onChange={setAlternatives} />
          <QuestionMayStayField checked={questionMayStay} onChange={setQuestionMayStay} />
        </>
      )}
      {asksForChange && !blocked && <SourceChangeField change={change} onChange={setChange} />}
      {step === 'publish' &&
        !blocked &&
        overview.reasons.length === 0 &&
        overview.companions.length > 0 && (
          <CompanionsField
            chosen={translations}
            companions={overview.companions}
            onChange={setTranslations}
          />
        )}
      {!blocked && (
        <div className="desk-field">
          <label htmlFor={field}>
            {t(hasWarnings ? 'entry.dialog.why' : `entry.step.${step}.note`)}
          </label>
          <textarea
            id={field}
            maxLength={2000}
            onChange={(event) => setNote(event.target.value)}
            required={required}
            rows={4}
            value={note}
          />
        </div>
      )}
    </Dialog>
  )
}
