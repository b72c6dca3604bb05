'use client'
import { useDeskMessages } from '../../messages/use-desk-messages.tsx'

/** The buttons of a dialog: Cancel, and one that sends its form, or says that it is being sent. */
export function DialogActions({
  confirm,
  busy = false,
  onClose,
}: {
  confirm: string
  busy?: boolean
  onClose: () => void
}) {
  const t = useDeskMessages()
  return (
    <>
      <button className="desk-button" onClick={onClose} type="button">
        {t('parts.cancel')}
      </button>
      <button className="desk-button desk-button--primary" disabled={busy} type="submit">
        {busy ? t('parts.oneMoment') : confirm}
      </button>
    </>
  )
}
