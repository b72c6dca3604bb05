'use client'
import { useConfig, useDocumentInfo, useDocumentTitle, useTranslation } from '@payloadcms/ui'
import { useDeskMessages } from '../../messages/use-desk-messages.tsx'
import { useClinicDates } from './clinic-dates.tsx'
import { usePageTitle, useTitleOfNew } from './titles.ts'

/**
 * When a contact, topic or the like was last saved, in the clinic's time zone, while Payload's line is
 * in the browser's. It also names the page.
 */
export function LastChange() {
  const t = useDeskMessages()
  const { data, collectionSlug = '' } = useDocumentInfo()
  const { getEntityConfig } = useConfig()
  const payload = useTranslation()
  const singular = getEntityConfig({ collectionSlug })?.labels.singular
  const label = typeof singular === 'string' ? singular : ''
  useTitleOfNew(payload.t('general:creatingNewLabel', { label }))
  const { title } = useDocumentTitle()
  usePageTitle(data?.id ? `${title} · ${label}` : title)
  const { dateTime } = useClinicDates()
  const at: unknown = data?.updatedAt
  if (typeof at !== 'string') return null
  return <span className="desk-last-change">{t('parts.lastChange', { at: dateTime(at) })}</span>
}
