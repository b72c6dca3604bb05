'use client'
import { useCallback, useEffect, useState } from 'react'
import { useDeskMessages } from '../../../messages/use-desk-messages.tsx'
import type { Colleague } from '../../../notices/recipients.ts'
import { failureText, requestJson } from '../../editing/api.ts'
import { SelectField } from '../../form/select-field.tsx'
import { LoadFailure } from '../../parts/load-failure.tsx'

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
  const [failure, setFailure] = useState<string | null>(null)
  const load = useCallback(async () => {
    const path = `/api/entries/${entryId}/reviewers`
    const result = await requestJson<{ reviewers: Colleague[] }>(path)
    setFailure(result.ok ? null : failureText(result, t))
    if (result.ok) setReviewers(result.data.reviewers)
  }, [entryId, t])
  useEffect(() => void load(), [load])
  return (
    <>
      <SelectField
        hint={reviewers?.length === 0 && t('entry.reviewer.nobody')}
        label={t('entry.reviewer.label')}
        none={t('entry.reviewer.free')}
        onChange={(chosen) => onChange(Number(chosen) || null)}
        options={reviewers?.map(({ id, name }) => ({ value: id, label: name })) ?? []}
        value={value ?? ''}
      />
      {failure && <LoadFailure onTryAgain={() => void load()}>{failure}</LoadFailure>}
    </>
  )
}
