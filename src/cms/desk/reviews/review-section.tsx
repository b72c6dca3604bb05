'use client'
import { useState } from 'react'
import { rich } from '../../messages/rich.tsx'
import { useDeskMessages } from '../../messages/use-desk-messages.tsx'
import type { Overview } from '../../workflow/overview.ts'
import { postStep } from '../editing/post-step.ts'
import { useBusy } from '../editing/use-busy.ts'
import { FailureNote } from '../form/failure-note.tsx'
import { TextArea } from '../form/text-area.tsx'
import { formatDay } from '../parts/dates.ts'
import { DialogActions } from '../parts/dialog-actions.tsx'
import { Dialog } from '../parts/dialog.tsx'

/** When the published text is due for review, with a button to confirm that it is still correct. */
export function ReviewSection({
  id,
  overview: { actions, dueOn, overdue, public: shown },
}: {
  id: number
  overview: Overview
}) {
  const t = useDeskMessages()
  const [open, setOpen] = useState(false)
  if (!dueOn || !shown) return null
  return (
    <section>
      <h3>{t('reviews.title')}</h3>
      <p className={overdue ? 'desk-note' : ''}>
        {rich(t, overdue ? 'reviews.wasDue' : 'reviews.due', {
          day: <time dateTime={dueOn}>{formatDay(dueOn, t.locale)}</time>,
        })}
      </p>
      {actions.includes('still-correct') && (
        <button className="desk-button" onClick={() => setOpen(true)} type="button">
          {t('reviews.open')}
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
  const t = useDeskMessages()
  const [evidence, setEvidence] = useState('')
  const [error, setError] = useState<string | null>(null)
  const [submit, busy] = useBusy(async () => {
    const { ok, message } = await postStep(id, 'still-correct', { evidence, text }, t)
    if (ok) onClose()
    else setError(message)
  })
  const actions = (
    <DialogActions busy={busy} confirm={t('reviews.dialog.confirm')} onClose={onClose} />
  )
  return (
    <Dialog actions={actions} onClose={onClose} onSubmit={submit} title={t('reviews.dialog.title')}>
      <p>{t('reviews.dialog.text')}</p>
      <p>
        <a href={path} target="_blank">
          {t('reviews.dialog.read')}
        </a>
      </p>
      <FailureNote>{error}</FailureNote>
      <TextArea
        label={t('reviews.dialog.evidence')}
        onChange={setEvidence}
        required
        rows={3}
        value={evidence}
      />
    </Dialog>
  )
}
