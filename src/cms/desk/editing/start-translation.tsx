'use client'
import { toast } from '@payloadcms/ui'
import { useState, type ReactNode } from 'react'
import type { Locale } from '../../../i18n/locales.ts'
import { useDeskMessages } from '../../messages/use-desk-messages.tsx'
import { failureText, requestJson } from './api.ts'

type Properties = {
  original: number
  locale: Locale
  className: string
  disabled?: boolean
  title?: string
  children: ReactNode
}

/** Opens the translation of an answer into a language, and creates it if necessary. */
export function StartTranslation({
  original,
  locale,
  className,
  disabled = false,
  title,
  children,
}: Properties) {
  const t = useDeskMessages()
  const [busy, setBusy] = useState(false)
  const start = async () => {
    setBusy(true)
    const result = await requestJson<{ id: number }>(`/api/entries/${original}/translate`, {
      method: 'POST',
      body: { locale },
    })
    if (result.ok) return window.location.assign(`/admin/collections/entries/${result.data.id}`)
    setBusy(false)
    toast.error(failureText(result, t))
  }
  return (
    <button
      className={className}
      disabled={busy || disabled}
      onClick={() => void start()}
      title={title}
      type="button"
    >
      {children}
    </button>
  )
}
