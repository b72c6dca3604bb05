'use client'
import { useFormModified } from '@payloadcms/ui'
import { useState } from 'react'
import { useDeskMessages } from '../../messages/use-desk-messages.tsx'
import type { Overview } from '../../workflow/overview.ts'
import { postStep } from '../editing/post-step.ts'
import { useBusy } from '../editing/use-busy.ts'
import { useReloadAfterStep } from '../editing/use-reload-after-step.ts'
import { FailureNote } from '../form/failure-note.tsx'
import { ClinicTimeInput } from '../parts/clinic-time-input.tsx'
import { DialogActions } from '../parts/dialog-actions.tsx'
import { Dialog } from '../parts/dialog.tsx'
import { isChangeComplete } from '../translations/source-change-field.tsx'
import { NewScheduleFields, type ScheduleDetails } from './new-schedule-fields.tsx'

type Properties = { id: number; overview: Overview; onClose: () => void }

/**
 * Asks when to publish the approved text, in the clinic's time zone, and confirms the time, with a
 * warning if the clocks change that night.
 */
export function ScheduleDialog({ id, overview, onClose }: Properties) {
  const { waiting } = overview.schedule
  const t = useDeskMessages()
  const modified = useFormModified()
  const reload = useReloadAfterStep(id)
  const [at, setAt] = useState(waiting?.local ?? '')
  const [{ note, change }, setDetails] = useState<ScheduleDetails>({ note: '', change: null })
  const [failure, setFailure] = useState<string | null>(null)
  const [done, setDone] = useState<string | null>(null)
  // When the dialog was opened; later the overview has the new schedule.
  const [isNew] = useState(!waiting)
  const [submit, busy] = useBusy(async () => {
    if (isNew && (modified || (overview.asksForChange && !isChangeComplete(change)))) return
    const more = { note: note.trim() || undefined, change: change ?? undefined }
    const input = isNew ? { at, seen: overview.seen, ...more } : { at }
    const { ok, message, body } = await postStep(id, 'schedule', input, t)
    if (!ok) return setFailure(message)
    await reload(modified)
    const warning = typeof body.warning === 'string' ? body.warning : ''
    setDone(`${t('schedule.dialog.done', { when: String(body.words) })} ${warning}`)
  })
  const actions = done ? (
    <button className="desk-button desk-button--primary" onClick={onClose} type="button">
      {t('parts.close')}
    </button>
  ) : (
    <DialogActions busy={busy} confirm={t('schedule.schedule')} onClose={onClose} />
  )
  return (
    <Dialog
      actions={actions}
      onClose={onClose}
      onSubmit={submit}
      title={t(isNew ? 'schedule.dialog.title' : 'schedule.move')}
    >
      {done ? (
        <p role="alert">{done}</p>
      ) : (
        <>
          <FailureNote>{failure}</FailureNote>
          <p>{t('schedule.dialog.text')}</p>
          {isNew && modified && <p className="desk-note">{t('schedule.dialog.unsaved')}</p>}
          <ClinicTimeInput onChange={setAt} value={at} />
          {isNew && (
            <NewScheduleFields onChange={setDetails} overview={overview} value={{ note, change }} />
          )}
        </>
      )}
    </Dialog>
  )
}
