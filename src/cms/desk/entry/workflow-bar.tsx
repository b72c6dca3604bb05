'use client'
import { toast, useDocumentInfo, useFormModified } from '@payloadcms/ui'
import { useEffect, useState } from 'react'
import { useDeskMessages } from '../../messages/use-desk-messages.tsx'
import { refreshOverview, resetSession, useEntrySession } from '../editing/entry-session.ts'
import { StepDialog } from './step-dialog.tsx'
import { offeredSteps, type StepName } from './steps.ts'

/** Buttons for the workflow steps the person may take on the entry now. */
function WorkflowBar({ id }: { id: number }) {
  const t = useDeskMessages()
  const { overview } = useEntrySession(String(id))
  const modified = useFormModified()
  const [open, setOpen] = useState<StepName | null>(null)
  useEffect(() => {
    resetSession(String(id))
    void refreshOverview(id)
  }, [id])
  if (!overview) return null
  const { steps, next } = offeredSteps(overview)
  return (
    <div className="desk desk-bar">
      {steps.map((step) => (
        <button
          className={`desk-button${step === next ? ' desk-button--primary' : ''}${step === 'withdraw' ? ' desk-button--quiet-urgent' : ''}`}
          key={step}
          onClick={() => setOpen(step)}
          type="button"
        >
          {t(`entry.step.${step}.open`)}
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

/** Replaces Payload's publish button, which it shows to everybody who may save the entry. */
export function StepsForWriters() {
  const { id } = useDocumentInfo()
  return id ? <WorkflowBar id={Number(id)} /> : null
}

/** In a slot that is always shown, for people who may not save the entry but may withdraw it. */
export function StepsForOthers() {
  const { id, hasSavePermission } = useDocumentInfo()
  return id && !hasSavePermission ? <WorkflowBar id={Number(id)} /> : null
}
