'use client'
import { useState } from 'react'
import { useDeskMessages } from '../../messages/use-desk-messages.tsx'
import { failureText, requestJson } from '../editing/api.ts'
import { Dialog } from '../parts/dialog.tsx'

type Properties = { entryId: number; versionId: number; label: string }

/** Restores an earlier version as a new draft. The published text and other versions stay. */
export function RestoreButton({ entryId, versionId, label }: Properties) {
  const t = useDeskMessages()
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
    <>
      <button className="desk-button" onClick={() => setOpen(false)} type="button">
        Cancel
      </button>
      <button className="desk-button desk-button--primary" disabled={busy} type="submit">
        {busy ? 'One moment…' : 'Bring it back as a draft'}
      </button>
    </>
  )
  return (
    <p>
      <button className="desk-button" onClick={() => setOpen(true)} type="button">
        Bring the earlier version back as a new draft
      </button>
      {open && (
        <Dialog
          actions={actions}
          onClose={() => setOpen(false)}
          onSubmit={() => void restore()}
          title="Bring this version back?"
        >
          <p>
            The form then holds {label}, as a new draft on top. What readers see stays as it is, and
            every version is kept.
          </p>
          {error && (
            <p className="desk-note desk-note--urgent" role="alert">
              {error}
            </p>
          )}
        </Dialog>
      )}
    </p>
  )
}
