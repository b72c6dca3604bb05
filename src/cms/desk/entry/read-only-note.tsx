'use client'
import { useAuth, useDocumentInfo } from '@payloadcms/ui'
import type { User } from '../../../core/payload-types.ts'
import { isLocale, localeFacts } from '../../../i18n/locales.ts'
import { useDeskMessages } from '../../messages/use-desk-messages.tsx'
import { useLoadedVersion } from '../editing/use-loaded-version.ts'

/** Says why the fields of an answer cannot be changed. */
export function ReadOnlyNote() {
  const t = useDeskMessages()
  const { id, hasSavePermission } = useDocumentInfo()
  const { user } = useAuth<User>()
  const { locale } = useLoadedVersion().values
  if (!id || hasSavePermission || !user || !isLocale(locale)) return null
  return (
    <p className="desk-note">
      {user.languages?.includes(locale)
        ? t('entry.readOnly.role')
        : t('entry.readOnly.language', { language: localeFacts(locale).name })}
    </p>
  )
}
