'use client'
import { toast, useDocumentInfo, useFormFields, useFormModified } from '@payloadcms/ui'
import { useEffect, useState } from 'react'
import { useDeskMessages } from '../../messages/use-desk-messages.tsx'
import { requestJson } from '../editing/api.ts'
import { refreshOverview, resetSession, useEntrySession } from '../editing/entry-session.ts'
import { focusField } from '../editing/focus-field.ts'
import { forgetSaveOfNew, useSave } from '../editing/use-save.ts'
import { StepDialog } from './step/step-dialog.tsx'
import { maySignAndPublish, offeredSteps, STEPS, type StepName } from './step/steps.ts'

/** Buttons for the workflow steps the person may take on the entry now. */
function WorkflowBar({ id }: { id: number }) {
  const t = useDeskMessages()
  const { overview } = useEntrySession(String(id))
  const modified = useFormModified()
  const save = useSave()
  const [open, setOpen] = useState<StepName | null>(null)
  useEffect(() => {
    resetSession(String(id))
    void refreshOverview(id)
    void requestJson(`/api/entries/${id}/notices-seen`, { method: 'POST', body: {} })
  }, [id])
  const maySubmit = overview?.actions.includes('submit') ?? false
  useEffect(() => {
    if (!maySubmit || !window.sessionStorage.getItem(SUBMIT_NEXT)) return
    window.sessionStorage.removeItem(SUBMIT_NEXT)
    setOpen('submit')
  }, [maySubmit])
  if (!overview) return null
  const { steps, next } = offeredSteps(overview, modified)
  // What is missing is only known of a saved text.
  const begin = async (step: StepName) => {
    if (STEPS[step].savesFirst && modified && !(await save())) return
    setOpen(step)
  }
  return (
    <div className="desk desk-bar">
      {steps.map((step) => (
        <button
          className={`desk-button${step === next ? ' desk-button--primary' : ''}${step === 'withdraw' ? ' desk-button--quiet-urgent' : ''}`}
          key={step}
          onClick={() => void begin(step)}
          type="button"
        >
          {t(
            step === 'approve' && maySignAndPublish(overview)
              ? 'entry.step.approve.openOut'
              : `entry.step.${step}.open`,
          )}
        </button>
      ))}
      {open && (
        <StepDialog
          entryId={id}
          modified={modified}
          onClose={() => setOpen(null)}
          overview={overview}
          step={open}
          onDone={(message) => {
            setOpen(null)
            toast.success(message)
          }}
        />
      )}
    </div>
  )
}

/** Set while the first save of an answer leads to its own page, where it is submitted. */
const SUBMIT_NEXT = 'attune.submit-next'

/** Submits an answer that was not saved yet: the first save leads to a page of its own. */
function SubmitNew() {
  const t = useDeskMessages()
  const question = useFormFields(([fields]) => fields.question?.value)
  const save = useSave()
  useEffect(forgetSaveOfNew, [])
  const submit = async () => {
    if (!(typeof question === 'string' && question.trim())) {
      toast.info(t('entry.save.needsQuestion'))
      return void focusField('question')
    }
    window.sessionStorage.setItem(SUBMIT_NEXT, 'yes')
    if (!(await save())) window.sessionStorage.removeItem(SUBMIT_NEXT)
  }
  return (
    <div className="desk desk-bar">
      <button
        className="desk-button desk-button--primary"
        onClick={() => void submit()}
        type="button"
      >
        {t('entry.step.submit.open')}
      </button>
    </div>
  )
}

/** Replaces Payload's publish button, which it shows to everybody who may save the entry. */
export function StepsForWriters() {
  const { id } = useDocumentInfo()
  return id ? <WorkflowBar id={Number(id)} /> : <SubmitNew />
}

/** In a slot that is always shown, for people who may not save the entry but may withdraw it. */
export function StepsForOthers() {
  const { id, hasSavePermission } = useDocumentInfo()
  return id && !hasSavePermission ? <WorkflowBar id={Number(id)} /> : null
}
