'use client'
import { useDocumentInfo } from '@payloadcms/ui'
import { useEffect, useState } from 'react'
import type { DiscouragedWordReport } from '../../glossary/offending.ts'
import { requestJson } from '../editing/api.ts'
import { DiscouragedWordsList } from './discouraged-words-list.tsx'

/** On the page of a term: the answers that use a word its saved version discourages. */
export function DiscouragedWordsPanel() {
  const { id, lastUpdateTime } = useDocumentInfo()
  const [report, setReport] = useState<DiscouragedWordReport | null>(null)
  useEffect(() => {
    if (id)
      void requestJson<DiscouragedWordReport>(`/api/glossary/${id}/offending`).then((result) => {
        if (result.ok) setReport(result.data)
      })
  }, [id, lastUpdateTime])
  if (!id || !report) return null
  const { answers } = report
  return (
    <section
      aria-label="Answers that use words to avoid"
      aria-live="polite"
      className="desk desk-panel"
    >
      <p>
        {answers.length === 0
          ? 'No answer uses words that this term says to avoid.'
          : answers.length === 1
            ? 'One answer uses words that this term says to avoid:'
            : `${answers.length} answers use words that this term says to avoid:`}
      </p>
      <DiscouragedWordsList {...report} />
    </section>
  )
}
