'use client'
import { useEffect, useId, useState } from 'react'
import { useDeskMessages } from '../../../messages/use-desk-messages.tsx'
import type { Colleague } from '../../../notices/recipients.ts'
import { requestJson } from '../../editing/api.ts'

type Properties = {
  entryId: number
  /** `null`: anyone who is free. */
  value: number | null
  onChange: (reviewer: number | null) => void
}

/** Asks who should review a text: one of those who may sign it, or anyone who is free. */
export function ReviewerField({ entryId, value, onChange }: Properties) {
  const t = useDeskMessages()
  const [reviewers, setReviewers] = useState<Colleague[] | null>(null)
  const field = useId()
  useEffect(() => {
    void requestJson<{ reviewers: Colleague[] }>(`/api/entries/${entryId}/reviewers`).then(
      (result) => setReviewers(result.ok ? result.data.reviewers : []),
    )
  }, [entryId])
  return (
    <div className="desk-field">
      <label htmlFor={field}>{t('entry.reviewer.label')}</label>
      <select
        id={field}
        onChange={(event) => onChange(Number(event.target.value) || null)}
        value={value ?? ''}
      >
        <option value="">{t('entry.reviewer.free')}</option>
        {reviewers?.map(({ id, name }) => (
          <option key={id} value={id}>
            {name}
          </option>
        ))}
      </select>
      {reviewers?.length === 0 && <p className="desk-hint">{t('entry.reviewer.nobody')}</p>}
    </div>
  )
}
