'use client'
import { useCallback, useEffect, useState } from 'react'
import { useDeskMessages } from '../../messages/use-desk-messages.tsx'
import type { TranslationOverview } from '../../translations/languages.ts'
import { failureText, requestJson } from '../editing/api.ts'
import { useEntrySession } from '../editing/entry-session.ts'

/**
 * Loads the languages of an entry, and reloads them after every save and step. `languages` is
 * `null` until the first response; `error` is why the last request failed.
 */
export function useLanguages(id: number | string | undefined): {
  languages: TranslationOverview | null
  error: string | null
  load: () => void
} {
  const { overview, saveCount } = useEntrySession(String(id ?? 'new'))
  const t = useDeskMessages()
  const [error, setError] = useState<string | null>(null)
  const [languages, setLanguages] = useState<TranslationOverview | null>(null)
  const load = useCallback(() => {
    if (id)
      void requestJson<TranslationOverview>(`/api/entries/${id}/languages`).then((result) => {
        if (result.ok) setLanguages(result.data)
        setError(result.ok ? null : failureText(result, t))
      })
  }, [id, t])
  useEffect(load, [load, overview?.seen, saveCount])
  return { languages, error, load }
}
