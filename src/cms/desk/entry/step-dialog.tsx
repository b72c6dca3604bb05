'use client'
import { useId, useState } from 'react'
import type { SourceChange } from '../../../core/severities.ts'
import type { Overview } from '../../workflow/overview.ts'
import { ReasonList } from '../editing/reason-list.tsx'
import { Dialog } from '../parts/dialog.tsx'
import { CompanionsField } from '../translations/companions-field.tsx'
import { SourceChangeField, isChangeComplete } from '../translations/source-change-field.tsx'
import { AlternativesField, type Alternative } from './alternatives-field.tsx'
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
  const { title, explain, note: noteField, confirm, done } = STEPS[step]
  const [note, setNote] = useState('')
  const [alternatives, setAlternatives] = useState<Alternative[]>([])
  const [change, setChange] = useState<SourceChange | null>(null)
  const [translations, setTranslations] = useState<number[]>([])
  const { take, busy, refusal } = useStep(step, entryId)
  const field = useId()
  const hasWarnings =
    step === 'publish' && overview.reasons.length === 0 && overview.warnings.length > 0
  const required = noteField.required || hasWarnings
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
        ...(asksForChange && change ? { change } : {}),
        translations,
      })
    )
      onDone(done)
  }
  const actions = (
    <>
      <button className="desk-button" onClick={onClose} type="button">
        {refusal ? 'Close' : 'Cancel'}
      </button>
      {!blocked && (
        <button
          className={`desk-button ${step === 'withdraw' ? 'desk-button--urgent' : 'desk-button--primary'}`}
          disabled={busy}
          type="submit"
        >
          {busy ? 'One moment…' : confirm}
        </button>
      )}
    </>
  )
  return (
    <Dialog actions={actions} onClose={onClose} onSubmit={() => void submit()} title={title}>
      <p>{explain}</p>
      {blocked && (
        <p className="desk-note" role="alert">
          There are words in the form that are not saved. Save them first (then a new signature is
          needed), or reload the page to leave them out.
        </p>
      )}
      {modified && step === 'submit' && (
        <p className="desk-note">Your unsaved words are saved first.</p>
      )}
      {modified && (step === 'withdraw' || step === 'request-changes') && (
        <p className="desk-hint">Your unsaved words stay in the form.</p>
      )}
      {step === 'approve' && overview.public && !overview.public.isNewest && (
        <p>
          <a href={`/admin/collections/entries/${entryId}/versions`} target="_blank">
            See what changed since readers’ text (new tab)
          </a>
        </p>
      )}
      {step === 'publish' && overview.reasons.length > 0 && !refusal && (
        <div className="desk-note">
          <p>Before it can be published:</p>
          <ReasonList onLeave={onClose} reasons={overview.reasons} />
        </div>
      )}
      {hasWarnings && !refusal && (
        <div className="desk-note">
          <p>Worth another look. Change it, or say below why it should go out as it is:</p>
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
        <AlternativesField chosen={alternatives} entryId={entryId} onChange={setAlternatives} />
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
            {hasWarnings ? 'Why it should go out as it is' : noteField.label}
            {required ? '' : ' (if you like)'}
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
