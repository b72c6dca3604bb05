'use client'
import { useState } from 'react'
import { useDeskMessages } from '../../messages/use-desk-messages.tsx'
import { TextArea } from '../form/text-area.tsx'
import { useTranslationStep } from './use-translation-step.ts'

type Properties = {
  entryId: number
  sourceText: number | null
  seen: string | undefined
  onDone: () => void
}

/** Confirms with a reason that a translation is still correct after its original changed. */
export function ConfirmTranslation({ entryId, sourceText, seen, onDone }: Properties) {
  const t = useDeskMessages()
  const [reason, setReason] = useState('')
  const { busy, post } = useTranslationStep(
    `/api/entries/${entryId}/still-current`,
    t('translating.confirm.done'),
    onDone,
  )
  return (
    <div className="desk-field">
      <TextArea
        label={t('translating.confirm.because')}
        onChange={setReason}
        rows={2}
        value={reason}
      />
      <button
        className="desk-button"
        disabled={busy || !reason.trim()}
        onClick={() =>
          void post({ reason, ...(sourceText ? { sourceText } : {}), ...(seen ? { seen } : {}) })
        }
        type="button"
      >
        {t('translating.confirm.button')}
      </button>
    </div>
  )
}
