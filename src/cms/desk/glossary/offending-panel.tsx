'use client'
import { useDocumentInfo } from '@payloadcms/ui'
import { useEffect, useState } from 'react'
import type { DiscouragedWordReport } from '../../glossary/offending.ts'
import { requestJson } from '../editing/api.ts'
import { OffendingList } from './offending-list.tsx'

/** On a term's page: the answers that use what it says to avoid, as it is saved. */
export function OffendingPanel() {
  const { id, lastUpdateTime } = useDocumentInfo()
  const [found, setFound] = useState<DiscouragedWordReport | null>(null)
  useEffect(() => {
    if (id)
      void requestJson<DiscouragedWordReport>(`/api/glossary/${id}/offending`).then((result) => {
        if (result.ok) setFound(result.data)
      })
  }, [id, lastUpdateTime])
  if (!id || !found) return null
  const { answers } = found
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
      <OffendingList {...found} />
    </section>
  )
}
