'use client'
import { useDocumentInfo } from '@payloadcms/ui'
import { useEffect, useState } from 'react'
import type { DiscouragedWordReport } from '../../glossary/offending.ts'
import { useDeskMessages } from '../../messages/use-desk-messages.tsx'
import { requestJson } from '../editing/api.ts'
import { DiscouragedWordsList } from './discouraged-words-list.tsx'

/** On the page of a term: the answers that use a word its saved version discourages. */
export function DiscouragedWordsPanel() {
  const t = useDeskMessages()
  const { id, lastUpdateTime } = useDocumentInfo()
  const [report, setReport] = useState<DiscouragedWordReport | null>(null)
  useEffect(() => {
    if (id)
      void requestJson<DiscouragedWordReport>(`/api/glossary/${id}/offending`).then((result) => {
        if (result.ok) setReport(result.data)
      })
  }, [id, lastUpdateTime])
  if (!id || !report) return null
  return (
    <section aria-label={t('words.ofTerm.title')} aria-live="polite" className="desk desk-panel">
      <p>{t('words.ofTerm.count', { count: report.answers.length })}</p>
      <DiscouragedWordsList {...report} t={t} />
    </section>
  )
}
