'use client'
import { useAuth } from '@payloadcms/ui'
import { useRouter } from 'next/navigation.js'
import { useState } from 'react'
import type { Role } from '../../../core/roles.ts'
import { useDeskMessages } from '../../messages/use-desk-messages.tsx'
import { failureText, requestJson } from '../editing/api.ts'
import { OrderDialog } from './order-dialog.tsx'
import { placesFor, type Placed } from './places.ts'

/** Puts the topics in the order in which readers see them, for admins. */
export function OrderTopics() {
  const t = useDeskMessages()
  const router = useRouter()
  const { user } = useAuth<{ id: number; roles?: Role[] } & { collection: 'users' }>()
  const [topics, setTopics] = useState<Placed[] | null>(null)
  const [failure, setFailure] = useState<string | null>(null)
  if (!user?.roles?.includes('admin')) return null
  const open = async () => {
    const result = await requestJson<{ docs: Placed[] }>(
      '/api/topics?depth=0&limit=500&sort=position,id',
    )
    setFailure(result.ok ? null : failureText(result, t))
    if (result.ok) setTopics(result.data.docs)
  }
  const save = async (ordered: readonly Placed[]) => {
    for (const { id, position } of placesFor(ordered)) {
      const result = await requestJson(`/api/topics/${id}?depth=0`, {
        method: 'PATCH',
        body: { position },
      })
      if (!result.ok) return failureText(result, t)
    }
    setTopics(null)
    router.refresh()
    return null
  }
  return (
    <div className="desk desk-order">
      <button className="desk-button" onClick={() => void open()} type="button">
        {t('list.order.open')}
      </button>
      {failure && (
        <p className="desk-note desk-note--urgent" role="alert">
          {failure}
        </p>
      )}
      {topics && <OrderDialog items={topics} onClose={() => setTopics(null)} onSave={save} />}
    </div>
  )
}
