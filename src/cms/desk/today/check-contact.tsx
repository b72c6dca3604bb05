'use client'
import { toast } from '@payloadcms/ui'
import { useRouter } from 'next/navigation.js'
import { useState } from 'react'
import { useDeskMessages } from '../../messages/use-desk-messages.tsx'
import { failureText, requestJson } from '../editing/api.ts'
import type { TodoItem } from './todo.ts'

/** Notes that somebody called a contact today. A reviewer signs it before readers see the day. */
export function CheckContact({ contact, day, label, locale }: NonNullable<TodoItem['check']>) {
  const t = useDeskMessages()
  const router = useRouter()
  const [busy, setBusy] = useState(false)
  const check = async () => {
    setBusy(true)
    const result = await requestJson(`/api/contacts/${contact}?depth=0&locale=${locale}`, {
      method: 'PATCH',
      body: { checkedOn: `${day}T12:00:00.000Z` },
    })
    setBusy(false)
    if (!result.ok) return toast.error(failureText(result, t))
    toast.success(t('today.contact.done', { label }))
    router.refresh()
  }
  return (
    <button className="desk-link" disabled={busy} onClick={() => void check()} type="button">
      {t('today.contact.checkedToday')}
      <span className="desk-visually-hidden">: {label}</span>
    </button>
  )
}
