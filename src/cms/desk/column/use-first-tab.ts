import { useAuth, useDocumentInfo, useFormFields } from '@payloadcms/ui'
import type { SideTab } from '../editing/side-tabs.ts'

/**
 * The tab a page starts with: a new answer needs its topics, a translator sees the original, and
 * everybody else where it stands.
 */
export function useFirstTab(): SideTab {
  const { user } = useAuth()
  const { id } = useDocumentInfo()
  const isTranslation = useFormFields(([fields]) => Boolean(fields.translationOf?.value))
  const roles: unknown = user?.roles
  const signs = Array.isArray(roles) && roles.includes('reviewer')
  if (!id) return 'details'
  return isTranslation && !signs ? 'languages' : 'status'
}
