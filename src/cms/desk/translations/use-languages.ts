'use client'
import { useCallback, useEffect, useState } from 'react'
import type { TranslationOverview } from '../../translations/languages.ts'
import { requestJson } from '../editing/api.ts'
import { useEntrySession } from '../editing/entry-session.ts'

/**
 * The languages of the answer in the form, asked for again whenever a save or a step arrived.
 * `null` until they are known.
 */
export function useLanguages(id: number | string | undefined): {
  languages: TranslationOverview | null
  load: () => void
} {
  const { overview, saveCount: saved } = useEntrySession(String(id ?? 'new'))
  const [languages, setLanguages] = useState<TranslationOverview | null>(null)
  const load = useCallback(() => {
    if (id)
      void requestJson<TranslationOverview>(`/api/entries/${id}/languages`).then((result) => {
        if (result.ok) setLanguages(result.data)
      })
  }, [id])
  useEffect(load, [load, overview?.seen, saved])
  return { languages, load }
}
