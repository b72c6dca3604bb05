'use client'
import { useDeskMessages } from '../../messages/use-desk-messages.tsx'

/** A list cell for a value that is rarely true: “Yes” in bold, or nothing. */
export function YesCell({ cellData }: { cellData?: boolean | null }) {
  const t = useDeskMessages()
  return cellData ? <strong>{t('parts.yes')}</strong> : null
}
