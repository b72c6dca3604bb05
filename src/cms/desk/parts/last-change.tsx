'use client'
import { useDocumentInfo } from '@payloadcms/ui'
import { useDeskMessages } from '../../messages/use-desk-messages.tsx'
import { useClinicDates } from './clinic-dates.tsx'

/** When a contact, topic or the like was last saved. Payload's line is in the browser's time zone. */
export function LastChange() {
  const t = useDeskMessages()
  const { data } = useDocumentInfo()
  const { dateTime } = useClinicDates()
  const at: unknown = data?.updatedAt
  if (typeof at !== 'string') return null
  return <span className="desk-last-change">{t('parts.lastChange', { at: dateTime(at) })}</span>
}
