'use client'
import { useFormModified } from '@payloadcms/ui'
import { useState } from 'react'
import type { Overview } from '../../workflow/overview.ts'
import { postStep } from '../editing/post-step.ts'
import { useReloadAfterStep } from '../editing/use-reload-after-step.ts'
import { ScheduleDialog } from './schedule-dialog.tsx'

/** The schedule of an entry, why a scheduled publication failed, and the steps to change it. */
export function ScheduleSection({ id, overview }: { id: number; overview: Overview }) {
  const [open, setOpen] = useState(false)
  const [status, setStatus] = useState<string | null>(null)
  const {
    actions,
    schedule: { waiting, failed },
  } = overview
  const modified = useFormModified()
  const reload = useReloadAfterStep(id)
  const maySchedule = actions.includes('schedule')
  if (!waiting && !failed && !maySchedule) return null
  const cancel = async () => {
    const { ok, message } = await postStep(id, 'unschedule', {})
    if (ok) await reload(modified)
    setStatus(!ok ? message : waiting ? 'The schedule is cancelled.' : 'It is off the list.')
  }
  return (
    <section>
      <h3>Scheduled</h3>
      {waiting && (
        <p>
          The signed text goes out on <strong>{waiting.words}</strong>, as {waiting.by} chose. A
          newer draft does not hold it up.
        </p>
      )}
      {failed && (
        <p className="desk-note desk-note--urgent">
          It did not go out on {failed.words}: {failed.reason}
        </p>
      )}
      {!waiting && !failed && <p>This signed text can go out at a time that you choose.</p>}
      {status && <p role="status">{status}</p>}
      <div className="desk-bar">
        {maySchedule && (
          <button className="desk-button" onClick={() => setOpen(true)} type="button">
            {waiting ? 'Choose another time' : 'Schedule'}
          </button>
        )}
        {actions.includes('unschedule') && (
          <button className="desk-button" onClick={() => void cancel()} type="button">
            {waiting ? 'Cancel the schedule' : 'Take off the list'}
          </button>
        )}
      </div>
      {open && <ScheduleDialog id={id} onClose={() => setOpen(false)} overview={overview} />}
    </section>
  )
}
