'use client'
import { useState } from 'react'
import { useDeskMessages } from '../../messages/use-desk-messages.tsx'
import { failureText, requestJson } from '../editing/api.ts'
import { FailureNote } from '../form/failure-note.tsx'
import { useClinicDates } from '../parts/clinic-dates.tsx'
import { DialogActions } from '../parts/dialog-actions.tsx'
import { Dialog } from '../parts/dialog.tsx'

type Properties = {
  entryId: number
  versionId: number
  /** When the version was saved (ISO), and by whom. */
  at: string
  author: string
}

/** Restores an earlier version as a new draft. The published text and other versions stay. */
export function RestoreButton({ entryId, versionId, at, author }: Properties) {
  const t = useDeskMessages()
  const { dateTime } = useClinicDates()
  const [open, setOpen] = useState(false)
  const [busy, setBusy] = useState(false)
  const [error, setError] = useState<string | null>(null)
  const restore = async () => {
    setBusy(true)
    const result = await requestJson(`/api/entries/${entryId}/restore`, {
      method: 'POST',
      body: { versionId },
    })
    if (result.ok) window.location.assign(`/admin/collections/entries/${entryId}`)
    else {
      setError(failureText(result, t))
      setBusy(false)
    }
  }
  const actions = (
    <DialogActions
      busy={busy}
      confirm={t('versions.restore.button')}
      onClose={() => setOpen(false)}
    />
  )
  return (
    <p>
      <button className="desk-button" onClick={() => setOpen(true)} type="button">
        {t('versions.restore.open')}
      </button>
      {open && (
        <Dialog
          actions={actions}
          onClose={() => setOpen(false)}
          onSubmit={() => void restore()}
          title={t('versions.restore.title')}
        >
          <p>{t('versions.restore.text', { at: dateTime(at), author })}</p>
          <FailureNote>{error}</FailureNote>
        </Dialog>
      )}
    </p>
  )
}
