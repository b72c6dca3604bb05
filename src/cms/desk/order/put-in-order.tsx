'use client'
import { toast, useAuth, useLocale } from '@payloadcms/ui'
import { useRouter } from 'next/navigation.js'
import { useState } from 'react'
import type { Role } from '../../../core/roles.ts'
import { useDeskMessages } from '../../messages/use-desk-messages.tsx'
import { failureText, requestJson } from '../editing/api.ts'
import { FailureNote } from '../form/failure-note.tsx'
import { OrderDialog } from './order-dialog.tsx'
import { orderedRecords, type OrderedCollection } from './ordered-records.ts'
import { placesFor, type Placed } from './places.ts'

const MAY_ORDER: Record<OrderedCollection, readonly Role[]> = {
  topics: ['admin'],
  contacts: ['admin', 'reviewer', 'editor'],
}

/** Puts topics, or the contacts of the clinic's country, in the order in which readers see them. */
export function PutInOrder({ collection }: { collection: OrderedCollection }) {
  const t = useDeskMessages()
  const router = useRouter()
  const { code } = useLocale()
  const { user } = useAuth<{ id: number; roles?: Role[] } & { collection: 'users' }>()
  const [records, setRecords] = useState<Placed[] | null>(null)
  const [failure, setFailure] = useState<string | null>(null)
  if (!MAY_ORDER[collection].some((role) => user?.roles?.includes(role))) return null
  const open = async () => {
    const result = await orderedRecords(collection, code, t)
    setFailure(result.ok ? null : failureText(result, t))
    if (result.ok) setRecords(result.data)
  }
  const save = async (ordered: readonly Placed[]) => {
    const places = placesFor(ordered)
    for (const { id, position } of places) {
      const result = await requestJson(`/api/${collection}/${id}?depth=0`, {
        method: 'PATCH',
        body: { position },
      })
      if (!result.ok) return failureText(result, t)
    }
    if (collection === 'contacts' && places.length > 0) toast.success(t('labels.formNote'))
    setRecords(null)
    router.refresh()
    return null
  }
  return (
    <div className="desk desk-order">
      <button className="desk-button" onClick={() => void open()} type="button">
        {t('list.order.open')}
      </button>
      <FailureNote>{failure}</FailureNote>
      {records && (
        <OrderDialog
          items={records}
          note={collection === 'contacts' ? t('labels.formNote') : undefined}
          onClose={() => setRecords(null)}
          onSave={save}
        />
      )}
    </div>
  )
}
