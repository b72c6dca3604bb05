'use client'
import { useId, useState } from 'react'
import type { Overview } from '../../workflow/overview.ts'
import { postStep } from '../editing/post-step.ts'
import { formatDay } from '../parts/dates.ts'
import { Dialog } from '../parts/dialog.tsx'

/** When the published text is due for review, with a button to confirm that it is still correct. */
export function ReviewSection({
  id,
  overview: { actions, dueOn, overdue, public: shown },
}: {
  id: number
  overview: Overview
}) {
  const [open, setOpen] = useState(false)
  if (!dueOn || !shown) return null
  return (
    <section>
      <h3>Review</h3>
      <p className={overdue ? 'desk-note' : ''}>
        {overdue ? 'Was due' : 'Due'} on <time dateTime={dueOn}>{formatDay(dueOn)}</time>.
      </p>
      {actions.includes('still-correct') && (
        <button className="desk-button" onClick={() => setOpen(true)} type="button">
          Still correct…
        </button>
      )}
      {open && (
        <ConfirmReviewDialog
          id={id}
          onClose={() => setOpen(false)}
          path={shown.path}
          text={shown.textHash}
        />
      )}
    </section>
  )
}

function ConfirmReviewDialog({
  id,
  path,
  text,
  onClose,
}: {
  id: number
  path: string
  text: string
  onClose: () => void
}) {
  const [evidence, setEvidence] = useState('')
  const [error, setError] = useState<string | null>(null)
  const field = useId()
  const submit = async () => {
    const { ok, message } = await postStep(id, 'still-correct', { evidence, text })
    if (ok) onClose()
    else setError(message)
  }
  const actions = (
    <>
      <button className="desk-button" onClick={onClose} type="button">
        Cancel
      </button>
      <button className="desk-button desk-button--primary" type="submit">
        It is still correct
      </button>
    </>
  )
  return (
    <Dialog
      actions={actions}
      onClose={onClose}
      onSubmit={() => void submit()}
      title="Still correct"
    >
      <p>
        You say that what readers see is still correct. Readers see your name, your title and
        today’s date; no word changes, and the next review is dated anew.
      </p>
      <p>
        <a href={path} target="_blank">
          Read it as readers do (new tab)
        </a>
      </p>
      {error && (
        <p className="desk-note desk-note--urgent" role="alert">
          {error}
        </p>
      )}
      <div className="desk-field">
        <label htmlFor={field}>What did you check it against?</label>
        <textarea
          id={field}
          maxLength={2000}
          onChange={(event) => setEvidence(event.target.value)}
          required
          rows={3}
          value={evidence}
        />
      </div>
    </Dialog>
  )
}
