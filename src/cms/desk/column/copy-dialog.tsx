'use client'
import { useState } from 'react'
import { useDeskMessages } from '../../messages/use-desk-messages.tsx'
import { failureText, requestJson } from '../editing/api.ts'
import { FailureNote } from '../form/failure-note.tsx'
import { TextArea } from '../form/text-area.tsx'
import { DialogActions } from '../parts/dialog-actions.tsx'
import { Dialog } from '../parts/dialog.tsx'

/** Asks for the question of a copy, creates it and opens it. */
export function CopyDialog({
  from,
  question: start,
  onClose,
}: {
  from: number
  question: string
  onClose: () => void
}) {
  const t = useDeskMessages()
  const [question, setQuestion] = useState(start)
  const [busy, setBusy] = useState(false)
  const [failure, setFailure] = useState<string | null>(null)
  const create = async () => {
    if (busy || !question.trim()) return
    setBusy(true)
    const result = await requestJson<{ copy: number }>(`/api/entries/${from}/copy`, {
      method: 'POST',
      body: { question: question.trim() },
    })
    if (result.ok) return window.location.assign(`/admin/collections/entries/${result.data.copy}`)
    setBusy(false)
    setFailure(failureText(result, t))
  }
  return (
    <Dialog
      actions={<DialogActions busy={busy} confirm={t('entry.copy.confirm')} onClose={onClose} />}
      onClose={onClose}
      onSubmit={() => void create()}
      title={t('entry.copy.title')}
    >
      <p>{t('entry.copy.explain')}</p>
      <FailureNote>{failure}</FailureNote>
      <TextArea
        label={t('entry.copy.question')}
        maxLength={300}
        onChange={setQuestion}
        required
        rows={2}
        value={question}
      />
    </Dialog>
  )
}
