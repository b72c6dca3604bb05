'use client'
import { useDocumentInfo, useDocumentTitle } from '@payloadcms/ui'
import { useDeskMessages } from '../../messages/use-desk-messages.tsx'
import { useEntrySession } from '../editing/entry-session.ts'
import { usePageTitle } from './use-page-title.ts'

/** The state at the top of the form. Replaces Payload's status with “unpublish” and “revert”. */
export function StateLine() {
  const t = useDeskMessages()
  const { id } = useDocumentInfo()
  const { overview } = useEntrySession(String(id ?? 'new'))
  const { title } = useDocumentTitle()
  usePageTitle(title)
  if (!overview) return null
  return (
    <a className={`desk-state desk-state--${overview.state}`} href="#where-it-stands">
      {overview.stateLabel}
      <span className="desk-visually-hidden">{t('entry.state.link')}</span>
    </a>
  )
}
