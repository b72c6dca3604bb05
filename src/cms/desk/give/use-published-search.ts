'use client'
import { useEffect, useState } from 'react'
import type { Locale } from '../../../i18n/locales.ts'
import { requestJson } from '../editing/api.ts'
import type { TrayItem } from '../tray/tray.ts'

/** In milliseconds. */
const PAUSE = 200

type Found = { asked: string; questions: TrayItem[] }

/**
 * What readers would find for the words, soon after the last key. `null` while nothing has been
 * found out about them.
 */
export function usePublishedSearch(words: string, locale: Locale): TrayItem[] | null {
  const asked = words.trim()
  const key = `${locale} ${asked}`
  const [found, setFound] = useState<Found | null>(null)
  useEffect(() => {
    if (asked === '') return
    let isCurrent = true
    const timer = setTimeout(() => {
      void requestJson<{ questions: TrayItem[] }>('/api/packs/search', {
        method: 'POST',
        body: { q: asked, locale },
      }).then((result) => {
        if (isCurrent && result.ok) setFound({ asked: key, questions: result.data.questions })
      })
    }, PAUSE)
    return () => {
      isCurrent = false
      clearTimeout(timer)
    }
  }, [asked, key, locale])
  return asked !== '' && found?.asked === key ? found.questions : null
}
