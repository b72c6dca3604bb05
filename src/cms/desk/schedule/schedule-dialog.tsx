'use client'
import { useFormModified } from '@payloadcms/ui'
import { useId, useState } from 'react'
import type { SourceChange } from '../../../core/severities.ts'
import type { Overview } from '../../workflow/overview.ts'
import { postStep } from '../editing/post-step.ts'
import { ReasonList } from '../editing/reason-list.tsx'
import { useReloadAfterStep } from '../editing/use-reload-after-step.ts'
import { Dialog } from '../parts/dialog.tsx'
import { SourceChangeField, isChangeComplete } from '../translations/source-change-field.tsx'

/**
 * Asks when the signed text is to go out, in the clinic's time. Afterwards it says what that means
 * on a night when clocks change.
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
    schedule: { zone, waiting },
    warnings,
    asksForChange,
    seen,
  } = overview
  const modified = useFormModified()
  const followUp = useReloadAfterStep(id)
  const [at, setAt] = useState(waiting?.local ?? '')
  const [note, setNote] = useState('')
  const [change, setChange] = useState<SourceChange | null>(null)
  const [told, setTold] = useState<{ ok: boolean; message: string } | null>(null)
  const field = useId()
  // What was there when it was opened: afterwards the overview knows the new schedule.
  const [fresh] = useState(!waiting)
  const asksWhy = fresh && warnings.length > 0
  const submit = async () => {
    if (fresh && (modified || (asksForChange && !isChangeComplete(change)))) return
    const result = await postStep(id, 'schedule', {
      at,
      ...(note.trim() ? { note: note.trim() } : {}),
      ...(fresh ? { seen } : {}),
      ...(fresh && change ? { change } : {}),
    })
    if (result.ok) await followUp(modified)
    setTold(
      result.ok
        ? {
            ok: true,
            message: `It goes out on ${String(result.body.words)}. ${(result.body.warning as string | null) ?? ''}`,
          }
        : result,
    )
  }
  const actions = told?.ok ? (
    <button className="desk-button desk-button--primary" onClick={onClose} type="button">
      Close
    </button>
  ) : (
    <>
      <button className="desk-button" onClick={onClose} type="button">
        Cancel
      </button>
      <button className="desk-button desk-button--primary" type="submit">
        Schedule
      </button>
    </>
  )
  return (
    <Dialog
      actions={actions}
      onClose={onClose}
      onSubmit={() => void submit()}
      title={fresh ? 'Schedule the signed text' : 'Choose another time'}
    >
      {told && (
        <p className={told.ok ? '' : 'desk-note desk-note--urgent'} role="alert">
          {told.message}
        </p>
      )}
      {!told?.ok && (
        <>
          <p>
            Exactly the text that is signed now goes out. What is written later waits behind it.
          </p>
          {fresh && modified && (
            <p className="desk-note">
              There are words in the form that are not saved. Save them, or reload the page, first.
            </p>
          )}
          <div className="desk-field">
            <label htmlFor={field}>Day and time ({zone})</label>
            <input
              id={field}
              onChange={(event) => setAt(event.target.value)}
              required
              type="datetime-local"
              value={at}
            />
          </div>
          {fresh && asksForChange && <SourceChangeField change={change} onChange={setChange} />}
          {asksWhy && (
            <div className="desk-note">
              <p>Hard to read. Say below why it should go out as it is:</p>
              <ReasonList reasons={warnings} />
            </div>
          )}
          {fresh && (
            <div className="desk-field">
              <label htmlFor={`${field}-note`}>Note{asksWhy ? '' : ' (if you like)'}</label>
              <textarea
                id={`${field}-note`}
                maxLength={2000}
                onChange={(event) => setNote(event.target.value)}
                required={asksWhy}
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
