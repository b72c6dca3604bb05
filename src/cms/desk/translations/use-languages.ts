'use client'
import { useCallback, useEffect, useState } from 'react'
import type { TranslationOverview } from '../../translations/languages.ts'
import { requestJson } from '../editing/api.ts'
import { useEntrySession } from '../editing/entry-session.ts'

/**
 * Loads the languages of an entry, and reloads them after every save and step. `languages` is
 * `null` until the first response.
 */
export function useLanguages(id: number | string | undefined): {
  languages: TranslationOverview | null
  load: () => void
} {
  const { overview, saveCount } = useEntrySession(String(id ?? 'new'))
  const [languages, setLanguages] = useState<TranslationOverview | null>(null)
  const load = useCallback(() => {
    if (id)
      void requestJson<TranslationOverview>(`/api/entries/${id}/languages`).then((result) => {
        if (result.ok) setLanguages(result.data)
      })
  }, [id])
  useEffect(load, [load, overview?.seen, saveCount])
  return { languages, load }
}
