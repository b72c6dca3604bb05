'use client'
import { useFormModified } from '@payloadcms/ui'
import { useId, useState } from 'react'
import type { SourceChange } from '../../../core/severities.ts'
import { useDeskMessages } from '../../messages/use-desk-messages.tsx'
import type { Overview } from '../../workflow/overview.ts'
import { postStep } from '../editing/post-step.ts'
import { ReasonList } from '../editing/reason-list.tsx'
import { useReloadAfterStep } from '../editing/use-reload-after-step.ts'
import { ClinicTimeInput } from '../parts/clinic-time-input.tsx'
import { DialogActions } from '../parts/dialog-actions.tsx'
import { Dialog } from '../parts/dialog.tsx'
import { SourceChangeField, isChangeComplete } from '../translations/source-change-field.tsx'

/**
 * Asks when to publish the approved text, in the clinic's time zone, and confirms the time, with a
 * warning if the clocks change that night.
 */
export function ScheduleDialog({
  id,
  overview,
  onClose,
}: {
  id: number
  overview: Overview
  onClose: () => void
}) {
  const {
    schedule: { waiting },
    warnings,
    asksForChange,
    seen,
  } = overview
  const t = useDeskMessages()
  const modified = useFormModified()
  const reload = useReloadAfterStep(id)
  const [at, setAt] = useState(waiting?.local ?? '')
  const [note, setNote] = useState('')
  const [change, setChange] = useState<SourceChange | null>(null)
  const [outcome, setOutcome] = useState<{ ok: boolean; message: string } | null>(null)
  const field = useId()
  // When the dialog was opened; later the overview has the new schedule.
  const [isNew] = useState(!waiting)
  const needsReason = isNew && warnings.length > 0
  const submit = async () => {
    if (isNew && (modified || (asksForChange && !isChangeComplete(change)))) return
    const result = await postStep(
      id,
      'schedule',
      {
        at,
        ...(note.trim() ? { note: note.trim() } : {}),
        ...(isNew ? { seen } : {}),
        ...(isNew && change ? { change } : {}),
      },
      t,
    )
    if (result.ok) await reload(modified)
    setOutcome(
      result.ok
        ? {
            ok: true,
            message: [
              t('schedule.dialog.done', { when: String(result.body.words) }),
              typeof result.body.warning === 'string' ? result.body.warning : '',
            ].join(' '),
          }
        : result,
    )
  }
  const actions = outcome?.ok ? (
    <button className="desk-button desk-button--primary" onClick={onClose} type="button">
      {t('parts.close')}
    </button>
  ) : (
    <DialogActions confirm={t('schedule.schedule')} onClose={onClose} />
  )
  return (
    <Dialog
      actions={actions}
      onClose={onClose}
      onSubmit={() => void submit()}
      title={t(isNew ? 'schedule.dialog.title' : 'schedule.move')}
    >
      {outcome && (
        <p className={outcome.ok ? '' : 'desk-note desk-note--urgent'} role="alert">
          {outcome.message}
        </p>
      )}
      {!outcome?.ok && (
        <>
          <p>{t('schedule.dialog.text')}</p>
          {isNew && modified && <p className="desk-note">{t('schedule.dialog.unsaved')}</p>}
          <ClinicTimeInput onChange={setAt} value={at} />
          {isNew && asksForChange && <SourceChangeField change={change} onChange={setChange} />}
          {needsReason && (
            <div className="desk-note">
              <p>{t('schedule.dialog.reasons')}</p>
              <ReasonList reasons={warnings} />
            </div>
          )}
          {isNew && (
            <div className="desk-field">
              <label htmlFor={field}>
                {t(needsReason ? 'schedule.dialog.note' : 'schedule.dialog.noteOptional')}
              </label>
              <textarea
                id={field}
                maxLength={2000}
                onChange={(event) => setNote(event.target.value)}
                required={needsReason}
                rows={3}
                value={note}
              />
            </div>
          )}
        </>
      )}
    </Dialog>
  )
}
