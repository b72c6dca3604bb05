'use client'
import { useFormModified } from '@payloadcms/ui'
import { useState } from 'react'
import { rich } from '../../messages/rich.tsx'
import { useDeskMessages } from '../../messages/use-desk-messages.tsx'
import type { Overview } from '../../workflow/overview.ts'
import { postStep } from '../editing/post-step.ts'
import { useBusy } from '../editing/use-busy.ts'
import { useReloadAfterStep } from '../editing/use-reload-after-step.ts'
import { ScheduleDialog } from './schedule-dialog.tsx'

/** The schedule of an entry, why a scheduled publication failed, and the steps to change it. */
export function ScheduleSection({ id, overview }: { id: number; overview: Overview }) {
  const t = useDeskMessages()
  const [open, setOpen] = useState(false)
  const [status, setStatus] = useState<string | null>(null)
  const {
    actions,
    schedule: { waiting, failed },
  } = overview
  const modified = useFormModified()
  const reload = useReloadAfterStep(id)
  const maySchedule = actions.includes('schedule')
  const [cancel, busy] = useBusy(async () => {
    const { ok, message } = await postStep(id, 'unschedule', {}, t)
    if (ok) await reload(modified)
    setStatus(ok ? t(waiting ? 'schedule.cancelled' : 'schedule.dismissed') : message)
  })
  if (!waiting && !failed && !maySchedule) return null
  return (
    <section>
      <h3>{t('schedule.title')}</h3>
      {waiting && (
        <p>
          {rich(t, 'schedule.waiting', {
            when: <strong>{waiting.words}</strong>,
            name: waiting.by,
          })}
        </p>
      )}
      {failed && (
        <p className="desk-note desk-note--urgent">
          {t('schedule.failed', { when: failed.words, reason: failed.reason })}
        </p>
      )}
      {!waiting && !failed && <p>{t('schedule.possible')}</p>}
      {status && <p role="status">{status}</p>}
      <div className="desk-bar">
        {maySchedule && (
          <button className="desk-button" onClick={() => setOpen(true)} type="button">
            {t(waiting ? 'schedule.move' : 'schedule.schedule')}
          </button>
        )}
        {actions.includes('unschedule') && (
          <button className="desk-button" disabled={busy} onClick={cancel} type="button">
            {t(waiting ? 'schedule.cancel' : 'schedule.dismiss')}
          </button>
        )}
      </div>
      {open && <ScheduleDialog id={id} onClose={() => setOpen(false)} overview={overview} />}
    </section>
  )
}
